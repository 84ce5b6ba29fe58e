"""WebP: chunks of a RIFF file (RFC 9649 §2.7)."""

import re
import struct

from photo_licences.embedded.blocks import Block, Fact, Field, Kind, Reading
from photo_licences.embedded.octets import MalformedError, cut, unpack

_LENGTH = struct.Struct("<I")
_HEADER_LENGTH = 12
_MAX_CHUNKS = 100_000
_LISTS = {b"RIFF", b"LIST"}
_TECHNICAL = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}


def read(data: bytes) -> Reading:
    """Blocks and facts of every chunk, also behind the end that the head announces."""
    (announced,) = unpack(_LENGTH, data, 4)
    place = _HEADER_LENGTH
    for _ in range(_MAX_CHUNKS):
        if place >= len(data):
            break
        (length,) = unpack(_LENGTH, data, place + 4)
        yield from _chunk(data[place : place + 4], cut(data, place + 8, length))
        place += 8 + (length + 1 & ~1)
    if place < max(announced + 8, len(data)):
        raise MalformedError("cut, or too many chunks")


def _chunk(name: bytes, value: bytes) -> Reading:
    if name == b"EXIF":
        yield Block(Kind.EXIF, re.sub(rb"(?i)^exif\0\0", b"", value))
    elif name.rstrip(b" \0") == b"XMP":
        yield Block(Kind.XMP, value)
    elif name == b"C2PA":
        yield Block(Kind.CONTENT_CREDENTIALS, value)
    elif name in _LISTS:
        raise MalformedError("chunks where no reader looks")
    elif name not in _TECHNICAL:
        yield Fact(Field.OTHER, f"WebP {name.decode('ascii', 'replace').strip()}")
