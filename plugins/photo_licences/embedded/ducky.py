"""The APP12 segment of Photoshop's « Save for Web »: quality, comment, copyright."""

import struct

from photo_licences.embedded import generators
from photo_licences.embedded.blocks import Fact, Field, Reading
from photo_licences.embedded.octets import cut, unpack

_ENTRY = struct.Struct(">HH")
_COMMENT, _COPYRIGHT = 2, 3
_COUNT_LENGTH = 4
"""Each text begins with the number of its UTF-16 letters."""


def read(data: bytes) -> Reading:
    """Facts of what follows the name ``Ducky``."""
    place = 0
    while place + 2 <= len(data) and data[place : place + 2] != b"\0\0":
        tag, length = unpack(_ENTRY, data, place)
        value = cut(data, place + _ENTRY.size, length)
        text = value[_COUNT_LENGTH:].decode("utf-16-be", "replace")
        if tag == _COPYRIGHT:
            yield Fact(Field.COPYRIGHT, text)
        elif tag == _COMMENT:
            yield Fact(Field.OTHER, "Ducky comment")
            yield from generators.marks_in(text)
        place += _ENTRY.size + length
