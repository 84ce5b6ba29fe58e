from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from event_calendar.days_off import DaysOff, public_holidays
from event_calendar.local_time import PARIS
from event_calendar.model import Occurrence, Status
from event_calendar.occurrences import Period, Series, Session, expand, skipped_hours
from event_calendar.recurrence import DayOff
from event_calendar.recurrence_grammar import read_recurrence

ZONE_C = DaysOff("C")
WEDNESDAYS = read_recurrence("tous les mercredis de 14h à 17h, hors vacances scolaires")


def paris(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=PARIS)


def days(series: Series, first: date, last: date) -> list[date]:
    return [occurrence.start.date() for occurrence in expand(series, first, last, ZONE_C)]


def test_rests_in_the_holidays_of_the_zone() -> None:
    series = Series(WEDNESDAYS, date(2026, 12, 1), date(2027, 1, 31))
    expected = [(12, 2), (12, 9), (12, 16), (1, 6), (1, 13), (1, 20), (1, 27)]
    found = days(series, date(2026, 1, 1), date(2030, 1, 1))
    assert [(day.month, day.day) for day in found] == expected


def test_extra_dates_win_over_holidays_and_skipped_ones_are_silent() -> None:
    series = Series(
        WEDNESDAYS,
        date(2026, 12, 9),
        date(2026, 12, 31),
        skipped=(Period(date(2026, 12, 9), date(2026, 12, 9)),),
        extra=(Session(date(2026, 12, 23), time(10), time(12)),),
    )
    assert list(expand(series, date.min, date(2027, 12, 31), ZONE_C)) == [
        Occurrence(paris(2026, 12, 16, 14), paris(2026, 12, 16, 17)),
        Occurrence(paris(2026, 12, 23, 10), paris(2026, 12, 23, 12)),
    ]


def test_a_cancelled_date_is_announced_even_in_the_holidays() -> None:
    series = Series(
        WEDNESDAYS,
        date(2026, 12, 16),
        date(2026, 12, 31),
        cancelled={date(2026, 12, 16): "grève", date(2026, 12, 23): None},
    )
    found = list(expand(series, date.min, date(2027, 12, 31), ZONE_C))
    assert [(o.start.day, o.status, o.reason) for o in found] == [
        (16, Status.CANCELLED, "grève"),
        (23, Status.CANCELLED, None),
    ]


def test_a_state_holds_from_the_day_of_its_change() -> None:
    series = Series(
        read_recurrence("tous les mercredis de 14h à 17h"),
        date(2026, 12, 2),
        date(2026, 12, 16),
        status=Status.FULL,
        status_since=date(2026, 12, 9),
    )
    found = expand(series, date.min, date(2027, 1, 1), ZONE_C)
    assert [o.status for o in found] == [Status.PLANNED, Status.FULL, Status.FULL]


def test_a_moved_meeting_takes_place_at_its_new_hours() -> None:
    series = Series(
        WEDNESDAYS,
        date(2026, 12, 9),
        date(2026, 12, 9),
        skipped=(Period(date(2026, 12, 9), date(2026, 12, 9)),),
        extra=(Session(date(2026, 12, 9), time(18), time(0)),),
    )
    assert list(expand(series, date.min, date(2027, 1, 1), ZONE_C)) == [
        Occurrence(paris(2026, 12, 9, 18), paris(2026, 12, 10)),
    ]


def test_an_extra_meeting_at_the_usual_hour_counts_once() -> None:
    series = Series(
        WEDNESDAYS,
        date(2026, 12, 9),
        date(2026, 12, 9),
        extra=(Session(date(2026, 12, 9), time(14), time(17)),),
    )
    assert len(days(series, date(2026, 1, 1), date(2027, 1, 1))) == 1


def test_stops_where_the_holidays_are_not_known_any_more() -> None:
    series = Series(WEDNESDAYS, date(2026, 9, 1))
    assert days(series, date(2028, 6, 1), date(2035, 1, 1))[-1] == date(2028, 6, 28)
    assert days(series, date(2031, 1, 1), date(2032, 1, 1)) == []


@pytest.mark.parametrize(
    ("day", "start_in_utc"),
    [
        (date(2027, 3, 21), datetime(2027, 3, 21, 13, tzinfo=UTC)),
        (date(2027, 3, 28), datetime(2027, 3, 28, 12, tzinfo=UTC)),
        (date(2027, 10, 24), datetime(2027, 10, 24, 12, tzinfo=UTC)),
        (date(2027, 10, 31), datetime(2027, 10, 31, 13, tzinfo=UTC)),
    ],
)
def test_keeps_its_hour_on_the_clock_across_both_changes(day: date, start_in_utc: datetime) -> None:
    series = Series(read_recurrence("tous les dimanches de 14h à 17h"), date(2027, 1, 1))
    (found,) = expand(series, day, day, ZONE_C)
    assert found.start.astimezone(UTC) == start_in_utc
    assert found.start.time() == time(14)


