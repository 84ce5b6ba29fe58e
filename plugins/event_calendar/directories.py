"""The two lists that events refer to: ``lieux.yml`` and ``organisateurs.yml``."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Generic, TypeVar

from event_calendar.colours import NIGHT_CARD, nearest_readable
from event_calendar.header import OrganiserEntry, PlaceEntry
from event_calendar.header_problems import NameTwice
from event_calendar.messages import describe
from event_calendar.model import Organiser, Place
from findings.model import Finding
from french_typography.typography import typeset
from front_matter.reading import read_list
from front_matter.slugs import slug_of

T = TypeVar("T", Place, Organiser)


@dataclass(frozen=True, slots=True)
class Directory(Generic[T]):
    """The entries of one list by slug, in the order of the file.

    ``is_whole`` is false when the file has entries that could not be read: then a name that is
    not found here may well be theirs.
    """

    entries: Mapping[str, T]
    is_whole: bool = True

    def find(self, written: str) -> T | None:
        """The entry of that slug or name, accents and case aside."""
        slug = slug_of(written)
        by_name = (entry for entry in self.entries.values() if slug_of(entry.name) == slug)
        return self.entries.get(slug) or next(by_name, None)

    def nearest(self, written: str) -> str | None:
        """The slug that was probably meant."""
        found = get_close_matches(slug_of(written), self.entries, n=1)
        return found[0] if found else None


def read_places(data: bytes, path: str) -> tuple[Directory[Place], tuple[Finding, ...]]:
    """The places of ``lieux.yml``. Never raises; ``path`` is what findings show."""
    parsed = read_list(data, path, PlaceEntry, bare_key="slug")
    places = [(_place(entry), line) for entry, line in parsed.entries]
    return _directory(places, path, parsed.findings)


def read_organisers(data: bytes, path: str) -> tuple[Directory[Organiser], tuple[Finding, ...]]:
    """The organisers of ``organisateurs.yml``. Never raises; ``path`` is what findings show."""
    parsed = read_list(data, path, OrganiserEntry, bare_key="slug")
    organisers = [(_organiser(entry), line) for entry, line in parsed.entries]
    return _directory(organisers, path, parsed.findings)


def _directory(
    entries: Iterable[tuple[T, int]], path: str, findings: tuple[Finding, ...]
) -> tuple[Directory[T], tuple[Finding, ...]]:
    known: dict[str, T] = {}
    lines: dict[str, int] = {}
    doubles: list[Finding] = []
    for entry, line in entries:
        if entry.slug in known:
            doubles.append(_twice(entry.slug, path, line, lines[entry.slug]))
        else:
            known[entry.slug] = entry
            lines[entry.slug] = line
    return Directory(known, is_whole=not findings), (*findings, *doubles)


def _place(entry: PlaceEntry) -> Place:
    slug = entry.slug or slug_of(entry.name)
    access = typeset(entry.access) if entry.access else None
    return Place(slug, typeset(entry.name), access, entry.map_link, entry.position)


def _organiser(entry: OrganiserEntry) -> Organiser:
    return Organiser(
        slug=entry.slug or slug_of(entry.name),
        name=typeset(entry.name),
        colour=entry.colour,
        night_colour=nearest_readable(entry.colour, NIGHT_CARD, lighter=True),
        page=entry.page,
        telephone=entry.telephone,
        email=entry.email,
    )


def _twice(slug: str, path: str, line: int, first_line: int) -> Finding:
    problem = NameTwice(slug, first_line)
    message, remedy = describe(problem)
    return Finding(problem.code, problem.severity, path, line, message, remedy, blocking=True)
