"""The markup of figures, letter by letter: a golden file for each kind."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from photo_licences.model import ClearedPhoto, Credit
from responsive_images.figures import Figures, Place
from responsive_images.model import Derivative, Encoded, MediaType, PublishedPhoto
from responsive_images.planning import plan
from tests.responsive_images.photos import CC_BY, EXAMPLE, MURAL, page_of

TEMPLATES = Path(__file__).parents[2] / "theme/templates"
GARDEN = replace(EXAMPLE, slug="jardin", caption=Markup("Le jardin <em>partagé</em>."))
FRESCO = replace(MURAL, slug="fresque")
DRAWING = replace(
    EXAMPLE, slug="affiche", is_lossless=True, is_drawing=True, width=1600, height=2263
)
FROM_AFAR = replace(
    EXAMPLE,
    slug="tour",
    width=9000,
    height=900,
    alternative='La tour, dite « "R10" » & <sa> voisine.',
    credit=Credit("O'Brien & <Zoé>", CC_BY, source="https://commons.example/?a=1&b=2"),
)
DECORATION = replace(EXAMPLE, slug="ciel-bleu", alternative="", width=300, height=200)

Golden = Callable[[str, bytes], None]


def published(photo: ClearedPhoto) -> PublishedPhoto:
    planned = plan(photo, page_of(photo.slug))
    fallback = MediaType.PNG if photo.is_lossless else MediaType.JPEG
    derivatives = tuple(
        Derivative.of(photo.slug, Encoded.of(size.width, size.height, media_type, b"bytes"))
        for size in planned.sizes
        for media_type in (MediaType.AVIF, fallback)
    )
    return PublishedPhoto(photo, planned, derivatives, Path("nowhere"))


@pytest.fixture(scope="module")
def figures() -> Figures:
    return Figures(TEMPLATES, "/site")


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("first", (GARDEN, "", "", {"is_first": True})),
        ("written", (GARDEN, 'Un « autre » "mot"', "Voici : *le* <jardin> !", {})),
        ("mural", (FRESCO, "", "", {})),
        ("drawing", (DRAWING, "", "", {})),
        ("panorama-of-another", (FROM_AFAR, "", "", {})),
        ("decoration", (DECORATION, "", "", {})),
        ("tile", (FROM_AFAR, "", "", {"place": Place.GALLERY})),
    ],
)
def test_a_figure_in_a_text(figures, golden: Golden, name, written):
    photo, alternative, caption, options = written
    figure = figures.figure(published(photo), alternative, caption, **options)
    golden(f"{name}.html", f"{figure.strip()}\n".encode())


def test_a_gallery(figures, golden: Golden):
    tiles = [
        figures.figure(published(photo), "", "", place=Place.GALLERY)
        for photo in (DECORATION, DRAWING)
    ]
    golden("gallery.html", f"{figures.gallery(tiles).strip()}\n".encode())


@pytest.mark.parametrize("photo", [GARDEN, FRESCO, FROM_AFAR], ids=lambda photo: photo.slug)
def test_a_figure_in_a_feed(figures, golden: Golden, photo):
    figure = figures.feed_figure(published(photo), "", "", "https://example.org/site")
    golden(f"feed-{photo.slug}.html", f"{figure.strip()}\n".encode())


def test_a_feed_gets_one_plain_image_with_an_absolute_address(figures):
    figure = figures.feed_figure(published(GARDEN), "", "", "https://example.org/site")
    (image,) = LexborHTMLParser(figure).css("img, source, picture, a")
    assert image.tag == "img"
    assert image.attributes["src"].startswith("https://example.org/site/images/jardin-1080.")
    assert (image.attributes["width"], image.attributes["height"]) == ("1080", "810")


def test_no_photo_is_no_gallery(figures):
    assert figures.gallery([]) == ""
