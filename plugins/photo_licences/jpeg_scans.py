"""How often a JPEG draws over its picture, and what a decoder keeps meanwhile."""

import re

_START_OF_SCAN = b"\xff\xda"
_MARKER = re.compile(rb"\xff([^\x00\xd0-\xd7\xff])")
_WITHOUT_LENGTH = frozenset({0x01, 0xD8, 0xD9})
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_PROGRESSIVE = frozenset({0xC2, 0xC6, 0xCA, 0xCE})
_BYTES_A_COEFFICIENT = 2
_ENOUGH_TO_LOOK = 8
"""Below this many, the two bytes need no closer look: metadata may hold them by chance."""


def count_scans(data: bytes) -> int:
    """Count the scans of a JPEG, not those of previews inside its segments (ITU T.81, B.1.1).

    Each scan decodes every block again, so that a small file can cost minutes.
    """
    if (possible := data.count(_START_OF_SCAN)) <= _ENOUGH_TO_LOOK:
        return possible
    scans = 0
    place = 2
    while found := _MARKER.search(data, place):
        marker = found[1][0]
        if marker == _START_OF_SCAN[1]:
            scans += 1
        length = int.from_bytes(data[found.end() : found.end() + 2], "big")
        place = found.end() + (0 if marker in _WITHOUT_LENGTH else length)
    return scans


def kept_a_pixel(data: bytes) -> float:
    """Give the bytes that libjpeg keeps for each pixel until it has read the last scan.

    That is every coefficient where a scan refines another or holds one colour alone, and nothing
    where the only scan is decoded row by row (ITU T.81, B.2.2 and B.2.3).
    """
    frame, is_progressive = b"", False
    place = 2
    while found := _MARKER.search(data, place):
        marker = found[1][0]
        length = int.from_bytes(data[found.end() : found.end() + 2], "big")
        segment = data[found.end() + 2 : found.end() + length]
        place = found.end() + (0 if marker in _WITHOUT_LENGTH else length)
        if marker in _FRAMES:
            frame, is_progressive = segment, marker in _PROGRESSIVE
        elif marker == _START_OF_SCAN[1]:
            is_kept = is_progressive or segment[:1] < frame[5:6]
            return _BYTES_A_COEFFICIENT * _samples_a_pixel(frame) if is_kept else 0
    return 0


def _samples_a_pixel(frame: bytes) -> float:
    """Give 3 where each colour has every pixel, 1.5 where two have a quarter of them (4:2:0)."""
    factors = [(each >> 4, each & 15) for each in frame[7 : 6 + 3 * frame[5] : 3]]
    most = max(x for x, _ in factors) * max(y for _, y in factors)
    return sum(x * y for x, y in factors) / most
