"""The colours that a PNG states without a profile, as an ICC profile (W3C PNG, 11.3.2).

Old programs of the Macintosh wrote ``gAMA``, new screenshots write ``cICP``; browsers heed both.
"""

import struct
from collections.abc import Iterator, Mapping

from photo_licences.matrix_profiles import (
    Primaries,
    colour_profile,
    grey_profile,
    power,
    srgb_curve,
)

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
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
    chunks = dict(_chunks(data)) if data.startswith(_SIGNATURE) else {}
    try:
        return _by_code(chunks) or _by_power(chunks)
    except (ZeroDivisionError, OverflowError, struct.error, KeyError, IndexError):
        return None  # numbers that are no colours


def _by_code(chunks: Mapping[bytes, bytes]) -> bytes | None:
    code = chunks.get(b"cICP", b"")
    primaries = _BY_CODE.get(code[0]) if code[1:] == _CURVE_OF_SRGB else None
    return colour_profile(primaries, srgb_curve()) if primaries else None


def _by_power(chunks: Mapping[bytes, bytes]) -> bytes | None:
    if b"gAMA" not in chunks or b"iCCP" in chunks or b"sRGB" in chunks:
        return None
    (encoding,) = struct.unpack(">I", chunks[b"gAMA"])
    primaries = _primaries(chunks)
    if primaries is _BT_709 and abs(encoding - _ENCODING_OF_SRGB) < _NEAR * _UNIT:
        return None
    curve = power(_UNIT / encoding)
    is_grey = chunks[b"IHDR"][9] in _GREY
    return grey_profile(curve) if is_grey else colour_profile(primaries, curve)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give the chunks before the picture by their names."""
    place = len(_SIGNATURE)
    while place + 8 <= len(data):
        length, name = struct.unpack_from(">I4s", data, place)
        if name == b"IDAT":
            return
        yield name, data[place + 8 : place + 8 + length]
        place += 12 + length


def _primaries(chunks: Mapping[bytes, bytes]) -> Primaries:
    if b"cHRM" not in chunks:
        return _BT_709
    x = [number / _UNIT for number in struct.unpack(">8I", chunks[b"cHRM"])]
    stated = (x[0], x[1]), (x[2], x[3]), (x[4], x[5]), (x[6], x[7])
    pairs = [
        (a, b)
        for one, other in zip(stated, _BT_709, strict=True)
        for a, b in zip(one, other, strict=True)
    ]
    return _BT_709 if all(abs(a - b) < _NEAR for a, b in pairs) else stated
