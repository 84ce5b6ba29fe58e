"""The words of dates on lists, where a heading above already says the day or the month."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from event_calendar.agenda import Day
from event_calendar.french_dates import (
    DayBlock,
    day_number,
    hour_phrase,
    hours_phrase,
    short_day_phrase,
    weekday_phrase,
)
from event_calendar.model import Occurrence
from event_calendar.timing import last_day, visible_end
from front_matter.french_words import MONTHS, WEEKDAYS

ALL_DAY = "toute la journée"


def day_words(day: date) -> DayBlock:
    """The parts of a date in full, for a heading that is laid out as a block."""
    return DayBlock(WEEKDAYS[day.weekday()], day_number(day), MONTHS[day.month - 1])


def under_day(occurrence: Occurrence, day: date) -> str:
    """What is left to say under the heading of ``day``: « de 14 h à 17 h »."""
    last = last_day(occurrence)
    if occurrence.start.date() == last:
        return _hours(occurrence)
    if day == last and occurrence.all_day:
        return f"{ALL_DAY}, dernier jour"
    until = f"jusqu’au {short_day_phrase(last)}"
    if occurrence.all_day:
        return until
    until = f"{until} à {hour_phrase(occurrence.end.time())}"
    begins_here = occurrence.start.date() == day
    start = f"à partir de {hour_phrase(occurrence.start.time())}, "
    return start + until if begins_here else until


def under_month(occurrence: Occurrence) -> str:
    """What is left to say under the heading of a month: « mercredi 2, de 14 h à 17 h »."""
    month = occurrence.start.month
    return _phrase(
        occurrence, lambda day: weekday_phrase(day) if day.month == month else short_day_phrase(day)
    )


def without_year(occurrence: Occurrence) -> str:
    """« mercredi 2 décembre, de 14 h à 17 h », where the year is plain."""
    return _phrase(occurrence, short_day_phrase)


def end_of(occurrence: Occurrence) -> str:
    """The moment from which a date is no longer to come, for the page's script (ISO 8601)."""
    return visible_end(occurrence).isoformat(timespec="minutes")


def nearest_days(days: Iterable[Day], entries: int) -> Iterator[Day]:
    """The first days, until they hold as many entries; a day is never cut in two."""
    shown = 0
    for day in days:
        if shown >= entries:
            return
        yield day
        shown += len(day.entries)


def _phrase(occurrence: Occurrence, say: Callable[[date], str]) -> str:
    first, last = occurrence.start.date(), last_day(occurrence)
    if first == last:
        return f"{say(first)}, {_hours(occurrence)}"
    if occurrence.all_day:
        return f"du {say(first)} au {say(last)}"
    start, end = hour_phrase(occurrence.start.time()), hour_phrase(occurrence.end.time())
    return f"du {say(first)} à {start} au {say(last)} à {end}"


def _hours(occurrence: Occurrence) -> str:
    if occurrence.all_day:
        return ALL_DAY
    return hours_phrase(occurrence.start, occurrence.end)
