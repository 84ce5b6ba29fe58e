"""What comes out of a printer: one sheet for a poster and for each paper to sign."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PAPERS = ("papier-depot", "accord-adulte", "accord-parents")


def sheets(page: Page, address: str) -> int:
    page.goto(address)
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


def test_every_event_is_a_poster_of_one_sheet(page: Page, output: Path) -> None:
    events = sorted(path.parent.name for path in output.glob("agenda/*/agenda.ics"))
    assert len(events) >= 10
    assert {name: sheets(page, f"/agenda/{name}/") for name in events} == dict.fromkeys(events, 1)


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_to_sign_is_one_sheet(page: Page, name: str) -> None:
    assert sheets(page, f"/{name}/") == 1


def test_what_is_printed_fits_the_width_of_the_sheet(leafed: Page, read: str) -> None:
    leafed.set_viewport_size({"width": 688, "height": 1000})  # A4 between its margins, at 96 dpi
    leafed.goto(read)
    leafed.emulate_media(media="print")
    assert leafed.evaluate("document.documentElement.scrollWidth") <= 688
    assert not leafed.locator("nav:visible, .actions:visible").count()


def test_the_poster_leads_to_its_page(page: Page) -> None:
    page.goto("/agenda/cafe-reparation/")
    page.emulate_media(media="print")
    code = page.locator(".poster svg")
    assert code.is_visible()
    assert page.locator(".poster").inner_text().endswith("/agenda/cafe-reparation/")
    assert not page.locator(".actions").is_visible()


def test_what_is_over_has_no_poster(page: Page) -> None:
    page.goto("/agenda/portes-ouvertes/")
    assert page.locator(".poster").count() == 0


def test_a_poster_counts_no_dates_that_it_does_not_list(page: Page) -> None:
    page.goto("/agenda/permanence-numerique/")
    page.emulate_media(media="print")
    assert page.locator(".dates li:visible").count() == 4
    assert not page.get_by_text("autres dates ensuite").is_visible()


@pytest.mark.parametrize("name", ["permanence-numerique", "cafe-reparation"])
def test_a_poster_cuts_a_long_text_between_two_lines(page: Page, name: str) -> None:
    page.goto(f"/agenda/{name}/")
    page.evaluate(
        "document.querySelector('.text').insertAdjacentHTML('beforeend',"
        " ('<p>' + 'Venez. '.repeat(40) + '</p>').repeat(20))"
    )
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 688, "height": 1000})  # a sheet between its margins
    text = page.locator(".event .text")
    assert text.evaluate("node => node.scrollHeight <= node.clientHeight")
    assert text.evaluate("node => node.scrollWidth > node.clientWidth")
    box, sheet = text.bounding_box(), page.locator(".event").bounding_box()
    assert box
    assert sheet
    assert box["y"] + box["height"] <= sheet["y"] + sheet["height"] + 1


def test_the_code_covers_nothing(page: Page, output: Path) -> None:
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 688, "height": 1000})
    for calendar in sorted(output.glob("agenda/*/agenda.ics")):
        page.goto(f"/agenda/{calendar.parent.name}/")
        code, credit = page.locator(".poster"), page.locator(".event > figure figcaption")
        if code.count() and credit.count():
            above, below = credit.bounding_box(), code.bounding_box()
            assert above
            assert below
            assert above["y"] + above["height"] <= below["y"], calendar.parent.name
