"""A shared table, seen from a window above."""

from tools.drawings.canvas import OUTLINE, Canvas, Point, around, turned
from tools.drawings.motifs import leaf
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
    BRICK,
    CARD,
    GREEN,
    GREEN_LEAF,
    PAPER,
    SAND,
    SHADE,
    STONE,
)

_TOP, _BOTTOM = 200.0, 860.0
_CHECK = 66.0


def draw() -> Canvas:
    """A checked cloth on the paving with dishes, plates, bread and fruit."""
    canvas = Canvas(1540, 1060, PAPER)
    for line in range(0, 1600, 154):
        canvas.line([(line, 0), (line, 1060)], 5, SAND)
        canvas.line([(0, line), (1540, line)], 5, SAND)
    for x in range(80, 1500, 240):
        for y, colour in ((92, BLUE_SKY), (968, GREEN_LEAF)):
            canvas.circle((x + 50, y), 62, colour, outline=6)
            canvas.circle((x + 50, y), 40, colour, outline=3)
    _cloth(canvas)
    for x, content in ((130, GREEN), (370, BRICK), (850, AMBER_SUN), (1090, GREEN), (1330, BERRY)):
        _plate(canvas, (x, 310), content)
    for x, content in (
        (210, AMBER_SUN),
        (450, BERRY),
        (690, GREEN),
        (930, BRICK),
        (1410, AMBER_SUN),
    ):
        _plate(canvas, (x, 752), content)
    _salad(canvas, (300, 535))
    _tart(canvas, (680, 520))
    _bread(canvas, (985, 528))
    _fruit(canvas, (1275, 530))
    for x, y, colour in ((560, 330, BLUE_SKY), (690, 330, BERRY_ROSE), (1180, 730, AMBER_SUN)):
        canvas.circle((x, y), 38, CARD, outline=OUTLINE)
        canvas.circle((x, y), 26, colour, outline=3)
    return canvas


def _cloth(canvas: Canvas) -> None:
    canvas.rectangle((0, _TOP + 16), (1540, _BOTTOM - _TOP), STONE)
    canvas.rectangle((0, _TOP), (1540, _BOTTOM - _TOP), CARD)
    for column in range(24):
        canvas.rectangle((column * _CHECK * 2, _TOP), (_CHECK, _BOTTOM - _TOP), BERRY_MIST)
    for row in range(5):
        y = _TOP + row * _CHECK * 2
        canvas.rectangle((0, y), (1540, _CHECK), BERRY_MIST)
        for column in range(24):
            canvas.rectangle((column * _CHECK * 2, y), (_CHECK, _CHECK), BERRY_ROSE)
    for y in (_TOP, _BOTTOM):
        canvas.line([(0, y), (1540, y)], 8)


def _plate(canvas: Canvas, centre: Point, content: str) -> None:
    x, y = centre
    canvas.circle((x + 8, y + 10), 88, STONE)
    canvas.circle(centre, 88, CARD, outline=6)
    canvas.circle(centre, 60, PAPER, outline=3)
    for degrees, radius in ((20, 26), (140, 30), (260, 24)):
        canvas.circle(around(centre, 26, degrees), radius, content, outline=4)
    canvas.line([(x - 108, y - 46), (x - 108, y + 46)], 9, SHADE)
    for prong in (-10, 0, 10):
        canvas.line([(x - 108 + prong, y - 64), (x - 108 + prong, y - 38)], 4, SHADE)


def _salad(canvas: Canvas, centre: Point) -> None:
    canvas.circle((centre[0] + 10, centre[1] + 12), 132, STONE)
    canvas.circle(centre, 132, BLUE, outline=7)
    canvas.circle(centre, 108, GREEN, outline=OUTLINE)
    for degrees in range(0, 360, 40):
        start = around(centre, 20, degrees)
        leaf(canvas, start, around(centre, 98, degrees + 25), 0.28, GREEN_LEAF)
    for degrees in (10, 100, 160, 230, 310):
        place = around(centre, 62, degrees)
        canvas.circle(place, 21, BRICK, outline=4)
        canvas.circle(place, 10, BERRY_ROSE)


def _tart(canvas: Canvas, centre: Point) -> None:
    canvas.circle((centre[0] + 10, centre[1] + 12), 138, STONE)
    canvas.circle(centre, 138, AMBER_DEEP, outline=7)
    canvas.circle(centre, 112, AMBER_SUN, outline=OUTLINE)
    for degrees in (0, 60, 120):
        canvas.line([around(centre, 112, degrees), around(centre, 112, degrees + 180)], 4)
    for radius, step in ((84, 30), (48, 60)):
        for degrees in range(0, 360, step):
            canvas.circle(around(centre, radius, degrees), 19, BERRY, outline=4)
    canvas.circle(centre, 19, BERRY, outline=4)


def _bread(canvas: Canvas, centre: Point) -> None:
    x, y = centre
    board = [(x - 122, y - 94), (x + 122, y - 94), (x + 122, y + 94), (x - 122, y + 94)]
    canvas.polygon(turned(board, centre, -12), AMBER_MIST, outline=6)
    for offset in (-58, 4, 66):
        ends = turned([(x - 92, y + offset), (x + 92, y + offset)], centre, -12)
        canvas.line(ends, 54)
        canvas.line(ends, 44, AMBER_DEEP)
        for share in (-0.6, -0.1, 0.4):
            cut = [(x + 92 * share, y + offset - 13), (x + 92 * share + 26, y + offset + 13)]
            canvas.line(turned(cut, centre, -12), 7, AMBER_MIST)


def _fruit(canvas: Canvas, centre: Point) -> None:
    canvas.circle((centre[0] + 10, centre[1] + 12), 128, STONE)
    canvas.circle(centre, 128, AMBER_SUN, outline=7)
    canvas.circle(centre, 106, AMBER, outline=OUTLINE)
    fruits = ((200, BRICK), (270, GREEN_LEAF), (340, AMBER_SUN), (50, BRICK), (125, AMBER_SUN))
    for degrees, colour in fruits:
        place = around(centre, 58, degrees)
        canvas.circle(place, 42, colour, outline=OUTLINE)
        canvas.line([place, (place[0] + 7, place[1] - 16)], 6)
    canvas.circle(centre, 40, GREEN_LEAF, outline=OUTLINE)
    leaf(canvas, centre, (centre[0] + 40, centre[1] - 46), 0.3)
