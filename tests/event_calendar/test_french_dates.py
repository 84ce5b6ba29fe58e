from datetime import date, datetime, time

import pytest

from event_calendar.french_dates import (
    DayBlock,
    day_block,
    day_phrase,
    enumeration,
    hour_phrase,
    month_phrase,
    period_phrase,
    span_phrase,
)
from event_calendar.local_time import PARIS

N = "\u00a0"


def at(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=PARIS)


@pytest.mark.parametrize(
    ("start", "end", "all_day", "phrase"),
    [
        (at(2026, 12, 5, 14), at(2026, 12, 5, 17), False, "samedi 5 décembre 2026, de 14 h à 17 h"),
        (
            at(2026, 12, 1, 9, 30),
            at(2026, 12, 1, 12, 5),
            False,
            "mardi 1er décembre 2026, de 9 h 30 à 12 h 05",
        ),
        (at(2026, 12, 5, 14), at(2026, 12, 5, 14), False, "samedi 5 décembre 2026 à 14 h"),
        (at(2026, 12, 5, 20), at(2026, 12, 6), False, "samedi 5 décembre 2026, de 20 h à minuit"),
        (
            at(2026, 12, 5, 20),
            at(2026, 12, 6, 2),
            False,
            "du samedi 5 décembre 2026 à 20 h au dimanche 6 décembre 2026 à 2 h",
        ),
        (at(2026, 12, 5), at(2026, 12, 6), True, "samedi 5 décembre 2026"),
        (at(2026, 12, 5), at(2026, 12, 7), True, "du samedi 5 au dimanche 6 décembre 2026"),
        (at(2027, 3, 27), at(2027, 3, 29), True, "du samedi 27 au dimanche 28 mars 2027"),
    ],
)
def test_span(start: datetime, end: datetime, all_day: bool, phrase: str) -> None:
    assert span_phrase(start, end, all_day=all_day).replace(N, " ") == phrase


@pytest.mark.parametrize(
    ("last", "phrase"),
    [
        (date(2026, 12, 31), "jeudi 31 décembre 2026"),
        (date(2027, 1, 2), "du jeudi 31 décembre 2026 au samedi 2 janvier 2027"),
    ],
)
def test_period(last: date, phrase: str) -> None:
    assert period_phrase(date(2026, 12, 31), last).replace(N, " ") == phrase


def test_period_within_a_year_names_the_year_once() -> None:
    phrase = period_phrase(date(2026, 11, 30), date(2026, 12, 1)).replace(N, " ")
    assert phrase == "du lundi 30 novembre au mardi 1er décembre 2026"


def test_no_line_breaks_inside_a_date_or_an_hour() -> None:
    assert day_phrase(date(2026, 12, 5)) == f"samedi{N}5{N}décembre{N}2026"
    assert hour_phrase(time(14, 30)) == f"14{N}h{N}30"
    assert month_phrase(date(2026, 8, 1)) == f"août{N}2026"


def test_midnight_opens_a_day_at_0_h_and_closes_it_at_minuit() -> None:
    assert hour_phrase(time(0)) == f"0{N}h"
    assert hour_phrase(time(0), closing=True) == "minuit"


def test_day_block() -> None:
    assert day_block(date(2027, 2, 1)) == DayBlock("lun.", "1er", "févr.")


def test_enumeration() -> None:
    assert [enumeration(list(words)) for words in ("a", "ab", "abc")] == [
        "a",
        "a et b",
        "a, b et c",
    ]
