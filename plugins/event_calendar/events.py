"""From the headers of ``content/evenements/`` to the events that are published."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import PurePosixPath

from event_calendar.days_off import DaysOff
from event_calendar.directories import Directory
from event_calendar.event_rules import Complaint, header_complaints
from event_calendar.header import EventHeader
from event_calendar.messages import describe
from event_calendar.model import Event, Organiser, Place
from event_calendar.occurrences import Series, expand
from event_calendar.problems import Problem, ReservedSlug, SlugTwice
from event_calendar.schedule import moment_of, series_of, single_occurrences
from event_calendar.series_rules import series_complaints
from event_calendar.single_rules import single_complaints
from findings.model import Finding, Severity
from french_typography.typography import typeset
from front_matter.model import Document, Parsed
from front_matter.slugs import slug_of

_HORIZON = timedelta(days=366)
"""How far ahead a series has dates; calendar programs come back every day for the next."""
_HISTORY = timedelta(days=366)
"""How long past dates of a series are kept, before now or before its end."""
_RESERVED_SLUGS = frozenset({"archives", "par"})


@dataclass(frozen=True, slots=True)
class Programme:
    """What came of reading every event: those to publish, the drafts, and what is wrong.

    Events come in the order of their texts; one that is refused is in neither.
    """

    events: tuple[Event, ...]
    drafts: tuple[Event, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Directories:
    """The two lists that events refer to."""

    places: Directory[Place]
    organisers: Directory[Organiser]


def read_programme(
    texts: Iterable[Parsed[EventHeader]], directories: Directories, zone: str, now: datetime
) -> Programme:
    """Every event with its dates, and the findings of all of them.

    ``zone`` is the school zone (A, B or C). Texts whose header was refused when it was read are
    left out: their findings are known. Never raises for what a volunteer wrote.
    """
    events: list[Event] = []
    drafts: list[Event] = []
    findings: list[Finding] = []
    paths: dict[str, str] = {}
    days_off = DaysOff(zone)
    for text in texts:
        if text.document is None or text.header is None:
            continue
        header, document = text.header, text.document
        slug = header.slug or slug_of(PurePosixPath(document.path).stem)
        complaints = [*_slug_complaints(slug, document.path, paths)]
        complaints += header_complaints(header, directories.places, directories.organisers)
        event = _facts(header, document, slug, directories)
        if event is not None and not _refused(complaints):
            event, more = _dated(event, header, days_off, now)
            complaints += more
            if not _refused(more):
                (drafts if header.draft else events).append(event)
        findings += [_finding(document, key, problem) for key, problem in complaints]
    return Programme(tuple(events), tuple(drafts), tuple(findings))


def _slug_complaints(slug: str, path: str, paths: dict[str, str]) -> Iterator[Complaint]:
    """A slug is free of the agenda's own addresses, and one event's only."""
    if slug in _RESERVED_SLUGS:
        yield "slug", ReservedSlug(slug)
    if paths.setdefault(slug, path) != path:
        yield "slug", SlugTwice(slug, paths[slug])


def _facts(
    header: EventHeader, document: Document, slug: str, directories: Directories
) -> Event | None:
    """The event without its dates; nothing where place or organiser is unknown."""
    place = directories.places.find(header.place)
    organiser = directories.organisers.find(header.organiser)
    if place is None or organiser is None:
        return None
    return Event(
        slug=slug,
        path=document.path,
        title=typeset(header.title),
        summary=typeset(header.summary or ""),
        published=moment_of(header.published),
        updated=moment_of(header.updated) if header.updated else None,
        place=place,
        organiser=organiser,
        occurrences=(),
        status=header.status,
        audience=_typeset(header.audience),
        price=_typeset(header.price),
        registration=_typeset(header.registration),
        accessibility=_typeset(header.accessibility),
        photo=header.photo,
        is_example=header.example,
    )


def _typeset(text: str | None) -> str | None:
    return typeset(text) if text else None


def _dated(
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
        occurrences=() if _refused(complaints) else tuple(expand(series, first, last, days_off)),
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


def _refused(complaints: Iterable[Complaint]) -> bool:
    return any(problem.severity is Severity.REFUSED for _, problem in complaints)


def _finding(document: Document, key: str, problem: Problem) -> Finding:
    message, remedy = describe(problem)
    value = document.values.get(key)
    return Finding(
        code=problem.code,
        severity=problem.severity,
        path=document.path,
        line=value.line if value else 1,
        message=message,
        remedy=remedy,
        blocking=problem.severity is Severity.REFUSED,
    )
