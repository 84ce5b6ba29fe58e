"""The boxes of an ISO base media file (ISO/IEC 14496-12 §4.2)."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from photo_licences.embedded.octets import MalformedError, cut, unpack

_HEADER = struct.Struct(">I")
_LARGE = struct.Struct(">Q")
_MAX_BOXES = 10_000


@dataclass(frozen=True, slots=True)
class Box:
    """A box whose content lies from ``start`` up to ``end``."""

    name: bytes
    start: int
    end: int


def boxes(data: bytes, start: int, end: int) -> Iterator[Box]:
    """The boxes side by side between ``start`` and ``end``."""
    place = start
    for _ in range(_MAX_BOXES):
        if place >= end:
            return
        (size,) = unpack(_HEADER, data, place)
        name = cut(data, place + 4, 4)
        header = 8
        if size == 1:
            (size,) = unpack(_LARGE, data, place + 8)
            header = 16
        elif size == 0:
            size = end - place
        if size < header or place + size > end:
            raise MalformedError("a box past the end")
        yield Box(name, place + header, place + size)
        place += size
    raise MalformedError("too many boxes")


class Cursor:
    """Reads whole numbers of any width one after the other."""

    def __init__(self, data: bytes, place: int) -> None:
        self._data = data
        self.place = place

    def number(self, width: int) -> int:
        """The next big-endian number of ``width`` bytes; no bytes are zero."""
        value = int.from_bytes(cut(self._data, self.place, width), "big")
        self.place += width
        return value
