"""Poster of a repair café."""

from tools.drawings.canvas import OUTLINE, Canvas, Point, arc, around, smooth
from tools.drawings.motifs import frame, gear
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
    SHADE,
    STONE,
)


def draw() -> Canvas:
    """A toaster that jumps, a cup, a lamp and tools under the title."""
    canvas = Canvas(1120, 1500, AMBER_SUN)
    for degrees in range(0, 360, 20):
        ray = [
            (560, 860),
            around((560, 860), 1300, degrees),
            around((560, 860), 1300, degrees + 10),
        ]
        canvas.polygon(ray, AMBER_MIST)
    canvas.rectangle((0, 0), (1120, 430), BLUE)
    canvas.line([(0, 430), (1120, 430)], 10)
    canvas.lettering((84, 46), "Café", 165, PAPER, 0.02)
    canvas.lettering((84, 212), "réparation", 165, AMBER_SUN, 0.02)
    _table(canvas)
    gear(canvas, (850, 560), 100, BLUE_SKY, teeth=10)
    gear(canvas, (975, 680), 68, BERRY_ROSE, teeth=8)
    _lamp(canvas, (205, 1180))
    _toaster(canvas, (340, 790))
    _cup(canvas, (850, 1010))
    _screwdriver(canvas, (150, 1330))
    _screws(canvas)
    frame(canvas)
    return canvas


def _table(canvas: Canvas) -> None:
    canvas.rectangle((0, 1170), (1120, 330), GREEN)
    canvas.line([(0, 1170), (1120, 1170)], 10)
    canvas.rectangle((0, 1176), (1120, 34), GREEN_LEAF)


def _toaster(canvas: Canvas, corner: Point) -> None:
    x, y = corner
    for left, turn in ((70, -14), (250, -40)):
        _toast(canvas, (x + left, y + turn))
    canvas.rectangle((x, y + 90), (440, 300), BERRY, radius=70, outline=8)
    canvas.rectangle((x + 44, y + 150), (300, 180), BERRY_ROSE, radius=34, outline=OUTLINE)
    canvas.line([(x + 392, y + 160), (x + 392, y + 310)], 12)
    canvas.rectangle((x + 364, y + 180), (56, 34), PAPER, radius=10, outline=OUTLINE)
    for foot in (60, 340):
        canvas.rectangle((x + foot, y + 384), (50, 26), INK, radius=8)
    canvas.line([(x + 120, y + 205), (x + 130, y + 240), (x + 104, y + 262), (x + 140, y + 296)], 9)
    patch = [(x + 210, y + 190), (x + 310, y + 200), (x + 300, y + 292), (x + 204, y + 284)]
    canvas.polygon(patch, CARD, outline=OUTLINE)
    for dx, dy in ((-4, 26), (-4, 66), (96, 30), (92, 70), (34, -2), (70, 104)):
        canvas.line([(x + 202 + dx, y + 188 + dy), (x + 222 + dx, y + 192 + dy)], 5)


def _toast(canvas: Canvas, corner: Point) -> None:
    x, y = corner
    canvas.rectangle((x, y - 30), (130, 200), AMBER_DEEP, radius=36, outline=7)
    canvas.rectangle((x + 18, y - 12), (94, 170), AMBER_MIST, radius=24)


def _cup(canvas: Canvas, corner: Point) -> None:
    x, y = corner
    for offset in (40.0, 90.0):
        steam = [(x + offset, y - 24), (x + offset + 20, y - 66), (x + offset - 4, y - 108)]
        canvas.line(smooth([*steam, (x + offset + 18, y - 150)]), 10, CARD)
    canvas.ellipse((x + 140, y + 66), 50, 46, CARD, outline=8)
    canvas.ellipse((x + 140, y + 66), 26, 24, AMBER_SUN, outline=7)
    bowl = [(x, y), *reversed(arc((x + 65, y + 90), 78, 25, 155)), (x + 130, y)]
    canvas.polygon(bowl, CARD, outline=8)
    canvas.ellipse((x + 65, y + 4), 64, 15, AMBER, outline=6)
    canvas.ellipse((x + 70, y + 178), 128, 18, CARD, outline=7)


def _lamp(canvas: Canvas, foot: Point) -> None:
    x, y = foot
    canvas.line([(x, y - 12), (x - 60, y - 220), (x + 60, y - 430)], 30)
    canvas.line([(x, y - 12), (x - 60, y - 220), (x + 60, y - 430)], 16, STONE)
    canvas.circle((x - 60, y - 220), 22, CARD, outline=6)
    canvas.polygon(
        [(x + 20, y - 500), (x + 96, y - 455), (x + 108, y - 325), (x - 46, y - 405)], BRICK, 8
    )
    canvas.circle((x + 40, y - 352), 30, AMBER_MIST, outline=6)
    canvas.rectangle((x - 105, y - 34), (210, 40), BRICK, radius=16, outline=7)


def _screwdriver(canvas: Canvas, start: Point) -> None:
    x, y = start
    canvas.line([(x + 210, y), (x + 440, y)], 24)
    canvas.line([(x + 212, y), (x + 438, y)], 12, STONE)
    canvas.rectangle((x, y - 36), (220, 72), AMBER_SUN, radius=34, outline=7)
    canvas.line([(x + 40, y), (x + 170, y)], 9, SHADE)


def _screws(canvas: Canvas) -> None:
    for x, y in ((700, 1320), (790, 1380), (860, 1300), (960, 1370)):
        canvas.circle((x, y), 30, BLUE_MIST, outline=6)
        canvas.line([(x - 15, y - 9), (x + 15, y + 9)], 7)
