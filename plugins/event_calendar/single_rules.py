"""The rules of the dates of an event that is no series, in the form of ``event_rules``."""

from collections.abc import Iterator

from event_calendar.date_problems import DateTwice, ExceptionOnNothing, HourSkipped
from event_calendar.event_rules import Complaint
from event_calendar.header import EventHeader
from event_calendar.local_time import exists
from event_calendar.model import Occurrence


def single_complaints(
    header: EventHeader, occurrences: tuple[Occurrence, ...]
) -> Iterator[Complaint]:
    """Everything wrong with the dates of ``debut`` and ``aussi``."""
    yield from hours_exist(occurrences)
    yield from extra_dates_are_new(header, occurrences)
    yield from cancelled_dates_are_there(header, occurrences)


def hours_exist(occurrences: tuple[Occurrence, ...]) -> Iterator[Complaint]:
    """The clock shows the hours of every date."""
    for occurrence in occurrences:
        for moment in (occurrence.start, occurrence.end):
            if not exists(moment):
                yield "aussi", HourSkipped(moment, None)


def extra_dates_are_new(
    header: EventHeader, occurrences: tuple[Occurrence, ...]
) -> Iterator[Complaint]:
    """``aussi`` names no date twice, nor that of ``debut``."""
    if len(occurrences) <= len(header.extra):
        yield "aussi", DateTwice(occurrences[0].start)


def cancelled_dates_are_there(
    header: EventHeader, occurrences: tuple[Occurrence, ...]
) -> Iterator[Complaint]:
    """Something falls on each date of ``dates_annulees``."""
    days = {occurrence.start.date() for occurrence in occurrences}
    for entry in header.cancelled:
        if entry.day not in days:
            yield "dates_annulees", ExceptionOnNothing("dates_annulees", entry.day, entry.day)
