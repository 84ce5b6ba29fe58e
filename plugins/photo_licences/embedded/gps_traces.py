"""Positions that no pointer leads to: in maker notes, or left when an editor cut the pointer."""

import re
import struct

_COORDINATE_LENGTH = 24
_SIGNS = tuple(
    re.compile(
        re.escape(struct.pack(f"{order}HHI", 2, 5, 3))
        + b"(.{4}).{12}"
        + re.escape(struct.pack(f"{order}HHI", 4, 5, 3))
        + b"(.{4})",
        re.DOTALL,
    )
    for order in "<>"
)
"""Two entries of a GPS directory: latitude (2), then longitude (4), of three rationals each."""


def has_position(data: bytes) -> bool:
    """True when the bytes hold the two entries, and these do not lead to zeros only."""
    for order, sign in zip("<>", _SIGNS, strict=True):
        for found in sign.finditer(data):
            starts = [struct.unpack(f"{order}I", found[number])[0] for number in (1, 2)]
            values = [data[start : start + _COORDINATE_LENGTH] for start in starts]
            if any(any(value) or not value for value in values):
                return True
    return False
