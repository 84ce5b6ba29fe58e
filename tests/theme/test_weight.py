"""How much a cheap telephone has to fetch, parse and draw."""

import gzip
from bisect import bisect_right
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Browser, Page, Response, ViewportSize
from selectolax.lexbor import LexborHTMLParser

from tests.theme.conftest import TEMPLATES

STYLE = "theme/style.css"

# The first quantiles of EcoIndex; what lies beyond them would fail anyway.
DOM = (0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603)
REQUESTS = (0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78)
KILOBYTES = (0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32)
BEST_ABOVE = 80
WAITED_FOR = "script[blocking=render]"
"""The agenda's script hides what is over before the page is seen, so that nothing moves."""
BLOCKING = "link[rel=stylesheet], script[src]:not([defer]):not([type=module])"
ELEMENTS = "document.querySelectorAll('*').length - document.querySelectorAll('svg *').length"


def packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), mtime=0))


def test_the_style_sheet_is_small(output: Path) -> None:
    assert packed(output / STYLE) <= 3500


def test_every_page_with_its_style_is_small(any_output: Path) -> None:
    pages = {path: LexborHTMLParser(path.read_text("utf-8")) for path in any_output.rglob("*.html")}
    sheets = {node.attributes["href"] for tree in pages.values() for node in tree.css(BLOCKING)}
    assert sheets == {f"/{STYLE}"}
    style = packed(any_output / STYLE)
    sizes = {
        path: packed(path) + style + sum(map(packed, _scripts(any_output, tree, WAITED_FOR)))
        for path, tree in pages.items()
    }
    assert {path: size for path, size in sizes.items() if size > 8000} == {}


def test_every_page_has_few_elements(any_output: Path) -> None:
    counted = {
        path: len(LexborHTMLParser(path.read_text(encoding="utf-8")).css("*"))
        for path in any_output.rglob("*.html")
    }
    assert {path: count for path, count in counted.items() if count > 300} == {}


def test_a_page_of_text_is_light_and_asks_for_little(output: Path) -> None:
    fetched = {
        page: [page, output / STYLE, output / "theme/icone.svg", *_scripts(output, tree)]
        for page in output.rglob("*.html")
        if page.parent.name != "assistant"
        for tree in [LexborHTMLParser(page.read_text(encoding="utf-8"))]
        if not tree.css("img")
    }
    assert len(fetched) > 20
    assert {page: len(files) for page, files in fetched.items() if len(files) > 4} == {}
    sizes = {page: sum(map(packed, files)) for page, files in fetched.items()}
    assert {page: size for page, size in sizes.items() if size > 15_000} == {}


def _scripts(output: Path, tree: LexborHTMLParser, which: str = "script[src]") -> list[Path]:
    return [output / (node.attributes["src"] or "").lstrip("/") for node in tree.css(which)]


@pytest.mark.browser
def test_every_page_has_the_best_ecoindex(browser: Browser, base: str) -> None:
    """On a desktop screen, scrolled to its end, as the reference implementation looks at it."""
    context = browser.new_context(
        base_url=base, viewport=ViewportSize(width=1920, height=1080), reduced_motion="reduce"
    )
    scores = {address: _ecoindex(context.new_page(), address) for address in TEMPLATES.values()}
    context.close()
    assert {address: score for address, score in scores.items() if score <= BEST_ABOVE} == {}
    assert median(scores.values()) >= 90


def _ecoindex(page: Page, address: str) -> float:
    """https://github.com/cnumr/ecoindex_reference: three ranks among the pages of the web."""
    answers: list[Response] = []

    def keep(answer: Response) -> None:
        answers.append(answer)

    page.on("response", keep)
    page.goto(address)
    page.mouse.wheel(0, 20_000)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(100)
    weight = sum(_sent(answer) for answer in answers) / 1000
    elements = page.evaluate(ELEMENTS)
    page.close()
    ranks = [
        _rank(of, among)
        for of, among in ((elements, DOM), (len(answers), REQUESTS), (weight, KILOBYTES))
    ]
    return 100 - 5 * (3 * ranks[0] + 2 * ranks[1] + ranks[2]) / 6


def _sent(answer: Response) -> int:
    """What a static host sends: text packed, pictures as they are."""
    data = answer.body()
    is_text = "image/avif" not in answer.headers.get("content-type", "")
    return len(gzip.compress(data)) if is_text else len(data)


def _rank(value: float, among: Sequence[float]) -> float:
    number = bisect_right(among, value)
    below, above = among[number - 1], among[number]
    return number - 1 + (value - below) / (above - below)


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
