"""What can be wrong with an event as a whole: one small class of facts for each kind of problem.

``code`` and ``severity`` belong to the kind; the French sentences are in ``messages``.
"""

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


@dataclass(frozen=True, slots=True)
class UnknownOrganiser:
    """An organiser that ``organisateurs.yml`` does not list."""

    code: ClassVar[str] = "organisateur-inconnu"
    severity: ClassVar[Severity] = Severity.REFUSED
    written: str
    nearest: str | None


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
class HourSkipped:
    """An hour that the change to summer time leaves out that day."""

    code: ClassVar[str] = "heure-inexistante"
    severity: ClassVar[Severity] = Severity.REFUSED
    moment: datetime


@dataclass(frozen=True, slots=True)
class SeriesHourSkipped:
    """The same in a series, in a year still far off when it was written: that date is left out."""

    code: ClassVar[str] = "heure-inexistante-serie"
    severity: ClassVar[Severity] = Severity.WARNING
    moment: datetime


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
class ExtraOutsidePeriod:
    """A date of ``aussi`` outside ``du`` and ``au``."""

    code: ClassVar[str] = "aussi-hors-periode"
    severity: ClassVar[Severity] = Severity.REFUSED
    day: date
    first: date
    last: date | None


@dataclass(frozen=True, slots=True)
class ExceptionOnNothing:
    """A date of ``sauf`` or ``dates_annulees`` on which nothing would have taken place."""

    code: ClassVar[str] = "exception-sans-effet"
    severity: ClassVar[Severity] = Severity.WARNING
    key: str
    day: date


@dataclass(frozen=True, slots=True)
class DateTwice:
    """A session that ``aussi`` adds although it is there."""

    code: ClassVar[str] = "date-en-double"
    severity: ClassVar[Severity] = Severity.WARNING
    moment: datetime


@dataclass(frozen=True, slots=True)
class SkippedAndCancelled:
    """One date both in ``sauf`` (silent) and in ``dates_annulees`` (announced)."""

    code: ClassVar[str] = "sauf-et-annulee"
    severity: ClassVar[Severity] = Severity.WARNING
    day: date


@dataclass(frozen=True, slots=True)
class SeriesWithoutDate:
    """A series whose period holds no date."""

    code: ClassVar[str] = "serie-sans-date"
    severity: ClassVar[Severity] = Severity.WARNING
    phrase: str


@dataclass(frozen=True, slots=True)
class DatesToConfirm:
    """A series that needs school holidays which are not known yet."""

    code: ClassVar[str] = "dates-a-confirmer"
    severity: ClassVar[Severity] = Severity.WARNING
    known_until: date


@dataclass(frozen=True, slots=True)
class ChangeWithoutDate:
    """Something is cancelled, postponed or full, and ``mise_a_jour`` does not say since when."""

    code: ClassVar[str] = "mise-a-jour-absente"
    severity: ClassVar[Severity] = Severity.WARNING


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


Problem = (
    UnknownPlace
    | UnknownOrganiser
    | NoDate
    | DateAndSeries
    | KeyOutOfPlace
    | EndAndDuration
    | EndBeforeStart
    | HourOnOneSideOnly
    | HourSkipped
    | SeriesHourSkipped
    | PeriodReversed
    | FirstDateMissing
    | FirstDateOffRhythm
    | ExtraOutsidePeriod
    | ExceptionOnNothing
    | DateTwice
    | SkippedAndCancelled
    | SeriesWithoutDate
    | DatesToConfirm
    | ChangeWithoutDate
    | ReservedSlug
    | SlugTwice
    | NameTwice
)
