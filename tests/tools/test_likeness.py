"""Structural similarity, on pictures whose likeness is known."""

import io

import pytest
from PIL import Image

from tools.benchmarks.likeness import ssim

NOISE = Image.effect_noise((240, 160), 60)


def compressed(quality: int) -> Image.Image:
    out = io.BytesIO()
    NOISE.save(out, "JPEG", quality=quality)
    return Image.open(out)


def test_a_picture_is_like_itself_and_unlike_a_stranger() -> None:
    assert ssim(NOISE, NOISE) == pytest.approx(1)
    assert abs(ssim(NOISE, Image.effect_noise(NOISE.size, 60))) < 0.05


def test_two_flat_pictures_differ_by_their_light_alone() -> None:
    one, other = (Image.new("L", (64, 64), light) for light in (100, 50))
    first = (0.01 * 255) ** 2
    wanted = (2 * 100 * 50 + first) / (100**2 + 50**2 + first)
    assert ssim(one, other) == pytest.approx(wanted)


def test_less_quality_is_less_like() -> None:
    likenesses = [ssim(NOISE, compressed(quality)) for quality in (95, 70, 40, 10)]
    assert likenesses == sorted(likenesses, reverse=True)
    assert 0.9 < likenesses[0] < 1
