from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from event_calendar.agenda import Day, Entry
from event_calendar.agenda_lines import Line
from event_calendar.french_dates import NBSP, DayBlock
from event_calendar.listing import (
    day_words,
    days_phrase,
    end_of,
    nearest_days,
    next_phrase,
    under_day,
    under_month,
)
from event_calendar.local_time import PARIS
from event_calendar.model import Event, Occurrence, Organiser, Place
from event_calendar.recurrence_grammar import read_recurrence


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PARIS)


EVENT = Event(
    slug="couture",
    path="content/evenements/couture.md",
    title="Atelier couture",
    summary="",
    published=at("2026-11-01"),
    updated=None,
    place=Place("salle", "La salle"),
    organiser=Organiser("club", "Le club", "#000000", "#ffffff"),
    occurrences=(),
)
AFTERNOON = Occurrence(at("2026-12-05T14:00"), at("2026-12-05T17:00"))
OPEN_ENDED = Occurrence(at("2026-12-05T14:00"), at("2026-12-05T14:00"))
WHOLE_DAY = Occurrence(at("2027-06-05"), at("2027-06-06"), all_day=True)
TWO_DAYS = Occurrence(at("2026-11-07"), at("2026-11-09"), all_day=True)
WEEKEND = Occurrence(at("2027-01-30T10:00"), at("2027-01-31T17:00"))
EVENING = Occurrence(at("2026-12-04T22:00"), at("2026-12-05T02:00"))
FILM = Occurrence(at("2026-12-04T22:00"), at("2026-12-05T00:15"))
UNTIL_MIDNIGHT = Occurrence(at("2026-12-04T22:00"), at("2026-12-06T00:00"))
ACROSS_MONTHS = Occurrence(at("2027-01-31T10:00"), at("2027-02-01T17:00"))


@pytest.mark.parametrize(
    ("occurrence", "day", "words"),
    [
        (AFTERNOON, "2026-12-05", "de 14 h à 17 h"),
        (OPEN_ENDED, "2026-12-05", "à 14 h"),
        (WHOLE_DAY, "2027-06-05", "toute la journée"),
        (TWO_DAYS, "2026-11-07", "jusqu’au dimanche 8 novembre"),
        (TWO_DAYS, "2026-11-08", "toute la journée, dernier jour"),
        (WEEKEND, "2027-01-30", "à partir de 10 h, jusqu’au dimanche 31 janvier à 17 h"),
        (WEEKEND, "2027-01-31", "jusqu’au dimanche 31 janvier à 17 h"),
        (EVENING, "2026-12-04", "de 22 h à 2 h du matin"),
        (FILM, "2026-12-04", "de 22 h à 0 h 15"),
        (UNTIL_MIDNIGHT, "2026-12-05", "jusqu’au samedi 5 décembre à minuit"),
    ],
)
def test_under_a_day_only_the_hours_are_said(occurrence: Occurrence, day: str, words: str) -> None:
    assert under_day(occurrence, date.fromisoformat(day)).replace(NBSP, " ") == words


@pytest.mark.parametrize(
    ("occurrence", "words"),
    [
        (AFTERNOON, "samedi 5, de 14 h à 17 h"),
        (WHOLE_DAY, "samedi 5, toute la journée"),
        (TWO_DAYS, "du samedi 7 au dimanche 8"),
        (WEEKEND, "du samedi 30 à 10 h au dimanche 31 à 17 h"),
        (EVENING, "vendredi 4, de 22 h à 2 h du matin"),
        (UNTIL_MIDNIGHT, "du vendredi 4 à 22 h au samedi 5 à minuit"),
        (ACROSS_MONTHS, "du dimanche 31 à 10 h au lundi 1er février à 17 h"),
    ],
)
def test_under_a_month_the_month_is_left_out(occurrence: Occurrence, words: str) -> None:
    line = Line(EVENT, (occurrence,))
    assert under_month(line).replace(NBSP, " ") == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([2], "mercredi 2"),
        ([2, 9, 16], "mercredis 2, 9 et 16"),
        ([1, 8], "mardis 1er et 8"),
        ([3, 7, 10, 14], "jeudi 3, lundi 7, jeudi 10 et lundi 14"),
        ([7, 8], "lundi 7 et mardi 8"),
        ([7, 8, 9, 10, 11, 14], "du lundi 7 au vendredi 11 et lundi 14"),
        ([*range(1, 32)], "du mardi 1er au jeudi 31"),
    ],
)
def test_several_days_are_said_together(days: list[int], words: str) -> None:
    assert days_phrase([date(2026, 12, day) for day in days]).replace(NBSP, " ") == words


def test_beside_its_rhythm_a_date_says_only_what_is_unusual() -> None:
    series = replace(EVENT, recurrence=read_recurrence("tous les samedis de 14h à 17h"))
    assert next_phrase(series, AFTERNOON).replace(NBSP, " ") == "samedi 5 décembre"
    assert next_phrase(series, OPEN_ENDED).replace(NBSP, " ") == "samedi 5 décembre, à 14 h"
    assert next_phrase(EVENT, AFTERNOON).replace(NBSP, " ") == "samedi 5 décembre, de 14 h à 17 h"
    assert next_phrase(EVENT, WEEKEND).replace(NBSP, " ") == (
        "du samedi 30 janvier à 10 h au dimanche 31 janvier à 17 h"
    )


def test_a_heading_has_whole_words() -> None:
    assert day_words(date(2027, 2, 1)) == DayBlock("lundi", "1er", "février")


@pytest.mark.parametrize(
    ("occurrence", "end"),
    [
        (AFTERNOON, "2026-12-05T17:00+01:00"),
        (OPEN_ENDED, "2026-12-06T00:00+01:00"),
        (WHOLE_DAY, "2027-06-06T00:00+02:00"),
    ],
)
def test_a_page_knows_when_a_date_is_over(occurrence: Occurrence, end: str) -> None:
    assert end_of(occurrence) == end


def day_of(entries: int, offset: int) -> Day:
    day = date(2026, 12, 5) + timedelta(days=offset)
    return Day(day, (Entry(EVENT, AFTERNOON),) * entries)


def test_near_days_stay_whole() -> None:
    days = [day_of(3, 0), day_of(3, 1), day_of(5, 2), day_of(1, 3)]
    assert list(nearest_days(days, 8)) == days[:3]
    assert list(nearest_days(days[:1], 8)) == days[:1]
    assert list(nearest_days([], 8)) == []
