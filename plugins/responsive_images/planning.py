"""Decides which derivatives a photo gets, from its declared size alone."""

from collections.abc import Sequence
from math import isqrt

from photo_licences.model import ClearedPhoto
from responsive_images.model import Plan, Size, Treatment

WIDTHS = (360, 720, 1080, 1600)
"""360: a gallery's tile; 720: a phone of 360 dots at two pixels a dot; 1080: at three; 1600: a
desktop, or one slab of a large screen at two pixels a dot."""

LONGEST_SIDE = 16_384
"""Pixels. Above, browsers and encoders refuse pictures; only a very thin one comes near."""

MOST_PIXELS = 5_000_000
"""Of one derivative: 1600 × 2844, a telephone held upright, has less. A picture ten times as high
as wide would take 700 MiB to compress and is shown narrow anyway."""

WORTH_ANOTHER = 1.2
"""How much wider than the last of ``WIDTHS`` an original is before its own width is made too."""


def plan(photo: ClearedPhoto, page: str, widths: Sequence[int] = WIDTHS) -> Plan:
    """Give the plan of a photo whose page stands at the absolute address ``page``.

    Widths are never above the original's. An original narrower than the last of ``widths``
    gets its own width as well, when that shows clearly more than the one before.
    """
    return Plan(
        original_size=Size(photo.width, photo.height),
        sizes=tuple(_sizes(photo.width, photo.height, sorted(widths))),
        treatment=Treatment.DRAWING if photo.is_lossless else Treatment.PHOTO,
        page=page,
    )


def _sizes(width: int, height: int, widths: Sequence[int]) -> list[Size]:
    by_side = width * LONGEST_SIDE // height
    by_pixels = isqrt(MOST_PIXELS * width // height)
    widest = min(width, max(1, min(by_side, by_pixels)))
    fitting = [each for each in widths if each <= widest]
    if not fitting or (len(fitting) < len(widths) and widest >= WORTH_ANOTHER * fitting[-1]):
        fitting.append(widest)
    return [Size(each, min(LONGEST_SIDE, max(1, round(each * height / width)))) for each in fitting]
