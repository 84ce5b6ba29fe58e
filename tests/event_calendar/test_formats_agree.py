"""The same starts and ends in every format, across both changes of the clock."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import feedparser  # type: ignore[import-untyped] # it ships no types
import pytest
import recurring_ical_events  # type: ignore[import-untyped] # it ships no types
from icalendar import Calendar

from event_calendar.events import Programme
from event_calendar.feed import feed_file
from event_calendar.feed_model import FeedFacts
from event_calendar.ical import calendar_file
from event_calendar.local_time import PARIS, day_end, day_start
from event_calendar.model import Event, Occurrence, SiteFacts
from event_calendar.structured_data import json_ld

Span = tuple[datetime, datetime]
LONG_AGO = datetime(2026, 1, 1, tzinfo=PARIS)


@pytest.fixture(scope="module")
def events(sample_programme: Callable[..., Programme], now: datetime) -> tuple[Event, ...]:
    return tuple(replace(event, is_example=False) for event in sample_programme(now).events)


def in_utc(start: date | datetime, end: date | datetime) -> Span:
    opening, closing = (
        moment if isinstance(moment, datetime) else day_start(moment) for moment in (start, end)
    )
    return opening.astimezone(UTC), closing.astimezone(UTC)


def span(occurrence: Occurrence) -> Span:
    return in_utc(occurrence.start, occurrence.end)


def from_machine(start: str, end: str | None) -> Span:
    if len(start) == len("2026-12-05"):
        last = date.fromisoformat(end or start)
        return in_utc(date.fromisoformat(start), day_end(last))
    return in_utc(datetime.fromisoformat(start), datetime.fromisoformat(end or start))


def test_calendars(events: tuple[Event, ...], site: SiteFacts, now: datetime) -> None:
    data = calendar_file(events, site, now, name="Agenda", path="/agenda.ics")
    calendar = Calendar.from_ical(data)
    expected = sorted(span(occurrence) for event in events for occurrence in event.occurrences)
    assert sorted(in_utc(e.start, e.end) for e in calendar.events) == expected
    found = recurring_ical_events.of(calendar).between(LONG_AGO, LONG_AGO + timedelta(days=900))
    assert sorted(in_utc(e.start, e.end) for e in found) == expected


def test_feed(events: tuple[Event, ...], site: SiteFacts, now: datetime) -> None:
    facts = FeedFacts("Agenda", "Agenda", "/agenda/flux.rss", "/agenda/")
    spans = {span(occurrence) for event in events for occurrence in event.occurrences}
    parsed = feedparser.parse(feed_file(events, site, now, facts))
    found = {e.id: from_machine(e.ev_startdate, e.get("ev_enddate")) for e in parsed.entries}
    assert set(found.values()) <= spans
    for event in events:
        if event.recurrence is None:
            assert found[f"{event.slug}@agenda.dalle.example"] == span(event.occurrences[0])


def test_structured_data(events: tuple[Event, ...], site: SiteFacts) -> None:
    for event in events:
        nodes = json.loads(json_ld(event, site, LONG_AGO) or "")
        nodes = nodes if isinstance(nodes, list) else [nodes]
        found = [from_machine(node["startDate"], node.get("endDate")) for node in nodes]
        assert found == [span(occurrence) for occurrence in event.occurrences[:10]]


def test_the_samples_cross_both_changes(events: tuple[Event, ...]) -> None:
    spans = {event.slug: event.occurrences[0] for event in events}
    for slug, hours in (("atelier-de-mars", 2), ("nuit-de-l-heure", 2.5)):
        start, end = span(spans[slug])
        assert end - start == timedelta(hours=hours)
        assert spans[slug].start.utcoffset() != spans[slug].end.utcoffset()


def test_everything_is_written_in_2031(
    sample_programme: Callable[..., Programme], site: SiteFacts
) -> None:
    now = datetime(2031, 1, 5, tzinfo=PARIS)
    programme = sample_programme(now)
    assert not any(finding.blocking for finding in programme.findings)
    facts = FeedFacts("Agenda", "Agenda", "/agenda/flux.rss", "/agenda/")
    feed = feedparser.parse(feed_file(programme.events, site, now, facts))
    assert not feed.bozo
    assert feed.entries
    data = calendar_file(programme.events, site, now, name="Agenda", path="/agenda.ics")
    assert Calendar.from_ical(data).walk("VEVENT")
    for event in programme.events:
        json_ld(event, site, now)
