"""People seen from behind or from afar: nobody in particular."""

from dataclasses import dataclass

from tools.drawings.canvas import Canvas, Point
from tools.drawings.palette import INK, STONE


@dataclass(frozen=True, slots=True)
class Clothes:
    """The colours of a figure, which has no face."""

    skin: str
    hair: str
    top: str
    legs: str


_Stroke = tuple[list[Point], float, str]
_CONTOUR = 7.0


def figure(
    canvas: Canvas,
    foot: Point,
    height: float,
    clothes: Clothes,
    *,
    stride: float = 0.1,
    reach: tuple[Point, Point] | None = None,
    shadow: str = STONE,
) -> None:
    """Somebody who stands or walks; ``reach`` moves the left and right hand, in tenths of a body.

    Each limb is a thick stroke, drawn once in ink and a little wider: that is the contour.
    """
    x, y = foot
    unit = height / 10
    canvas.ellipse((x, y + unit * 0.15), unit * 2.6, unit * 0.5, shadow)
    hands = reach or ((-1.75, 5.0), (1.75, 5.0))
    strokes = [*_legs(foot, unit, stride, clothes), *_upper_body(foot, unit, hands, clothes)]
    for points, width, _ in strokes:
        canvas.line(points, width + _CONTOUR, INK)
    for points, width, colour in strokes:
        canvas.line(points, width, colour)


def _legs(foot: Point, unit: float, stride: float, clothes: Clothes) -> list[_Stroke]:
    x, y = foot
    strokes: list[_Stroke] = []
    for side in (-1, 1):
        step = x + side * unit * (0.5 + stride * 5)
        hip = (x + side * unit * 0.45, y - unit * 4.6)
        strokes.append(([(step, y), (step + side * unit * 0.25, y)], unit * 0.6, INK))
        strokes.append(([hip, (step, y - unit * 0.35)], unit * 0.85, clothes.legs))
    return strokes


def _upper_body(
    foot: Point, unit: float, hands: tuple[Point, Point], clothes: Clothes
) -> list[_Stroke]:
    x, y = foot
    shoulder, head = y - unit * 7.7, (x, y - unit * 9.1)
    strokes: list[_Stroke] = []
    for side, (reach_x, reach_y) in zip((-1, 1), hands, strict=True):
        arm = [(x + side * unit * 1.05, shoulder + unit * 0.25)]
        hand = (x + reach_x * unit, y - reach_y * unit)
        strokes.append(([hand, hand], unit * 0.7, clothes.skin))
        strokes.append(([*arm, (hand[0], hand[1] - unit * 0.2)], unit * 0.68, clothes.top))
    strokes.append(([(x, shoulder), (x, head[1])], unit * 0.75, clothes.skin))
    strokes.append(([(x, shoulder + unit * 0.55), (x, y - unit * 4.9)], unit * 1.9, clothes.top))
    strokes.append(([head, (x, head[1] + unit * 0.1)], unit * 1.75, clothes.skin))
    hair = [(x - unit * 0.12, head[1] - unit * 0.1), (x + unit * 0.12, head[1] - unit * 0.1)]
    strokes.append((hair, unit * 1.62, clothes.hair))
    return strokes
