"""Poster of a feast on the slab."""

from tools.drawings.canvas import OUTLINE, Canvas, Point, around, smooth
from tools.drawings.motifs import bunting, frame
from tools.drawings.palette import (
    AMBER_DEEP,
    AMBER_MIST,
    AMBER_SUN,
    BERRY,
    BERRY_MIST,
    BERRY_ROSE,
    BLUE,
    BLUE_SKY,
    CARD,
    GREEN,
    GREEN_LEAF,
    PAPER,
    SHADE,
)

_FLAGS = (AMBER_SUN, BLUE, GREEN, CARD, BERRY_ROSE)
_CONFETTI = (AMBER_SUN, BLUE_SKY, GREEN_LEAF, CARD)


def draw() -> Canvas:
    """A drum, a trumpet, balloons and flags under the title."""
    canvas = Canvas(1120, 1500, BERRY)
    for number in range(46):
        # Two irrational steps scatter the dots evenly (the "R2" sequence).
        x, y = number * 0.7549 % 1 * 1080 + 20, number * 0.5698 % 1 * 700 + 490
        canvas.circle((x, y), 9 + number % 3 * 3, _CONFETTI[number % 4])
    canvas.lettering((84, 92), "Fête", 210, PAPER, 0.018)
    canvas.lettering((84, 300), "de la dalle", 150, AMBER_SUN, 0.02)
    bunting(canvas, (0, 480), (1120, 470), 110, _FLAGS)
    for x, y, size, colour, tie in (
        (190, 760, 120, BLUE_SKY, 260),
        (330, 650, 105, AMBER_SUN, 260),
        (900, 700, 125, GREEN_LEAF, 850),
        (775, 830, 100, BERRY_ROSE, 850),
    ):
        _balloon(canvas, (x, y), size, colour, tie=(tie, 1210))
    _paving(canvas)
    _trumpet(canvas, (600, 940))
    _drum(canvas, (560, 1150))
    frame(canvas, AMBER_SUN)
    return canvas


def _balloon(canvas: Canvas, centre: Point, size: float, colour: str, tie: Point) -> None:
    x, y = centre
    foot = (x, y + size * 1.25)
    canvas.line(smooth([foot, ((x + tie[0]) / 2 + 24, (foot[1] + tie[1]) / 2), tie]), 5, PAPER)
    canvas.polygon([foot, (x - 16, foot[1] + 24), (x + 16, foot[1] + 24)], colour, outline=6)
    canvas.ellipse(centre, size, size * 1.22, colour, outline=7)
    canvas.line(
        smooth(
            [
                (x - size * 0.6, y - size * 0.1),
                (x - size * 0.5, y - size * 0.55),
                (x - size * 0.2, y - size * 0.85),
            ]
        ),
        14,
        CARD,
    )


def _paving(canvas: Canvas) -> None:
    canvas.rectangle((0, 1210), (1120, 290), AMBER_MIST)
    for number in range(-8, 9):
        canvas.line([(560 + number * 110, 1214), (560 + number * 240, 1500)], 5, AMBER_SUN)
    for y in (1270, 1360):
        canvas.line([(0, y), (1120, y)], 5, AMBER_SUN)
    canvas.line([(0, 1210), (1120, 1210)], 9)


def _drum(canvas: Canvas, centre: Point) -> None:
    x, y = centre
    canvas.ellipse((x, y + 262), 290, 40, AMBER_SUN)
    canvas.ellipse((x, y + 210), 254, 70, BLUE, outline=8)
    canvas.rectangle((x - 250, y), (500, 212), BLUE)
    for side in (-250, 250):
        canvas.line([(x + side, y), (x + side, y + 212)], 8)
    zigzag: list[Point] = []
    for number in range(9):
        share = number / 8
        sag = 62 * (1 - (2 * share - 1) ** 2) ** 0.5
        zigzag.append((x - 246 + 492 * share, y + (40 if number % 2 else 190) + sag))
    canvas.line(zigzag, 12, CARD)
    canvas.ellipse((x, y), 262, 78, AMBER_DEEP, outline=8)
    canvas.ellipse((x, y - 8), 236, 62, BERRY_MIST, outline=6)
    for side in (-1, 1):
        tip = (x + side * 60, y - 20)
        end = around(tip, 300, 270 + side * 48)
        canvas.line([tip, end], 26)
        canvas.line([tip, end], 14, AMBER_DEEP)
        canvas.circle(tip, 25, AMBER_SUN, outline=6)


def _trumpet(canvas: Canvas, centre: Point) -> None:
    x, y = centre
    canvas.line([(x - 230, y + 10), (x + 120, y - 60)], 34)
    canvas.line([(x - 230, y + 10), (x + 120, y - 60)], 20, AMBER_SUN)
    loop = smooth([(x - 120, y - 6), (x - 90, y + 74), (x + 40, y + 50), (x + 60, y - 40)])
    canvas.line(loop, 32)
    canvas.line(loop, 18, AMBER_SUN)
    bell = [(x + 90, y - 72), (x + 230, y - 170), (x + 262, y + 10), (x + 96, y - 36)]
    canvas.polygon(bell, AMBER_SUN, outline=8)
    for valve in (-60, -15, 30):
        top = y - 30 - valve * 0.2
        canvas.rectangle(
            (x + valve - 13, top - 62), (26, 96), AMBER_MIST, radius=8, outline=OUTLINE
        )
    canvas.circle((x - 236, y + 12), 20, SHADE, outline=6)
