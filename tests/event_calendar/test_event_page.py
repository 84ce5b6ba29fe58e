from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import parse_qs, unquote, urlsplit

from event_calendar.event_page import MOST_DATES, event_page, follow_link
from event_calendar.events import Programme
from event_calendar.french_dates import NBSP
from event_calendar.local_time import PARIS
from event_calendar.model import Event, SiteFacts, Status


def event(programme: Programme, slug: str) -> Event:
    return next(event for event in programme.events if event.slug == slug)


def with_status(event: Event, status: Status) -> Event:
    dates = tuple(replace(date, status=status) for date in event.occurrences)
    return replace(event, status=status, occurrences=dates)


def test_what_is_to_come_is_added_shown_and_printed(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    stars = with_status(event(programme, "atelier-de-mars"), Status.PLANNED)
    page = event_page(stars, site, now)
    assert page.state is None
    assert page.over_from == "2027-03-28T04:00+02:00"
    assert page.shown == page.added == stars.occurrences[0]
    assert page.google
    assert page.poster
    assert page.dates == ()


def test_what_is_over_says_so_and_offers_nothing(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    page = event_page(event(programme, "assemblee-passee"), site, now)
    assert page.state == "C’est terminé. Cet événement a eu lieu."
    assert (page.added, page.google, page.poster, page.over_from) == (None, None, None, None)
    assert page.shown


def test_a_cancelled_event_says_so_before_and_after(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    cancelled = with_status(event(programme, "atelier-de-mars"), Status.CANCELLED)
    page = event_page(cancelled, site, now)
    assert page.state == "Annulé. Cet événement n’aura pas lieu."
    assert (page.added, page.google, page.over_from) == (None, None, None)
    later = event_page(cancelled, site, now + timedelta(days=365))
    assert later.state == "Annulé. Cet événement n’a pas eu lieu."


def test_a_full_event_can_still_be_noted(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    full = with_status(event(programme, "atelier-de-mars"), Status.FULL)
    page = event_page(full, site, now)
    assert page.state == "Complet. Il n’y a plus de place."
    assert page.added


def test_a_series_lists_its_dates_and_what_is_unusual(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    page = event_page(event(programme, "impression-3d"), site, now)
    notes = {line.occurrence.start.date().isoformat(): line.note for line in page.dates}
    assert notes["2026-11-25"] is None
    assert (notes["2026-12-02"] or "").startswith("annulé")
    assert len(page.dates) <= MOST_DATES
    assert page.added
    assert page.added.status.takes_place


def test_a_mail_says_when_where_and_the_page(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    stars = with_status(event(programme, "atelier-de-mars"), Status.PLANNED)
    fields = parse_qs(urlsplit(event_page(stars, site, now).mail).query)
    assert fields["subject"] == ["Observer le ciel"]
    lines = fields["body"][0].split("\r\n")
    assert "mars 2027" in lines[0].replace(NBSP, " ")
    assert lines[1].startswith(stars.place.name)
    assert lines[2] == "https://dalle.example/site/agenda/atelier-de-mars/"


def test_no_title_adds_a_field_to_a_mail(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    odd = replace(event(programme, "atelier-de-mars"), title="A & B?cc=x@y.z\r\nbcc: x")
    mail = event_page(odd, site, now).mail
    assert mail.count("&") == 1
    assert mail.count("?") == 1
    assert "\n" not in mail
    assert "A & B" in unquote(mail)


def test_a_series_that_waits_for_dates_has_no_end(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    series = event(programme, "impression-3d")
    waiting = replace(series, known_until=datetime(2027, 6, 1, tzinfo=PARIS).date())
    assert event_page(waiting, site, now).over_from is None


def test_a_calendar_is_followed_by_its_own_scheme(site: SiteFacts) -> None:
    assert follow_link(site, "/agenda.ics") == "webcal://dalle.example/site/agenda.ics"
