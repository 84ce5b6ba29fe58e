"""The second wall: what a browser is told to refuse, should something pass the audit."""

from collections.abc import Mapping
from types import MappingProxyType

_DIRECTIVES = (
    "default-src 'none'",
    "img-src 'self'",
    "style-src 'self'",
    "script-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
)

META_POLICY = "; ".join(_DIRECTIVES)
"""Content of ``<meta http-equiv="Content-Security-Policy">`` on every page.

The header's ``frame-ancestors`` would be ignored there, and browsers say so in their console:
https://www.w3.org/TR/CSP3/#meta-element
"""

HEADER_POLICY = "; ".join((*_DIRECTIVES, "frame-ancestors 'none'"))

HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "Content-Security-Policy": HEADER_POLICY,
        "Strict-Transport-Security": "max-age=31536000",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
)


FEEDS = ("/agenda/flux.rss", "/agenda/par/:organisateur/flux.rss", "/actualites/flux.atom")
FEED_TYPE = "text/xml; charset=utf-8"
"""As ``application/rss+xml``, which hosts give it, Chromium shows a feed as source text."""


def headers_file(base_path: str = "") -> str:
    """Give the text of ``_headers`` for a site whose addresses begin with ``base_path``.

    The form is that of Netlify and Cloudflare Pages: https://docs.netlify.com/manage/routing/headers/
    The names of derivatives carry a hash of their bytes, so they may be kept for a year.
    """
    lines = [f"{base_path}/*", *(f"  {name}: {value}" for name, value in HEADERS.items())]
    lines += [f"{base_path}/images/*", "  Cache-Control: public, max-age=31536000, immutable"]
    for feed in FEEDS:
        lines += [f"{base_path}{feed}", f"  Content-Type: {FEED_TYPE}"]
    return "\n".join(lines) + "\n"
