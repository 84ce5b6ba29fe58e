"""What stands on the slab in more than one drawing."""

from collections.abc import Sequence
from itertools import cycle, islice

from tools.drawings.canvas import OUTLINE, Canvas, Point, around, smooth
from tools.drawings.palette import (
    AMBER_SUN,
    CARD,
    GREEN,
    GREEN_DEEP,
    INK,
    PAPER,
    SHADE,
    STONE,
)


def paving(canvas: Canvas, horizon: float, *, tile: float = 150, colours: tuple[str, str]) -> None:
    """Slabs seen from a standing person's eyes, from ``horizon`` down to the lower edge."""
    slab, joint = colours
    width, height = canvas.width, canvas.height
    depth = height - horizon
    canvas.rectangle((0, horizon), (width, depth), slab)
    middle = width / 2
    for number in range(-30, 31):
        foot = middle + number * tile * 2.2
        canvas.line([(middle + number * tile * 0.35, horizon), (foot, height)], 4, joint)
    for row in range(1, 9):
        y = horizon + depth * (row / 8) ** 1.7
        canvas.line([(0, y), (width, y)], 4, joint)


def tower(
    canvas: Canvas,
    corner: Point,
    size: Point,
    wall: str,
    *,
    columns: int,
    rows: int,
    panes: Sequence[str] = (CARD,),
    outline: float = OUTLINE,
) -> None:
    """A block of flats with a grid of windows; ``panes`` are dealt in turn."""
    (x, y), (width, height) = corner, size
    canvas.rectangle(corner, size, wall, outline=outline)
    step_x, step_y = width / (columns + 0.5), height / (rows + 0.8)
    dealt = cycle(panes)
    for row in range(rows):
        for column in range(columns):
            place = (x + step_x * (column + 0.45), y + step_y * (row + 0.6))
            canvas.rectangle(
                place, (step_x * 0.62, step_y * 0.55), next(dealt), outline=outline / 2
            )


def tree(canvas: Canvas, foot: Point, height: float, leaves: str = GREEN) -> None:
    """A round tree with a lighter side."""
    x, y = foot
    crown = (x, y - height * 0.68)
    canvas.line([(x, y), (x, y - height * 0.5)], height * 0.07, SHADE)
    canvas.line(
        [(x, y - height * 0.35), (x + height * 0.13, y - height * 0.5)], height * 0.04, SHADE
    )
    blobs = [(0.0, 0.0, 0.26), (-0.2, 0.1, 0.19), (0.2, 0.08, 0.2), (0.04, -0.17, 0.2)]
    for dx, dy, radius in blobs:
        centre = (crown[0] + dx * height, crown[1] + dy * height)
        canvas.circle(centre, radius * height + OUTLINE, INK)
    for dx, dy, radius in blobs:
        canvas.circle((crown[0] + dx * height, crown[1] + dy * height), radius * height, leaves)


def bunting(canvas: Canvas, start: Point, end: Point, sag: float, colours: Sequence[str]) -> None:
    """A string of flags between two points."""
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + sag)
    string = smooth([start, middle, end], steps=40)
    flags = max(4, round((end[0] - start[0]) / 90))
    every = len(string) // flags
    places = string[every // 2 :: every]
    for (x, y), colour in zip(places, islice(cycle(colours), len(places)), strict=True):
        canvas.polygon([(x - 27, y), (x + 27, y), (x, y + 58)], colour, outline=4)
    canvas.line(string, 5)


def sun(canvas: Canvas, centre: Point, radius: float, colour: str = AMBER_SUN) -> None:
    """A disc with short rays."""
    for degrees in range(0, 360, 30):
        ray = [around(centre, radius * 1.25, degrees), around(centre, radius * 1.5, degrees)]
        canvas.line(ray, radius * 0.1, colour)
    canvas.circle(centre, radius, colour)


def cloud(canvas: Canvas, centre: Point, size: float, colour: str = CARD) -> None:
    """A flat cloud."""
    x, y = centre
    for dx, dy, radius in ((-0.5, 0.0, 0.3), (-0.12, -0.16, 0.4), (0.35, -0.02, 0.33)):
        canvas.circle((x + dx * size, y + dy * size), radius * size, colour)
    canvas.rectangle((x - size * 0.8, y), (size * 1.48, size * 0.3), colour, radius=size * 0.15)


def gear(canvas: Canvas, centre: Point, radius: float, colour: str, *, teeth: int = 10) -> None:
    """A cogwheel with a hole."""
    points: list[Point] = []
    for tooth in range(teeth):
        start = 360 * tooth / teeth
        width = 360 / teeth
        points += [
            around(centre, radius * 0.8, start),
            around(centre, radius, start + width * 0.12),
            around(centre, radius, start + width * 0.42),
            around(centre, radius * 0.8, start + width * 0.54),
        ]
    canvas.polygon(points, colour, outline=OUTLINE)
    canvas.circle(centre, radius * 0.32, PAPER, outline=OUTLINE)


def leaf(canvas: Canvas, start: Point, end: Point, width: float, colour: str = GREEN) -> None:
    """A pointed leaf with its vein."""
    (x0, y0), (x1, y1) = start, end
    across = (-(y1 - y0) * width, (x1 - x0) * width)
    middle = ((x0 + x1) / 2, (y0 + y1) / 2)
    one, other = ((middle[0] + side * across[0], middle[1] + side * across[1]) for side in (1, -1))
    shape = [*smooth([start, one, end]), *smooth([end, other, start])]
    canvas.polygon(shape, colour, outline=4)
    canvas.line([start, middle], 3, GREEN_DEEP)


def bench(canvas: Canvas, corner: Point, width: float) -> None:
    """A bench of two planks."""
    x, y = corner
    for offset in (0.12, 0.88):
        canvas.line([(x + width * offset, y), (x + width * offset, y + width * 0.3)], 9)
    canvas.rectangle((x, y), (width, width * 0.1), STONE, radius=5, outline=OUTLINE)
    canvas.rectangle((x, y - width * 0.2), (width, width * 0.1), STONE, radius=5, outline=OUTLINE)


def frame(canvas: Canvas, colour: str = INK, *, width: float = 12) -> None:
    """The thick border that the cards of the theme have."""
    canvas.rectangle((0, 0), (canvas.width, width), colour)
    canvas.rectangle((0, canvas.height - width), (canvas.width, width), colour)
    canvas.rectangle((0, 0), (width, canvas.height), colour)
    canvas.rectangle((canvas.width - width, 0), (width, canvas.height), colour)
