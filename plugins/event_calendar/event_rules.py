"""The rules of an event's header, each a generator: its docstring is the rule.

A rule yields what breaks it, with the key whose line is shown; nothing yielded means good.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import TypeAlias

from event_calendar.directories import Directory
from event_calendar.header import EventHeader
from event_calendar.header_problems import (
    ChangeWithoutDate,
    DateAndSeries,
    EndAndDuration,
    EndBeforeStart,
    FirstDateMissing,
    FirstDateOffRhythm,
    HourOnOneSideOnly,
    KeyOutOfPlace,
    NoDate,
    PeriodReversed,
    UnknownOrganiser,
    UnknownPlace,
)
from event_calendar.model import Organiser, Place, Status
from event_calendar.problems import Problem
from event_calendar.recurrence import Fortnightly
from findings.model import Severity

Complaint: TypeAlias = tuple[str, Problem]
_DAY = timedelta(days=1)


def is_refused(complaints: Iterable[Complaint]) -> bool:
    """Whether one of these keeps the event from being published."""
    return any(problem.severity is Severity.REFUSED for _, problem in complaints)


def header_complaints(
    header: EventHeader, places: Directory[Place], organisers: Directory[Organiser]
) -> Iterator[Complaint]:
    """Everything that a header says wrong by itself, before any date is worked out."""
    yield from place_is_listed(header, places)
    yield from organiser_is_listed(header, organisers)
    yield from has_one_kind_of_date(header)
    yield from keys_fit_the_kind_of_date(header)
    yield from end_follows_start(header)
    yield from period_runs_forward(header)
    yield from fortnight_has_its_first_date(header)
    yield from change_is_dated(header)


def place_is_listed(header: EventHeader, places: Directory[Place]) -> Iterator[Complaint]:
    """``lieu`` is an entry of ``lieux.yml``."""
    if places.is_whole and places.find(header.place) is None:
        known = tuple(places.entries)
        yield "lieu", UnknownPlace(header.place, places.nearest(header.place), known)


def organiser_is_listed(
    header: EventHeader, organisers: Directory[Organiser]
) -> Iterator[Complaint]:
    """``organisateur`` is an entry of ``organisateurs.yml``."""
    if organisers.is_whole and organisers.find(header.organiser) is None:
        nearest = organisers.nearest(header.organiser)
        known = tuple(organisers.entries)
        yield "organisateur", UnknownOrganiser(header.organiser, nearest, known)


def has_one_kind_of_date(header: EventHeader) -> Iterator[Complaint]:
    """``debut`` or ``repetition``, one of them and not both."""
    if header.start is None and header.recurrence is None:
        yield "titre", NoDate()
    if header.start is not None and header.recurrence is not None:
        yield "repetition", DateAndSeries()


def keys_fit_the_kind_of_date(header: EventHeader) -> Iterator[Complaint]:
    """``fin`` and ``duree`` belong to ``debut``; ``du``, ``au`` and ``sauf`` to ``repetition``."""
    if header.recurrence is None and header.start is not None:
        of_series = {"du": header.first, "au": header.last, "sauf": header.skipped}
        yield from (
            (key, KeyOutOfPlace(key, on_series=False)) for key in of_series if of_series[key]
        )
    if header.recurrence is not None and header.start is None:
        of_dates = {"fin": header.end, "duree": header.duration}
        yield from ((key, KeyOutOfPlace(key, on_series=True)) for key in of_dates if of_dates[key])


def end_follows_start(header: EventHeader) -> Iterator[Complaint]:
    """``fin`` is later than ``debut``, said as precisely, and not said again by ``duree``."""
    start, end = header.start, header.end
    if start is None:
        return
    if end is not None and header.duration is not None:
        yield "duree", EndAndDuration()
    if header.duration and header.duration % _DAY and not isinstance(start, datetime):
        yield "debut", HourOnOneSideOnly("debut", start)
    if end is None:
        return
    if isinstance(start, datetime) and isinstance(end, datetime):
        if end <= start:
            yield "fin", EndBeforeStart(start, end)
    elif isinstance(start, datetime):
        yield "fin", HourOnOneSideOnly("fin", end)
    elif isinstance(end, datetime):
        yield "debut", HourOnOneSideOnly("debut", start)
    elif end < start:
        yield "fin", EndBeforeStart(start, end)


def period_runs_forward(header: EventHeader) -> Iterator[Complaint]:
    """``au`` is not before ``du``."""
    if header.first and header.last and header.last < header.first:
        yield "au", PeriodReversed(header.first, header.last)


def fortnight_has_its_first_date(header: EventHeader) -> Iterator[Complaint]:
    """« Un mardi et un jeudi sur deux » needs ``du``, and ``du`` is a Tuesday.

    From a Thursday the next Tuesday would be five days away for some, twelve for others.
    """
    if header.recurrence is None or not isinstance(header.recurrence.rhythm, Fortnightly):
        return
    rhythm = header.recurrence.rhythm
    if header.first is None:
        yield "repetition", FirstDateMissing(str(rhythm))
    elif gap := (rhythm.days[0] - header.first.weekday()) % 7:
        after = header.first + gap * _DAY
        yield "du", FirstDateOffRhythm(str(rhythm), header.first, after - 7 * _DAY, after)


def change_is_dated(header: EventHeader) -> Iterator[Complaint]:
    """What is cancelled, postponed or full says since when, by ``mise_a_jour``."""
    if header.updated is None:
        if header.status is not Status.PLANNED:
            yield "etat", ChangeWithoutDate()
        elif header.cancelled:
            yield "dates_annulees", ChangeWithoutDate()
