"""The lines of the agenda: under each month an event once, with its days of that month."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from event_calendar.agenda import Entry
from event_calendar.french_dates import month_phrase
from event_calendar.model import Event, Occurrence
from event_calendar.timing import is_one_evening


@dataclass(frozen=True, slots=True)
class Line:
    """An event on those of a month's dates that have the same hours and the same state.

    The dates are in order; if there are several, each is spoken of as on one day.
    """

    event: Event
    occurrences: tuple[Occurrence, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """The lines that begin in one month, under « décembre 2026 »."""

    first: date
    heading: str
    lines: tuple[Line, ...]


def agenda_lines(entries: Iterable[Entry]) -> tuple[Line, ...]:
    """The lines of entries that are in order of time, each where its first date is.

    A series whose single dates filled the page would hide everything else; one that showed only
    its next three would seem to end there.
    """
    months = groupby(entries, key=lambda entry: _month(entry.occurrence))
    return tuple(line for _, month in months for line in _lines(month))


def by_month(lines: Iterable[Line]) -> tuple[Month, ...]:
    """Lines under the months in which they begin."""
    months = groupby(lines, key=lambda line: _month(line.occurrences[0]))
    return tuple(Month(month, month_phrase(month), tuple(group)) for month, group in months)


def _lines(month: Iterable[Entry]) -> Iterator[Line]:
    together: dict[object, list[Entry]] = {}
    for entry in month:
        together.setdefault(_kind(entry), []).append(entry)
    for entries in together.values():
        yield Line(entries[0].event, tuple(entry.occurrence for entry in entries))


def _kind(entry: Entry) -> object:
    """What dates have in common that are said together; of several days, each stands alone."""
    date = entry.occurrence
    hours = date.start.time(), date.end.time(), date.has_end
    alone = None if is_one_evening(date) else date.start
    return entry.event.slug, hours, alone, date.all_day, date.status, date.reason


def _month(occurrence: Occurrence) -> date:
    return occurrence.start.date().replace(day=1)
