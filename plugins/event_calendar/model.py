"""The words of the subject: events, the dates on which they take place, places and organisers."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from event_calendar.recurrence import Recurrence


class Status(StrEnum):
    """Whether a date takes place (the header's ``etat``)."""

    PLANNED = "prévu"
    CANCELLED = "annulé"
    POSTPONED = "reporté"
    FULL = "complet"

    @property
    def takes_place(self) -> bool:
        """Whether somebody who comes finds the door open."""
        return self in (Status.PLANNED, Status.FULL)


@dataclass(frozen=True, slots=True)
class Position:
    """Where a place is, in degrees of WGS 84."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Place:
    """A place of ``lieux.yml``: how one gets in, and where a map shows it."""

    slug: str
    name: str
    access: str | None = None
    map_link: str | None = None
    position: Position | None = None


@dataclass(frozen=True, slots=True)
class Organiser:
    """An organiser of ``organisateurs.yml``.

    ``colour`` can be read on the theme's paper and under white text, ``night_colour`` is the
    same hue for the dark scheme; both are ``#rrggbb``. ``page`` is the path of the text about
    it, relative to ``content/``.
    """

    slug: str
    name: str
    colour: str
    night_colour: str
    page: str | None = None
    telephone: str | None = None
    email: str | None = None

    @property
    def dialled(self) -> str | None:
        """The telephone number as ``tel:`` wants it, with the prefix of France."""
        digits = "".join(filter(str.isdigit, self.telephone or ""))
        return f"+33{digits.removeprefix('0')}" if digits else None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One date of an event, aware and in the time of Paris.

    Of whole days, ``end`` is the midnight after the last one. Where the end is not known it
    equals ``start``.
    """

    start: datetime
    end: datetime
    all_day: bool = False
    status: Status = Status.PLANNED
    reason: str | None = None

    @property
    def has_end(self) -> bool:
        """Whether the end is known; told by the time that passes, not by what the clock shows."""
        return self.end.timestamp() > self.start.timestamp()


@dataclass(frozen=True, slots=True)
class Event:
    """An event as it is published: its facts, and its dates in order of time.

    ``path`` is its text, relative to the project's root. ``recurrence`` and ``first`` are those
    of a series; ``known_until`` is the day after which its dates wait for the ministry's
    calendar, where that cuts it short.
    """

    slug: str
    path: str
    title: str
    summary: str
    published: datetime
    updated: datetime | None
    place: Place
    organiser: Organiser
    occurrences: tuple[Occurrence, ...]
    status: Status = Status.PLANNED
    recurrence: Recurrence | None = None
    first: date | None = None
    last: date | None = None
    known_until: date | None = None
    audience: str | None = None
    price: str | None = None
    registration: str | None = None
    accessibility: str | None = None
    photo: str | None = None
    is_example: bool = False


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """What every output says of the site.

    ``address`` is absolute and ends without a slash; ``uid_constant`` is the permanent right
    half of every UID, which no change of address touches.
    """

    name: str
    address: str
    uid_constant: str
    school_zone: str

    def absolute(self, path: str) -> str:
        """The absolute address of a path that begins with a slash."""
        return self.address.rstrip("/") + path
