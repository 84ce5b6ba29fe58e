from datetime import date, datetime, timedelta

import pytest
from dateutil.rrule import MONTHLY, WEEKLY, rrule
from dateutil.rrule import weekday as nth

from event_calendar.recurrence import (
    Fortnightly,
    Monthly,
    Ordinal,
    Rhythm,
    Weekday,
    Weekly,
    falls_on,
)

FIRST = date(2026, 9, 1)
DAYS = [FIRST + timedelta(days=offset) for offset in range(3 * 366)]
BOUNDS = {
    "dtstart": datetime.combine(FIRST, datetime.min.time()),
    "until": datetime.combine(DAYS[-1], datetime.min.time()),
}


def ours(rhythm: Rhythm) -> list[date]:
    return [day for day in DAYS if falls_on(rhythm, day, FIRST)]


def theirs(rule: rrule) -> list[date]:
    return [moment.date() for moment in rule]


@pytest.mark.parametrize("day", Weekday)
@pytest.mark.parametrize("ordinal", Ordinal)
def test_monthly_dates_are_those_of_another_library(day: Weekday, ordinal: Ordinal) -> None:
    expected = theirs(rrule(MONTHLY, byweekday=nth(day, int(ordinal)), **BOUNDS))
    assert ours(Monthly((ordinal,), day)) == expected


def test_weekly_dates_are_those_of_another_library() -> None:
    expected = theirs(rrule(WEEKLY, byweekday=[nth(1), nth(3)], **BOUNDS))
    assert ours(Weekly((Weekday.TUESDAY, Weekday.THURSDAY))) == expected


def test_every_other_week_is_counted_from_the_first_date() -> None:
    assert ours(Fortnightly((Weekday.TUESDAY,))) == theirs(rrule(WEEKLY, interval=2, **BOUNDS))


def test_every_other_week_has_the_same_days_as_another_library() -> None:
    expected = theirs(rrule(WEEKLY, interval=2, byweekday=[nth(1), nth(6)], **BOUNDS))
    assert ours(Fortnightly((Weekday.TUESDAY, Weekday.SUNDAY))) == expected


def test_a_day_that_is_fourth_and_last_counts_once() -> None:
    dates = ours(Monthly((Ordinal.FOURTH, Ordinal.LAST), Weekday.SUNDAY))
    assert len(dates) == len(set(dates))
    assert date(2027, 2, 28) in dates


@pytest.mark.parametrize(
    ("rhythm", "phrase"),
    [
        (Weekly((Weekday.TUESDAY, Weekday.THURSDAY)), "tous les mardis et jeudis"),
        (Weekly(tuple(Weekday)), "tous les jours"),
        (Weekly(tuple(Weekday)[1:5]), "du mardi au vendredi"),
        (Fortnightly((Weekday.SUNDAY,)), "un dimanche sur deux"),
        (Fortnightly((Weekday.TUESDAY, Weekday.SUNDAY)), "un mardi et un dimanche sur deux"),
        (
            Monthly((Ordinal.FIRST, Ordinal.LAST), Weekday.FRIDAY),
            "le premier et le dernier vendredi du mois",
        ),
    ],
)
def test_says_itself_in_french(rhythm: Rhythm, phrase: str) -> None:
    assert str(rhythm) == phrase
