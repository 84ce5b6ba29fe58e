"""How often a JPEG draws over its picture."""

import re

_START_OF_SCAN = b"\xff\xda"
_MARKER = re.compile(rb"\xff([^\x00\xd0-\xd7\xff])")
_WITHOUT_LENGTH = frozenset({0x01, 0xD8, 0xD9})
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
