"""What the bytes of an image say: whether it is whole, how large, how it looks, whose it is."""

import hashlib
from io import BytesIO

from PIL import Image
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from photo_licences.defects import (
    Animated,
    ContentDefect,
    Damaged,
    Empty,
    NotAPicture,
    SomethingBehind,
    TooManyPixels,
    TooManyScans,
)
from photo_licences.embedded.reading import read_rights
from photo_licences.facts import FileFacts, PictureKind
from photo_licences.jpeg_scans import count_scans, kept_a_pixel
from photo_licences.orientation import SIDEWAYS, turn_of
from photo_licences.png_chunks import chunks, is_drawn
from photo_licences.similarity import fingerprint
from photo_licences.sniffing import end_of_image, sniff

PIXEL_LIMITS = {PictureKind.JPEG: 64_000_000, PictureKind.PNG: 16_000_000}
MOST_KEPT = 192_000_000
"""Bytes that decoding may keep: those of a progressive JPEG of 64 Mpx as telephones and cameras
write it, in 4:2:0. In 4:4:4 that is 32 Mpx, in CMYK 24."""
SCAN_LIMIT = 32
"""Scans of one JPEG; encoders write 1 to 17, and 200 of 64 Mpx take ten seconds of decoding."""
_OPENERS = {PictureKind.JPEG: JpegImageFile, PictureKind.PNG: PngImageFile}
_REDUCED = (144, 144)
"""Pixels that suffice for the fingerprint; a JPEG is decoded whole, but drawn this small."""


def examine(data: bytes) -> FileFacts:
    """Read everything that the rules need of an image file; never raises.

    The size in the header is compared with the limit before a pixel is decoded, then the whole
    coded stream is decoded, so that a truncated file is found.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    kind = _kind_of(data)
    if kind is None:
        defect = NotAPicture(sniff(data)) if data else Empty()
        return FileFacts(sha256, rights=read_rights(data), defect=defect)
    try:
        return _examine_picture(data, sha256, kind)
    except Exception:  # noqa: BLE001 - decoders fed by strangers raise anything; each time the file is refused
        return FileFacts(sha256, kind, rights=read_rights(data), defect=Damaged())


def _kind_of(data: bytes) -> PictureKind | None:
    found = sniff(data)
    return PictureKind(found) if found in tuple(PictureKind) else None


def _examine_picture(data: bytes, sha256: str, kind: PictureKind) -> FileFacts:
    rights = read_rights(data)
    if kind is PictureKind.JPEG and (scans := count_scans(data)) > SCAN_LIMIT:
        return FileFacts(sha256, kind, rights=rights, defect=TooManyScans(scans, SCAN_LIMIT))
    # The openers themselves: Image.open would take a JPEG with a second image for an MPO, and
    # warn or raise by limits of its own.
    with _OPENERS[kind](BytesIO(data)) as image:
        width, height = image.size
        limit = _pixel_limit(data, kind)
        if width * height > limit:
            too_many = TooManyPixels(width, height, limit)
            return FileFacts(sha256, kind, rights=rights, defect=too_many)
        grey = _grey(image)
        # Only after the whole decoding: a PNG looks for EXIF by loading itself.
        turn = turn_of(image)
    bits = fingerprint(grey if turn is None else grey.transpose(turn))
    upright = (height, width) if turn in SIDEWAYS else (width, height)
    is_png = kind is PictureKind.PNG
    return FileFacts(
        sha256,
        kind,
        *upright,
        bits,
        rights,
        _hidden_content(data, kind),
        is_drawn=is_png and is_drawn(data),
    )


def _pixel_limit(data: bytes, kind: PictureKind) -> int:
    """Give the pixels that can be decoded in little memory."""
    kept = kept_a_pixel(data) if kind is PictureKind.JPEG else 0
    return min(PIXEL_LIMITS[kind], int(MOST_KEPT / kept)) if kept else PIXEL_LIMITS[kind]


def _grey(image: ImageFile) -> Image.Image:
    image.draft("L", _REDUCED)
    image.load()
    small: Image.Image = image
    if small.mode.startswith("I"):
        small = small.convert("I").point(lambda value: value / 256)
    elif small.has_transparency_data:
        small = Image.alpha_composite(Image.new("RGBA", small.size, "white"), small.convert("RGBA"))
    return small.convert("L")


def _hidden_content(data: bytes, kind: PictureKind) -> ContentDefect | None:
    if kind is PictureKind.PNG and _is_animated(data):
        return Animated()
    end = end_of_image(data)
    if end is None:
        return Damaged()
    # Cameras pad their files with zeros, in which nothing can hide.
    behind = data[end:].strip(b"\0")
    return SomethingBehind(len(behind), sniff(behind)) if behind else None


def _is_animated(data: bytes) -> bool:
    """Look for the chunk that begins an animation (APNG specification, ``acTL``)."""
    return any(name == b"acTL" for name, _ in chunks(data))
