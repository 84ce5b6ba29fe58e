"""Somebody holds a phone up to the towers."""

from tools.drawings.canvas import OUTLINE, Canvas, Point, smooth
from tools.drawings.motifs import cloud, paving, sun, tower, tree
from tools.drawings.palette import (
    AMBER_MIST,
    BERRY,
    BERRY_MIST,
    BLUE,
    BLUE_MIST,
    BLUE_SKY,
    CARD,
    GREEN,
    GREEN_LEAF,
    INK,
    PAPER,
    SAND,
    SKINS,
    STONE,
)

_SCREEN: tuple[Point, Point] = ((505, 250), (530, 560))


def draw() -> Canvas:
    """Two hands and a phone that frames a tower and a tree."""
    canvas = Canvas(1540, 1080, AMBER_MIST)
    cloud(canvas, (240, 170), 120)
    cloud(canvas, (1330, 130), 100)
    for corner, size, columns, rows in (
        ((60, 330), (250, 430), 5, 8),
        ((330, 430), (260, 330), 5, 6),
        ((1000, 390), (230, 370), 4, 7),
        ((1260, 260), (220, 500), 4, 9),
    ):
        tower(canvas, corner, size, SAND, columns=columns, rows=rows, panes=(AMBER_MIST, PAPER))
    paving(canvas, 760, colours=(PAPER, SAND))
    canvas.line([(0, 760), (1540, 760)], 6)
    _hand(canvas, -1)
    _hand(canvas, 1)
    _telephone(canvas)
    _fingers(canvas)
    return canvas


def _telephone(canvas: Canvas) -> None:
    (x, y), (width, height) = _SCREEN
    canvas.rectangle((x - 30, y - 50), (width + 60, height + 100), INK, radius=54)
    canvas.rectangle((x, y), (width, height), BLUE_MIST, radius=14)
    sun(canvas, (x + 420, y + 110), 50)
    tower(
        canvas, (x + 60, y + 70), (180, 370), BERRY_MIST, columns=4, rows=9, panes=(CARD, BLUE_SKY)
    )
    tower(canvas, (x + 255, y + 220), (200, 220), PAPER, columns=5, rows=5, panes=(BLUE_SKY, CARD))
    canvas.rectangle((x, y + 438), (width, height - 452), GREEN_LEAF)
    canvas.line([(x, y + 438), (x + width, y + 438)], OUTLINE)
    tree(canvas, (x + 450, y + 470), 190, GREEN)
    for left, sideways in ((x + 26, 1), (x + width - 26, -1)):
        for top, down in ((y + 26, 1), (y + height - 26, -1)):
            corner = [(left + sideways * 60, top), (left, top), (left, top + down * 60)]
            canvas.line(corner, 9, CARD)
    canvas.circle((x + width / 2, y + height - 46), 36, CARD, outline=6)
    canvas.circle((x + width / 2, y + height - 46), 22, BERRY, outline=4)
    canvas.rectangle((x + width / 2 - 50, y - 32), (100, 14), STONE, radius=7)


def _hand(canvas: Canvas, side: int) -> None:
    def at(dx: float, y: float) -> Point:
        return 770 + side * dx, y

    sleeve = [at(560, 1100), at(410, 1100), at(330, 900), at(450, 850)]
    palm = smooth(
        [at(300, 560), at(390, 610), at(430, 740), at(450, 880), at(340, 930), at(250, 800)]
    )
    canvas.polygon(palm, SKINS[1], outline=8)
    canvas.polygon(sleeve, BLUE, outline=8)


def _fingers(canvas: Canvas) -> None:
    for side in (-1, 1):
        thumb = smooth(
            [(770 + side * dx, y) for dx, y in ((392, 800), (330, 740), (285, 690), (262, 640))]
        )
        canvas.line(thumb, 70)
        canvas.line(thumb, 56, SKINS[1])
        canvas.line([thumb[-1], thumb[-4]], 26, SKINS[4])
