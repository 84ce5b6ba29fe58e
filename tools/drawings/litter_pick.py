"""A litter pick that is nearly over."""

from tools.drawings.canvas import OUTLINE, Canvas, Point, smooth
from tools.drawings.motifs import cloud, paving, tower, tree
from tools.drawings.palette import (
    AMBER,
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
    INK,
    PAPER,
    SAND,
    SHADE,
    SKINS,
    STONE,
)
from tools.drawings.people import Clothes, figure


def draw() -> Canvas:
    """Three people with pincers and vests, and the bags that they filled."""
    canvas = Canvas(1540, 1040, BERRY_MIST)
    cloud(canvas, (280, 150), 110)
    cloud(canvas, (1250, 120), 130)
    tower(canvas, (120, 190), (380, 450), PAPER, columns=7, rows=8, panes=(CARD, BLUE_SKY, CARD))
    tower(canvas, (560, 330), (400, 310), AMBER_MIST, columns=8, rows=5, panes=(BLUE_SKY, CARD))
    tower(canvas, (1080, 140), (270, 500), SAND, columns=5, rows=9, panes=(CARD, CARD, AMBER_SUN))
    paving(canvas, 640, colours=(PAPER, SAND))
    canvas.line([(0, 640), (1540, 640)], 6)
    tree(canvas, (1440, 700), 330, GREEN)
    _people(canvas)
    _bag(canvas, (700, 960), 210, GREEN_LEAF)
    _bag(canvas, (905, 985), 240, AMBER_SUN)
    _bag(canvas, (530, 985), 190, BLUE_SKY)
    _bottle(canvas, (1090, 975))
    _can(canvas, (1190, 985))
    _paper(canvas, (120, 960))
    return canvas


def _people(canvas: Canvas) -> None:
    for foot, height, clothes in (
        ((270, 900), 400, Clothes(SKINS[1], INK, AMBER_SUN, BLUE)),
        ((720, 800), 280, Clothes(SKINS[2], AMBER, AMBER_SUN, SHADE)),
        ((1240, 880), 390, Clothes(SKINS[0], INK, AMBER_SUN, BERRY)),
    ):
        reach = ((-2.5, 4.7), (2.1, 4.9))
        figure(canvas, foot, height, clothes, stride=0.08, reach=reach)
        unit = height / 10
        for share in (5.4, 6.5):
            y = foot[1] - unit * share
            canvas.line([(foot[0] - unit * 0.8, y), (foot[0] + unit * 0.8, y)], unit * 0.24, CARD)
        _pincer(canvas, (foot[0] - unit * 2.5, foot[1] - unit * 4.7), unit)


def _pincer(canvas: Canvas, hand: Point, unit: float) -> None:
    x, y = hand
    tip = (x - unit * 0.9, y + unit * 3.7)
    canvas.line([(x + unit * 0.2, y - unit * 0.8), tip], unit * 0.24)
    for side in (-1, 1):
        claw = (tip[0] + side * unit * 0.3, tip[1] + unit * 0.35)
        canvas.line([tip, claw, (tip[0], tip[1] + unit * 0.7)], unit * 0.16)
    canvas.circle(hand, unit * 0.42, GREEN, outline=OUTLINE - 1)


def _bag(canvas: Canvas, foot: Point, size: float, colour: str) -> None:
    x, y = foot
    canvas.ellipse((x, y + 4), size * 0.56, size * 0.1, STONE)
    shape = [(-0.42, -0.05), (-0.5, -0.4), (-0.3, -0.8), (-0.08, -0.98), (0.08, -0.98)]
    shape += [(0.32, -0.78), (0.5, -0.38), (0.42, -0.05), (0.2, 0.03), (-0.2, 0.03)]
    outline = smooth([(x + dx * size, y + dy * size) for dx, dy in shape], closed=True)
    canvas.polygon(outline, colour, outline=7)
    ears = [
        (x - size * 0.17, y - size * 1.2),
        (x, y - size * 0.97),
        (x + size * 0.17, y - size * 1.2),
    ]
    canvas.polygon([*ears, (x, y - size * 1.07)], colour, outline=6)
    canvas.line([(x - size * 0.09, y - size * 0.96), (x + size * 0.09, y - size * 0.96)], 13, BERRY)
    for fold in (-0.2, 0.05, 0.27):
        crease = [(x + fold * size * 0.4, y - size * 0.84), (x + fold * size, y - size * 0.5)]
        canvas.line(crease, 5)


def _bottle(canvas: Canvas, place: Point) -> None:
    x, y = place
    canvas.ellipse((x, y + 26), 76, 9, STONE)
    canvas.rectangle((x - 70, y - 24), (100, 48), GREEN_LEAF, radius=16, outline=OUTLINE)
    canvas.rectangle((x + 24, y - 12), (38, 24), GREEN_LEAF, radius=6, outline=OUTLINE)
    canvas.rectangle((x + 58, y - 15), (16, 30), BERRY, radius=4, outline=4)
    canvas.rectangle((x - 44, y - 22), (42, 44), CARD)


def _can(canvas: Canvas, foot: Point) -> None:
    x, y = foot
    canvas.rectangle((x - 26, y - 72), (52, 76), BERRY_ROSE, radius=10, outline=OUTLINE)
    canvas.line([(x - 20, y - 46), (x + 20, y - 24)], 9, BERRY)
    canvas.ellipse((x, y - 70), 24, 8, CARD, outline=4)


def _paper(canvas: Canvas, place: Point) -> None:
    x, y = place
    crumpled = [(x - 46, y), (x - 30, y - 38), (x + 4, y - 30), (x + 34, y - 44), (x + 50, y - 4)]
    canvas.polygon([*crumpled, (x + 10, y + 16)], CARD, outline=OUTLINE)
    canvas.line([(x - 12, y - 12), (x + 22, y - 16)], 4, AMBER_DEEP)
