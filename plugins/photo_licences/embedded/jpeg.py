"""JPEG: metadata lies in segments before the first scan (ITU-T T.81 Annex B, Exif 3.0 §4.7)."""

import struct
from collections.abc import Iterator

from photo_licences.embedded import multi_picture, trailers
from photo_licences.embedded.blocks import Fact, Field, Reading
from photo_licences.embedded.jpeg_segments import Segments
from photo_licences.embedded.octets import MalformedError, cut, unpack

_LENGTH = struct.Struct(">H")
_END, _SCAN, _FILLING = 0xD9, 0xDA, 0xFF
_ALONE = {0x00, 0x01, *range(0xD0, 0xD9)}
_MAX_SEGMENTS = 10_000
_MULTI_PICTURE = 0xE2, b"MPF\0"


def read(data: bytes) -> Reading:
    """Blocks and facts of the picture, of those that it lists behind itself, of its trailer."""
    lists: list[tuple[int, bytes]] = []
    turns = iter(range(_MAX_SEGMENTS))
    yield from _picture(data, 0, turns, lists)
    for start in multi_picture.starts(lists):
        if data[start : start + 2] == b"\xff\xd8":
            yield Fact(Field.OTHER, "MPF")
            yield from _picture(data, start, turns, [])
    yield from trailers.read(data)


def _picture(
    data: bytes, start: int, turns: Iterator[int], lists: list[tuple[int, bytes]]
) -> Reading:
    """One picture; its lists of further pictures are put into ``lists`` with their place."""
    segments = Segments()
    damage = None
    try:
        for marker, place, payload in _segments(data, start, turns):
            if (marker, payload[:4]) == _MULTI_PICTURE:
                lists.append((place + 4, payload[4:]))
            else:
                yield from segments.add(marker, payload)
    except MalformedError as error:
        damage = error
    yield from segments.joined()
    if damage:
        raise damage


def _segments(data: bytes, start: int, turns: Iterator[int]) -> Iterator[tuple[int, int, bytes]]:
    """Marker, place and bytes of every segment up to the scan; rubbish between them is skipped.

    All pictures of a file together have so many ``turns``.
    """
    place = start + 2
    for _ in turns:
        place = data.find(b"\xff", place)
        if place < 0 or place + 1 >= len(data):
            raise MalformedError("no scan")
        marker = data[place + 1]
        if marker in (_SCAN, _END):
            return
        if marker == _FILLING:
            place += 1
        elif marker in _ALONE:
            place += 2
        else:
            (length,) = unpack(_LENGTH, data, place + 2)
            yield marker, place + 4, cut(data, place + 4, length - 2)
            place += 2 + length
    raise MalformedError("too many segments")
