"""Gives an event the dates that its header comes to, as far as they are published."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from event_calendar.days_off import DaysOff
from event_calendar.event_rules import Complaint, is_refused
from event_calendar.header import EventHeader
from event_calendar.model import Event
from event_calendar.occurrences import Series, expand
from event_calendar.schedule import series_of, single_occurrences
from event_calendar.series_rules import series_complaints
from event_calendar.single_rules import single_complaints

_HORIZON = timedelta(days=366)
"""How far ahead a series has dates; calendar programs come back every day for the next."""
_HISTORY = timedelta(days=366)
"""How long past dates of a series are kept, before now or before its end."""


def with_dates(
    event: Event, header: EventHeader, days_off: DaysOff, now: datetime
) -> tuple[Event, list[Complaint]]:
    """The event with its dates, and what is wrong with them."""
    if header.recurrence is not None:
        return _with_series(event, series_of(header, header.recurrence), days_off, now)
    assert header.start is not None, "the rules have refused an event without any date"
    occurrences = single_occurrences(header, header.start)
    complaints = list(single_complaints(header, occurrences))
    if not any(occurrence.status.takes_place for occurrence in occurrences):
        event = replace(event, status=occurrences[0].status)
    return replace(event, occurrences=occurrences), complaints


def _with_series(
    event: Event, series: Series, days_off: DaysOff, now: datetime
) -> tuple[Event, list[Complaint]]:
    first, last = _window(series, now.date())
    complaints = list(series_complaints(series, last, days_off))
    known_until = days_off.known_until(series.recurrence.days_off)
    dated = replace(
        event,
        occurrences=() if is_refused(complaints) else tuple(expand(series, first, last, days_off)),
        recurrence=series.recurrence,
        first=series.first,
        last=series.last,
        known_until=known_until if known_until < last else None,
    )
    return dated, complaints


def _window(series: Series, today: date) -> tuple[date, date]:
    """The first and the last day of a series that are published."""
    last = max(today, series.first) + _HORIZON
    if series.last is not None:
        last = min(last, series.last)
    return max(series.first, min(today, last) - _HISTORY), last
