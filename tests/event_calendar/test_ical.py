from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
import recurring_ical_events  # type: ignore[import-untyped] # it ships no types
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from event_calendar.events import Programme
from event_calendar.ical import CalendarFiles, calendar_file
from event_calendar.local_time import PARIS
from event_calendar.model import Event, SiteFacts
from event_calendar.timing import dates_to_come


def write(events: tuple[Event, ...], site: SiteFacts, now: datetime) -> bytes:
    return calendar_file(events, site, now, name="Agenda de la dalle", path="/agenda.ics")


def test_the_calendar_at_a_frozen_clock(
    sample_programme: Callable[[datetime], Programme],
    site: SiteFacts,
    clock: tuple[str, datetime],
    golden: Callable[[str, bytes], None],
) -> None:
    suffix, now = clock
    golden(f"agenda{suffix}.ics", write(sample_programme(now).events, site, now))


def test_lines_end_in_crlf_and_have_75_octets_at_most(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    data = write(programme.events, site, now)
    assert data.count(b"\n") == data.count(b"\r\n")
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert max(map(len, data.split(b"\r\n"))) <= 75


def test_is_the_same_for_the_same_events_and_clock(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    assert write(programme.events, site, now) == write(programme.events, site, now)


def test_every_date_is_one_event_with_a_uid_of_its_own(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    calendar = Calendar.from_ical(write(programme.events, site, now))
    uids = [str(component["UID"]) for component in calendar.events]
    assert len(uids) == len(set(uids)) == sum(len(e.occurrences) for e in programme.events)
    assert "impression-3d-20261125-1400@agenda.dalle.example" in uids
    assert "fete-des-couleurs-20270605-0000@agenda.dalle.example" in uids


def test_another_address_of_the_site_changes_no_uid(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    moved = SiteFacts(site.name, "https://ailleurs.example", site.uid_constant, "C")
    uids = [
        {str(e["UID"]) for e in Calendar.from_ical(write(programme.events, s, now)).events}
        for s in (site, moved)
    ]
    assert uids[0] == uids[1]


@pytest.mark.parametrize(
    "changed",
    [
        ["titre: Couture et café"],
        ["mise_a_jour: 2026-11-20", "dates_annulees: 2026-12-09"],
        ["etat: complet"],
        ["lieu: La salle des habitants"],
    ],
)
def test_a_change_of_anything_but_the_start_changes_no_uid(
    written: Callable[..., tuple[Programme, object]],
    site: SiteFacts,
    now: datetime,
    changed: list[str],
) -> None:
    series = ["repetition: tous les mercredis de 14h à 17h", "du: 2026-12-02", "au: 2026-12-30"]
    uids = []
    for lines in (series, series + changed):
        programme, _ = written(*lines)
        found = Calendar.from_ical(write(programme.events, site, now))
        uids.append([str(component["UID"]) for component in found.events])
    assert uids[0] == uids[1]
    assert len(uids[0]) == 5


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("duree: 45 min", b"DTSTART:20271030T233000Z\r\nDTEND:20271031T001500Z\r\n"),
        ("duree: 2h", b"DTSTART:20271030T233000Z\r\nDTEND:20271031T013000Z\r\n"),
        ("fin: 2027-10-31 03:30", b"DTEND;TZID=Europe/Paris:20271031T033000\r\n"),
    ],
)
def test_an_hour_that_comes_twice_is_written_in_utc(
    written: Callable[..., tuple[Programme, object]],
    site: SiteFacts,
    now: datetime,
    end: str,
    expected: bytes,
) -> None:
    programme, _ = written("debut: 2027-10-31 01:30", end)
    assert expected in write(programme.events, site, now)


def test_nothing_to_say_is_not_said(
    written: Callable[..., tuple[Programme, object]], site: SiteFacts, now: datetime
) -> None:
    programme, _ = written("debut: 2026-12-05", "organisateur: les-couleurs-de-la-dalle")
    (event,) = programme.events
    silent = replace(event, summary="", organiser=replace(event.organiser, email=None))
    assert b"DESCRIPTION" in write((event,), site, now)
    assert b"DESCRIPTION" not in write((silent,), site, now)


def test_says_what_is_cancelled_and_what_is_an_example(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    calendar = Calendar.from_ical(write(programme.events, site, now))
    found = {str(e["UID"]).partition("@")[0]: e for e in calendar.events}
    cancelled = found["impression-3d-20261202-1400"]
    assert str(cancelled["SUMMARY"]) == "ANNULÉ\u00a0: Impression 3D\u00a0: premiers objets"
    assert (str(cancelled["STATUS"]), "salle est fermée" in str(cancelled["DESCRIPTION"])) == (
        "CANCELLED",
        True,
    )
    assert str(found["impression-3d-20261125-1400"]["STATUS"]) == "CONFIRMED"
    assert str(found["fete-des-couleurs-20270605-0000"]["SUMMARY"]).startswith("Exemple\u00a0: ")
    full = found["atelier-de-mars-20270328-0100"]
    assert (str(full["SUMMARY"])[:7], str(full["STATUS"])) == ("COMPLET", "CONFIRMED")


def test_stamps_come_from_the_clock_and_from_the_header(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    calendar = Calendar.from_ical(write(programme.events, site, now))
    found = {str(e["UID"]).partition("@")[0]: e for e in calendar.events}
    printed, party = found["impression-3d-20261125-1400"], found["fete-des-couleurs-20270605-0000"]
    assert now.astimezone(UTC) == printed.DTSTAMP
    assert datetime(2026, 11, 21, 17, tzinfo=UTC) == printed.LAST_MODIFIED
    assert "LAST-MODIFIED" not in party
    assert all("SEQUENCE" not in component for component in found.values())
    assert printed["GEO"].to_ical() == "48.7876;2.3925"
    assert str(printed["URL"]) == "https://dalle.example/site/agenda/impression-3d/"


def test_the_zone_is_that_of_the_system_since_1996(site: SiteFacts, now: datetime) -> None:
    calendar = Calendar.from_ical(write((), site, now))
    (zone,) = calendar.timezones
    theirs = zone.to_tz(lookup_tzid=False)
    moments = [
        datetime(year, month, day, hour, 30, tzinfo=UTC)
        for year in range(1997, 2037, 3)
        for month in (3, 10)
        for day in range(24, 32)
        for hour in (0, 1, 2)
    ]
    for moment in moments:
        assert moment.astimezone(theirs).utcoffset() == moment.astimezone(PARIS).utcoffset()


def test_a_calendar_without_events_is_one_nevertheless(site: SiteFacts, now: datetime) -> None:
    calendar = Calendar.from_ical(write((), site, now))
    assert calendar.events == []
    assert str(calendar["X-WR-CALNAME"]) == "Agenda de la dalle"


def test_another_reader_sees_the_dates_of_each_day(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    query = recurring_ical_events.of(Calendar.from_ical(write(programme.events, site, now)))
    (found,) = query.at(date(2026, 12, 19))
    assert found["DTSTART"].dt == datetime(2026, 12, 19, 10, tzinfo=PARIS)
    assert query.at(date(2026, 12, 23)) == []
    assert len(query.at(date(2027, 6, 6))) == 1
    assert query.at(date(2027, 6, 7)) == []


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))))
def test_any_title_reads_back(
    programme: Programme, site: SiteFacts, now: datetime, title: str
) -> None:
    event = replace(programme.events[0], title=title)
    data = write((event,), site, now)
    assert max(map(len, data.split(b"\r\n"))) <= 75
    (component,) = Calendar.from_ical(data).events
    assert str(component["SUMMARY"]).endswith(title)


def test_dates_that_are_over_stay_in_the_calendar(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    (series,) = [event for event in programme.events if event.recurrence]
    assert len(dates_to_come(series, now)) < len(series.occurrences)
    data = write((series,), site, now)
    assert data.count(b"BEGIN:VEVENT") == len(series.occurrences)


def test_a_date_is_written_alike_in_every_calendar(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    calendars = CalendarFiles(site, now)
    whole = calendars.file(programme.events, name="Agenda", path="/agenda.ics")
    for event in programme.events:
        own = calendars.file([event], name=event.title, path=f"/agenda/{event.slug}/agenda.ics")
        dates = own.partition(b"END:VTIMEZONE\r\n")[2].removesuffix(b"END:VCALENDAR\r\n")
        assert dates
        assert dates in whole
