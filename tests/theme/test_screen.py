"""What fits on a screen: the heading in sight, no sideways scroll, targets for thumbs."""

import time
from typing import Literal

import pytest
from playwright.sync_api import Page, Route

pytestmark = pytest.mark.browser

WIDTHS = (320, 360, 768, 1024, 1280, 1920)
ACROSS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
CLIPPED = """[...document.querySelectorAll("body *")]
    .filter(node => node.checkVisibility() && node.getBoundingClientRect().right > innerWidth + 1)
    .map(node => node.outerHTML.slice(0, 80))"""
ADD_STYLE = """css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet] }"""
TEXT_SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-bottom: 2em !important }"""
DOUBLE = "html { font-size: 200% }"
SMALL_TARGETS = """least => [...document.querySelectorAll("a[href]:not(.skip)")]
    .filter(link => link.checkVisibility())
    .filter(link => [...link.getClientRects()].some(box => Math.min(box.height, least) < least))
    .map(link => link.textContent)"""
SMALL_ACTIONS = """least => [...document.querySelectorAll(
    ".top a, .bottom a, .actions a, .choice a")]
    .filter(link => link.checkVisibility() && link.getBoundingClientRect().height < least)
    .map(link => link.textContent)"""
LETTERS = """[...document.querySelectorAll("body *")]
    .filter(node => node.checkVisibility() && node.innerText)
    .map(node => parseFloat(getComputedStyle(node).fontSize))"""
WATCH = """window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(
    entry => { moved += entry.value })).observe({type: "layout-shift", buffered: true})"""
LATE = 400
"""Milliseconds."""
OUTLINE = "node => getComputedStyle(node).outlineStyle"
BORDER = "node => getComputedStyle(node).borderTopStyle"
COLOUR = "node => getComputedStyle(node).color"
WIDEST_LINE = """Math.max(0, ...[...document.querySelectorAll("main p, main li")]
    .filter(node => !node.querySelector("p, img, .card"))
    .map(node => node.clientWidth / parseFloat(getComputedStyle(node).fontSize)))"""


def test_a_telephone_shows_the_heading_and_suits_thumbs(leafed: Page, address: str) -> None:
    leafed.goto(address)
    banner = leafed.locator(".banner").bounding_box()
    heading = leafed.locator("h1").bounding_box()
    assert banner
    assert heading
    assert heading["y"] - banner["height"] <= 200
    assert leafed.evaluate(SMALL_TARGETS, 24) == []
    assert leafed.evaluate(SMALL_ACTIONS, 44) == []


def test_letters_are_large_and_lines_short(leafed: Page, address: str) -> None:
    leafed.set_viewport_size({"width": 1280, "height": 800})
    leafed.goto(address)
    assert leafed.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 18
    assert min(leafed.evaluate(LETTERS)) >= 14
    # 38 em of text are at most 75 characters in the widest of common system fonts.
    assert leafed.evaluate(WIDEST_LINE) <= 40


def test_nothing_is_cut_or_scrolls_sideways(leafed: Page, address: str) -> None:
    leafed.goto(address)
    for width in WIDTHS:
        leafed.set_viewport_size({"width": width, "height": 640})
        assert leafed.evaluate(ACROSS) == 0, width
        assert leafed.evaluate(CLIPPED) == [], width
    for style, width in ((TEXT_SPACING, 320), (DOUBLE, 640)):
        leafed.set_viewport_size({"width": width, "height": 640})
        leafed.evaluate(ADD_STYLE, style)
        assert leafed.evaluate(ACROSS) == 0, style
        assert leafed.evaluate(CLIPPED) == [], style
    leafed.set_viewport_size({"width": 360, "height": 640})  # with letters of twice the size
    assert leafed.evaluate(ACROSS) == 0


@pytest.mark.parametrize("name", ["cafe-reparation", "permanence-numerique", "jardin-en-bacs"])
def test_when_and_where_are_in_the_first_screen(page: Page, name: str) -> None:
    page.goto(f"/agenda/{name}/")
    where = page.locator(".facts dd").nth(1).bounding_box()
    assert where
    assert where["y"] + where["height"] <= 640


def test_the_list_of_parts_stands_beside_a_long_page_only(page: Page) -> None:
    page.goto("/proposer-une-photo/")
    parts = page.get_by_role("navigation", name="Sur cette page")
    assert not parts.is_visible()
    page.set_viewport_size({"width": 1280, "height": 800})
    assert parts.get_by_role("link").count() >= 6
    beside, text = parts.bounding_box(), page.locator(".text > p").first.bounding_box()
    assert beside
    assert text
    assert beside["x"] > text["x"] + text["width"]
    page.goto("/fab-lab/")
    assert parts.count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_keep_what_colours_say(page: Page, scheme: Literal["light", "dark"]) -> None:
    """The colours of the person replace ours; a frame says what a ground said."""
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    page.goto("/agenda/")
    for marked in (".top [aria-current]", ".choice [aria-current]", ".actions .main"):
        assert page.locator(marked).first.evaluate(OUTLINE) == "solid"
    page.goto("/")
    assert page.locator(".of-day h3").first.evaluate(BORDER) == "solid"


def test_more_contrast_takes_the_grey_away(page: Page) -> None:
    page.goto("/actualites/")
    soft = page.locator(".meta").first
    assert soft.evaluate(COLOUR) != page.locator("h1").evaluate(COLOUR)
    page.emulate_media(contrast="more")
    assert soft.evaluate(COLOUR) == page.locator("h1").evaluate(COLOUR)


def test_nothing_moves_while_the_script_tidies_the_agenda(page: Page) -> None:
    """A month after the build, on a slow network: what is over is gone before anything is seen."""
    page.clock.set_fixed_time("2026-12-22T10:00:00+01:00")
    page.add_init_script(WATCH)
    page.route("**/agenda.js", _answer_late)
    for address in ("/", "/agenda/", "/agenda/cafe-reparation/", "/couleurs-de-la-dalle/"):
        page.goto(address)
        page.wait_for_timeout(LATE)
        assert page.evaluate("moved") <= 0.01, address


def _answer_late(route: Route) -> None:
    time.sleep(LATE / 1000)
    route.continue_()


def test_nothing_moves_while_pictures_arrive(page: Page) -> None:
    page.add_init_script(WATCH)
    for address in ("/", "/photos/", "/photos/repas-partage/", "/agenda/cafe-reparation/"):
        page.goto(address)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("moved") <= 0.01, address
