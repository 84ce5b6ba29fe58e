"""Expands a series into its dates.

Walks the days of a window once, so that the cost grows with the window and not with what lies
before it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from event_calendar.days_off import DaysOff
from event_calendar.local_time import exists, on_clock
from event_calendar.model import Occurrence, Status
from event_calendar.recurrence import Recurrence, falls_on


@dataclass(frozen=True, slots=True)
class Session:
    """One meeting, on the day on which it begins; start and end as in ``Recurrence``."""

    day: date
    start: time
    end: time | None


@dataclass(frozen=True, slots=True)
class Period:
    """Days in a row, the first and the last included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Series:
    """Everything that decides the dates of a series.

    ``first`` and ``last`` are included. ``skipped`` days are left out in silence, ``cancelled``
    ones (each with its reason) are announced, even where holidays would have left them out.
    ``extra`` meetings take place whatever the holidays.
    """

    recurrence: Recurrence
    first: date
    last: date | None = None
    skipped: tuple[Period, ...] = ()
    extra: tuple[Session, ...] = ()
    cancelled: Mapping[date, str | None] = field(default_factory=dict)
    status: Status = Status.PLANNED
    status_since: date = date.min


def expand(series: Series, first: date, last: date, days_off: DaysOff) -> Iterator[Occurrence]:
    """The dates of a series from ``first`` to ``last``, in order, each made when it is asked for.

    Hours that the change to summer time skips are left out; ``skipped_hours`` names them.
    """
    for session in _sessions(series, first, last, days_off):
        start, end = moments(session)
        if exists(start) and exists(end):
            yield _occurrence(series, session.day, start, end)


def skipped_hours(
    series: Series, first: date, last: date, days_off: DaysOff
) -> Iterator[tuple[date, datetime]]:
    """The starts and ends that no clock shows, each behind the day of its meeting."""
    for session in _sessions(series, first, last, days_off):
        yield from ((session.day, moment) for moment in moments(session) if not exists(moment))


def meets_in(series: Series, period: Period, days_off: DaysOff) -> bool:
    """Whether a period has a meeting, were it at an hour that the clock skips."""
    return any(_sessions(series, period.first, period.last, days_off))


def falls_in_period(series: Series, day: date) -> bool:
    """Whether a day lies between the series' first and last, both included."""
    return series.first <= day and (series.last is None or day <= series.last)


def _sessions(series: Series, first: date, last: date, days_off: DaysOff) -> Iterator[Session]:
    """The meetings of a window, in order of time; an extra one at the usual hour counts once."""
    extra: dict[date, list[Session]] = {}
    for session in series.extra:
        extra.setdefault(session.day, []).append(session)
    for day in _days(max(first, series.first), min(last, series.last or last)):
        found = {session.start: session for session in extra.get(day, ())}
        if _is_regular(series, day, days_off):
            usual = Session(day, series.recurrence.start, series.recurrence.end)
            found.setdefault(usual.start, usual)
        yield from (found[start] for start in sorted(found))


def _is_regular(series: Series, day: date, days_off: DaysOff) -> bool:
    if not _falls_on(series, day):
        return False
    if day in series.cancelled:
        return True
    kinds = series.recurrence.days_off
    return (
        not any(day in period for period in series.skipped)
        and day <= days_off.known_until(kinds)
        and not days_off.include(day, kinds)
    )


def _falls_on(series: Series, day: date) -> bool:
    return falls_in_period(series, day) and falls_on(series.recurrence.rhythm, day, series.first)


def moments(session: Session) -> tuple[datetime, datetime]:
    """The start and the end of a meeting on the clock of Paris."""
    start = on_clock(session.day, session.start)
    if session.end is None:
        return start, start
    is_next_day = session.end <= session.start
    return start, on_clock(session.day + timedelta(days=is_next_day), session.end)


def _occurrence(series: Series, day: date, start: datetime, end: datetime) -> Occurrence:
    if day in series.cancelled:
        return Occurrence(start, end, status=Status.CANCELLED, reason=series.cancelled[day])
    status = series.status if day >= series.status_since else Status.PLANNED
    return Occurrence(start, end, status=status)


def _days(first: date, last: date) -> Iterator[date]:
    for offset in range((last - first).days + 1):
        yield first + timedelta(days=offset)
