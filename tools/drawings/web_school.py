"""A desk where somebody learns to write a web page."""

from tools.drawings.canvas import OUTLINE, Canvas, Point, smooth
from tools.drawings.motifs import cloud, leaf, tower
from tools.drawings.palette import (
    AMBER_DEEP,
    AMBER_MIST,
    AMBER_SUN,
    BERRY,
    BERRY_MIST,
    BERRY_ROSE,
    BLUE,
    BLUE_DEEP,
    BLUE_MIST,
    BLUE_SKY,
    BRICK,
    CARD,
    GREEN,
    GREEN_LEAF,
    INK,
    NIGHT,
    PAPER,
    SAND,
    SHADE,
    STONE,
)

_DESK = 830.0
_CODE = (
    (0, ((90, BERRY_ROSE), (150, BLUE_SKY))),
    (1, ((120, AMBER_SUN), (70, CARD), (160, GREEN_LEAF))),
    (2, ((180, BLUE_SKY), (90, BERRY_ROSE))),
    (2, ((70, CARD), (220, GREEN_LEAF))),
    (1, ((140, AMBER_SUN),)),
    (1, ((100, BERRY_ROSE), (110, BLUE_SKY), (60, CARD))),
    (2, ((200, GREEN_LEAF),)),
    (0, ((90, BERRY_ROSE),)),
)
"""Lines of a program: how far each is indented, then its words as lengths and colours."""


def draw() -> Canvas:
    """A big screen with code, a laptop with the page that it makes, keyboard, mug, plant."""
    canvas = Canvas(1540, 1120, BLUE_MIST)
    _window(canvas, (90, 70))
    _notes(canvas)
    canvas.rectangle((-10, _DESK), (1560, 310), SAND, outline=OUTLINE)
    canvas.rectangle((-10, _DESK), (1560, 40), STONE, outline=OUTLINE)
    _screen(canvas, (520, 190))
    _laptop(canvas, (90, 500))
    _keyboard(canvas, (560, 925))
    _mouse(canvas, (1210, 985))
    _mug(canvas, (1228, 722))
    _plant(canvas, (1430, _DESK))
    return canvas


def _window(canvas: Canvas, corner: Point) -> None:
    x, y = corner
    canvas.rectangle(corner, (330, 340), BLUE_SKY, outline=7)
    cloud(canvas, (x + 220, y + 95), 80)
    panes = (CARD, AMBER_SUN, CARD)
    tower(canvas, (x + 40, y + 90), (110, 247), PAPER, columns=3, rows=6, panes=panes, outline=4)
    tower(canvas, (x + 180, y + 170), (120, 167), BERRY_MIST, columns=3, rows=4, outline=4)
    canvas.line([(x + 165, y), (x + 165, y + 340)], 10)
    canvas.rectangle((x - 22, y + 335), (374, 26), CARD, radius=5, outline=OUTLINE)


def _notes(canvas: Canvas) -> None:
    for x, y, colour in ((1290, 110, AMBER_SUN), (1400, 190, BERRY_ROSE), (1285, 270, GREEN_LEAF)):
        canvas.rectangle((x, y), (96, 96), colour, outline=OUTLINE)
        for line in range(3):
            canvas.line([(x + 18, y + 28 + line * 21), (x + 76 - line * 13, y + 28 + line * 21)], 5)


def _screen(canvas: Canvas, corner: Point) -> None:
    x, y = corner
    canvas.polygon(
        [(x + 270, y + 480), (x + 410, y + 480), (x + 440, 860), (x + 240, 860)], SHADE, 6
    )
    canvas.rectangle((x + 170, 850), (340, 34), SHADE, radius=14, outline=6)
    canvas.rectangle((x, y), (680, 500), INK, radius=24)
    canvas.rectangle((x + 22, y + 22), (636, 440), NIGHT, radius=8)
    canvas.rectangle((x + 22, y + 22), (636, 48), BLUE_DEEP)
    for number, colour in enumerate((BRICK, AMBER_SUN, GREEN_LEAF)):
        canvas.circle((x + 56 + number * 36, y + 46), 11, colour)
    for row, (indent, words) in enumerate(_CODE):
        left, height = x + 110 + indent * 52.0, y + 104 + row * 45.0
        canvas.line([(x + 56, height), (x + 66, height)], 9, SHADE)
        for length, colour in words:
            canvas.line([(left, height), (left + length, height)], 15, colour)
            left += length + 34


