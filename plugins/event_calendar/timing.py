"""What is to come, what goes on and what is over, at a given moment."""

from datetime import date, datetime, time, timedelta

from event_calendar.local_time import day_end
from event_calendar.model import Event, Occurrence

_NOON = time(12)


def visible_end(occurrence: Occurrence) -> datetime:
    """Until when a date is shown as to come: until its end, or midnight where none is known."""
    return occurrence.end if occurrence.has_end else day_end(occurrence.start.date())


def is_over(occurrence: Occurrence, now: datetime) -> bool:
    """Whether a date lies behind."""
    return visible_end(occurrence).timestamp() <= now.timestamp()


def dates_to_come(event: Event, now: datetime) -> tuple[Occurrence, ...]:
    """The dates of an event that are not over, cancelled ones among them."""
    return tuple(date for date in event.occurrences if not is_over(date, now))


def is_archived(event: Event, now: datetime) -> bool:
    """Whether an event is over for good.

    A series that has not begun, or whose dates wait for the ministry's calendar, is not.
    """
    if dates_to_come(event, now):
        return False
    if event.recurrence is None:
        return True
    return event.last is not None and event.last < now.date()


def has_an_end(event: Event) -> bool:
    """Whether all of its dates are known: not of a series without ``au``, or that waits."""
    return event.recurrence is None or (event.last is not None and event.known_until is None)


def last_day(occurrence: Occurrence) -> date:
    """The last day on which it goes on; midnight belongs to the day that it closes."""
    if occurrence.has_end and occurrence.end.time() == time(0):
        return occurrence.end.date() - timedelta(days=1)
    return occurrence.end.date()


def is_one_evening(occurrence: Occurrence) -> bool:
    """Whether it is spoken of as on one day: it ends that day, or in the small hours after it."""
    start, end = occurrence.start, occurrence.end
    nights = end.date() - start.date()
    is_night_out = nights == timedelta(days=1) and end.time() < _NOON <= start.time()
    return last_day(occurrence) == start.date() or is_night_out


def machine_dates(occurrence: Occurrence) -> tuple[str, str | None]:
    """Start and end in ISO 8601; whole days as their first and last day, an unknown end as none."""
    if occurrence.all_day:
        return occurrence.start.date().isoformat(), last_day(occurrence).isoformat()
    end = occurrence.end.isoformat() if occurrence.has_end else None
    return occurrence.start.isoformat(), end
