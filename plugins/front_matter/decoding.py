"""The bytes of a file as text, or why they are not text that a page can carry."""

import re

from front_matter.header_problems import (
    HeaderProblem,
    InvisibleCharacter,
    TooLong,
    Utf16,
    WrongEncoding,
)

MAX_BYTES = 300_000
"""A page of the site has 2,000 to 10,000; a novel of 200 printed pages has 300,000."""

# C0 but tab and line ends, DEL, C1, the replacement character, U+FFFE, U+FFFF:
# https://html.spec.whatwg.org/#preprocessing-the-input-stream, https://www.w3.org/TR/xml/#charsets
# As bytes, since a search in bytes takes a third of the time of one in text.
_INVISIBLE = re.compile(
    rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]|\xef\xbf[\xbd-\xbf]",
)
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def decode(data: bytes) -> str | HeaderProblem:
    """Give the text of a file, its line ends as line feeds, its byte-order mark left out."""
    if len(data) > MAX_BYTES:
        return TooLong(1, "ce fichier", len(data), MAX_BYTES)
    if data.startswith(_UTF16_MARKS) or data[:200].count(0) > len(data[:200]) // 4:
        return Utf16()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        offset = len(data) - len(error.object) + error.start
        return WrongEncoding(_line_of(data, offset), _shown(data, offset))
    if found := _INVISIBLE.search(data):
        before = data[: found.start()].decode("utf-8", "replace").rpartition("\n")[2]
        character = found.group().decode("utf-8")
        return InvisibleCharacter(_line_of(data, found.start()), character, before[-30:])
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def _line_of(data: bytes, offset: int) -> int:
    head = data[:offset].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return head.count(b"\n") + 1


def _shown(data: bytes, offset: int) -> str:
    """The words around a byte, read as Windows-1252: what the writer saw on the screen."""
    start = max(data.rfind(b"\n", 0, offset) + 1, offset - 30)
    line = data[start : offset + 30].splitlines()[0]
    return line.decode("cp1252", "replace").strip()
