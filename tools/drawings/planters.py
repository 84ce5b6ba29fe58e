"""Vegetables and flowers in wooden boxes between the towers."""

from tools.drawings.canvas import OUTLINE, Canvas, Point, around, smooth
from tools.drawings.motifs import cloud, leaf, sun, tower
from tools.drawings.palette import (
    AMBER_DEEP,
    AMBER_MIST,
    AMBER_SUN,
    BERRY,
    BERRY_MIST,
    BERRY_ROSE,
    BLUE,
    BLUE_SKY,
    BRICK,
    CARD,
    GREEN,
    GREEN_LEAF,
    GREEN_MIST,
    PAPER,
    SAND,
    SHADE,
    STONE,
)

_GROUND = 760.0


def draw() -> Canvas:
    """Three boxes with tomatoes, lettuces and flowers, and a watering can."""
    canvas = Canvas(1540, 1060, GREEN_MIST)
    sun(canvas, (230, 180), 78)
    cloud(canvas, (1180, 150), 120)
    tower(canvas, (620, 120), (260, 640), PAPER, columns=5, rows=12, panes=(BLUE_SKY, CARD, CARD))
    tower(
        canvas, (960, 300), (330, 460), BERRY_MIST, columns=6, rows=8, panes=(CARD, BLUE_SKY, CARD)
    )
    _slabs(canvas)
    _tomatoes(canvas, (90, 640), 430)
    _flowers(canvas, (590, 700), 400)
    _lettuces(canvas, (1060, 680), 400)
    _box(canvas, (90, 640), (430, 240))
    _box(canvas, (590, 700), (400, 220))
    _box(canvas, (1060, 680), (400, 220))
    _watering_can(canvas, (560, 1000))
    return canvas


def _slabs(canvas: Canvas) -> None:
    canvas.rectangle((0, _GROUND), (1540, 300), SAND)
    for y in (_GROUND, 850, 960):
        canvas.line([(0, y), (1540, y)], 5, STONE)
    for x in range(-400, 2000, 230):
        canvas.line([(x * 0.7 + 230, _GROUND), (x * 1.1 - 80, 1060)], 5, STONE)


def _box(canvas: Canvas, corner: Point, size: Point) -> None:
    (x, y), (width, height) = corner, size
    canvas.ellipse((x + width / 2, y + height + 8), width * 0.56, 26, STONE)
    canvas.rectangle(corner, size, AMBER_DEEP, outline=7)
    for plank in (1, 2):
        canvas.line([(x, y + height * plank / 3), (x + width, y + height * plank / 3)], 5)
    for post in (x + 10, x + width - 44):
        canvas.rectangle((post, y - 14), (34, height + 26), AMBER_SUN, radius=4, outline=OUTLINE)


def _tomatoes(canvas: Canvas, corner: Point, width: float) -> None:
    x, y = corner
    for share, top in ((0.22, 380), (0.5, 330), (0.78, 390)):
        stem = x + width * share
        canvas.line([(stem + 14, y + 20), (stem + 14, top - 30)], 11, SHADE)
        canvas.line(smooth([(stem, y), (stem - 12, (y + top) / 2), (stem + 8, top)]), 9, GREEN)
        for step, height in enumerate(range(int(top), int(y) - 30, 56)):
            side = 1 if step % 2 else -1
            leaf(canvas, (stem, height + 20), (stem + side * 78, height - 14), 0.3)
            if step:
                canvas.circle((stem - side * 34, height + 16), 25, BRICK, outline=OUTLINE)
                canvas.circle((stem - side * 34 - 8, height + 8), 6, AMBER_MIST)


def _flowers(canvas: Canvas, corner: Point, width: float) -> None:
    x, y = corner
    blossoms = ((0.14, 520, BERRY), (0.34, 450, AMBER_SUN), (0.55, 540, BLUE))
    for share, top, colour in (*blossoms, (0.72, 470, BERRY_ROSE), (0.9, 555, AMBER_SUN)):
        stem = x + width * share
        canvas.line(smooth([(stem, y + 10), (stem + 10, (y + top) / 2), (stem, top)]), 8, GREEN)
        leaf(canvas, (stem, y - 20), (stem + 52, y - 78), 0.3, GREEN_LEAF)
        for petal in range(0, 360, 60):
            canvas.circle(around((stem, top), 30, petal), 25, colour, outline=4)
        canvas.circle((stem, top), 21, AMBER_DEEP if colour == AMBER_SUN else AMBER_SUN, outline=4)


def _lettuces(canvas: Canvas, corner: Point, width: float) -> None:
    x, y = corner
    for share in (0.2, 0.5, 0.8):
        heart = (x + width * share, y + 10)
        for degrees, length in (
            (200, 96),
            (340, 96),
            (225, 118),
            (315, 118),
            (250, 128),
            (290, 128),
        ):
            colour = GREEN if degrees in {200, 340} else GREEN_LEAF
            leaf(canvas, heart, around(heart, length, degrees), 0.36, colour)
        leaf(canvas, heart, around(heart, 120, 270), 0.34, GREEN_LEAF)


def _watering_can(canvas: Canvas, foot: Point) -> None:
    x, y = foot
    canvas.ellipse((x + 20, y + 4), 170, 22, STONE)
    canvas.line([(x + 80, y - 50), (x + 190, y - 150)], 36)
    canvas.line([(x + 80, y - 50), (x + 190, y - 150)], 25, BLUE)
    canvas.polygon(
        [(x + 160, y - 166), (x + 214, y - 190), (x + 222, y - 118)], BLUE_SKY, outline=6
    )
    canvas.line(
        smooth([(x - 86, y - 30), (x - 160, y - 70), (x - 120, y - 170), (x - 60, y - 140)]), 22
    )
    canvas.line(
        smooth([(x - 86, y - 30), (x - 160, y - 70), (x - 120, y - 170), (x - 60, y - 140)]),
        11,
        BLUE,
    )
    body = [(x - 90, y - 150), (x + 84, y - 150), (x + 104, y), (x - 108, y)]
    canvas.polygon(body, BLUE, outline=7)
    canvas.line([(x - 90, y - 100), (x + 90, y - 100)], 8, BLUE_SKY)
