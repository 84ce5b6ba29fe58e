"""Where an address leads: to this site, to a place that a person may visit, or to a fetch."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):", re.IGNORECASE)
_OTHER_HOST = re.compile(r"[/\\]{2}[^/\\\s]")
# What the URL Standard drops before it parses: https://url.spec.whatwg.org/#url-parsing
_DROPPED_INSIDE = str.maketrans("", "", "\t\n\r")
_DROPPED_AROUND = "".join(map(chr, range(0x21)))

FOLLOWED_SCHEMES = frozenset({"http", "https", "mailto", "tel", "sms", "geo", "webcal"})
"""Schemes that a person's click may use; none of them runs a script or carries a file."""

_FETCHING_SCHEMES = frozenset(
    {"http", "https", "ftp", "ws", "wss", "data", "blob", "file", "filesystem"}
    | {"javascript", "vbscript", "about", "intent", "view-source"}
)


@dataclass(frozen=True, slots=True)
class OwnAddress:
    """The site's origin, such as ``https://example.org``, against which addresses are judged."""

    origin: str

    @classmethod
    def of(cls, site_address: str) -> "OwnAddress":
        """Give the origin of the site's public address; its path does not matter."""
        parts = urlsplit(site_address)
        return cls(f"{parts.scheme}://{parts.netloc}".lower())

    def is_own(self, address: str) -> bool:
        """Say whether a browser that fetches ``address`` stays on this site.

        Doubt is « no »: a backslash and an address without a scheme but with a host are refused,
        although browsers would read some of them as ours.
        """
        if address[:1] == "/" and address[1:2].isalnum():
            return True  # Nearly every address of a page: a path on this host.
        address = _as_browsers_read(address)
        if "\\" in address or address.startswith("//"):
            return False
        if _SCHEME.match(address) is None:
            return True
        rest = address[len(self.origin) :]
        return address.lower().startswith(self.origin) and rest[:1] in {"", "/", "?", "#"}

    def is_link(self, address: str) -> bool:
        """Say whether ``address`` may stand where only a person's click leads."""
        scheme = _SCHEME.match(_as_browsers_read(address))
        return scheme is None or scheme[1].lower() in FOLLOWED_SCHEMES

    def looks_remote(self, text: str) -> bool:
        """Say whether free text would be a fetch from elsewhere if somebody used it as address."""
        if ":" not in text and text[:1].isalnum():
            return False
        text = _as_browsers_read(text)
        if _OTHER_HOST.match(text):
            return True
        scheme = _SCHEME.match(text)
        if scheme is None or self.is_own(text):
            return False
        names_a_host = text.startswith("//", scheme.end())
        return names_a_host or scheme[1].lower() in _FETCHING_SCHEMES


def _as_browsers_read(address: str) -> str:
    return address.translate(_DROPPED_INSIDE).strip(_DROPPED_AROUND)
