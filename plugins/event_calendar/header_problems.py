"""What can be wrong with what an event's header says, before any date is worked out."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from findings.model import Severity


@dataclass(frozen=True, slots=True)
class UnknownPlace:
    """A place that ``lieux.yml`` does not list."""

    code: ClassVar[str] = "lieu-inconnu"
    severity: ClassVar[Severity] = Severity.REFUSED
    written: str
    nearest: str | None
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnknownOrganiser:
    """An organiser that ``organisateurs.yml`` does not list."""

    code: ClassVar[str] = "organisateur-inconnu"
    severity: ClassVar[Severity] = Severity.REFUSED
    written: str
    nearest: str | None
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoDate:
    """Neither ``debut`` nor ``repetition``."""

    code: ClassVar[str] = "date-absente"
    severity: ClassVar[Severity] = Severity.REFUSED


@dataclass(frozen=True, slots=True)
class DateAndSeries:
    """Both ``debut`` and ``repetition``."""

    code: ClassVar[str] = "debut-et-repetition"
    severity: ClassVar[Severity] = Severity.REFUSED


@dataclass(frozen=True, slots=True)
class KeyOutOfPlace:
    """A key of single dates on a series (``fin``), or of series on a single date (``du``)."""

    code: ClassVar[str] = "cle-hors-sujet"
    severity: ClassVar[Severity] = Severity.REFUSED
    key: str
    on_series: bool


@dataclass(frozen=True, slots=True)
class EndAndDuration:
    """Both ``fin`` and ``duree``."""

    code: ClassVar[str] = "fin-et-duree"
    severity: ClassVar[Severity] = Severity.REFUSED


@dataclass(frozen=True, slots=True)
class EndBeforeStart:
    """A ``fin`` that is not later than ``debut``."""

    code: ClassVar[str] = "fin-avant-debut"
    severity: ClassVar[Severity] = Severity.REFUSED
    start: date | datetime
    end: date | datetime


@dataclass(frozen=True, slots=True)
class HourOnOneSideOnly:
    """A day with an hour at one end and none at the other."""

    code: ClassVar[str] = "heure-manquante"
    severity: ClassVar[Severity] = Severity.REFUSED
    key: str
    """The key whose value lacks the hour."""
    value: date


@dataclass(frozen=True, slots=True)
class PeriodReversed:
    """An ``au`` before ``du``."""

    code: ClassVar[str] = "periode-inversee"
    severity: ClassVar[Severity] = Severity.REFUSED
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class FirstDateMissing:
    """Every other week, without the ``du`` from which the weeks are counted."""

    code: ClassVar[str] = "du-absent"
    severity: ClassVar[Severity] = Severity.REFUSED
    phrase: str


@dataclass(frozen=True, slots=True)
class FirstDateOffRhythm:
    """Every other week, with a ``du`` that is another weekday."""

    code: ClassVar[str] = "du-autre-jour"
    severity: ClassVar[Severity] = Severity.REFUSED
    phrase: str
    first: date
    before: date
    after: date


@dataclass(frozen=True, slots=True)
class ChangeWithoutDate:
    """Something is cancelled, postponed or full, and ``mise_a_jour`` does not say since when."""

    code: ClassVar[str] = "mise-a-jour-absente"
    severity: ClassVar[Severity] = Severity.WARNING


@dataclass(frozen=True, slots=True)
class PublishedLater:
    """An event whose ``publie_le`` is to come: it is held back until then."""

    code: ClassVar[str] = "publication-future"
    severity: ClassVar[Severity] = Severity.WARNING
    day: date | datetime


@dataclass(frozen=True, slots=True)
class ReservedSlug:
    """A slug whose address the agenda itself needs."""

    code: ClassVar[str] = "slug-reserve"
    severity: ClassVar[Severity] = Severity.REFUSED
    slug: str


@dataclass(frozen=True, slots=True)
class SlugTwice:
    """Two events with one slug, also by case only."""

    code: ClassVar[str] = "slug-en-double"
    severity: ClassVar[Severity] = Severity.REFUSED
    slug: str
    other_path: str


@dataclass(frozen=True, slots=True)
class NameTwice:
    """Two entries of one list that answer to the same name."""

    code: ClassVar[str] = "nom-en-double"
    severity: ClassVar[Severity] = Severity.REFUSED
    name: str
    first_line: int


HeaderProblem = (
    UnknownPlace
    | UnknownOrganiser
    | NoDate
    | DateAndSeries
    | KeyOutOfPlace
    | EndAndDuration
    | EndBeforeStart
    | HourOnOneSideOnly
    | PeriodReversed
    | FirstDateMissing
    | FirstDateOffRhythm
    | ChangeWithoutDate
    | PublishedLater
    | ReservedSlug
    | SlugTwice
    | NameTwice
)
