from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from event_calendar.agenda import agenda_view, archive, by_day, cards, entries_to_come
from event_calendar.agenda_lines import agenda_lines, by_month
from event_calendar.events import Programme
from event_calendar.french_dates import day_phrase, hours_phrase
from event_calendar.listing import under_month
from event_calendar.local_time import PARIS
from event_calendar.timing import dates_to_come

GOLDEN = Path(__file__).parent / "golden"


def paris(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=PARIS)


def test_the_agenda_at_a_frozen_clock(
    sample_programme: Callable[[datetime], Programme],
    clock: tuple[str, datetime],
    golden: Callable[[str, bytes], None],
) -> None:
    suffix, now = clock
    view = agenda_view(sample_programme(now).events, now)
    lines = []
    for day in view.days:
        lines.append(f"# {day_phrase(day.date)}")
        lines += [
            f"- {entry.event.title} {hours_phrase(entry.occurrence.start, entry.occurrence.end)}"
            f" [{entry.occurrence.status}]"
            for entry in day.entries
        ]
    for month in by_month(agenda_lines(view.entries)):
        lines.append(f"## {month.heading}")
        lines += [
            f"- {line.event.slug} {under_month(line)} [{line.occurrences[0].status}]"
            for line in month.lines
        ]
    lines += [f"== {card.event.slug} {len(card.next_dates)} + {card.more}" for card in view.series]
    lines += [f"-- {event.slug}" for event in view.archived]
    golden(f"agenda{suffix}.txt", "\n".join(lines).encode() + b"\n")


def test_an_event_stays_to_come_until_its_end(sample_programme: Callable[..., Programme]) -> None:
    events = sample_programme(paris(2026, 11, 22)).events
    end = paris(2026, 11, 22, 0, 30)
    for moment, is_over in ((end - timedelta(minutes=1), False), (end, True)):
        assert ("assemblee-passee" in {e.slug for e in archive(events, moment)}) is is_over


def test_without_known_end_it_stays_until_midnight(programme: Programme) -> None:
    (meal,) = [event for event in programme.events if event.slug == "repas-partage"]
    assert dates_to_come(meal, paris(2026, 12, 12, 23, 59))
    assert not dates_to_come(meal, paris(2026, 12, 13))


def test_what_began_before_today_goes_on_today(programme: Programme) -> None:
    now = paris(2027, 6, 6, 15)
    (first, *_) = by_day(entries_to_come(programme.events, now), now)
    assert [entry.event.slug for entry in first.entries] == ["fete-des-couleurs"]
    assert first.date.day == 6


def test_every_date_to_come_is_there_once_and_in_order(programme: Programme, now: datetime) -> None:
    entries = entries_to_come(programme.events, now)
    starts = [entry.occurrence.start for entry in entries]
    assert starts == sorted(starts)
    expected = sum(len(dates_to_come(event, now)) for event in programme.events)
    assert len(set(map(id, entries))) == expected
    assert [e for day in by_day(entries, now) for e in day.entries] == list(entries)
    months = by_month(agenda_lines(entries))
    in_lines = [date for month in months for line in month.lines for date in line.occurrences]
    assert sorted(date.start for date in in_lines) == starts


def test_a_series_is_one_line_a_month_with_all_its_dates(
    written: Callable[..., tuple[Programme, object]], now: datetime
) -> None:
    programme, _ = written(
        "repetition: tous les mercredis de 14h à 17h",
        "du: 2026-12-01",
        "au: 2027-01-31",
        "aussi: 2026-12-19 de 10h à 12h",
        "dates_annulees: 2027-01-13 (grève)",
    )
    months = by_month(agenda_lines(entries_to_come(programme.events, now)))
    assert [
        [under_month(line).replace("\u00a0", " ") for line in month.lines] for month in months
    ] == [
        ["mercredis 2, 9, 16, 23 et 30, de 14 h à 17 h", "samedi 19, de 10 h à 12 h"],
        ["mercredis 6, 20 et 27, de 14 h à 17 h", "mercredi 13, de 14 h à 17 h"],
    ]
    assert months[1].lines[1].occurrences[0].reason == "grève"


def test_several_days_in_a_row_stand_alone(
    written: Callable[..., tuple[Programme, object]], now: datetime
) -> None:
    programme, _ = written("debut: 2026-12-05", "fin: 2026-12-06", "aussi: 2026-12-12")
    (month,) = by_month(agenda_lines(entries_to_come(programme.events, now)))
    assert [len(line.occurrences) for line in month.lines] == [1, 1]


def test_a_series_is_one_card_with_its_next_dates(programme: Programme, now: datetime) -> None:
    (series,) = [card for card in cards(programme.events, now) if card.event.recurrence]
    assert [date.start.day for date in series.next_dates] == [25, 2, 9]
    assert len(series.next_dates) + series.more == len(dates_to_come(series.event, now))


def test_a_card_ends_with_its_last_date_unless_others_may_follow(
    programme: Programme, now: datetime, written: Callable[..., tuple[Programme, object]]
) -> None:
    for card in cards(programme.events, now):
        is_whole = card.event.recurrence is None and not card.more
        assert card.last_date == (card.next_dates[-1] if is_whole else None)
    weekly = "repetition: tous les mercredis de 14h à 17h"
    for end, has_an_end in (("", False), ("\nau: 2027-01-31", True)):
        series, _ = written(weekly + end)
        (card,) = cards(series.events, now, shown=1000)
        assert card.next_dates
        assert (card.last_date is not None) is has_an_end


def test_a_series_leaves_room_for_what_takes_place_once(
    written: Callable[..., tuple[Programme, object]], now: datetime
) -> None:
    programme, _ = written("repetition: chaque lundi de 9h à 10h")
    view = agenda_view(programme.events, now)
    assert view.regular_until == date(2027, 1, 31)
    assert view.entries[-1].occurrence.start.date() == date(2027, 1, 25)
    far, _ = written("repetition: chaque lundi de 9h à 10h", "du: 2029-01-01")
    (entry,) = agenda_view(far.events, now).entries
    assert entry.occurrence.start.date() == date(2029, 1, 1)
    december = agenda_view(far.events, paris(2026, 12, 31))
    assert december.regular_until == date(2027, 2, 28)


def test_a_cancelled_series_is_told_for_four_weeks(
    written: Callable[..., tuple[Programme, object]], now: datetime
) -> None:
    programme, _ = written("repetition: chaque lundi de 9h à 10h", "etat: annulé")
    view = agenda_view(programme.events, now)
    assert [entry.occurrence.start.day for entry in view.entries] == [23, 30, 7, 14]
    assert [card.event.slug for card in view.series] == ["couture"]


@pytest.mark.parametrize(("year", "archived"), [(2026, 1), (2031, 6)])
def test_another_clock_moves_events_to_the_archive(
    sample_programme: Callable[..., Programme], year: int, archived: int
) -> None:
    moment = paris(year, 11, 22, 9)
    view = agenda_view(sample_programme(moment).events, moment)
    assert len(view.archived) == archived
    assert len(view.archived) + len(cards(sample_programme(moment).events, moment)) == 6


def test_a_series_that_waits_for_its_dates_is_not_archived(
    written: Callable[..., tuple[Programme, object]],
) -> None:
    now = paris(2031, 1, 5, 9)
    programme, _ = written(
        "repetition: tous les mercredis de 14h à 17h, hors vacances scolaires", at=now
    )
    view = agenda_view(programme.events, now)
    assert view.archived == ()
    assert [(card.next_dates, card.more) for card in view.series] == [((), 0)]
