"""AFCP: a trailer in which some agencies' tools put IPTC behind the picture (AXS specification)."""

import struct

from photo_licences.embedded.blocks import Block, Fact, Field, Kind, Reading
from photo_licences.embedded.octets import MalformedError, cut, unpack

_TRAILER_LENGTH = 12
_HEADER_LENGTH = 12
_ENTRY_LENGTH = 12


def read(data: bytes) -> Reading:
    """The IPTC block of the trailer, also when an edit of the picture moved it."""
    end = len(data) - _TRAILER_LENGTH
    signature = data[max(end, 0) :][:4]
    order = {b"AXS!": ">", b"AXS*": "<"}.get(signature)
    if order is None:
        return
    yield Fact(Field.OTHER, "AFCP")
    (written,) = unpack(struct.Struct(f"{order}I"), data, end + 4)
    start = written if data[written : written + 4] == signature else data.rfind(signature, 0, end)
    if start < 0 or start >= end:
        raise MalformedError("a trailer without a head")
    (count,) = unpack(struct.Struct(f"{order}H"), data, start + 6)
    for number in range(count):
        place = start + _HEADER_LENGTH + number * _ENTRY_LENGTH
        length, offset = unpack(struct.Struct(f"{order}II"), data, place + 4)
        if data[place : place + 4] == b"IPTC":
            yield Block(Kind.IPTC, cut(data, offset + start - written, length))
