"""The slab on a fine day."""

from tools.drawings.canvas import Canvas
from tools.drawings.motifs import bench, bunting, cloud, paving, sun, tower, tree
from tools.drawings.palette import (
    AMBER,
    AMBER_MIST,
    AMBER_SUN,
    BERRY,
    BERRY_MIST,
    BERRY_ROSE,
    BLUE,
    BLUE_MIST,
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

_PEOPLE = (
    (330, 1005, 265, Clothes(SKINS[0], INK, BERRY, BLUE), 0.16),
    (455, 985, 175, Clothes(SKINS[0], INK, AMBER_SUN, GREEN), 0.12),
    (1085, 930, 225, Clothes(SKINS[2], SHADE, BLUE, INK), 0.04),
    (1200, 935, 220, Clothes(SKINS[1], INK, GREEN, SHADE), 0.04),
    (760, 820, 130, Clothes(SKINS[4], AMBER, BERRY_ROSE, BLUE), 0.12),
)


def draw() -> Canvas:
    """Towers, trees, and people crossing the paving."""
    canvas = Canvas(1540, 1120, BLUE_MIST)
    sun(canvas, (1270, 190), 82)
    cloud(canvas, (330, 150), 130)
    cloud(canvas, (905, 110), 100)
    for x, y, width, height, wall, columns, rows, panes in (
        (60, 330, 210, 420, STONE, 4, 8, (CARD, BLUE_SKY, CARD)),
        (1290, 360, 220, 390, AMBER_MIST, 4, 7, (BLUE_SKY, CARD, CARD, AMBER_SUN)),
        (305, 90, 235, 660, PAPER, 5, 14, (BLUE_SKY, BLUE_SKY, CARD, BLUE_SKY, BERRY_ROSE)),
        (950, 190, 300, 560, BERRY_MIST, 6, 11, (CARD, BLUE_SKY, CARD, CARD, BLUE_SKY)),
        (560, 480, 370, 270, SAND, 8, 4, (CARD, BLUE_SKY, AMBER_SUN, CARD, CARD)),
    ):
        tower(canvas, (x, y), (width, height), wall, columns=columns, rows=rows, panes=panes)
    paving(canvas, 745, colours=(PAPER, SAND))
    canvas.line([(0, 745), (1540, 745)], 6)
    for x, y, height, leaves in (
        (140, 800, 300, GREEN),
        (905, 770, 190, GREEN_LEAF),
        (1420, 810, 330, GREEN),
    ):
        tree(canvas, (x, y), height, leaves)
    bunting(canvas, (170, 560), (905, 600), 70, (BERRY, AMBER_SUN, BLUE, GREEN))
    bunting(canvas, (905, 600), (1420, 560), 60, (GREEN, BERRY, AMBER_SUN, BLUE))
    bench(canvas, (560, 850), 190)
    for x, foot, height, clothes, stride in _PEOPLE:
        figure(canvas, (x, foot), height, clothes, stride=stride)
    return canvas
