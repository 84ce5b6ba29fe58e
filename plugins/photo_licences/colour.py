"""Turns any picture that an original may hold into 8-bit sRGB on white."""

import io

from PIL import Image, ImageCms

_AVERAGED = frozenset({"L", "LA", "RGB", "RGBA", "CMYK"})


def samples(picture: Image.Image) -> Image.Image:
    """Give the picture with 8 bits a channel that can be averaged: a palette's numbers cannot.

    Modes are then L, LA, RGB, RGBA or CMYK, still in the colours of the file's profile.
    """
    if picture.mode == "P":
        return picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    grey = picture if picture.mode in _AVERAGED else _grey(picture)
    if grey.mode in {"L", "RGB"} and grey.has_transparency_data:
        return grey.convert(f"{grey.mode}A")
    return grey


def to_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Give what ``samples`` gave as RGB in sRGB, without any other information.

    Transparency becomes white, also for drawings: a page has a light and a dark form, and black
    lines on nothing vanish in the dark one.
    """
    opaque = _on_white(picture)
    converted = _by_profile(opaque, profile) if profile else None
    result = converted or opaque.convert("RGB")
    result.info = {}
    return result


def _grey(picture: Image.Image) -> Image.Image:
    """Bring 1 and 16 bits of grey to 8; Pillow alone clips 16 bits at 255."""
    is_wide = picture.mode.startswith("I")
    grey = (
        picture.convert("I").point(lambda value: value * (1 / 257) + 0.5).convert("L")
        if is_wide
        else picture.convert("L")
    )
    key = picture.info.get("transparency")
    grey.info = {} if key is None else {"transparency": key // 257 if is_wide else key * 255}
    return grey


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode not in {"LA", "RGBA"}:
        return picture
    colours = picture.convert(picture.mode[:-1])
    background = Image.new(colours.mode, colours.size, "white")
    background.paste(colours, mask=picture.getchannel("A"))
    return background


def _by_profile(picture: Image.Image, profile: bytes) -> Image.Image | None:
    """Convert by the embedded profile; ``None`` when it is broken or meant for other channels.

    Browsers do the same: they show such a picture as if it had no profile.
    """
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        target = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(picture, source, target, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return None
