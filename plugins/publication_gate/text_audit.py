"""Any text at all: clean UTF-8 without a file hidden in it."""

import re
from collections.abc import Iterator

from publication_gate.audit_problems import EncodedImage, NotText, TextProblem

LONGEST_RUN = 400
"""Characters of the base64 alphabet in a row; the longest of the site itself are addresses."""

_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff]")
_DATA_ADDRESS = re.compile(rb"data:image|;base64,|data:application/(?:octet|pdf|zip)")
# Base64 of the first bytes of JPEG, PNG, GIF, WebP, SVG (with and without <?xml), PDF, ZIP.
_SIGNATURES = re.compile(
    rb"/9j/[24][A-Za-z0-9+/]{12}|iVBORw0KGgo|R0lGOD(?:lh|dh)|UklGR[A-Za-z0-9+/]{6,}"
    rb"|PHN2Zy[A-Za-z0-9+/]{8}|PD94bWwg|JVBERi0|UEsDB[A-Za-z0-9+/]{10}"
)
_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_="
_TO_RUNS = bytes(ord("a") if code in _ALPHABET else ord(" ") for code in range(256))
_RUN = b"a" * LONGEST_RUN


def decode(data: bytes) -> str | None:
    """Give the text of a file that is UTF-8 without control characters, else ``None``."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if _CONTROL.search(text) else text


def audit_text(data: bytes) -> Iterator[TextProblem]:
    """Yield files that hide in a text: ``data:`` addresses, base64, hexadecimal.

    A browser would need a script to show most of them; none but the theme's run here. It is
    still the bytes of a photo that would lie on the server.
    """
    if decode(data) is None:
        yield NotText()
        return
    found = _DATA_ADDRESS.search(data.lower()) or _SIGNATURES.search(data)
    if found:
        yield EncodedImage(found[0].decode("ascii", "replace"))
        return
    start = data.translate(_TO_RUNS).find(_RUN)
    if start >= 0:
        yield EncodedImage(data[start : start + 40].decode("utf-8", "replace"))
