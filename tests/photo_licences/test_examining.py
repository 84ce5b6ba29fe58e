import struct
import zlib
from io import BytesIO

import pillow_heif
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from photo_licences.defects import (
    Animated,
    Damaged,
    Empty,
    NotAPicture,
    SomethingBehind,
    TooManyPixels,
    TooManyScans,
)
from photo_licences.examining import examine
from photo_licences.facts import PictureKind
from photo_licences.jpeg_scans import kept_a_pixel
from photo_licences.similarity import NEAR, distance


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png_of(width, height, *chunks, idat=b""):
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = b"".join(chunks) + chunk(b"IDAT", idat) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + body


def jpeg_of(width, height, data, frame=b"\xff\xc0"):
    """Give a JPEG whose header tells another size than its picture has."""
    place = data.index(frame)
    return data[: place + 5] + struct.pack(">HH", height, width) + data[place + 9 :]


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        ("RGB", "JPEG"),
        ("L", "JPEG"),
        ("CMYK", "JPEG"),
        ("RGB", "PNG"),
        ("RGBA", "PNG"),
        ("P", "PNG"),
        ("1", "PNG"),
        ("I;16", "PNG"),
    ],
)
def test_accepts_each_kind_of_jpeg_and_png(drawn, encoded, mode, kind):
    picture = (
        drawn(1).convert("I").point(lambda v: v * 257).convert("I;16")
        if mode == "I;16"
        else drawn(1, mode=mode)
    )

    facts = examine(encoded(picture, kind))

    assert facts.defect is None
    assert facts.kind is PictureKind(kind.lower())
    assert (facts.width, facts.height) == (400, 300)
    assert facts.fingerprint


def test_accepts_a_progressive_jpeg_and_one_padded_with_zeros(drawn, encoded):
    assert examine(encoded(drawn(), progressive=True)).defect is None
    assert examine(encoded(drawn()) + b"\0" * 4096).defect is None


@pytest.mark.parametrize("orientation", range(1, 9))
def test_measures_the_upright_picture(drawn, encoded, orientation):
    upright = examine(encoded(drawn()))
    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    stored = drawn().transpose(turns[orientation]) if orientation > 1 else drawn()
    exif = Image.Exif()
    exif[0x0112] = orientation

    facts = examine(encoded(stored, exif=exif.tobytes()))

    assert (facts.width, facts.height) == (400, 300)
    assert distance(facts.fingerprint, upright.fingerprint) <= NEAR


def heic(picture):
    target = BytesIO()
    pillow_heif.from_pillow(picture).save(target, quality=50)
    return target.getvalue()


@pytest.mark.parametrize(
    ("make", "found"),
    [
        (heic, "heic"),
        (lambda p: b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "svg"),
        (lambda p: b"<!doctype html><script>alert(1)</script>", "html"),
        (lambda p: b"PK\3\4" + bytes(50), "zip"),
        (lambda p: b"bonjour", None),
    ],
)
def test_refuses_other_content_under_any_name(drawn, make, found):
    assert examine(make(drawn())).defect == NotAPicture(found)


@pytest.mark.parametrize("kind", ["WEBP", "GIF", "TIFF", "BMP"])
def test_refuses_other_formats_of_pictures(drawn, encoded, kind):
    assert examine(encoded(drawn(), kind)).defect == NotAPicture(kind.lower())


def test_refuses_no_byte_at_all():
    assert examine(b"").defect == Empty()


def test_refuses_too_many_pixels_before_decoding(drawn, encoded):
    assert examine(png_of(4001, 4000)).defect == TooManyPixels(4001, 4000, 16_000_000)
    bomb = jpeg_of(60_000, 60_000, encoded(drawn()))
    assert examine(bomb).defect == TooManyPixels(60_000, 60_000, 64_000_000)


