"""From a header that keeps the rules to its dates, or to the series that expands into them."""

from datetime import date, datetime, timedelta

from event_calendar.dated_entries import ExtraDate
from event_calendar.header import EventHeader
from event_calendar.local_time import PARIS, day_end, day_start, later, on_clock
from event_calendar.model import Occurrence, Status
from event_calendar.occurrences import Period, Series, Session, moments
from event_calendar.recurrence import Recurrence


def moment_of(written: date | datetime) -> datetime:
    """A moment of a header on the clock of Paris; a day without an hour is its midnight."""
    if isinstance(written, datetime):
        return written.replace(tzinfo=PARIS)
    return day_start(written)


def single_occurrences(header: EventHeader, start: date | datetime) -> tuple[Occurrence, ...]:
    """The date of ``debut``, and those that ``aussi`` adds, in order of time."""
    main = _main_occurrence(header, start)
    others = [_extra_occurrence(extra, main) for extra in header.extra]
    by_start = {occurrence.start: occurrence for occurrence in [*others, main]}
    return tuple(_with_status(by_start[start], header) for start in sorted(by_start))


def series_of(header: EventHeader, recurrence: Recurrence) -> Series:
    """The series of ``repetition``; without ``du`` it begins with its publication."""
    return Series(
        recurrence,
        first=header.first or moment_of(header.published).date(),
        last=header.last,
        skipped=tuple(Period(entry.first, entry.last) for entry in header.skipped),
        extra=tuple(_session(extra, recurrence) for extra in header.extra),
        cancelled={entry.day: entry.reason for entry in header.cancelled},
        status=header.status,
        status_since=moment_of(header.updated).date() if header.updated else date.min,
    )


def _main_occurrence(header: EventHeader, start: date | datetime) -> Occurrence:
    opening = moment_of(start)
    if isinstance(start, datetime):
        if header.duration:
            return Occurrence(opening, later(opening, header.duration))
        return Occurrence(opening, moment_of(header.end) if header.end else opening)
    days = header.duration or timedelta(days=1)
    last = header.end or start + days - timedelta(days=1)
    return Occurrence(opening, day_end(last), all_day=True)


def _extra_occurrence(extra: ExtraDate, main: Occurrence) -> Occurrence:
    """Without hours of its own, an added date is like the first one, moved."""
    if extra.hours:
        return Occurrence(*moments(Session(extra.day, *extra.hours)))
    shift = extra.day - main.start.date()
    start = on_clock(extra.day, main.start.time())
    return Occurrence(start, main.end + shift, main.all_day)


def _with_status(occurrence: Occurrence, header: EventHeader) -> Occurrence:
    reasons = {entry.day: entry.reason for entry in header.cancelled}
    day = occurrence.start.date()
    status = Status.CANCELLED if day in reasons else header.status
    return Occurrence(
        occurrence.start, occurrence.end, occurrence.all_day, status, reasons.get(day)
    )


def _session(extra: ExtraDate, recurrence: Recurrence) -> Session:
    return Session(extra.day, *(extra.hours or (recurrence.start, recurrence.end)))
