"""Gives a picture as the bytes of a file. The numbers are measured: decisions/0005."""

import io
from dataclasses import dataclass

from PIL import Image, PngImagePlugin

from responsive_images.model import Encoded, MediaType, Treatment

HEAVIEST_AT_720 = 75_000
"""Bytes. What a photo may weigh on a phone; other widths by the power of 1.5, between that of
their widths and that of their pixels."""

FEW_COLOURS = 256


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a format is written: qualities from the wanted one down to the last resort."""

    media_type: MediaType
    qualities: tuple[int, ...]
    subsampling: str
    speed: int = 0


@dataclass(frozen=True, slots=True)
class Metadata:
    """What every file of a photo carries."""

    xmp: bytes
    exif: bytes


AVIF = {
    Treatment.PHOTO: Recipe(MediaType.AVIF, (60, 50, 40), "4:2:0", speed=9),
    Treatment.DRAWING: Recipe(MediaType.AVIF, (80, 70, 60, 50), "4:4:4", speed=8),
}
JPEG = {
    Treatment.PHOTO: Recipe(MediaType.JPEG, (70, 60, 50, 40), "4:2:0"),
    Treatment.DRAWING: Recipe(MediaType.JPEG, (85, 75, 65, 55, 45), "4:4:4"),
}


def recipes() -> str:
    """Name everything of this module that decides bytes, for the key of a cache."""
    return repr((HEAVIEST_AT_720, FEW_COLOURS, AVIF, JPEG))


def compress(
    picture: Image.Image, treatment: Treatment, metadata: Metadata
) -> tuple[Encoded, Encoded]:
    """Give an RGB picture as AVIF, and as what a browser without AVIF shows."""
    return (
        _within_limit(picture, AVIF[treatment], metadata),
        _fallback(picture, treatment, metadata),
    )


def _fallback(picture: Image.Image, treatment: Treatment, metadata: Metadata) -> Encoded:
    """Give a JPEG; for a drawing of few colours a PNG, without any loss, unless it is heavier."""
    jpeg = _within_limit(picture, JPEG[treatment], metadata)
    if treatment is Treatment.PHOTO or picture.getcolors(FEW_COLOURS) is None:
        return jpeg
    png = _encoded(picture, MediaType.PNG, _png(picture, metadata))
    return png if len(png.data) <= len(jpeg.data) else jpeg


def _within_limit(picture: Image.Image, recipe: Recipe, metadata: Metadata) -> Encoded:
    """Lower the quality while a picture is too heavy: its texture hides what is lost."""
    limit = HEAVIEST_AT_720 * (picture.width / 720) ** 1.5
    data = b""
    for quality in recipe.qualities:
        data = _lossy(picture, recipe, quality, metadata)
        if len(data) <= limit:
            break
    return _encoded(picture, recipe.media_type, data)


def _lossy(picture: Image.Image, recipe: Recipe, quality: int, metadata: Metadata) -> bytes:
    out = io.BytesIO()
    common = {
        "quality": quality,
        "subsampling": recipe.subsampling,
        "xmp": metadata.xmp,
        "exif": metadata.exif,
    }
    if recipe.media_type is MediaType.AVIF:
        # With another number of threads libaom gives other bytes.
        picture.save(out, "AVIF", codec="aom", speed=recipe.speed, max_threads=1, **common)
    else:
        picture.save(out, "JPEG", progressive=True, optimize=True, **common)
    return out.getvalue()


def _png(picture: Image.Image, metadata: Metadata) -> bytes:
    chunks = PngImagePlugin.PngInfo()
    chunks.add_itxt("XML:com.adobe.xmp", metadata.xmp.decode())
    out = io.BytesIO()
    palette = picture.quantize(FEW_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    palette.save(out, "PNG", optimize=True, pnginfo=chunks, exif=metadata.exif)
    return out.getvalue()


def _encoded(picture: Image.Image, media_type: MediaType, data: bytes) -> Encoded:
    return Encoded.of(picture.width, picture.height, media_type, data)
