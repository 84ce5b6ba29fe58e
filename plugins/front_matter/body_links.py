"""Where a link leads: to a text of the site, to somebody else's page, or nowhere."""

import posixpath
import re
from collections.abc import Mapping
from typing import NamedTuple
from unicodedata import normalize
from urllib.parse import quote, unquote

from front_matter.body_parts import Link
from front_matter.body_problems import (
    BareAddress,
    BodyProblem,
    DeadLink,
    EmptyLink,
    ForbiddenScheme,
    LinkToFile,
)
from front_matter.keys import nearest
from front_matter.slugs import slug_of

OUTSIDE = frozenset({"http", "https", "mailto", "tel", "sms", "geo"})
"""Schemes that open a page, a mail, a call, a message or a map."""
# Browsers drop these from an address before they read its scheme:
# https://url.spec.whatwg.org/#concept-basic-url-parser
_DROPPED = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200d\ufeff]+")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_MAIL = re.compile(r"[^\s@/:?#]+@[^\s@/:?#]+\.[a-zA-Z]{2,}")
_HOST = re.compile(
    r"(?:www\.[^\s/]+|[\w-]+\.(?:fr|org|com|net|eu|paris))(?:[/?#].*)?", re.IGNORECASE
)
_PHOTO_FILE = re.compile(r"\.(?:jpe?g|png|heic|webp|avif|gif|svg|tiff?)$", re.IGNORECASE)


class Destination(NamedTuple):
    """What to write into ``href``, the link to check later, or the problem."""

    href: str
    link: Link | None = None
    problem: BodyProblem | None = None


def scheme_of(address: str) -> str | None:
    """Give the scheme as a browser would read it, which ignores spaces inside."""
    found = _SCHEME.match(_DROPPED.sub("", address))
    return found[1].lower() if found else None


def resolved(path: str, written: str) -> str:
    """Give the path that ``written`` means in the file ``path``, both relative to ``content/``."""
    folder = posixpath.dirname(path)
    return posixpath.normpath(posixpath.join(folder, normalize("NFC", unquote(written))))


def destination(
    written: str, words: str, path: str, addresses: Mapping[str, str], line: int | None
) -> Destination:
    """Judge the address of one link in the text ``path``."""
    address = written.strip()
    if not address or not words.strip():
        return Destination("", None, EmptyLink(line, words, written))
    scheme = scheme_of(address)
    if scheme is None and not address.startswith(("//", "\\")):
        return _inside(address, path, addresses, line)
    if scheme in OUTSIDE:
        return Destination(address)
    if bare := _bare(address):
        return Destination("", None, BareAddress(line, address, bare))
    return Destination("", None, ForbiddenScheme(line, address, scheme or ""))


def _inside(address: str, path: str, addresses: Mapping[str, str], line: int | None) -> Destination:
    target, hash_sign, anchor = address.partition("#")
    fragment = slug_of(unquote(anchor))
    suffix = f"#{fragment}" if hash_sign else ""
    if not target:
        return Destination(suffix, Link(path, fragment, line))
    if target.startswith("/"):
        return Destination(addresses.get(target, target) + suffix, Link(target, fragment, line))
    meant = resolved(path, target)
    if meant in addresses:
        return Destination(addresses[meant] + suffix, Link(meant, fragment, line))
    if bare := _bare(address):
        return Destination("", None, BareAddress(line, address, bare))
    if _PHOTO_FILE.search(target):
        return Destination("", None, LinkToFile(line, address))
    return Destination("", None, DeadLink(line, address, _nearest(meant, path, addresses)))


def _bare(address: str) -> str | None:
    if _MAIL.fullmatch(address):
        return f"mailto:{address}"
    if address.startswith("//"):
        return f"https:{address}"
    return f"https://{address}" if _HOST.fullmatch(address) else None


def _nearest(meant: str, path: str, addresses: Mapping[str, str]) -> str | None:
    """Give the text that was probably meant, as its path should be written here."""
    name = posixpath.basename(meant).removesuffix(".html").removesuffix("/")
    by_name = {posixpath.basename(known): known for known in addresses}
    found = by_name.get(name) or by_name.get(f"{name}.md")
    if found is None and (near := nearest(name, by_name)):
        found = by_name[near]
    return quote(posixpath.relpath(found, posixpath.dirname(path) or ".")) if found else None
