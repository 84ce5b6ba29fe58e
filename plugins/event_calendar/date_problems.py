"""What can be wrong with the dates that a header comes to."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from findings.model import Severity


@dataclass(frozen=True, slots=True)
class HourSkipped:
    """An hour that the change to summer time leaves out.

    ``meeting`` is the day of the meeting where a series can do without it, else nothing.
    """

    code: ClassVar[str] = "heure-inexistante"
    severity: ClassVar[Severity] = Severity.REFUSED
    moment: datetime
    meeting: date | None


@dataclass(frozen=True, slots=True)
class SeriesHourSkipped:
    """The same in a series, in a year still far off when it was written: that date is left out."""

    code: ClassVar[str] = "heure-inexistante-serie"
    severity: ClassVar[Severity] = Severity.WARNING
    moment: datetime
    meeting: date


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
    first: date
    last: date


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


DateProblem = (
    HourSkipped
    | SeriesHourSkipped
    | ExtraOutsidePeriod
    | ExceptionOnNothing
    | DateTwice
    | SkippedAndCancelled
    | SeriesWithoutDate
    | DatesToConfirm
)
