"""Colours that a PNG states without a profile are shown as browsers show them."""

import struct
from collections.abc import Mapping
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from photo_licences.developing import expose
from photo_licences.matrix_profiles import colour_profile, power
from photo_licences.png_colours import stated_profile

LINEAR, OF_THE_WEB, OF_OLD_MACS = (struct.pack(">I", value) for value in (100_000, 45_455, 55_556))
ADOBE = struct.pack(">8I", 31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000)
SRGB = struct.pack(">8I", 31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000)
DISPLAY_P3, BT_2020, HDR = bytes((12, 13, 0, 1)), bytes((9, 13, 0, 1)), bytes((9, 16, 0, 1))


def png(colour: object = (200, 80, 40), mode: str = "RGB", **chunks: bytes) -> bytes:
    return saved(Image.new(mode, (8, 8), colour), chunks)


def saved(picture: Image.Image, chunks: Mapping[str, bytes], **options: object) -> bytes:
    info, out = PngInfo(), BytesIO()
    for name, data in chunks.items():
        info.add(name.encode(), data)
    picture.save(out, "PNG", pnginfo=info, **options)
    return out.getvalue()


def shown(data: bytes) -> tuple[int, ...]:
    return expose(data).picture.getpixel((4, 4))


# What Chromium draws of each.
@pytest.mark.parametrize(
    ("stored", "chunks", "wanted"),
    [
        ((147, 20, 5), {"gAMA": LINEAR}, (200, 79, 38)),
        ((188, 64, 30), {"gAMA": OF_OLD_MACS}, (200, 80, 40)),
        ((175, 81, 47), {"gAMA": OF_THE_WEB, "cHRM": ADOBE}, (200, 80, 39)),
        ((186, 88, 53), {"cICP": DISPLAY_P3}, (200, 80, 41)),
        ((186, 88, 53), {"cICP": DISPLAY_P3, "gAMA": LINEAR, "sRGB": b"\0"}, (200, 80, 41)),
    ],
)
def test_colours_are_those_of_a_browser(stored, chunks, wanted):
    assert shown(png(stored, **chunks)) == pytest.approx(wanted, abs=3)


@pytest.mark.parametrize(
    "chunks",
    [
        {},
        {"gAMA": OF_THE_WEB},
        {"gAMA": OF_THE_WEB, "cHRM": SRGB},
        {"gAMA": LINEAR, "sRGB": b"\0"},
        {"cHRM": ADOBE},
        {"cICP": bytes((1, 13, 0, 1))},
        {"cICP": HDR},
        {"cICP": bytes((2, 2, 0, 1))},
        {"gAMA": bytes(4)},
        {"gAMA": LINEAR, "cHRM": bytes(32)},
        {"gAMA": LINEAR, "cHRM": ADOBE[:4] * 8},
    ],
)
def test_colours_of_the_web_and_nonsense_change_nothing(chunks):
    assert shown(png(**chunks)) == pytest.approx((200, 80, 40), abs=1)


@pytest.mark.parametrize(("mode", "grey"), [("L", 55), ("LA", (55, 255)), ("RGB", (55, 55, 55))])
def test_grey_has_its_tones(mode, grey):
    assert shown(png(grey, mode, gAMA=LINEAR)) == pytest.approx((128, 128, 128), abs=2)


def test_a_palette_has_its_tones():
    picture = Image.new("P", (8, 8))
    picture.putpalette([147, 20, 5])
    assert shown(saved(picture, {"gAMA": LINEAR})) == pytest.approx((200, 79, 38), abs=3)


def test_an_embedded_profile_stands_above_a_power_and_below_a_code():
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    picture = Image.new("RGB", (8, 8), (186, 88, 53))
    below = saved(picture, {"gAMA": LINEAR}, icc_profile=srgb)
    above = saved(picture, {"gAMA": LINEAR, "cICP": DISPLAY_P3}, icc_profile=srgb)
    assert shown(below) == pytest.approx((186, 88, 53), abs=1)
    assert shown(above) == pytest.approx((200, 80, 41), abs=3)


def test_what_is_no_png_states_nothing():
    assert stated_profile(b"") is None
    assert stated_profile(b"\xff\xd8\xff") is None
    assert stated_profile(png(gAMA=LINEAR)[:40]) is None


@given(st.binary(max_size=80), st.binary(max_size=40), st.binary(max_size=6))
def test_any_numbers_give_a_profile_or_none(chromaticities, power_chunk, code):
    data = png(cHRM=chromaticities, gAMA=power_chunk, cICP=code)
    profile = stated_profile(data)
    if profile:
        assert len(profile) == int.from_bytes(profile[:4], "big")


def test_a_profile_is_read_by_the_library_that_converts():
    bt_709 = ((0.3127, 0.329), (0.64, 0.33), (0.3, 0.6), (0.15, 0.06))
    read = ImageCms.ImageCmsProfile(BytesIO(colour_profile(bt_709, power(2.2)))).profile
    assert read.xcolor_space == "RGB "
    # Of sRGB, adapted to D50: IEC 61966-2-1, annex.
    assert read.red_colorant[0] == pytest.approx((0.4361, 0.2225, 0.0139), abs=0.001)
    assert read.green_colorant[0] == pytest.approx((0.3851, 0.7169, 0.0971), abs=0.001)
    assert read.blue_colorant[0] == pytest.approx((0.1431, 0.0606, 0.7141), abs=0.001)
