"""The corner of a workshop where things are made."""

from tools.drawings.canvas import OUTLINE, Canvas, Point, arc, around, smooth
from tools.drawings.motifs import gear
from tools.drawings.palette import (
    AMBER,
    AMBER_DEEP,
    AMBER_MIST,
    AMBER_SUN,
    BERRY,
    BERRY_ROSE,
    BLUE,
    BLUE_MIST,
    BLUE_SKY,
    BRICK,
    CARD,
    GREEN,
    GREEN_LEAF,
    INK,
    PAPER,
    SAND,
    SHADE,
    STONE,
)

_TABLE = 850.0


def draw() -> Canvas:
    """A 3D printer that prints a small tower, tools on the wall, gears."""
    canvas = Canvas(1540, 1120, AMBER_MIST)
    _pegboard(canvas)
    _table(canvas)
    _printer(canvas, (520, 300))
    _spool(canvas, (1245, 700), 140)
    gear(canvas, (170, 700), 120, AMBER_SUN, teeth=12)
    gear(canvas, (325, 778), 68, BLUE_SKY, teeth=8)
    _little_tower(canvas, (1420, _TABLE), 92, 150, BERRY_ROSE)
    return canvas


def _pegboard(canvas: Canvas) -> None:
    canvas.rectangle((60, 60), (390, 440), SAND, radius=14, outline=OUTLINE)
    canvas.rectangle((1090, 60), (390, 400), SAND, radius=14, outline=OUTLINE)
    for left, down in ((60, 440), (1090, 400)):
        for column in range(11):
            for row in range(int(down / 36) - 1):
                canvas.circle((left + 27 + column * 34, 60 + 40 + row * 36), 4, STONE)
    _screwdriver(canvas, (130, 120), BRICK)
    _screwdriver(canvas, (215, 120), GREEN)
    _hammer(canvas, (340, 130))
    _spanner(canvas, (1185, 250))
    canvas.polygon([(1290, 140), (1290, 400), (1430, 400)], BLUE_SKY, outline=OUTLINE)
    canvas.polygon([(1318, 240), (1318, 372), (1388, 372)], SAND, outline=OUTLINE)


def _screwdriver(canvas: Canvas, top: Point, colour: str) -> None:
    x, y = top
    canvas.line([(x, y + 130), (x, y + 290)], 14)
    canvas.line([(x, y + 135), (x, y + 285)], 6, STONE)
    canvas.rectangle((x - 24, y), (48, 140), colour, radius=22, outline=OUTLINE)
    canvas.line([(x, y + 30), (x, y + 105)], 6, PAPER)


def _hammer(canvas: Canvas, top: Point) -> None:
    x, y = top
    canvas.rectangle((x - 16, y + 20), (32, 300), AMBER_DEEP, radius=12, outline=OUTLINE)
    canvas.rectangle((x - 75, y - 10), (150, 62), SHADE, radius=12, outline=OUTLINE)


def _spanner(canvas: Canvas, centre: Point) -> None:
    x, y = centre
    canvas.line([(x, y - 90), (x, y + 110)], 46)
    canvas.line([(x, y - 90), (x, y + 110)], 36, CARD)
    for end, turn in (((x, y - 110), -90), ((x, y + 130), 90)):
        jaw = [*arc(end, 56, turn + 30, turn + 330), around(end, 16, turn)]
        canvas.polygon(jaw, CARD, outline=OUTLINE)
    canvas.line([(x, y - 60), (x, y + 80)], 34, CARD)


def _table(canvas: Canvas) -> None:
    canvas.rectangle((-10, _TABLE), (1560, 290), AMBER, outline=OUTLINE)
    canvas.rectangle((-10, _TABLE), (1560, 46), AMBER_DEEP, outline=OUTLINE)
    for start, length, y in ((90, 330, 950), (620, 240, 1010), (1000, 400, 940), (260, 300, 1060)):
        canvas.line([(start, y), (start + length, y)], 6, SHADE)


def _printer(canvas: Canvas, corner: Point) -> None:
    x, y = corner
    canvas.rectangle((x, y), (500, 545), BLUE, radius=26, outline=7)
    canvas.rectangle((x + 50, y + 92), (400, 330), BLUE_MIST, radius=12, outline=OUTLINE)
    canvas.rectangle((x + 50, y + 150), (400, 22), SHADE, outline=4)
    canvas.rectangle((x + 195, y + 126), (110, 84), AMBER_SUN, radius=10, outline=OUTLINE)
    canvas.polygon([(x + 232, y + 210), (x + 268, y + 210), (x + 250, y + 240)], INK)
    canvas.rectangle((x + 85, y + 392), (330, 18), SHADE, outline=4)
    _little_tower(canvas, (x + 250, y + 390), 130, 148, GREEN_LEAF)
    canvas.rectangle((x + 60, y + 452), (170, 62), PAPER, radius=8, outline=OUTLINE)
    canvas.line([(x + 82, y + 472), (x + 170, y + 472)], 7, BLUE)
    canvas.line([(x + 82, y + 494), (x + 140, y + 494)], 7, BLUE_SKY)
    canvas.circle((x + 380, y + 483), 32, AMBER_SUN, outline=OUTLINE)
    canvas.line([(x + 380, y + 483), (x + 396, y + 466)], 6)
    thread = smooth([(x + 250, y + 128), (x + 300, y - 90), (x + 560, y - 60), (1245, 565)])
    canvas.line(thread, 12)
    canvas.line(thread, 5, GREEN_LEAF)


def _little_tower(canvas: Canvas, foot: Point, width: float, height: float, colour: str) -> None:
    x, y = foot
    canvas.rectangle((x - width / 2, y - height), (width, height), colour, outline=OUTLINE)
    for row in range(int(height / 37)):
        for column in range(3):
            place = (x - width * 0.36 + column * width * 0.27, y - height + 16 + row * 36)
            canvas.rectangle(place, (width * 0.17, 18), CARD, outline=3)


def _spool(canvas: Canvas, centre: Point, radius: float) -> None:
    canvas.circle(centre, radius, BERRY, outline=7)
    canvas.circle(centre, radius * 0.82, GREEN_LEAF, outline=OUTLINE)
    for share in (0.72, 0.62, 0.52):
        canvas.line(arc(centre, radius * share, 0, 360), 4, GREEN)
    canvas.circle(centre, radius * 0.4, BERRY, outline=OUTLINE)
    canvas.circle(centre, radius * 0.14, PAPER, outline=OUTLINE)
    for degrees in (30, 150, 270):
        canvas.circle(around(centre, radius * 0.27, degrees), radius * 0.06, PAPER)
