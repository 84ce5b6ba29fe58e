"""From the headers of ``content/evenements/`` to the events that are published."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath

from event_calendar.dating import with_dates
from event_calendar.days_off import DaysOff
from event_calendar.directories import Directory
from event_calendar.event_rules import Complaint, header_complaints, is_refused
from event_calendar.header import EventHeader
from event_calendar.header_problems import PublishedLater, ReservedSlug, SlugTwice
from event_calendar.messages import describe
from event_calendar.model import Event, Organiser, Place
from event_calendar.problems import Problem
from event_calendar.schedule import moment_of
from findings.model import Finding, Severity
from french_typography.typography import typeset
from front_matter.model import Document, Parsed
from front_matter.slugs import slug_of

_RESERVED_SLUGS = frozenset({"archives", "par"})


@dataclass(frozen=True, slots=True)
class Programme:
    """What came of reading every event: those to publish, those to hold back, what is wrong.

    Drafts, and what is published later, are ``held``. Events come in the order of their texts;
    one that is refused is in neither.
    """

    events: tuple[Event, ...]
    held: tuple[Event, ...]
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
    held: list[Event] = []
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
        if event is not None and not is_refused(complaints):
            event, more = with_dates(event, header, days_off, now)
            complaints += more
            if not is_refused(more):
                reasons = list(_reasons_to_wait(header, event, now))
                complaints += reasons
                (held if header.draft or reasons else events).append(event)
        findings += [_finding(document, key, problem) for key, problem in complaints]
    return Programme(tuple(events), tuple(held), tuple(findings))


def _reasons_to_wait(header: EventHeader, event: Event, now: datetime) -> Iterator[Complaint]:
    """What is dated in the future is not published before, as with news."""
    if event.published > now and not header.draft:
        yield "publie_le", PublishedLater(header.published)


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
