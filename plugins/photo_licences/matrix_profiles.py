"""Small ICC profiles, made of primaries and a curve (ICC.1:2022, clauses 7, 8.3 and 10)."""

import struct
from collections.abc import Mapping, Sequence

Point = tuple[float, float]
Primaries = tuple[Point, Point, Point, Point]
"""White, red, green and blue by their x and y of CIE 1931."""
Vector = tuple[float, float, float]
Matrix = tuple[Vector, Vector, Vector]

_D50: Vector = (0.9642, 1.0, 0.8249)
"""To its white every profile refers."""
_BRADFORD: Matrix = (
    (0.8951, 0.2664, -0.1614),
    (-0.7502, 1.7135, 0.0367),
    (0.0389, -0.0685, 1.0296),
)
_VERSION_4_3 = 0x04300000


def power(exponent: float) -> bytes:
    """Give the curve « light = value to this power »."""
    return b"curv" + struct.pack(">IIHxx", 0, 1, round(exponent * 256))


def srgb_curve() -> bytes:
    """Give the curve of sRGB (IEC 61966-2-1), with its straight foot."""
    numbers = _fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
    return b"para" + struct.pack(">IHH", 0, 3, 0) + numbers


def grey_profile(curve: bytes) -> bytes:
    """Give a profile of one channel."""
    return _profile(b"GRAY", {b"wtpt": _xyz(_D50), b"kTRC": curve})


def colour_profile(primaries: Primaries, curve: bytes) -> bytes:
    """Give a profile of three channels with the same curve."""
    red, green, blue = _colorants(primaries)
    tags = {b"wtpt": _xyz(_D50), b"rXYZ": _xyz(red), b"gXYZ": _xyz(green), b"bXYZ": _xyz(blue)}
    return _profile(b"RGB ", tags | dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve))


def _colorants(primaries: Primaries) -> Matrix:
    """Give each primary as XYZ, so bright that all together are white, seen under D50."""
    white, *colours = (_from_point(point) for point in primaries)
    shares = _times(_inverse(_transposed(colours)), white)
    cone, to_cone = _times(_BRADFORD, white), _times(_BRADFORD, _D50)
    ratios = [wanted / found for wanted, found in zip(to_cone, cone, strict=True)]
    back = _inverse(_BRADFORD)
    adapted = [
        _times(back, _scaled(_times(_BRADFORD, colour), ratios))
        for colour in (
            _scaled(one, [share] * 3) for one, share in zip(colours, shares, strict=True)
        )
    ]
    return adapted[0], adapted[1], adapted[2]


def _from_point(point: Point) -> Vector:
    x, y = point
    return x / y, 1.0, (1 - x - y) / y


def _times(matrix: Matrix, vector: Sequence[float]) -> Vector:
    x, y, z = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return x, y, z


def _scaled(vector: Vector, by: Sequence[float]) -> Vector:
    return vector[0] * by[0], vector[1] * by[1], vector[2] * by[2]


def _transposed(rows: Sequence[Vector]) -> Matrix:
    one, two, three = zip(*rows, strict=True)
    return one, two, three


def _inverse(matrix: Matrix) -> Matrix:
    """Divide the cross products of the rows by the determinant; raise for what has no inverse."""
    one, two, three = matrix
    crossed = (_cross(two, three), _cross(three, one), _cross(one, two))
    size = sum(a * b for a, b in zip(one, crossed[0], strict=True))
    return _transposed([_scaled(each, [1 / size] * 3) for each in crossed])


def _cross(a: Vector, b: Vector) -> Vector:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def _fixed(*numbers: float) -> bytes:
    """Write numbers as s15Fixed16."""
    return struct.pack(f">{len(numbers)}i", *(round(number * 65536) for number in numbers))


def _xyz(vector: Vector) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(*vector)


def _profile(space: bytes, tags: Mapping[bytes, bytes]) -> bytes:
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        table += name + struct.pack(">II", start + len(body), len(data))
        body += data
    head = struct.pack(">II", 0, _VERSION_4_3) + b"mntr" + space + b"XYZ " + bytes(12) + b"acsp"
    rest = bytes(28) + _fixed(*_D50)
    return struct.pack(">I", start + len(body)) + (head + rest).ljust(124, b"\0") + table + body
