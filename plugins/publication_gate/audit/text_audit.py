"""Any text at all: clean UTF-8 without a file hidden in it."""

import re
from collections.abc import Iterator
from itertools import islice

from publication_gate.audit.problems import EncodedImage, TextProblem

LONGEST_RUN = 400
"""Characters of the base64 alphabet in a row; the longest of the site itself are addresses."""
LONGEST_NUMBERS = 512
"""Characters of numbers in a row, whatever separates them: a picture as hex or as decimals."""
_PIECE = 40
"""Characters of a word that may be a piece of base64; no word of a language is as long."""

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
_NUMBERS = frozenset(b"0123456789abcdefABCDEFxX%&#;\\")
_TO_NUMBERS = bytes(ord("h") if code in _NUMBERS else ord(" ") for code in range(256))
_BETWEEN_NUMBERS = b" \t\r\n,"
# Without "+" and "=", which stand between the words of an address that carries a text.
_WORD = re.compile(rb"[A-Za-z0-9/_]{%d,}" % _PIECE)
_MIXED = (re.compile(rb"[A-Z]"), re.compile(rb"[a-z]"), re.compile(rb"[0-9/]"))
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
    if b"a" * _PIECE in runs:
        starts.append(_start_of_pieces(data))
    starts.append(_start_of_numbers(data))
    return min((start for start in starts if start >= 0), default=None)


def _start_of_pieces(data: bytes) -> int:
    """Give where base64 begins that is cut into words, be they lines, cells or paragraphs.

    A SHA-256 in hexadecimal is long as well, but never has both upper and lower case.
    """
    words = [word for word in _WORD.finditer(data) if all(each.search(word[0]) for each in _MIXED)]
    together = sum(word.end() - word.start() for word in words)
    return words[0].start() if together >= LONGEST_RUN else -1


def _start_of_numbers(data: bytes) -> int:
    """Give where bytes begin that are written one by one: ``89 50``, ``137, 80``, ``%89%50``."""
    numbers = data.translate(_TO_NUMBERS, delete=_BETWEEN_NUMBERS)
    start = numbers.find(b"h" * LONGEST_NUMBERS)
    if start < 0:
        return -1
    kept = (place for place, code in enumerate(data) if code not in _BETWEEN_NUMBERS)
    return next(islice(kept, start, None))
