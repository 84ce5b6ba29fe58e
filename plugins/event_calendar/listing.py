"""The words of dates on lists, where a heading above already says the day or the month."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta

from event_calendar.agenda import Day
from event_calendar.agenda_lines import Line
from event_calendar.french_dates import (
    NBSP,
    DayBlock,
    day_number,
    enumeration,
    hour_phrase,
    hours_phrase,
    short_day_phrase,
    weekday_phrase,
)
from event_calendar.model import Event, Occurrence
from event_calendar.timing import is_one_evening, last_day, visible_end
from front_matter.french_words import MONTHS, WEEKDAYS

ALL_DAY = "toute la journée"
_A_RUN = 3
"""Days in a row that are said by their first and last."""


def day_words(day: date) -> DayBlock:
    """The parts of a date in full, for a heading that is laid out as a block."""
    return DayBlock(WEEKDAYS[day.weekday()], day_number(day), MONTHS[day.month - 1])


def under_day(occurrence: Occurrence, day: date) -> str:
    """What is left to say under the heading of ``day``: « de 14 h à 17 h »."""
    last = last_day(occurrence)
    if occurrence.start.date() in (day, last) and is_one_evening(occurrence):
        return _hours(occurrence)
    if day == last and occurrence.all_day:
        return f"{ALL_DAY}, dernier jour"
    until = f"jusqu’au {short_day_phrase(last)}"
    if occurrence.all_day:
        return until
    until = f"{until} à {hour_phrase(occurrence.end.time(), closing=True)}"
    begins_here = occurrence.start.date() == day
    start = f"à partir de {hour_phrase(occurrence.start.time())}, "
    return start + until if begins_here else until


def under_month(line: Line) -> str:
    """What is left to say under the heading of a month: « mercredis 2 et 9, de 14 h à 17 h »."""
    first, *others = line.occurrences
    if others:
        days = days_phrase([each.start.date() for each in line.occurrences])
        return f"{days}, {_hours(first)}"
    month = first.start.month
    return _phrase(
        first, lambda day: weekday_phrase(day) if day.month == month else short_day_phrase(day)
    )


def days_phrase(days: Sequence[date]) -> str:
    """Several days of a month: « mercredis 2, 9 et 16 », « du lundi 7 au vendredi 11 »."""
    runs = _runs(days)
    weekdays = {day.weekday() for day in days}
    if len(weekdays) == 1 and len(days) > 1:
        return f"{WEEKDAYS[days[0].weekday()]}s{NBSP}{enumeration([*map(day_number, days)])}"
    return enumeration([phrase for run in runs for phrase in _run_phrases(run)])


def next_phrase(event: Event, occurrence: Occurrence) -> str:
    """A date beside its series' rhythm, which says the hours already: « mercredi 2 décembre ».

    What is unusual, and what is no series, says its hours too.
    """
    if has_usual_hours(event, occurrence):
        return short_day_phrase(occurrence.start.date())
    return _phrase(occurrence, short_day_phrase)


def has_usual_hours(event: Event, occurrence: Occurrence) -> bool:
    """Whether a date of a series has the hours that its rhythm states."""
    if event.recurrence is None:
        return False
    start, end = occurrence.start, occurrence.end if occurrence.has_end else None
    stated = event.recurrence.start, event.recurrence.end
    return (start.time(), end.time() if end else None) == stated


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
    if is_one_evening(occurrence):
        return f"{say(first)}, {_hours(occurrence)}"
    if occurrence.all_day:
        return f"du {say(first)} au {say(last)}"
    start = hour_phrase(occurrence.start.time())
    end = hour_phrase(occurrence.end.time(), closing=True)
    return f"du {say(first)} à {start} au {say(last)} à {end}"


def _runs(days: Sequence[date]) -> list[list[date]]:
    """Days that follow each other, together."""
    runs: list[list[date]] = []
    for day in days:
        if runs and day - runs[-1][-1] == timedelta(days=1):
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def _run_phrases(run: Sequence[date]) -> Iterator[str]:
    if len(run) >= _A_RUN:
        yield f"du {weekday_phrase(run[0])} au {weekday_phrase(run[-1])}"
    else:
        yield from map(weekday_phrase, run)


def _hours(occurrence: Occurrence) -> str:
    if occurrence.all_day:
        return ALL_DAY
    hours = hours_phrase(occurrence.start, occurrence.end)
    is_of_the_morning_after = last_day(occurrence) != occurrence.start.date()
    # « De 22 h à 0 h 15 » is plain without it.
    return f"{hours} du matin" if is_of_the_morning_after and occurrence.end.hour else hours
