"""Weights and formats."""

import io

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageStat

from responsive_images.compression import HEAVIEST_AT_720, Metadata, compress
from responsive_images.model import MediaType, Treatment
from tests.responsive_images.pictures import corners, noise

NOTHING = Metadata(b"", b"")


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def mean_difference(one: Image.Image, other: Image.Image) -> float:
    return max(ImageStat.Stat(ImageChops.difference(one, other)).mean)


@pytest.mark.parametrize("treatment", Treatment)
def test_a_calm_picture_is_light_and_true(treatment):
    picture = Image.radial_gradient("L").resize((720, 540)).convert("RGB")
    for encoded in compress(picture, treatment, NOTHING):
        assert len(encoded.data) < 20_000
        assert (encoded.width, encoded.height) == (720, 540)
        assert mean_difference(opened(encoded.data), picture) < 2.5


def test_a_restless_photo_is_lightened():
    avif, jpeg = compress(noise(720, 480), Treatment.PHOTO, NOTHING)
    calm_avif, calm_jpeg = compress(noise(90, 60), Treatment.PHOTO, NOTHING)
    # Bytes a pixel fall, since quality was lowered for the large one only.
    assert len(avif.data) < 0.8 * 64 * len(calm_avif.data)
    assert len(jpeg.data) < 0.8 * 64 * len(calm_jpeg.data)


@pytest.mark.parametrize(("treatment", "calm"), [(Treatment.PHOTO, 0.55), (Treatment.DRAWING, 0.7)])
def test_grass_and_leaves_meet_the_limit(treatment, calm):
    picture = Image.blend(noise(720, 540), corners(720, 540), calm)
    for encoded in compress(picture, treatment, NOTHING):
        assert len(encoded.data) <= HEAVIEST_AT_720


def test_photos_get_avif_and_progressive_jpeg():
    avif, jpeg = compress(corners(80, 60), Treatment.PHOTO, NOTHING)
    assert (avif.media_type, jpeg.media_type) == (MediaType.AVIF, MediaType.JPEG)
    assert Image.open(io.BytesIO(avif.data)).format == "AVIF"
    fallback = Image.open(io.BytesIO(jpeg.data))
    assert fallback.format == "JPEG"
    assert fallback.info["progressive"]


def test_a_drawing_of_few_colours_gets_a_png_without_loss():
    picture = Image.new("RGB", (400, 300), "white")
    draw = ImageDraw.Draw(picture)
    for x in range(0, 400, 8):
        draw.line((x, 0, 399 - x, 299), (x // 2, 20, 120))
    _, fallback = compress(picture, Treatment.DRAWING, NOTHING)
    assert fallback.media_type is MediaType.PNG
    assert ImageChops.difference(opened(fallback.data), picture).getbbox() is None


def test_a_drawing_of_many_colours_gets_a_jpeg_with_sharp_colour():
    picture = noise(200, 150)
    _, fallback = compress(picture, Treatment.DRAWING, NOTHING)
    assert fallback.media_type is MediaType.JPEG
    layers = Image.open(io.BytesIO(fallback.data)).layer
    assert {layer[1:3] for layer in layers} == {(1, 1)}


def test_red_letters_stay_sharp_in_a_drawing():
    picture = Image.new("RGB", (300, 60), "white")
    ImageDraw.Draw(picture).text((5, 5), "Atelier couture 14 h", fill=(200, 0, 0), font_size=28)
    as_drawing, _ = compress(picture, Treatment.DRAWING, NOTHING)
    as_photo, _ = compress(picture, Treatment.PHOTO, NOTHING)
    assert mean_difference(opened(as_drawing.data), picture) < 1.0
    assert mean_difference(opened(as_photo.data), picture) > 1.5


@pytest.mark.parametrize("treatment", Treatment)
def test_one_pixel(treatment):
    for encoded in compress(Image.new("RGB", (1, 1), "red"), treatment, NOTHING):
        assert opened(encoded.data).size == (1, 1)
