"""From the file of any camera to the original that the repository keeps; pure."""

import io
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from PIL import Image
from PIL.AvifImagePlugin import AvifImageFile
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile, PngInfo
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile

from photo_licences.carried_rights import rights_exif, rights_packet
from photo_licences.colour import samples, to_srgb
from photo_licences.defects import (
    Animated,
    Damaged,
    Empty,
    IntakeDefect,
    NotBroughtIn,
    TooLarge,
    TooManyScans,
)
from photo_licences.examining import SCAN_LIMIT
from photo_licences.facts import PictureKind
from photo_licences.jpeg_scans import count_scans
from photo_licences.model import EmbeddedRights
from photo_licences.orientation import turn_of
from photo_licences.png_colours import stated_profile
from photo_licences.sniffing import sniff

LONGEST_SIDE = 2_560
"""Pixels; the widest derivative has 1,600, and a poster of A4 wants 2,480 at 300 dpi."""
MOST_PIXELS = {"jpeg": 128_000_000}
"""A JPEG is decoded at half or a quarter of its size, so it may be that of a large sensor."""
MOST_PIXELS_OF_OTHERS = 64_000_000

_QUALITY = 88
_DRAWING_WEIGHS = 2
"""A PNG of at most so many times its JPEG's weight is a drawing; of a photo it is five to ten."""

Opener = Callable[[BinaryIO], ImageFile]


class UndevelopableError(ValueError):
    """No picture comes of this file; ``defect`` says why."""

    def __init__(self, defect: IntakeDefect) -> None:
        super().__init__(defect)
        self.defect = defect


@dataclass(frozen=True, slots=True)
class Negative:
    """A decoded picture: upright, in sRGB, at most so large; without any metadata."""

    picture: Image.Image
    is_drawing: bool


def expose(data: bytes, longest_side: int = LONGEST_SIDE) -> Negative:
    """Decode a picture of any format that cameras write, told by its content, and reduce it.

    Its size is compared with the limit before a pixel is decoded. Raises ``UndevelopableError``.
    """
    if not data:
        raise UndevelopableError(Empty())
    found = sniff(data)
    opener = _opener(found)
    if opener is None:
        raise UndevelopableError(NotBroughtIn(found))
    if found == "jpeg" and (scans := count_scans(data)) > SCAN_LIMIT:
        raise UndevelopableError(TooManyScans(scans, SCAN_LIMIT))
    try:
        # What Pillow warns of in English is about metadata, of which only rights are kept.
        with warnings.catch_warnings(action="ignore"), opener(io.BytesIO(data)) as stored:
            _refuse_before_decoding(stored, found or "")
            picture = _reduced(stored, stated_profile(data), longest_side)
    except UndevelopableError:
        raise
    except Exception as error:  # decoders fed by strangers raise anything
        raise UndevelopableError(Damaged()) from error
    return Negative(picture, found == "png" and _is_drawing(picture))


def develop(negative: Negative, rights: EmbeddedRights, author: str) -> tuple[PictureKind, bytes]:
    """Give the bytes of the original: a JPEG, or a PNG for a drawing, with its rights alone."""
    packet, exif = rights_packet(rights, author), rights_exif(rights, author)
    out = io.BytesIO()
    if negative.is_drawing:
        chunks = PngInfo()
        chunks.add_itxt("XML:com.adobe.xmp", packet.decode())
        negative.picture.save(out, "PNG", optimize=True, pnginfo=chunks, exif=exif)
        return PictureKind.PNG, out.getvalue()
    negative.picture.save(out, "JPEG", **_jpeg_options(), xmp=packet, exif=exif)
    return PictureKind.JPEG, out.getvalue()


def _opener(found: str | None) -> Opener | None:
    """Give the very reader of a format: ``Image.open`` would ask all of them, and limit by itself.

    A JPEG is opened as such, so that of a phone's series (MPO) the first picture is taken.
    """
    if found == "heic":
        from pillow_heif import HeifImageFile  # noqa: PLC0415 - heavy, and for this format alone

        return HeifImageFile
    openers: dict[str | None, Opener] = {
        "jpeg": JpegImageFile,
        "png": PngImageFile,
        "webp": WebPImageFile,
        "avif": AvifImageFile,
        "tiff": TiffImageFile,
    }
    return openers.get(found)


def _refuse_before_decoding(stored: ImageFile, found: str) -> None:
    width, height = stored.size
    limit = MOST_PIXELS.get(found, MOST_PIXELS_OF_OTHERS)
    if width * height > limit:
        raise UndevelopableError(TooLarge(width, height, limit))
    if found in {"png", "webp", "avif"} and getattr(stored, "is_animated", False):
        raise UndevelopableError(Animated())


def _reduced(stored: ImageFile, stated: bytes | None, longest_side: int) -> Image.Image:
    width, height = stored.size
    ratio = min(1.0, longest_side / max(width, height))
    size = (max(1, round(width * ratio)), max(1, round(height * ratio)))
    # A HEIC would give one of its thumbnails.
    drafted = stored.draft(None, size) if stored.format == "JPEG" else None
    picture = samples(stored)
    if size != picture.size:
        box = drafted[1] if drafted else None
        picture = picture.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=2.0)
    profile = stated or stored.info.get("icc_profile")
    # Only after the whole decoding: a PNG looks for EXIF by loading itself, a TIFF turns itself.
    turn = None if stored.format == "TIFF" else turn_of(stored)
    upright = to_srgb(picture, profile)
    return upright if turn is None else upright.transpose(turn)


def _is_drawing(picture: Image.Image) -> bool:
    as_png, as_jpeg = io.BytesIO(), io.BytesIO()
    picture.save(as_png, "PNG", compress_level=1)
    picture.save(as_jpeg, "JPEG", **_jpeg_options())
    return as_png.tell() <= _DRAWING_WEIGHS * as_jpeg.tell()


def _jpeg_options() -> dict[str, object]:
    return {"quality": _QUALITY, "subsampling": "4:2:0", "progressive": True, "optimize": True}
