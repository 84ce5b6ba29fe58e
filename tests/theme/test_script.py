"""The agenda stays true between two builds."""

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


def at(page: Page, moment: str, address: str) -> Page:
    page.clock.set_fixed_time(moment)
    page.goto(address)
    return page


def headings(page: Page) -> list[str]:
    return [" ".join(text.split()) for text in page.locator("[data-day]:visible").all_inner_texts()]


def test_days_that_are_over_leave_the_home_page(page: Page) -> None:
    assert headings(at(page, "2026-12-02T16:59:00+01:00", "/"))[0] == (
        "mercredi 2 décembre aujourd’hui"
    )
    later = headings(at(page, "2026-12-02T17:00:00+01:00", "/"))
    assert later[0] == "samedi 5 décembre ce week-end"


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-12-04T09:00:00+01:00", "samedi 5 décembre demain"),
        ("2026-12-05T00:30:00+01:00", "samedi 5 décembre aujourd’hui"),
        ("2026-11-29T12:00:00+01:00", "mercredi 2 décembre"),
        ("2026-11-27T12:00:00+01:00", "mercredi 2 décembre"),
    ],
)
def test_it_says_how_near_a_day_is(page: Page, moment: str, words: str) -> None:
    assert words in headings(at(page, moment, "/"))


def test_a_weekend_is_this_one_only(page: Page) -> None:
    shown = headings(at(page, "2026-11-28T12:00:00+01:00", "/"))
    assert "samedi 5 décembre" in shown


def test_an_event_says_that_it_is_over(page: Page) -> None:
    note = "C’est terminé. Cet événement a eu lieu."
    before = at(page, "2026-12-05T16:59:00+01:00", "/agenda/cafe-reparation/")
    assert not before.get_by_text(note).is_visible()
    after = at(page, "2026-12-05T17:00:00+01:00", "/agenda/cafe-reparation/")
    assert after.get_by_text(note).is_visible()


def test_a_month_that_is_over_leaves_the_agenda(page: Page) -> None:
    at(page, "2027-01-01T09:00:00+01:00", "/agenda/")
    assert page.locator("h2:visible").first.inner_text() == "janvier\N{NO-BREAK SPACE}2027"


@pytest.mark.parametrize("zone", ["America/Montreal", "Asia/Tokyo"])
def test_the_day_is_that_of_the_neighbourhood(browser: Browser, base: str, zone: str) -> None:
    context = browser.new_context(base_url=base, timezone_id=zone)
    try:
        page = context.new_page()
        at(page, "2026-12-05T01:00:00+01:00", "/")
        assert "samedi 5 décembre aujourd’hui" in headings(page)
    finally:
        context.close()
