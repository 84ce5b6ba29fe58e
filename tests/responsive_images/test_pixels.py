"""Every kind of original becomes the same upright sRGB picture."""

from dataclasses import replace

import pytest
from PIL import Image, ImageChops, ImageCms, ImageStat

from responsive_images.model import Plan, Size, Treatment
from responsive_images.pixels import UnexpectedOriginalError, reduced
from tests.responsive_images.pictures import BLUE, GREEN, RED, WHITE, corners, near, quarters, saved
from tests.responsive_images.profiles import wide_profile

COLOURS = [RED, GREEN, BLUE, WHITE]


def plan_for(width: int, height: int, *widths: int) -> Plan:
    sizes = tuple(Size(each, round(each * height / width)) for each in widths or (width,))
    return Plan(Size(width, height), sizes, Treatment.PHOTO, "https://example.org/")


def only(data: bytes, plan: Plan | None = None) -> Image.Image:
    (picture,) = reduced(data, plan or plan_for(80, 60))
    assert picture.mode == "RGB"
    assert picture.info == {}
    return picture


def with_orientation(value: int) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = value
    return exif


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_colours_stay_where_and_as_they_were(kind):
    picture = only(saved(corners(80, 60), kind))
    assert all(map(near, quarters(picture), COLOURS))


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("subsampling", [0, 2])
def test_jpeg_of_every_coding(progressive, subsampling):
    data = saved(corners(80, 60), progressive=progressive, subsampling=subsampling)
    assert all(map(near, quarters(only(data)), COLOURS))


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("value", range(1, 9))
def test_orientation_is_applied(kind, value):
    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    upright = corners(800, 600)
    stored = upright.transpose(turns[value]) if value in turns else upright
    data = saved(stored, kind, exif=with_orientation(value))
    picture = only(data, plan_for(800, 600, 80))
    assert picture.size == (80, 60)
    assert all(map(near, quarters(picture), COLOURS))


@pytest.mark.parametrize("value", [0, 9, 65535])
def test_an_orientation_that_does_not_exist_turns_nothing(value):
    data = saved(corners(80, 60), exif=with_orientation(value))
    assert all(map(near, quarters(only(data)), COLOURS))


def test_exif_that_cannot_be_read_turns_nothing():
    data = saved(corners(80, 60), exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xffgarbage")
    assert all(map(near, quarters(only(data)), COLOURS))


def test_palette():
    data = saved(corners(80, 60).quantize(4), "PNG")
    assert all(map(near, quarters(only(data)), COLOURS))


def test_palette_with_transparency_is_laid_on_white():
    palette = corners(80, 60).quantize(4)
    data = saved(palette, "PNG", transparency=palette.getpixel((5, 5)))
    assert all(map(near, quarters(only(data)), [(255, 255, 255), GREEN, BLUE, WHITE]))


@pytest.mark.parametrize("opacity", [0, 128, 255])
def test_transparency_is_laid_on_white(opacity):
    drawing = Image.new("RGBA", (80, 60), (0, 0, 0, opacity))
    picture = only(saved(drawing, "PNG"))
    assert near(quarters(picture)[0], (255 - opacity,) * 3, by=2)


def test_grey_with_transparency_is_laid_on_white():
    picture = only(saved(Image.new("LA", (80, 60), (0, 64)), "PNG"))
    assert near(quarters(picture)[0], (191, 191, 191), by=2)


def test_a_transparent_colour_is_laid_on_white():
    picture = only(saved(corners(80, 60), "PNG", transparency=RED))
    assert near(quarters(picture)[0], (255, 255, 255))


def test_grey():
    for kind in ("JPEG", "PNG"):
        picture = only(saved(Image.new("L", (80, 60), 90), kind))
        assert near(quarters(picture)[0], (90, 90, 90), by=2)


def test_sixteen_bits_of_grey_keep_their_tones():
    picture = only(saved(Image.new("I;16", (80, 60), 30_000), "PNG"))
    assert near(quarters(picture)[0], (117, 117, 117), by=2)


def test_one_bit():
    one = Image.new("1", (80, 60), 1)
    one.paste(0, (0, 0, 40, 60))
    assert quarters(only(saved(one, "PNG")))[:2] == [(0, 0, 0), (255, 255, 255)]


def test_one_bit_with_a_transparent_black_is_white():
    data = saved(Image.new("1", (80, 60), 0), "PNG", transparency=0)
    assert quarters(only(data))[0] == (255, 255, 255)


def test_cmyk():
    picture = only(saved(corners(80, 60).convert("CMYK")))
    assert all(map(near, quarters(picture), COLOURS))


def test_a_profile_is_converted_to_srgb():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    plain = saved(corners(80, 60), "PNG", icc_profile=srgb.tobytes())
    assert all(near(a, b, by=2) for a, b in zip(quarters(only(plain)), COLOURS, strict=True))
    # A profile of other channels than the picture's is no profile, as in browsers.
    wrong = saved(corners(80, 60), "PNG", icc_profile=profile.tobytes())
    assert all(near(a, b, by=2) for a, b in zip(quarters(only(wrong)), COLOURS, strict=True))


def test_a_wide_profile_makes_colours_stronger():
    data = saved(Image.new("RGB", (80, 60), (200, 80, 80)), "PNG", icc_profile=wide_profile())
    red, green, blue = quarters(only(data))[0]
    assert red > 205
    assert green < 75
    assert blue < 80


@pytest.mark.parametrize("profile", [b"", b"no profile", b"\0" * 200])
def test_a_broken_profile_is_none(profile):
    data = saved(corners(80, 60), icc_profile=profile)
    assert all(map(near, quarters(only(data)), COLOURS))


def test_sizes_come_from_the_largest_to_the_smallest():
    data = saved(corners(1000, 750))
    plan = plan_for(1000, 750, 100, 200, 400)
    pictures = list(reduced(data, plan))
    assert [picture.size for picture in pictures] == [(400, 300), (200, 150), (100, 75)]
    for picture in pictures:
        assert all(map(near, quarters(picture), COLOURS))


def test_reducing_in_steps_looks_like_reducing_at_once():
    slope = Image.radial_gradient("L").resize((1600, 1200)).convert("RGB")
    data = saved(slope, quality=95)
    smallest = list(reduced(data, plan_for(1600, 1200, 100, 180, 270, 400)))[-1]
    at_once = slope.resize((100, 75), Image.Resampling.LANCZOS)
    difference = ImageStat.Stat(ImageChops.difference(smallest, at_once)).mean
    assert max(difference) < 1.0


def test_what_was_judged_otherwise_is_refused():
    with pytest.raises(UnexpectedOriginalError, match="planned"):
        only(saved(corners(60, 80)))


def test_what_is_truncated_is_refused():
    data = saved(corners(80, 60))
    with pytest.raises(UnexpectedOriginalError):
        only(data[: len(data) // 2])


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"<svg xmlns='http://www.w3.org/2000/svg'/>"])
def test_what_is_no_original_is_refused(data):
    with pytest.raises(UnexpectedOriginalError):
        only(data)


def test_a_second_picture_in_the_file_is_not_looked_at():
    first, second = corners(80, 60), Image.new("RGB", (80, 60), "black")
    data = saved(first, "MPO", save_all=True, append_images=[second])
    assert all(map(near, quarters(only(data)), COLOURS))


def test_a_tall_picture_keeps_at_least_one_pixel():
    plan = replace(plan_for(400, 2), sizes=(Size(40, 1),))
    assert only(saved(Image.new("RGB", (400, 2))), plan).size == (40, 1)