def _laptop(canvas: Canvas, corner: Point) -> None:
    x, y = corner
    canvas.rectangle((x, y), (400, 290), INK, radius=18)
    canvas.rectangle((x + 16, y + 16), (368, 256), PAPER, radius=6)
    canvas.rectangle((x + 16, y + 16), (368, 40), BERRY)
    canvas.line([(x + 40, y + 36), (x + 130, y + 36)], 12, PAPER)
    canvas.rectangle((x + 40, y + 78), (150, 110), BLUE_SKY, radius=4, outline=4)
    canvas.polygon([(x + 44, y + 185), (x + 96, y + 118), (x + 186, y + 185)], GREEN)
    canvas.circle((x + 156, y + 108), 15, AMBER_SUN)
    for row, length in enumerate((140, 120, 140, 90)):
        height = y + 88 + row * 30.0
        canvas.line([(x + 216, height), (x + 216 + length, height)], 10, SHADE)
    canvas.rectangle((x + 40, y + 212), (110, 40), AMBER_SUN, radius=8, outline=4)
    canvas.rectangle((x + 170, y + 212), (110, 40), CARD, radius=8, outline=4)
    base = [(x - 40, y + 345), (x + 440, y + 345), (x + 400, y + 288), (x, y + 288)]
    canvas.polygon(base, STONE, 6)
    canvas.polygon(
        [(x + 20, y + 326), (x + 380, y + 326), (x + 360, y + 300), (x + 40, y + 300)], SHADE
    )


def _keyboard(canvas: Canvas, corner: Point) -> None:
    x, y = corner
    canvas.rectangle((x, y), (560, 160), CARD, radius=18, outline=6)
    for row in range(3):
        for column in range(13):
            accent = (row, column) in {(0, 0), (1, 12), (2, 4)}
            place = (x + 22 + column * 40.0, y + 18 + row * 34.0)
            canvas.rectangle(
                place, (33, 27), AMBER_SUN if accent else BLUE_MIST, radius=5, outline=3
            )
    canvas.rectangle((x + 142, y + 120), (276, 26), BLUE_MIST, radius=5, outline=3)


def _mouse(canvas: Canvas, centre: Point) -> None:
    x, y = centre
    canvas.ellipse(centre, 42, 62, CARD, outline=6)
    canvas.line([(x, y - 36), (x, y - 14)], 8, BLUE)


def _mug(canvas: Canvas, corner: Point) -> None:
    x, y = corner
    for offset in (22.0, 58.0):
        steam = [(x + offset, y - 20), (x + offset + 14, y - 50), (x + offset, y - 80)]
        canvas.line(smooth([*steam, (x + offset + 14, y - 110)]), 7, STONE)
    canvas.ellipse((x + 88, y + 62), 36, 36, BRICK, outline=6)
    canvas.ellipse((x + 88, y + 62), 18, 18, BLUE_MIST, outline=6)
    canvas.rectangle((x, y), (88, 128), BRICK, radius=12, outline=6)
    canvas.line([(x + 18, y + 60), (x + 70, y + 60)], 9, AMBER_MIST)


def _plant(canvas: Canvas, foot: Point) -> None:
    x, y = foot
    for dx, dy in ((-70, -240), (0, -300), (62, -230), (-96, -160), (84, -150)):
        leaf(canvas, (x, y - 96), (x + dx, y + dy), 0.26, GREEN if dx % 4 else GREEN_LEAF)
    canvas.polygon(
        [(x - 62, y - 110), (x + 62, y - 110), (x + 44, y + 14), (x - 44, y + 14)], AMBER_DEEP, 6
    )
