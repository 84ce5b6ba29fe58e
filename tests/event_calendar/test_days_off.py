from datetime import date, timedelta

import pytest
from holidays.countries.france import France

from event_calendar.days_off import DaysOff, public_holidays
from event_calendar.recurrence import DayOff

SCHOOL = (DayOff.SCHOOL_HOLIDAYS,)
PUBLIC = (DayOff.PUBLIC_HOLIDAYS,)


@pytest.mark.parametrize("year", range(2015, 2061))
def test_public_holidays_are_those_of_the_library(year: int) -> None:
    assert public_holidays(year) == frozenset(France(years=year))  # type: ignore[no-untyped-call] # theirs


@pytest.mark.parametrize(
    ("day", "kinds", "is_off"),
    [
        (date(2026, 12, 25), PUBLIC, True),
        (date(2026, 12, 25), (), False),
        (date(2026, 12, 24), PUBLIC, False),
        (date(2026, 12, 24), SCHOOL, True),
        (date(2026, 11, 11), SCHOOL, False),
        (date(2026, 11, 11), (*SCHOOL, *PUBLIC), True),
        (date(2027, 3, 29), PUBLIC, True),
    ],
)
def test_includes(day: date, kinds: tuple[DayOff, ...], is_off: bool) -> None:
    assert DaysOff("C").include(day, kinds) is is_off


def test_public_holidays_are_known_for_ever_and_school_holidays_are_not() -> None:
    days_off = DaysOff("C")
    assert days_off.known_until(PUBLIC) == date.max
    assert days_off.known_until(SCHOOL) < date.max - timedelta(days=365)


def test_a_series_that_never_rests_needs_no_zone() -> None:
    assert not DaysOff("nowhere").include(date(2026, 12, 25), ())
    with pytest.raises(ValueError, match="nowhere"):
        DaysOff("nowhere").include(date(2026, 12, 25), SCHOOL)
