from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageEnhance

from photo_licences.similarity import (
    NEAR,
    distance,
    fingerprint,
    near_pairs,
    nearest,
    written,
)


def grey(picture):
    return picture.convert("L")


def recompressed(picture):
    target = BytesIO()
    picture.save(target, "JPEG", quality=30)
    return Image.open(target)


@pytest.fixture
def picture(drawn):
    return drawn(7, (640, 480))


@pytest.mark.parametrize(
    "changed",
    [
        lambda p: p.resize((320, 240)),
        lambda p: p.resize((1280, 960)),
        recompressed,
        lambda p: ImageEnhance.Brightness(p).enhance(0.8),
    ],
    ids=["smaller", "larger", "recompressed", "darker"],
)
def test_the_same_picture_stays_near(picture, changed):
    assert distance(fingerprint(grey(picture)), fingerprint(grey(changed(picture)))) <= NEAR


@pytest.mark.parametrize(
    "changed",
    [
        lambda p: p.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
        lambda p: p.transpose(Image.Transpose.ROTATE_90),
        lambda p: p.crop((0, 0, 300, 200)),
    ],
    ids=["mirrored", "turned", "cropped"],
)
def test_another_view_is_far(picture, changed):
    assert distance(fingerprint(grey(picture)), fingerprint(grey(changed(picture)))) > NEAR


def test_other_pictures_are_far(drawn):
    prints = [fingerprint(grey(drawn(seed))) for seed in range(40)]

    pairs = [(a, b) for i, a in enumerate(prints) for b in prints[:i]]
    assert all(distance(a, b) > NEAR for a, b in pairs)


def test_one_colour_has_no_fingerprint():
    assert fingerprint(Image.new("L", (90, 90), 128)) is None


def test_has_128_bits_written_as_32_digits(picture):
    bits = fingerprint(grey(picture))

    assert bits < 2**128
    assert int(written(bits), 16) == bits
    assert len(written(1)) == 32


def test_finds_the_nearest_within_the_limit():
    known = [0b1111, 0b0111, 2**100 - 1]

    assert nearest(0b0011, known) == (0b0111, 1)
    assert nearest(2**127 + (2**60 - 1), known) is None
    assert nearest(1, []) is None


BITS = st.integers(0, 2**128 - 1)
NEARBY = st.builds(
    lambda bits, places: [bits, bits ^ sum(1 << place for place in places)],
    BITS,
    st.sets(st.integers(0, 127), max_size=14),
)


@given(st.lists(NEARBY, max_size=6), st.lists(BITS, max_size=4))
def test_finds_every_pair_that_comparing_all_would_find(alike, others):
    prints = [bits for pair in alike for bits in pair] + others
    every = [
        (first, second, distance(prints[first], prints[second]))
        for second in range(len(prints))
        for first in range(second)
    ]

    assert list(near_pairs(prints)) == sorted(pair for pair in every if pair[2] <= NEAR)
