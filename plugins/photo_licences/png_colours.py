"""The colours that a PNG states without a profile, as an ICC profile (W3C PNG, 11.3.2).

Old programs of the Macintosh wrote ``gAMA``, new screenshots write ``cICP``; browsers heed both.
"""

import struct
from collections.abc import Mapping
from itertools import takewhile

from photo_licences.matrix_profiles import (
    Primaries,
    colour_profile,
    grey_profile,
    power,
    srgb_curve,
)
from photo_licences.png_chunks import chunks

_GREY = frozenset({0, 4})
"""Types of colour without colours, from the header."""

_D65 = (0.3127, 0.3290)
_BT_709: Primaries = (_D65, (0.64, 0.33), (0.30, 0.60), (0.15, 0.06))
_BY_CODE: Mapping[int, Primaries] = {
    1: _BT_709,
    9: (_D65, (0.708, 0.292), (0.170, 0.797), (0.131, 0.046)),
    12: (_D65, (0.680, 0.320), (0.265, 0.690), (0.150, 0.060)),
}
"""Primaries of ITU-T H.273, table 2: sRGB, BT.2020 and Display P3."""
_CURVE_OF_SRGB = bytes((13, 0, 1))
"""Its curve, no matrix, the full range."""
_UNIT = 100_000
_ENCODING_OF_SRGB = 45_455
_NEAR = 0.005


def stated_profile(data: bytes) -> bytes | None:
    """Give a profile of what a PNG says of its colours; ``None`` where that is nothing, or sRGB.

    An embedded profile stands above ``gAMA`` and below ``cICP``: it is the caller's then.
    """
    before = dict(takewhile(lambda chunk: chunk[0] != b"IDAT", chunks(data)))
    try:
        return _by_code(before) or _by_power(before)
    except (ZeroDivisionError, OverflowError, struct.error, KeyError, IndexError):
        return None  # numbers that are no colours


def _by_code(stated: Mapping[bytes, bytes]) -> bytes | None:
    code = stated.get(b"cICP", b"")
    primaries = _BY_CODE.get(code[0]) if code[1:] == _CURVE_OF_SRGB else None
    return colour_profile(primaries, srgb_curve()) if primaries else None


def _by_power(stated: Mapping[bytes, bytes]) -> bytes | None:
    if b"gAMA" not in stated or b"iCCP" in stated or b"sRGB" in stated:
        return None
    (encoding,) = struct.unpack(">I", stated[b"gAMA"])
    primaries = _primaries(stated)
    if primaries is _BT_709 and abs(encoding - _ENCODING_OF_SRGB) < _NEAR * _UNIT:
        return None
    curve = power(_UNIT / encoding)
    is_grey = stated[b"IHDR"][9] in _GREY
    return grey_profile(curve) if is_grey else colour_profile(primaries, curve)


def _primaries(stated: Mapping[bytes, bytes]) -> Primaries:
    if b"cHRM" not in stated:
        return _BT_709
    x = [number / _UNIT for number in struct.unpack(">8I", stated[b"cHRM"])]
    found = (x[0], x[1]), (x[2], x[3]), (x[4], x[5]), (x[6], x[7])
    pairs = [
        (a, b)
        for one, other in zip(found, _BT_709, strict=True)
        for a, b in zip(one, other, strict=True)
    ]
    return _BT_709 if all(abs(a - b) < _NEAR for a, b in pairs) else found