def test_leaves_out_and_names_the_hour_that_summer_time_skips() -> None:
    series = Series(read_recurrence("tous les dimanches de 2h30 à 4h"), date(2027, 3, 1))
    march = (date(2027, 3, 1), date(2027, 3, 31))
    assert [day.day for day in days(series, *march)] == [7, 14, 21]
    assert list(skipped_hours(series, *march, ZONE_C)) == [
        (date(2027, 3, 28), paris(2027, 3, 28, 2, 30))
    ]


def test_takes_the_first_of_an_hour_that_comes_twice() -> None:
    series = Series(read_recurrence("tous les dimanches de 2h30 à 4h"), date(2027, 10, 1))
    (found,) = expand(series, date(2027, 10, 31), date(2027, 10, 31), ZONE_C)
    assert found.start.astimezone(UTC) == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


def test_makes_dates_only_as_they_are_asked_for() -> None:
    series = Series(read_recurrence("chaque lundi de 9h à 10h"), date(1900, 1, 1))
    assert next(expand(series, date(1900, 1, 1), date.max, ZONE_C)).start.day == 1


phrases = st.sampled_from(
    [
        "tous les lundis, mercredis et dimanches de 9h à 12h, hors vacances scolaires",
        "chaque samedi de 9h30 à 12h, sauf jours fériés",
        "le premier et le dernier mardi du mois de 18h à minuit, hors jours fériés",
        "tous les jeudis et vendredis de 2h à 3h, hors vacances scolaires et jours fériés",
        "le quatrième dimanche du mois de 2h30 à 2h45",
        "du jeudi au samedi de 22h à 2h30 du matin, hors jours fériés",
    ]
)
dates = st.dates(date(2024, 1, 1), date(2029, 12, 31))
periods = st.tuples(dates, dates).map(sorted)


@given(phrases, periods, periods, st.lists(periods, max_size=8), st.sampled_from("ABC"))
@settings(max_examples=150, deadline=None)
def test_never_in_an_excluded_period_always_in_its_own_at_its_hour(
    phrase: str, period: list[date], window: list[date], skipped: list[list[date]], zone: str
) -> None:
    days_off = DaysOff(zone)
    recurrence = read_recurrence(phrase)
    off = tuple(Period(*pair) for pair in skipped)
    series = Series(recurrence, period[0], period[1], skipped=off)
    found = list(expand(series, window[0], window[1], days_off))
    for occurrence in found:
        day = occurrence.start.date()
        assert max(period[0], window[0]) <= day <= min(period[1], window[1])
        assert not any(first <= day <= last for first, last in skipped)
        assert occurrence.start.time() == recurrence.start
        assert occurrence.end.time() == recurrence.end
        assert occurrence.end.astimezone(UTC) > occurrence.start.astimezone(UTC)
        if DayOff.SCHOOL_HOLIDAYS in recurrence.days_off:
            assert day not in days_off.school.days
            assert day <= days_off.school.known_until
        if DayOff.PUBLIC_HOLIDAYS in recurrence.days_off:
            assert day not in public_holidays(day.year)
    assert all(before.start < after.start for before, after in pairwise(found))


def test_ten_thousand_dates_take_linear_time() -> None:
    series = Series(
        read_recurrence(
            "chaque lundi, mardi, jeudi, samedi et dimanche de 9h à 10h, sauf jours fériés"
        ),
        date(2000, 1, 1),
    )

    def seconds(years: int) -> tuple[float, int]:
        started = process_time()
        count = sum(1 for _ in expand(series, date(2000, 1, 1), date(2000 + years, 1, 1), ZONE_C))
        return process_time() - started, count

    seconds(1)
    short, few = min(seconds(10) for _ in range(3))
    long, many = min(seconds(40) for _ in range(3))
    assert many > 10_000
    assert long < 3
    assert long / many < 3 * short / few


def test_a_late_window_costs_no_more_than_an_early_one() -> None:
    series = Series(read_recurrence("chaque lundi de 9h à 10h"), date(1900, 1, 1))
    found = list(expand(series, date(2190, 1, 1), date(2190, 1, 1) + timedelta(days=6), ZONE_C))
    assert len(found) == 1
