"""The skyline of the quarter at the end of the day."""

from tools.drawings.canvas import Canvas
from tools.drawings.motifs import cloud, tower, tree
from tools.drawings.palette import (
    AMBER_MIST,
    AMBER_SUN,
    BERRY,
    BERRY_DEEP,
    BERRY_MIST,
    BERRY_ROSE,
    BLUE,
    BLUE_DEEP,
    BLUE_SKY,
    BRICK_LIGHT,
    CARD,
    GREEN,
    GREEN_DEEP,
    INK,
    PAPER,
    SAND,
    SHADE,
    SKINS,
)
from tools.drawings.people import Clothes, figure

_WIDTH, _HEIGHT, _GROUND = 1960, 760, 610.0
_TOWERS = (
    (60, 200, 190, PAPER, 4, 9),
    (300, 60, 170, BERRY_ROSE, 4, 13),
    (500, 370, 330, AMBER_MIST, 8, 5),
    (860, 130, 200, SAND, 5, 11),
    (1090, 330, 280, BERRY_MIST, 7, 6),
    (1400, 90, 180, PAPER, 4, 12),
    (1610, 270, 260, AMBER_MIST, 6, 7),
)
_LIT = (AMBER_SUN, CARD, BLUE_SKY, AMBER_SUN, CARD, CARD, AMBER_SUN)
_WALKERS = (
    (210, INK, BERRY, BLUE),
    (300, SHADE, GREEN, INK),
    (1010, INK, AMBER_SUN, BLUE_DEEP),
    (1560, SHADE, BLUE, INK),
    (1640, INK, BERRY, SHADE),
)


def draw() -> Canvas:
    """A wide view: bands of evening sky, towers with lit windows, trees, people."""
    canvas = Canvas(_WIDTH, _HEIGHT, BERRY_ROSE)
    for top, colour in ((150, BRICK_LIGHT), (290, AMBER_SUN), (430, AMBER_MIST)):
        canvas.rectangle((0, top), (_WIDTH, _HEIGHT - top), colour)
    canvas.circle((1300, 400), 130, PAPER)
    cloud(canvas, (720, 110), 110, BERRY_MIST)
    cloud(canvas, (1790, 130), 90, BERRY_MIST)
    for x, top, width, wall, columns, rows in _TOWERS:
        size = (width, _GROUND - top)
        tower(canvas, (x, top), size, wall, columns=columns, rows=rows, panes=_LIT)
    canvas.rectangle((0, _GROUND), (_WIDTH, _HEIGHT), BERRY_DEEP)
    canvas.line([(0, _GROUND), (_WIDTH, _GROUND)], 7)
    for number in range(-14, 40):
        canvas.line([(number * 90, _GROUND + 4), (number * 150 - 560, _HEIGHT)], 4, BERRY)
    for y in (640, 690):
        canvas.line([(0, y), (_WIDTH, y)], 4, BERRY)
    for x, height in ((40, 230), (480, 190), (850, 170), (1380, 210), (1900, 260)):
        tree(canvas, (x, 640), height, GREEN if height % 20 else GREEN_DEEP)
    for x, hair, shirt, legs in _WALKERS:
        clothes = Clothes(SKINS[1], hair, shirt, legs)
        figure(canvas, (x, 705), 150, clothes, stride=0.12, shadow=INK)
    return canvas
