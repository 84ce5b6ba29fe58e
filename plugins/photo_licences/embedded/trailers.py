"""Trailers in which agencies' tools put IPTC behind a JPEG: AFCP and FotoStation.

Telephones and editors put blocks of their own behind them, so they are looked for, not only
expected at the very end.
"""

import re
import struct
from collections.abc import Iterator
from itertools import pairwise

from photo_licences.embedded.blocks import Block, Fact, Field, Kind, Reading
from photo_licences.embedded.octets import MalformedError, cut, unpack

_SEARCHED = 1 << 20
"""Bytes from the end; a file that ends with its picture is not searched at all."""
_END_OF_JPEG = b"\xff\xd9"
_PADDING = 64

_AFCP = re.compile(rb"AXS[!*]")
_HEADER_LENGTH, _ENTRY_LENGTH = 12, 12

_FOTO_STATION = re.compile(rb"\xa1\xb2\xc3\xd4")
_FOOTER = struct.Struct(">HI4x")
_IPTC, _SMALL_PICTURES = 1, (3, 4)


def read(data: bytes) -> Reading:
    """Blocks of both kinds of trailers, wherever they lie behind the picture."""
    if data[-_PADDING:].rstrip(b"\0").endswith(_END_OF_JPEG):
        return
    start = max(0, len(data) - _SEARCHED)
    marks = [found.start() for found in _AFCP.finditer(data, start)]
    for head, foot in pairwise(marks):
        if data[head : head + 4] == data[foot : foot + 4]:
            yield from _afcp(data, head, foot)
    yield from _foto_station(data, start)


def _afcp(data: bytes, head: int, foot: int) -> Reading:
    """The entries between two marks, also when an edit of the picture moved them (AXS)."""
    yield Fact(Field.OTHER, "AFCP")
    order = ">" if data[head + 3 : head + 4] == b"!" else "<"
    (written,) = unpack(struct.Struct(f"{order}I"), data, foot + 4)
    (count,) = unpack(struct.Struct(f"{order}H"), data, head + 6)
    for place in _entries(data, head, count):
        length, offset = unpack(struct.Struct(f"{order}II"), data, place + 4)
        if data[place : place + 4] == b"IPTC":
            yield Block(Kind.IPTC, cut(data, offset + head - written, length))


def _entries(data: bytes, head: int, count: int) -> Iterator[int]:
    for number in range(count):
        place = head + _HEADER_LENGTH + number * _ENTRY_LENGTH
        if place >= len(data):
            raise MalformedError("entries past the end")
        yield place


def _foto_station(data: bytes, start: int) -> Reading:
    """Each block ends with its number, its length and four bytes that never change (FotoWare)."""
    for found in _FOTO_STATION.finditer(data, start):
        number, length = unpack(_FOOTER, data, found.end() - _FOOTER.size)
        if number == _IPTC or number in _SMALL_PICTURES:
            kind = Kind.IPTC if number == _IPTC else Kind.PREVIEW
            yield Fact(Field.OTHER, "FotoStation")
            yield Block(kind, cut(data, found.end() - length, length - _FOOTER.size))
