"""The bytes of a file as text, or why they are not text that a page can carry."""

import re

from front_matter.header_problems import (
    EncodedTwice,
    HeaderProblem,
    InvisibleCharacter,
    TooLong,
    Utf16,
    WrongEncoding,
)

_SHOWN = 60
MAX_BYTES = 300_000
"""A page of the site has 2,000 to 10,000; a novel of 200 printed pages has 300,000."""

# C0 but tab and line ends, DEL, C1, the replacement character, U+FFFE, U+FFFF:
# https://html.spec.whatwg.org/#preprocessing-the-input-stream, https://www.w3.org/TR/xml/#charsets
# As bytes, since a search in bytes takes a third of the time of one in text.
_INVISIBLE = re.compile(
    rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]|\xef\xbf[\xbd-\xbf]",
)
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_BROKEN_ACCENT = re.compile("Ã[\u00a0-\u00bf]|â€")
_SURE = 3
"""Fewer in a whole file may well be meant."""
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")
"""The last two come along when a text is copied from a page or from Apple's notes."""


def decode(data: bytes) -> str | HeaderProblem:
    """Give the text of a file, its line ends as line feeds, its byte-order mark left out."""
    if len(data) > MAX_BYTES:
        return TooLong(1, "ce fichier", len(data), MAX_BYTES)
    if data.startswith(_UTF16_MARKS) or data[:200].count(0) > len(data[:200]) // 4:
        return Utf16()
    try:
        text = data.decode("utf-8").lstrip("\ufeff")
    except UnicodeDecodeError as error:
        return WrongEncoding(_line_of(data, error.start), _shown(data, error.start))
    if found := _INVISIBLE.search(data):
        before = data[: found.start()].decode("utf-8", "replace").rpartition("\n")[2]
        character = found.group().decode("utf-8")
        return InvisibleCharacter(_line_of(data, found.start()), character, before[-30:])
    if len(_BROKEN_ACCENT.findall(text)) >= _SURE and (twice := _encoded_twice(text)):
        return twice
    return _LINE_ENDS.sub("\n", text)


def _encoded_twice(text: str) -> EncodedTwice | None:
    """Find « FÃªte »: UTF-8 that a program took for Windows-1252 and saved as UTF-8 again.

    A single « é » in the whole file is proof that this did not happen.
    """
    try:
        meant = text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None
    pairs = zip(text.splitlines(), meant.splitlines(), strict=False)
    for number, (written, right) in enumerate(pairs, 1):
        if written != right:
            return EncodedTwice(number, written[:_SHOWN], right[:_SHOWN])
    return None


def _line_of(data: bytes, offset: int) -> int:
    head = data[:offset].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return head.count(b"\n") + 1


def _shown(data: bytes, offset: int) -> str:
    """The words around a byte, read as Windows-1252: what the writer saw on the screen."""
    start = max(data.rfind(b"\n", 0, offset) + 1, offset - 30)
    line = data[start : offset + 30].splitlines()[0]
    return line.decode("cp1252", "replace").strip()
