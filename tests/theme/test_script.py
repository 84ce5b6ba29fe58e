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


def test_a_page_that_was_left_open_looks_at_the_clock_again(page: Page) -> None:
    at(page, "2026-12-04T09:00:00+01:00", "/")
    assert headings(page)[0] == "samedi 5 décembre demain"
    page.clock.set_fixed_time("2026-12-05T09:00:00+01:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert headings(page)[0] == "samedi 5 décembre aujourd’hui"
    page.clock.set_fixed_time("2026-12-06T09:00:00+01:00")
    page.evaluate("window.dispatchEvent(new Event('pageshow'))")
    assert headings(page)[0] == "mardi 8 décembre"


def test_a_screen_in_the_hall_looks_at_the_clock_every_minute(page: Page) -> None:
    page.clock.install(time="2026-12-04T23:59:30+01:00")
    page.goto("/")
    assert headings(page)[0] == "samedi 5 décembre demain"
    page.clock.run_for(61_000)
    assert headings(page)[0] == "samedi 5 décembre aujourd’hui"


@pytest.mark.parametrize("where", ["/", "/agenda/"])
def test_a_site_that_nobody_builds_any_more_shows_a_way_on(page: Page, where: str) -> None:
    note = page.get_by_text("Tout ce qui était annoncé ici est passé.")
    at(page, "2026-12-04T09:00:00+01:00", where)
    assert not note.is_visible()
    at(page, "2029-12-04T09:00:00+01:00", where)
    assert note.is_visible()
    assert page.locator("main .actions a.main").first.is_visible()


def test_a_line_of_several_dates_hides_the_block_of_the_first(page: Page) -> None:
    line = page.locator(".row", has_text="Mercredis 2, 9 et 16")
    at(page, "2026-12-02T16:59:00+01:00", "/agenda/")
    assert line.locator(".day").is_visible()
    at(page, "2026-12-02T17:00:00+01:00", "/agenda/")
    assert line.is_visible()
    assert not line.locator(".day").is_visible()
    at(page, "2026-12-16T17:00:00+01:00", "/agenda/")
    assert not line.is_visible()


def test_what_is_over_can_no_longer_be_added(page: Page) -> None:
    for moment, count in (("2026-12-05T16:59:00+01:00", 2), ("2026-12-05T17:00:00+01:00", 0)):
        at(page, moment, "/agenda/cafe-reparation/")
        assert page.get_by_text("Ajouter à").locator("visible=true").count() == count


def test_a_series_goes_on_when_its_next_date_is_over(page: Page) -> None:
    at(page, "2026-12-02T17:00:00+01:00", "/agenda/permanence-numerique/")
    assert page.get_by_text("Ajouter à mon agenda").is_visible()
    assert not page.get_by_text("Google Agenda").is_visible()
    assert not page.locator("header .day").is_visible()
    assert (
        page.locator(".dates li:visible").first.inner_text()
        == "mercredi\u00a09\u00a0décembre\u00a02026"
    )


@pytest.mark.parametrize("zone", ["America/Montreal", "Asia/Tokyo"])
def test_the_day_is_that_of_the_neighbourhood(browser: Browser, base: str, zone: str) -> None:
    context = browser.new_context(base_url=base, timezone_id=zone)
    try:
        page = context.new_page()
        at(page, "2026-12-05T01:00:00+01:00", "/")
        assert "samedi 5 décembre aujourd’hui" in headings(page)
    finally:
        context.close()
