"""A camera whose lens mirrors the quarter."""

from tools.drawings.canvas import OUTLINE, Canvas, Point, arc, around, smooth
from tools.drawings.palette import (
    AMBER_MIST,
    AMBER_SUN,
    BERRY,
    BERRY_ROSE,
    BLUE,
    BLUE_MIST,
    BLUE_SKY,
    CARD,
    GREEN,
    GREEN_DEEP,
    GREEN_LEAF,
    GREEN_MIST,
    INK,
    PAPER,
    SAND,
    SHADE,
    STONE,
)

_LENS: Point = (770, 590)


def draw() -> Canvas:
    """A big camera, with a small print beside it on each side."""
    canvas = Canvas(1540, 1080, GREEN_LEAF)
    for line in range(0, 1700, 140):
        canvas.line([(line, 0), (line, 1080)], 4, "#84cd9f")
        canvas.line([(0, line), (1540, line)], 4, "#84cd9f")
    strap = smooth(
        [(420, 420), (240, 250), (420, 90), (770, 60), (1120, 90), (1300, 250), (1120, 420)]
    )
    canvas.line(strap, 44)
    canvas.line(strap, 32, BERRY)
    _tree_print(canvas, (90, 640))
    _tower_print(canvas, (1190, 700))
    _body(canvas)
    _lens(canvas)
    return canvas


def _body(canvas: Canvas) -> None:
    canvas.polygon([(610, 330), (660, 230), (880, 230), (930, 330)], SHADE, outline=8)
    canvas.rectangle((440, 270), (110, 70), BERRY, radius=14, outline=7)
    canvas.rectangle((970, 285), (150, 60), SHADE, radius=14, outline=7)
    canvas.rectangle((380, 320), (780, 540), INK, radius=60)
    canvas.rectangle((388, 328), (764, 524), GREEN, radius=54)
    canvas.rectangle((388, 440), (764, 290), GREEN_DEEP)
    canvas.rectangle((700, 256), (140, 56), BLUE_SKY, radius=10, outline=6)
    canvas.circle((1080, 385), 30, AMBER_SUN, outline=6)
    canvas.rectangle((430, 360), (110, 50), AMBER_MIST, radius=10, outline=6)


def _lens(canvas: Canvas) -> None:
    for radius, colour in ((262, INK), (252, STONE), (218, INK), (208, BLUE_MIST)):
        canvas.circle(_LENS, radius, colour)
    x, y = _LENS
    canvas.circle((x + 92, y - 92), 44, AMBER_SUN)
    canvas.rectangle((x - 120, y - 110), (92, 220), PAPER, outline=OUTLINE)
    canvas.rectangle((x - 10, y - 30), (130, 140), BERRY_ROSE, outline=OUTLINE)
    for column in range(3):
        for row in range(6):
            canvas.rectangle(
                (x - 106 + column * 26, y - 94 + row * 32), (15, 18), BLUE_SKY, outline=3
            )
        for row in range(3):
            canvas.rectangle((x + 8 + column * 38, y - 10 + row * 36), (22, 20), CARD, outline=3)
    ground = arc(_LENS, 208, 32, 148)
    canvas.polygon(ground, GREEN_MIST)
    canvas.line([ground[0], ground[-1]], 6)
    for share in (-0.5, 0.0, 0.5):
        canvas.line([(x + share * 150, y + 110), (x + share * 260, y + 185)], 4, STONE)
    canvas.line(arc(_LENS, 213, 0, 360), 10)
    canvas.line(arc(_LENS, 176, 195, 250), 14, CARD)
    for degrees in range(0, 360, 15):
        canvas.line([around(_LENS, 228, degrees), around(_LENS, 242, degrees)], 6, SHADE)


def _paper(canvas: Canvas, corner: Point, sky: str) -> None:
    x, y = corner
    canvas.rectangle((x + 10, y + 12), (260, 310), STONE, radius=6)
    canvas.rectangle(corner, (260, 310), CARD, radius=6, outline=6)
    canvas.rectangle((x + 24, y + 24), (212, 206), sky, outline=OUTLINE)


def _tree_print(canvas: Canvas, corner: Point) -> None:
    x, y = corner
    _paper(canvas, corner, AMBER_MIST)
    canvas.rectangle((x + 27, y + 180), (206, 48), SAND)
    canvas.line([(x + 130, y + 200), (x + 130, y + 120)], 14, SHADE)
    for dx, dy, radius in ((-34, -4, 36), (34, -4, 36), (0, -34, 42)):
        canvas.circle((x + 130 + dx, y + 108 + dy), radius, GREEN)


def _tower_print(canvas: Canvas, corner: Point) -> None:
    x, y = corner
    _paper(canvas, corner, BLUE_SKY)
    canvas.polygon(
        [(x + 27, y + 227), (x + 233, y + 227), (x + 233, y + 190), (x + 27, y + 200)], GREEN
    )
    canvas.rectangle((x + 92, y + 58), (86, 150), PAPER, outline=OUTLINE)
    for column in range(2):
        for row in range(4):
            canvas.rectangle((x + 106 + column * 36, y + 74 + row * 32), (20, 18), BLUE, outline=2)
