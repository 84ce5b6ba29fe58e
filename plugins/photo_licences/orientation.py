"""How a stored picture is brought upright (EXIF 2.32, 4.6.4, tag 0x0112)."""

from PIL import ExifTags, Image
from PIL.Image import Transpose

_TURNS = {
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_270,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_90,
}
SIDEWAYS = frozenset({_TURNS[5], _TURNS[6], _TURNS[7], _TURNS[8]})
"""The turns that exchange width and height."""


def turn_of(picture: Image.Image) -> Transpose | None:
    """Give what brings a picture upright, None where nothing does or EXIF cannot be read.

    A PNG looks for its EXIF by loading itself, so ask after it was decoded.
    """
    try:
        return _TURNS.get(int(picture.getexif().get(ExifTags.Base.Orientation, 1)))
    except Exception:  # noqa: BLE001 - EXIF of strangers raises anything; browsers ignore it then
        return None
