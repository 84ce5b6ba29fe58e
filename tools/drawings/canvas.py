"""A sheet of paper to draw flat shapes on, four times as fine as the finished image."""

import math
import unicodedata
from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from tools.drawings.palette import INK

Point = tuple[float, float]
FINENESS = 4
COLOURS = 128
OUTLINE = 5.0
_ACCENTS = {
    "\u0301": ((-0.09, 0.08), (0.13, -0.09)),
    "\u0300": ((0.09, 0.08), (-0.13, -0.09)),
    "\u0302": ((-0.17, 0.08), (0.0, -0.09), (0.17, 0.08)),
}
"""Accents that Pillow's own font lacks, as strokes in shares of the size of the letters."""


class Canvas:
    """Draws in pixels of the finished image; each shape may have an ink outline."""

    def __init__(self, width: int, height: int, colour: str) -> None:
        self.width, self.height = width, height
        self._image = Image.new("RGB", (width * FINENESS, height * FINENESS), colour)
        self._draw = ImageDraw.Draw(self._image)

    def polygon(self, points: Sequence[Point], fill: str, outline: float = 0) -> None:
        """A closed shape."""
        self._draw.polygon(_finer(points), fill=fill)
        if outline:
            self.line([*points, points[0]], outline)

    def line(self, points: Sequence[Point], width: float = OUTLINE, colour: str = INK) -> None:
        """A stroke with round joints and ends."""
        fine, thickness = _finer(points), round(width * FINENESS)
        self._draw.line(fine, fill=colour, width=thickness, joint="curve")
        for x, y in fine:
            self._disc(x, y, thickness / 2, colour)

    def rectangle(
        self,
        corner: Point,
        size: Point,
        fill: str,
        *,
        radius: float = 0,
        outline: float = 0,
    ) -> None:
        """An upright box from its upper left ``corner``."""
        (x, y), (width, height) = corner, size
        box = [value * FINENESS for value in (x, y, x + width, y + height)]
        self._draw.rounded_rectangle(
            box, radius * FINENESS, fill, INK if outline else None, round(outline * FINENESS)
        )

    def circle(self, centre: Point, radius: float, fill: str, outline: float = 0) -> None:
        """A disc."""
        self.ellipse(centre, radius, radius, fill, outline)

    def ellipse(
        self, centre: Point, across: float, up: float, fill: str, outline: float = 0
    ) -> None:
        """An upright ellipse with half-axes ``across`` and ``up``."""
        x, y = centre
        box = [value * FINENESS for value in (x - across, y - up, x + across, y + up)]
        self._draw.ellipse(box, fill, INK if outline else None, round(outline * FINENESS))

    def lettering(
        self, start: Point, text: str, size: float, colour: str = INK, weight: float = 0.03
    ) -> None:
        """``text`` from its upper left corner in Pillow's own font, made bolder by ``weight``.

        The font has no accents: they are drawn over the letter that bears them.
        """
        font = ImageFont.load_default(size * FINENESS)
        x, y = start[0] * FINENESS, start[1] * FINENESS
        stroke = round(size * weight * FINENESS)
        letters = unicodedata.normalize("NFD", text)
        plain = "".join(letter for letter in letters if letter not in _ACCENTS)
        self._draw.text((x, y), plain, colour, font, stroke_width=stroke, stroke_fill=colour)
        before = ""
        for letter in letters:
            if letter in _ACCENTS:
                self._accent(letter, before, start, size, colour)
            else:
                before += letter

    def _accent(self, accent: str, before: str, start: Point, size: float, colour: str) -> None:
        letter = before[-1]
        right = lettering_width(before, size)
        middle = start[0] + right - lettering_width(letter, size) / 2
        height = start[1] + size * (0.06 if letter.isupper() else 0.27)
        strokes = [(middle + x * size, height + y * size) for x, y in _ACCENTS[accent]]
        self.line(strokes, size * 0.11, colour)

    def _disc(self, x: float, y: float, radius: float, colour: str) -> None:
        self._draw.ellipse((x - radius, y - radius, x + radius, y + radius), colour)

    def png(self) -> bytes:
        """The finished image as a PNG with a palette and no metadata."""
        image = self._image.reduce(FINENESS).quantize(COLOURS, dither=Image.Dither.NONE)
        written = BytesIO()
        image.save(written, "PNG", optimize=True)
        return written.getvalue()


def lettering_width(text: str, size: float) -> float:
    """How far ``text`` without accents reaches, in pixels."""
    return ImageFont.load_default(size * FINENESS).getlength(text) / FINENESS


def smooth(points: Sequence[Point], *, closed: bool = False, steps: int = 12) -> list[Point]:
    """A curve through ``points`` (Catmull-Rom), as a line of short strokes."""
    ring = list(points)
    ring = [ring[-1], *ring, *ring[:2]] if closed else [ring[0], *ring, ring[-1]]
    curve: list[Point] = []
    for a, b, c, d in zip(ring, ring[1:], ring[2:], ring[3:], strict=False):
        curve += [_between(a, b, c, d, step / steps) for step in range(steps)]
    return curve if closed else [*curve, ring[-1]]


def _between(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    def along(p: float, q: float, r: float, s: float) -> float:
        bend = 2 * p - 5 * q + 4 * r - s
        return 0.5 * (2 * q + (r - p) * t + bend * t**2 + (3 * q - p - 3 * r + s) * t**3)

    return along(a[0], b[0], c[0], d[0]), along(a[1], b[1], c[1], d[1])


def turned(points: Sequence[Point], centre: Point, degrees: float) -> list[Point]:
    """``points`` turned clockwise around ``centre``."""
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    x0, y0 = centre
    return [
        (x0 + (x - x0) * cosine - (y - y0) * sine, y0 + (x - x0) * sine + (y - y0) * cosine)
        for x, y in points
    ]


def around(centre: Point, radius: float, degrees: float) -> Point:
    """The point at ``radius`` from ``centre``; 0° is to the right, 90° below."""
    angle = math.radians(degrees)
    return centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)


def arc(centre: Point, radius: float, start: float, end: float, steps: int = 40) -> list[Point]:
    """Points on a circle from ``start`` to ``end`` degrees."""
    return [around(centre, radius, start + (end - start) * i / steps) for i in range(steps + 1)]


def _finer(points: Sequence[Point]) -> list[Point]:
    return [(x * FINENESS, y * FINENESS) for x, y in points]
