"""The directories of a TIFF structure (TIFF 6.0, Exif 3.0 §4.6): entries, nothing of pixels."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from photo_licences.embedded.octets import MAX_METADATA, MalformedError, cut, unpack

MAX_DIRECTORIES = 256
MAX_ENTRIES = 20_000

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1}
_WHOLE_NUMBERS = {3: "H", 4: "I", 13: "I"}
_TIFF = 42
_INLINE = 4
"""Values of so few bytes lie in the entry itself."""
_MAX_CHILDREN = 64
_MAKER_NOTE = 0x927C
"""Editors cut it as they like; only its maker can read it, so where it ends proves nothing."""


class Directory(StrEnum):
    """What the numbers of a directory's tags mean."""

    IMAGE = "image"
    GPS = "gps"
    INTEROPERABILITY = "interoperability"


_CHILDREN = {
    0x014A: Directory.IMAGE,
    0x8769: Directory.IMAGE,
    0x8825: Directory.GPS,
    0xA005: Directory.INTEROPERABILITY,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry; ``number`` counts the directories, ``start`` is where its value lies."""

    directory: Directory
    number: int
    tag: int
    type: int
    start: int
    length: int


class Structure:
    """A TIFF structure: walks its directories, each once, and gives out values within a limit.

    Whatever leads outside of the structure is left out and makes ``damaged`` true; the rest is
    still read. Loops are not followed. Directories come breadth first.
    """

    def __init__(self, data: bytes) -> None:
        self.damaged = False
        self._data = data
        self._left = MAX_METADATA
        self.order = {b"II": "<", b"MM": ">"}.get(data[:2], "")
        if not self.order:
            raise MalformedError("no byte order")
        self._short = struct.Struct(f"{self.order}H")
        self._long = struct.Struct(f"{self.order}I")
        self._entry = struct.Struct(f"{self.order}HHI")
        magic, self._first = unpack(struct.Struct(f"{self.order}HI"), data, 2)
        if magic != _TIFF:
            raise MalformedError("another kind of TIFF")

    def entries(self) -> Iterator[Entry]:
        """Every entry of every directory that the structure leads to."""
        pages = [(self._first, Directory.IMAGE, True)]
        seen = {0}
        total = 0
        for offset, meaning, chained in pages:
            if offset in seen:
                continue
            seen.add(offset)
            try:
                (count,) = unpack(self._short, self._data, offset)
            except MalformedError:
                self.damaged = True
                continue
            total += count
            if total > MAX_ENTRIES or len(seen) > MAX_DIRECTORIES:
                raise MalformedError("too many entries")
            end = offset + 2 + 12 * count
            for place in range(offset + 2, end, 12):
                try:
                    entry = self._read(meaning, len(seen), place)
                    if meaning is Directory.IMAGE and entry.tag in _CHILDREN:
                        children = self.numbers(entry)[:_MAX_CHILDREN]
                        pages.extend((child, _CHILDREN[entry.tag], False) for child in children)
                except MalformedError:
                    self.damaged = True
                else:
                    yield entry
            if chained and end + 4 <= len(self._data):
                (following,) = unpack(self._long, self._data, end)
                pages.append((following, meaning, True))

    def value(self, entry: Entry) -> bytes:
        """The bytes of an entry; all values together may not pass the metadata's limit."""
        self._left -= entry.length
        if self._left < 0:
            raise MalformedError("too much metadata")
        return cut(self._data, entry.start, entry.length)

    def numbers(self, entry: Entry) -> tuple[int, ...]:
        """The value as whole numbers, for offsets and lengths."""
        letter = _WHOLE_NUMBERS.get(entry.type)
        if letter is None:
            raise MalformedError("an offset that is no number")
        value = self.value(entry)
        return struct.unpack(f"{self.order}{entry.length // _SIZES[entry.type]}{letter}", value)

    def _read(self, meaning: Directory, number: int, place: int) -> Entry:
        tag, kind, count = unpack(self._entry, self._data, place)
        size = _SIZES.get(kind)
        if size is None:
            raise MalformedError("unknown type")
        length = size * count
        start = place + 8 if length <= _INLINE else unpack(self._long, self._data, place + 8)[0]
        if start + length > len(self._data) and tag != _MAKER_NOTE:
            raise MalformedError("value past the end")
        return Entry(meaning, number, tag, kind, start, length)
