"""How much a cheap telephone has to fetch, parse and draw."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Page, Response
from selectolax.lexbor import LexborHTMLParser

STYLE = "theme/style.css"


def packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), mtime=0))


def test_the_style_sheet_is_small(output: Path) -> None:
    assert packed(output / STYLE) <= 3500


def test_every_page_with_its_style_is_small(any_output: Path) -> None:
    style = packed(any_output / STYLE)
    sizes = {path: packed(path) + style for path in any_output.rglob("*.html")}
    assert {path: size for path, size in sizes.items() if size > 8000} == {}


def test_every_page_has_few_elements(any_output: Path) -> None:
    counted = {
        path: len(LexborHTMLParser(path.read_text(encoding="utf-8")).css("*"))
        for path in any_output.rglob("*.html")
    }
    assert {path: count for path, count in counted.items() if count > 300} == {}


@pytest.mark.browser
@pytest.mark.parametrize("name", ["/", "/photos/", "/photos/repas-partage/", "/le-lieu/"])
def test_photos_are_small_on_a_telephone(page: Page, name: str) -> None:
    """At two dots a pixel, scrolled to the end."""
    images: list[Response] = []
    page.on(
        "response",
        lambda response: images.append(response) if "/images/" in response.url else None,
    )
    page.goto(name)
    for _ in range(12):
        page.mouse.wheel(0, 700)
        page.wait_for_timeout(40)
    page.wait_for_load_state("networkidle")
    sizes = [len(response.body()) for response in images]
    assert sizes
    assert max(sizes) <= 75_000
    assert sum(sizes) <= 250_000
