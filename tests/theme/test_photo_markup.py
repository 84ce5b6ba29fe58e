"""What a page says of its photos: which come at once, how they are named, which one is shared."""

from pathlib import Path

import feedparser
import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.theme.illustrated import IN_TEXTS, SHAPES


@pytest.mark.parametrize("where", IN_TEXTS)
def test_only_the_first_photo_of_a_text_is_not_lazy(illustrated: Path, where: str) -> None:
    page = LexborHTMLParser((illustrated / where[1:] / "index.html").read_text("utf-8"))
    lazy = [image.attributes.get("loading") == "lazy" for image in page.css("main img")]
    assert lazy == [False, *[True] * (len(lazy) - 1)]


def test_only_the_first_two_photos_of_the_gallery_are_not_lazy(illustrated: Path) -> None:
    page = LexborHTMLParser((illustrated / "photos/index.html").read_text("utf-8"))
    lazy = [image.attributes.get("loading") == "lazy" for image in page.css("main img")]
    assert lazy == [False, False, *[True] * (len(SHAPES) + 1 - 2)]


def test_a_decoration_has_a_name_wherever_it_is_no_decoration(illustrated: Path) -> None:
    own = LexborHTMLParser((illustrated / "photos/ciel-bleu/index.html").read_text("utf-8"))
    assert own.css_first("title").text().startswith("ciel bleu · ")
    assert own.css_first("[property='og:image:alt']").attributes["content"] == "ciel bleu"
    gallery = LexborHTMLParser((illustrated / "photos/index.html").read_text("utf-8"))
    assert gallery.css_first("a[href='/photos/ciel-bleu/'] img").attributes["alt"] == "ciel bleu"
    credited = (illustrated / "photos/credits/index.html").read_text("utf-8")
    assert "<li>ciel bleu. " in credited
    assert ".." not in LexborHTMLParser(credited).css_first("main").text()
    text = LexborHTMLParser((illustrated / "actualites/promenade/index.html").read_text("utf-8"))
    assert text.css_first("img[src*='ciel-bleu']").attributes["alt"] == ""


@pytest.mark.parametrize(
    ("where", "photo"),
    [
        ("photos/", "ciel-bleu"),
        ("photos/panorama/", "panorama"),
        ("actualites/autre/", "paysage"),
        ("actualites/promenade/", "paysage"),
        ("le-lieu/", "panorama"),
        ("agenda/fete/", "debout"),
    ],
)
def test_a_page_that_shows_photos_is_shared_with_one(
    illustrated: Path, where: str, photo: str
) -> None:
    page = LexborHTMLParser((illustrated / where / "index.html").read_text("utf-8"))
    (shared,) = page.css("[property='og:image']")
    assert shared.attributes["content"].startswith("https://")
    assert f"/images/{photo}-" in shared.attributes["content"]


def test_a_feed_shows_the_photo_of_the_header_too(illustrated: Path) -> None:
    feed = feedparser.parse((illustrated / "actualites/flux.atom").read_bytes())
    (entry,) = (each for each in feed.entries if each.link.endswith("/actualites/autre/"))
    html = LexborHTMLParser(entry.content[0].value)
    (image,) = html.css("img")
    assert image.attributes["src"].startswith("https://")
    assert "/images/paysage-1080." in image.attributes["src"]
    assert "CC0 1.0" in html.css_first("figcaption").text()
