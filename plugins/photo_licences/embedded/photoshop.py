"""Photoshop image resources (``8BIM``): IPTC, XMP and EXIF inside JPEG, TIFF and PNG."""

import struct

from photo_licences.embedded.blocks import Block, Fact, Field, Kind, Reading
from photo_licences.embedded.octets import MalformedError, cut, text_of, unpack

_NUMBER = struct.Struct(">H")
_LENGTH = struct.Struct(">I")
_SIGNATURES = {b"8BIM", b"PHUT", b"DCSR", b"AgHg", b"MeSa"}
_MAX_RESOURCES = 10_000
_BLOCKS = {0x0404: Kind.IPTC, 0x0422: Kind.EXIF, 0x0423: Kind.EXIF, 0x0424: Kind.XMP}
_PREVIEWS = {0x0409, 0x040C}
_PREVIEW_HEADER = 28
_ADDRESS = 0x040B


def read(data: bytes) -> Reading:
    """Blocks and facts of the resources (Adobe, « Photoshop File Formats »)."""
    place = 0
    for _ in range(_MAX_RESOURCES):
        if data[place : place + 4] not in _SIGNATURES:
            break
        (number,) = unpack(_NUMBER, data, place + 4)
        name_length = cut(data, place + 6, 1)[0]
        place += 6 + (name_length + 2 & ~1)
        (length,) = unpack(_LENGTH, data, place)
        yield from _resource(number, cut(data, place + 4, length))
        place += 4 + (length + 1 & ~1)
    if data[place:].strip(b"\0"):
        raise MalformedError("something that is no resource")


def _resource(number: int, value: bytes) -> Reading:
    if number in _BLOCKS:
        if value:
            yield Block(_BLOCKS[number], value)
    elif number in _PREVIEWS:
        yield Fact(Field.OTHER, "Photoshop miniature")
        yield Block(Kind.PREVIEW, value[_PREVIEW_HEADER:])
    elif number == _ADDRESS:
        yield Fact(Field.WEB_STATEMENT, text_of(value))
    else:
        yield Fact(Field.OTHER, f"Photoshop 0x{number:04X}")
