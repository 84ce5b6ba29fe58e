from datetime import date, datetime, timedelta

import pytest

from event_calendar.agenda import Day, Entry
from event_calendar.french_dates import NBSP, DayBlock
from event_calendar.listing import (
    day_words,
    end_of,
    nearest_days,
    under_day,
    under_month,
    without_year,
)
from event_calendar.local_time import PARIS
from event_calendar.model import Occurrence


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PARIS)


AFTERNOON = Occurrence(at("2026-12-05T14:00"), at("2026-12-05T17:00"))
OPEN_ENDED = Occurrence(at("2026-12-05T14:00"), at("2026-12-05T14:00"))
WHOLE_DAY = Occurrence(at("2027-06-05"), at("2027-06-06"), all_day=True)
TWO_DAYS = Occurrence(at("2026-11-07"), at("2026-11-09"), all_day=True)
WEEKEND = Occurrence(at("2027-01-30T10:00"), at("2027-01-31T17:00"))
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
        (ACROSS_MONTHS, "du dimanche 31 à 10 h au lundi 1er février à 17 h"),
    ],
)
def test_under_a_month_the_month_is_left_out(occurrence: Occurrence, words: str) -> None:
    assert under_month(occurrence).replace(NBSP, " ") == words


def test_elsewhere_only_the_year_is_left_out() -> None:
    assert without_year(AFTERNOON).replace(NBSP, " ") == "samedi 5 décembre, de 14 h à 17 h"
    assert without_year(WEEKEND).replace(NBSP, " ") == (
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
    entry = Entry(None, AFTERNOON)  # type: ignore[arg-type] # only counted
    return Day(day, "", None, (entry,) * entries)


def test_near_days_stay_whole() -> None:
    days = [day_of(3, 0), day_of(3, 1), day_of(5, 2), day_of(1, 3)]
    assert list(nearest_days(days, 8)) == days[:3]
    assert list(nearest_days(days[:1], 8)) == days[:1]
    assert list(nearest_days([], 8)) == []
