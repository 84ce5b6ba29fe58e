"""Where the items of an AVIF or HEIC file lie (ISO/IEC 14496-12 §8.11)."""

from collections.abc import Iterator
from dataclasses import dataclass

from photo_licences.embedded.boxes import Box, Cursor, boxes
from photo_licences.embedded.octets import MAX_METADATA, MalformedError, cut

_MAX_EXTENTS = 100_000
_IN_FILE, _IN_BOX = 0, 1
_TYPED = 2
"""The first version of ``infe`` that gives a type."""
_WIDE = 2
"""The version of ``iloc`` with numbers of 32 bits."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item that is no picture: its type, its media type, and how its bytes are packed."""

    number: int
    type: bytes
    media_type: bytes
    encoding: bytes


@dataclass(frozen=True, slots=True)
class Location:
    """Where an item lies: the method of construction, and offset with length of each extent."""

    method: int
    extents: tuple[tuple[int, int], ...]


def items(data: bytes, box: Box) -> Iterator[Item]:
    """The entries of an ``iinf`` box."""
    cursor = Cursor(data, box.start)
    version = cursor.number(4) >> 24
    cursor.number(2 if version == 0 else 4)
    for entry in boxes(data, cursor.place, box.end):
        if entry.name == b"infe":
            yield _item(data, entry)


def _item(data: bytes, box: Box) -> Item:
    """Before version 2 an entry has no type: what has a media type is one of ``mime``."""
    cursor = Cursor(data, box.start)
    version = cursor.number(4) >> 24
    number = cursor.number(4 if version > _TYPED else 2)
    cursor.number(2)
    kind = b"mime"
    if version >= _TYPED:
        kind = cut(data, cursor.place, 4)
        cursor.number(4)
    texts = [*data[cursor.place : box.end].split(b"\0", 3), b"", b""]
    return Item(number, kind, media_type=texts[1], encoding=texts[2])


def locations(data: bytes, box: Box) -> dict[int, Location]:
    """The entries of an ``iloc`` box by item."""
    cursor = Cursor(data, box.start)
    version = cursor.number(4) >> 24
    if version > _WIDE:
        raise MalformedError("unknown version")
    widths = cursor.number(2)
    offset, length, base, index = (widths >> shift & 15 for shift in (12, 8, 4, 0))
    identifier = 4 if version == _WIDE else 2
    found: dict[int, Location] = {}
    left = _MAX_EXTENTS
    for _ in range(cursor.number(identifier)):
        number = cursor.number(identifier)
        method = cursor.number(2) & 15 if version else _IN_FILE
        cursor.number(2)
        start = cursor.number(base)
        count = cursor.number(2)
        left -= count + 1
        if left < 0:
            raise MalformedError("too many extents")
        extents = []
        for _ in range(count):
            if version:
                cursor.number(index)
            extents.append((start + cursor.number(offset), cursor.number(length)))
        found[number] = Location(method, tuple(extents))
    return found


class Contents:
    """Gives out the bytes of items, which may overlap: together no more than metadata may weigh.

    ``box`` is the ``idat`` box of their ``meta`` box.
    """

    def __init__(self, data: bytes, box: Box | None) -> None:
        self._data = data
        self._box = box
        self._left = MAX_METADATA

    def of(self, location: Location) -> bytes:
        """The bytes of an item."""
        start, end = self._region(location)
        parts = []
        for offset, length in location.extents:
            size = length or end - start - offset
            self._left -= max(size, 0)
            if self._left < 0 or start + offset + size > end:
                raise MalformedError("an item past the end, or too much")
            parts.append(cut(self._data, start + offset, size))
        return b"".join(parts)

    def _region(self, location: Location) -> tuple[int, int]:
        if location.method == _IN_FILE:
            return 0, len(self._data)
        if location.method == _IN_BOX and self._box is not None:
            return self._box.start, self._box.end
        raise MalformedError("an item made of others")
