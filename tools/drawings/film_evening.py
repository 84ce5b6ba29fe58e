"""Poster of a film evening in the open air."""

from tools.drawings.canvas import OUTLINE, Canvas, Point, around, smooth
from tools.drawings.motifs import frame, tower
from tools.drawings.palette import (
    AMBER_MIST,
    AMBER_SUN,
    BERRY,
    BERRY_ROSE,
    BLUE,
    BLUE_DEEP,
    BLUE_SKY,
    CARD,
    GREEN,
    GREEN_LEAF,
    INK,
    NIGHT,
    NIGHT_SOFT,
    PAPER,
)

_STARS = ((110, 370), (260, 300), (520, 350), (700, 300), (850, 380), (1010, 300), (400, 405))
_BEAM = "#35598a"
_SEATS = (BERRY, AMBER_SUN, GREEN, BLUE, BERRY_ROSE)


def draw() -> Canvas:
    """A white sheet between two towers at night, a beam of light, rows of chairs."""
    canvas = Canvas(1120, 1500, NIGHT)
    _title(canvas)
    for x, y in _STARS:
        _star(canvas, (x, y), 15)
    canvas.circle((975, 430), 62, AMBER_MIST)
    canvas.circle((945, 412), 55, NIGHT)
    lit = (NIGHT, NIGHT_SOFT, AMBER_SUN, NIGHT, NIGHT_SOFT, NIGHT, NIGHT_SOFT)
    tower(canvas, (40, 470), (190, 600), NIGHT_SOFT, columns=4, rows=12, panes=lit)
    tower(canvas, (880, 560), (200, 510), NIGHT_SOFT, columns=4, rows=10, panes=lit[::-1])
    canvas.rectangle((0, 1070), (1120, 430), BLUE_DEEP)
    canvas.polygon([(560, 1400), (215, 960), (905, 960)], _BEAM)
    _screen(canvas, (215, 560))
    _chairs(canvas)
    _projector(canvas, (560, 1400))
    frame(canvas, AMBER_SUN)
    return canvas


def _title(canvas: Canvas) -> None:
    canvas.lettering((76, 70), "Film du soir", 170, PAPER, 0.02)


def _star(canvas: Canvas, centre: Point, size: float) -> None:
    points = [around(centre, size if i % 2 == 0 else size * 0.4, i * 45 - 90) for i in range(8)]
    canvas.polygon(points, AMBER_SUN)


def _screen(canvas: Canvas, corner: Point) -> None:
    x, y = corner
    for post in (x + 20, x + 670):
        canvas.line([(post, y + 380), (post, y + 560)], 16)
    canvas.rectangle((x - 12, y - 12), (714, 434), INK, radius=12)
    canvas.rectangle((x, y), (690, 410), AMBER_MIST, radius=6)
    canvas.circle((x + 500, y + 150), 88, AMBER_SUN)
    hills = smooth([(x, y + 300), (x + 170, y + 210), (x + 360, y + 300), (x + 690, y + 230)])
    canvas.polygon([*hills, (x + 690, y + 410), (x, y + 410)], GREEN_LEAF)
    front = smooth([(x, y + 370), (x + 230, y + 320), (x + 460, y + 370), (x + 690, y + 310)])
    canvas.polygon([*front, (x + 690, y + 410), (x, y + 410)], GREEN)
    _kite(canvas, (x + 215, y + 130))


def _kite(canvas: Canvas, centre: Point) -> None:
    x, y = centre
    string = [(x, y + 92), (x + 40, y + 150), (x - 10, y + 200), (x + 50, y + 246)]
    canvas.line(smooth(string), 5)
    corners = [(x, y - 92), (x + 66, y - 10), (x, y + 92), (x - 66, y - 10)]
    canvas.polygon(corners, BERRY_ROSE, outline=OUTLINE)
    canvas.polygon([corners[0], corners[1], (x, y - 10)], BERRY, outline=OUTLINE)
    canvas.polygon([corners[2], corners[3], (x, y - 10)], BLUE_SKY, outline=OUTLINE)


def _chairs(canvas: Canvas) -> None:
    for row, (y, count, size) in enumerate(((1130, 7, 82.0), (1235, 6, 102.0))):
        step = 1120 / count
        for number in range(count):
            x = step * (number + 0.5)
            if row and number in {2, 3}:
                continue
            _chair(canvas, (x, y), size, _SEATS[(number + row * 2) % len(_SEATS)])


def _chair(canvas: Canvas, top: Point, size: float, colour: str) -> None:
    x, y = top
    for side in (-0.42, 0.42):
        canvas.line(
            [(x + side * size, y + size * 0.1), (x + side * size * 1.15, y + size * 1.2)], 8
        )
    canvas.rectangle((x - size * 0.5, y), (size, size * 0.5), colour, radius=12, outline=OUTLINE)
    canvas.rectangle(
        (x - size * 0.54, y + size * 0.66),
        (size * 1.08, size * 0.17),
        colour,
        radius=8,
        outline=OUTLINE,
    )


def _projector(canvas: Canvas, centre: Point) -> None:
    x, y = centre
    canvas.rectangle((x - 100, y - 50), (200, 96), CARD, radius=18, outline=7)
    canvas.circle((x, y - 2), 38, BLUE_SKY, outline=7)
    canvas.circle((x, y - 2), 16, AMBER_MIST, outline=4)
    canvas.circle((x + 68, y - 20), 9, GREEN_LEAF, outline=3)
