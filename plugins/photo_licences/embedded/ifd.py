"""The directories of a TIFF structure (TIFF 6.0, BigTIFF, Exif 3.0 §4.6): nothing of pixels."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from photo_licences.embedded.octets import MAX_METADATA, MalformedError, cut, unpack
from photo_licences.embedded.tiff_layout import layout_of

MAX_DIRECTORIES = 256
MAX_ENTRIES = 20_000

_WIDTHS = {0: (0,), 1: (1, 2, 6, 7, 129), 2: (3, 8), 4: (4, 9, 11, 13), 8: (5, 10, 12, 16, 17, 18)}
_SIZES = {kind: width for width, kinds in _WIDTHS.items() for kind in kinds}
"""Bytes of one value by its type; some telephones leave entries of no type, with no value."""
_WHOLE_NUMBERS = {3: "H", 4: "I", 9: "I", 13: "I", 16: "Q", 17: "Q", 18: "Q"}
"""Some cameras call an offset a signed number; none is negative."""
_MAX_CHILDREN = 64
_MAKER_NOTE = 0x927C
"""Editors cut it as they like; only its maker can read it, so where it ends proves nothing."""


class Directory(StrEnum):
    """What the numbers of a directory's tags mean."""

    IMAGE = "image"
    GPS = "gps"


_CHILDREN = {
    0x014A: Directory.IMAGE,
    0x8769: Directory.IMAGE,
    0x8825: Directory.GPS,
}
"""That of interoperability is left out: it speaks of formats alone, and editors break it."""


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
        self._layout, self._first = layout_of(data, self.order)

    def entries(self) -> Iterator[Entry]:
        """Every entry of every directory that the structure leads to."""
        pages = [(self._first, Directory.IMAGE, True)]
        seen = {0}
        total = 0
        for offset, meaning, chained in pages:
            if offset in seen:
                continue
            seen.add(offset)
            places = self._places(offset)
            total += len(places)
            if total > MAX_ENTRIES or len(seen) > MAX_DIRECTORIES:
                raise MalformedError("too many entries")
            for place in places:
                try:
                    entry = self._read(meaning, len(seen), place)
                    pages.extend((child, kind, False) for child, kind in self._children(entry))
                except MalformedError:
                    self.damaged = True
                else:
                    yield entry
            if chained:
                pages.extend((following, meaning, True) for following in self._following(places))

    def value(self, entry: Entry) -> bytes:
        """The bytes of an entry; all values together may not pass the metadata's limit."""
        self._left -= entry.length
        if self._left < 0:
            raise MalformedError("too much metadata")
        return cut(self._data, entry.start, entry.length)

    def letters(self, entry: Entry) -> bytes:
        """The bytes of a text; one that is written as wider numbers can be read by nobody."""
        if _SIZES[entry.type] > 1:
            raise MalformedError("a text of numbers")
        return self.value(entry)

    def numbers(self, entry: Entry) -> tuple[int, ...]:
        """The value as whole numbers, for offsets and lengths."""
        letter = _WHOLE_NUMBERS.get(entry.type)
        if letter is None:
            raise MalformedError("an offset that is no number")
        value = self.value(entry)
        return struct.unpack(f"{self.order}{entry.length // _SIZES[entry.type]}{letter}", value)

    def _places(self, offset: int) -> range:
        """Where the entries of a directory begin."""
        start = offset + self._layout.count.size
        try:
            (count,) = unpack(self._layout.count, self._data, offset)
        except MalformedError:
            self.damaged = True
            count = 0
        if count > MAX_ENTRIES:
            raise MalformedError("too many entries")
        return range(start, start + count * self._layout.entry, self._layout.entry)

    def _following(self, places: range) -> Iterator[int]:
        """The next directory; cameras leave rubbish here, and behind the end there is nothing."""
        if places.stop + self._layout.offset.size <= len(self._data):
            (following,) = unpack(self._layout.offset, self._data, places.stop)
            if following < len(self._data):
                yield following

    def _children(self, entry: Entry) -> Iterator[tuple[int, Directory]]:
        if entry.directory is Directory.IMAGE and entry.tag in _CHILDREN:
            for child in self.numbers(entry)[:_MAX_CHILDREN]:
                yield child, _CHILDREN[entry.tag]

    def _read(self, meaning: Directory, number: int, place: int) -> Entry:
        layout = self._layout
        tag, kind, count = unpack(layout.head, self._data, place)
        size = _SIZES.get(kind)
        if size is None:
            raise MalformedError("unknown type")
        length = size * count
        start = place + layout.head.size
        if length > layout.inline:
            (start,) = unpack(layout.offset, self._data, start)
        if start + length > len(self._data) and tag != _MAKER_NOTE:
            raise MalformedError("value past the end")
        return Entry(meaning, number, tag, kind, start, length)
