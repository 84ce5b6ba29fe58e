"""Reads an original once and reduces it to every size of its plan."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from photo_licences.colour import samples, to_srgb
from photo_licences.orientation import SIDEWAYS, turn_of
from photo_licences.png_colours import stated_profile
from responsive_images.model import Plan, Size

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"


class UnexpectedOriginalError(ValueError):
    """The original is not what was judged: other bytes, another size, no picture."""


def reduced(original: bytes, plan: Plan) -> Iterator[Image.Image]:
    """Yield the upright sRGB pictures of a plan, from the largest to the smallest.

    The JPEG decoder itself halves what is far too large (``draft``), then each size is reduced
    from the one before: a quarter of the work of reducing the original each time.
    """
    picture = None
    for size in reversed(plan.sizes):
        picture = _largest(original, plan, size) if picture is None else _fit(picture, size)
        yield picture


def _largest(original: bytes, plan: Plan, size: Size) -> Image.Image:
    with _opened(original) as stored:
        turn = turn_of(stored)
        lying = turn in SIDEWAYS
        if Size(*stored.size) != _turned(plan.original_size, lying):
            raise UnexpectedOriginalError(f"size {stored.size}, planned {plan.original_size}")
        target = _turned(size, lying)
        box = stored.draft(None, (target.width, target.height))
        smaller = samples(stored).resize(
            (target.width, target.height),
            Image.Resampling.LANCZOS,
            box=box[1] if box else None,
            reducing_gap=2.0,
        )
        profile = stated_profile(original) or stored.info.get("icc_profile")
    upright = to_srgb(smaller, profile)
    return upright if turn is None else upright.transpose(turn)


@contextmanager
def _opened(original: bytes) -> Iterator[ImageFile]:
    """Open by the very readers: ``Image.open`` takes many phones' JPEG for a series of pictures."""
    opener = PngImageFile if original.startswith(PNG_SIGNATURE) else JpegImageFile
    try:
        with warnings.catch_warnings():
            # Pillow's are about metadata, of which nothing is used but the orientation.
            warnings.simplefilter("ignore", UserWarning)
            with opener(io.BytesIO(original)) as picture:
                yield picture
    except (OSError, SyntaxError) as error:
        raise UnexpectedOriginalError(str(error)) from error


def _fit(picture: Image.Image, size: Size) -> Image.Image:
    return picture.resize((size.width, size.height), Image.Resampling.LANCZOS)


def _turned(size: Size, lying: bool) -> Size:
    return Size(size.height, size.width) if lying else size
