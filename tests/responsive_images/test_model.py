"""What a template asks of a photo."""

from pathlib import Path

import pytest

from responsive_images.model import Derivative, Encoded, MediaType, PublishedPhoto
from responsive_images.planning import plan
from tests.responsive_images.photos import EXAMPLE, page_of


@pytest.fixture
def published():
    planned = plan(EXAMPLE, page_of("jardin"))
    derivatives = tuple(
        Derivative.of("jardin", Encoded.of(size.width, size.height, media_type, b"bytes"))
        for size in planned.sizes
        for media_type in (MediaType.AVIF, MediaType.JPEG)
    )
    return PublishedPhoto(EXAMPLE, planned, derivatives, Path("nowhere"))


def test_the_room_to_reserve_is_that_of_the_largest(published):
    assert (published.width, published.height) == (1600, 1200)


def test_candidates_are_named_with_their_widths(published):
    name = "/site/images/jardin-{}.277089d91c.{} {}w"
    widths = (360, 720, 1080, 1600)
    assert published.srcset("/site/") == ", ".join(name.format(w, "avif", w) for w in widths)
    assert published.fallback_srcset("/site/") == ", ".join(
        name.format(w, "jpg", w) for w in widths
    )


@pytest.mark.parametrize(
    ("wanted", "given"), [(720, 720), (1000, 720), (5000, 1600), (360, 360), (1, 360)]
)
def test_the_fallback_is_the_widest_that_fits(published, wanted, given):
    assert published.fallback(wanted).width == given
    assert published.fallback(wanted).media_type is MediaType.JPEG
    assert published.fallback_src("/", wanted) == f"/images/jardin-{given}.277089d91c.jpg"
