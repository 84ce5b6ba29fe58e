"""Any text at all: clean UTF-8 without a file hidden in it."""

import re
from collections.abc import Iterator

from publication_gate.audit.problems import EncodedImage, TextProblem

LONGEST_RUN = 400
"""Characters of the base64 alphabet in a row; the longest of the site itself are addresses."""

_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\r"})
_BYTE_ORDER_MARK = "\ufeff"
_DATA_ADDRESSES = (b"data:image", b";base64,", b"data:application")
# How files begin in base64: JPEG, PNG, GIF, WebP, SVG with and without <?xml, PDF, ZIP.
_SIGNATURES = (
    re.compile(rb"/9j/[24][A-Za-z0-9+/]{12}"),
    re.compile(rb"iVBORw0KGgo"),
    re.compile(rb"R0lGOD(?:lh|dh)"),
    re.compile(rb"UklGR[A-Za-z0-9+/]{6}"),
    re.compile(rb"PHN2Zy[A-Za-z0-9+/]{8}"),
    re.compile(rb"PD94bWwg"),
    re.compile(rb"JVBERi0"),
    re.compile(rb"UEsDB[A-Za-z0-9+/]{10}"),
)
_ALPHABET = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_=")
_TO_RUNS = bytes(
    ord("a") if code in _ALPHABET else code if code in b"\r\n" else ord(" ") for code in range(256)
)
_LINE = b"a" * 60
_RUNS = (b"a" * LONGEST_RUN, _LINE + b"\n" + _LINE, _LINE + b"\r\n" + _LINE)
"""One long run, or lines as e-mail and PEM files wrap them: https://www.rfc-editor.org/rfc/rfc2045"""


def decode(data: bytes) -> str | None:
    """Give the text of a file that is UTF-8 without control characters, else ``None``."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if len(data.translate(None, _CONTROLS)) != len(data) or _BYTE_ORDER_MARK in text:
        return None
    return text


def audit_hidden_files(data: bytes) -> Iterator[TextProblem]:
    """Yield files that hide in a text: ``data:`` addresses, base64, hexadecimal.

    A browser would need a script to show most of them; none but the theme's run here. It is
    still the bytes of a photo that would lie on the server.
    """
    start = _hidden_file(data)
    if start is not None:
        yield EncodedImage(data[start : start + 40].decode("utf-8", "replace"))


def _hidden_file(data: bytes) -> int | None:
    """Give where a file begins that hides in ``data``."""
    lower = data.lower()
    starts = [lower.find(address) for address in _DATA_ADDRESSES]
    starts += [found.start() for sign in _SIGNATURES if (found := sign.search(data))]
    runs = data.translate(_TO_RUNS)
    starts += [runs.find(run) for run in _RUNS]
    return min((start for start in starts if start >= 0), default=None)
