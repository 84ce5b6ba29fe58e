"""Why a type refuses a value, as facts without words, and the error that carries the words."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar


class UnsuitableError(ValueError):
    """A validator's refusal in French, for every room's types.

    ``{cle}`` in ``message`` or ``remedy`` stands for the French name of the key. A check that
    concerns several keys names in ``key`` the one whose line is to be shown.
    """

    def __init__(self, code: str, message: str, remedy: str, key: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.remedy = remedy
        self.key = key


@dataclass(frozen=True, slots=True)
class NotADate:
    """Text that is no date in any way of writing that we know."""

    code: ClassVar[str] = "date-illisible"
    written: str


@dataclass(frozen=True, slots=True)
class NoYear:
    """A date without its year, or with two digits of it."""

    code: ClassVar[str] = "date-sans-annee"
    written: str


@dataclass(frozen=True, slots=True)
class NoSuchDay:
    """A day that the calendar does not have."""

    code: ClassVar[str] = "date-inexistante"
    written: str


@dataclass(frozen=True, slots=True)
class WrongWeekday:
    """A weekday that does not fit its date."""

    code: ClassVar[str] = "jour-different"
    written: str
    day: date


@dataclass(frozen=True, slots=True)
class NotAnHour:
    """What follows a date and is no hour."""

    code: ClassVar[str] = "heure-illisible"
    written: str


@dataclass(frozen=True, slots=True)
class StartAndEnd:
    """A beginning and an end where one day, or one hour, is wanted."""

    code: ClassVar[str] = "debut-et-fin"
    written: str


@dataclass(frozen=True, slots=True)
class Midnight:
    """« minuit » or « 24:00 », which may open the ``day`` before it or close it."""

    code: ClassVar[str] = "minuit-ambigu"
    written: str
    day: date


@dataclass(frozen=True, slots=True)
class HourWithoutDay:
    """An hour where a date is wanted, with or without its hour."""

    code: ClassVar[str] = "heure-sans-jour"
    written: str


@dataclass(frozen=True, slots=True)
class NoSuchHour:
    """An hour that the clocks skip, on the night when summer time begins."""

    code: ClassVar[str] = "heure-inexistante"
    written: str


@dataclass(frozen=True, slots=True)
class HourInDate:
    """A date with an hour where only the day counts."""

    code: ClassVar[str] = "heure-en-trop"
    written: str
    day: date


@dataclass(frozen=True, slots=True)
class NotADuration:
    """Text that is no length of time."""

    code: ClassVar[str] = "duree-illisible"
    written: str


@dataclass(frozen=True, slots=True)
class NotYesOrNo:
    """Something else than « oui » or « non »."""

    code: ClassVar[str] = "oui-ou-non"
    written: str


@dataclass(frozen=True, slots=True)
class NotAText:
    """A list or a map where one line of text is wanted."""

    code: ClassVar[str] = "texte-attendu"
    written: str


@dataclass(frozen=True, slots=True)
class ValueTooLong:
    """A value that no page, feed or credit has room for."""

    code: ClassVar[str] = "valeur-trop-longue"
    length: int
    limit: int


@dataclass(frozen=True, slots=True)
class NotAList:
    """A map, or lists in a list, where simple items are wanted."""

    code: ClassVar[str] = "liste-attendue"
    written: str


@dataclass(frozen=True, slots=True)
class NotASlug:
    """A name that cannot stand in an address as it is; ``nearest`` can."""

    code: ClassVar[str] = "nom-d-adresse"
    written: str
    nearest: str


ValueProblem = (
    NotADate
    | NoYear
    | NoSuchDay
    | WrongWeekday
    | NotAnHour
    | StartAndEnd
    | Midnight
    | HourWithoutDay
    | NoSuchHour
    | HourInDate
    | NotADuration
    | NotYesOrNo
    | NotAText
    | ValueTooLong
    | NotAList
    | NotASlug
)
