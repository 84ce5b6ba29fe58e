"""PNG: chunks of text, EXIF, XMP and raw profiles (PNG specification, third edition, §11.3)."""

import re
import struct

from photo_licences.embedded import png_text
from photo_licences.embedded.blocks import Block, Fact, Field, Kind, Reading
from photo_licences.embedded.octets import Inflater, MalformedError, cut, unpack

_HEADER = struct.Struct(">II")
_SIGNATURE_LENGTH, _CHECKSUM_LENGTH = 8, 4
_MAX_CHUNKS = 100_000
_TEXTS = {b"tEXt", b"zTXt", b"iTXt"}
_END = b"IEND"
_CHUNK_NAME = re.compile(rb"[A-Za-z]{4}")
_PACKED_EXIF = b"zxIf"
_PACKED_HEADER = 5
"""The method of packing, and the length of the block unpacked (exiftool writes it so)."""
_TECHNICAL = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB bKGD hIST pHYs sPLT cICP mDCV cLLI"
    b" acTL fcTL fdAT".split()
)


def read(data: bytes) -> Reading:
    """Blocks and facts of every chunk, also of those that a program put behind the picture."""
    inflater = Inflater()
    place = _SIGNATURE_LENGTH
    has_ended = False
    for _ in range(_MAX_CHUNKS):
        if has_ended and not _CHUNK_NAME.fullmatch(data, place + 4, place + 8):
            return
        length, _number = unpack(_HEADER, data, place)
        name = data[place + 4 : place + 8]
        has_ended = has_ended or name == _END
        if name in _TECHNICAL:
            if place + 8 + length > len(data):
                raise MalformedError("cut within the picture")
        else:
            yield from _chunk(name, inflater, cut(data, place + 8, length))
        place += 8 + length + _CHECKSUM_LENGTH
    raise MalformedError("too many chunks")


def _chunk(name: bytes, inflater: Inflater, value: bytes) -> Reading:
    if name in _TEXTS:
        try:
            yield from png_text.read(name, value, inflater)
        except MalformedError:
            yield Fact(Field.UNREADABLE, f"PNG {name.decode()}")
    elif name == b"eXIf":
        yield Block(Kind.EXIF, re.sub(rb"^Exif\0\0", b"", value))
    elif name == _PACKED_EXIF:
        yield Block(Kind.EXIF, inflater.inflate(value[_PACKED_HEADER:]))
    elif name == b"caBX":
        yield Block(Kind.CONTENT_CREDENTIALS, value)
    else:
        yield Fact(Field.OTHER, f"PNG {name.decode('ascii', 'replace')}")