@pytest.mark.parametrize(
    ("mode", "subsampling", "limit"),
    [("L", 0, 64), ("RGB", 2, 64), ("RGB", 1, 48), ("RGB", 0, 32), ("CMYK", 0, 24)],
)
def test_decodes_a_progressive_jpeg_only_in_little_memory(encoded, mode, subsampling, limit):
    small = encoded(Image.new(mode, (64, 64)), progressive=True, subsampling=subsampling)
    side = int((limit * 1_000_000) ** 0.5)

    above = examine(jpeg_of(side + 1, side + 1, small, b"\xff\xc2")).defect
    within = examine(jpeg_of(8, 8, small, b"\xff\xc2")).defect

    assert above == TooManyPixels(side + 1, side + 1, limit * 1_000_000)
    assert within is None


def test_decodes_a_jpeg_row_by_row_whatever_its_colours(drawn, encoded):
    for subsampling in (0, 1, 2):
        large = jpeg_of(8_001, 8_000, encoded(drawn(), subsampling=subsampling))
        assert examine(large).defect == TooManyPixels(8_001, 8_000, 64_000_000)


def test_refuses_a_jpeg_that_draws_over_its_picture_for_minutes(encoded):
    data = encoded(Image.new("RGB", (4000, 4000), "teal"), progressive=True, quality=30)
    last_scan = data[data.rindex(b"\xff\xda") : -2]

    assert examine(data[:-2] + last_scan * 500 + data[-2:]).defect == TooManyScans(510, 32)


def test_a_decoder_keeps_the_colours_that_have_scans_of_their_own(encoded):
    whole = encoded(Image.new("RGB", (64, 64)), subsampling=0)
    frame, scan = whole.index(b"\xff\xc0"), whole.index(b"\xff\xda")
    apart = whole[:scan] + b"\xff\xda\0\x08\x01\x01\0\0\x3f\0" + whole[scan + 14 :]

    assert kept_a_pixel(whole) == 0
    assert kept_a_pixel(apart) == 6
    assert kept_a_pixel(whole[:frame]) == 0


def test_does_not_count_the_scans_of_previews(drawn, encoded):
    preview = b"\xff\xe2" + (40_002).to_bytes(2, "big") + b"\xff\xda" * 20_000
    data = encoded(drawn())

    assert examine(data[:2] + preview + data[2:]).defect is None


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.95, 0.999])
def test_refuses_a_truncated_file(drawn, encoded, kind, share):
    data = encoded(drawn(), kind)

    assert examine(data[: int(len(data) * share)]).defect == Damaged()


def test_refuses_pixels_that_do_not_decode():
    assert examine(png_of(40, 40, idat=b"no zlib at all")).defect == Damaged()


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_refuses_something_behind_the_image(drawn, encoded, kind):
    data = encoded(drawn(), kind)

    assert examine(data + b"PK\3\4 rest").defect == SomethingBehind(9, "zip")
    assert examine(data + b"<html></html>").defect == SomethingBehind(13, "html")
    assert examine(data + b"?").defect == SomethingBehind(1, None)


def test_refuses_the_second_picture_of_a_telephone(drawn, encoded):
    both = encoded(drawn(1), "MPO", save_all=True, append_images=[drawn(2)])

    defect = examine(both).defect

    assert isinstance(defect, SomethingBehind)
    assert defect.found == "jpeg"


def test_refuses_an_animation(drawn, encoded):
    frames = {"save_all": True, "append_images": [drawn(2), drawn(3)]}

    assert examine(encoded(drawn(1), "PNG", **frames)).defect == Animated()


def test_keeps_the_rights_of_a_refused_file(drawn, encoded):
    exif = Image.Exif()
    exif[0x013B] = "Jean Martin"
    data = encoded(drawn(), exif=exif.tobytes())

    assert examine(data[: len(data) // 2]).rights.creators == ("Jean Martin",)


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")
def test_a_broken_exif_block_leaves_the_picture_readable(drawn, encoded):
    data = encoded(drawn(), exif=b"Exif\0\0II*\0\xff\xff\xff\xff")

    assert examine(data).defect is None


@pytest.mark.filterwarnings("ignore::UserWarning")
@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200), st.integers(0, 10**6), st.sampled_from(["JPEG", "PNG"]))
def test_any_mutation_is_examined_without_failing(drawn, encoded, noise, place, kind):
    data = encoded(drawn(1, (60, 40)), kind)
    at = place % len(data)

    facts = examine(data[:at] + noise + data[at + len(noise) :])

    assert len(facts.sha256) == 64
