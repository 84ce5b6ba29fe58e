"""Why a value of an event's header, or of the two lists, is refused: facts without words."""

from dataclasses import dataclass
from datetime import date, time
from typing import ClassVar, Literal

DatedKey = Literal["sauf", "aussi", "dates_annulees"]
"""The keys that list dates."""


@dataclass(frozen=True, slots=True)
class WordNotUnderstood:
    """A word of ``repetition`` that the grammar has no place for."""

    code: ClassVar[str] = "repetition-incomprise"
    phrase: str
    word: str
    nearest: str | None


@dataclass(frozen=True, slots=True)
class PhraseIncomplete:
    """A ``repetition`` that stops before its end."""

    code: ClassVar[str] = "repetition-incomplete"
    phrase: str
    missing: str


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """« matin », « soir »: the hours say it already, and might say otherwise."""

    code: ClassVar[str] = "moment-en-trop"
    phrase: str
    word: str


@dataclass(frozen=True, slots=True)
class DaysToName:
    """« week-end », « jours ouvrables »: days that each reader counts otherwise."""

    code: ClassVar[str] = "jours-a-nommer"
    phrase: str
    word: str


@dataclass(frozen=True, slots=True)
class DateInPhrase:
    """A month or a date in ``repetition``, which states a rhythm."""

    code: ClassVar[str] = "date-dans-repetition"
    phrase: str
    word: str


@dataclass(frozen=True, slots=True)
class UnknownExclusion:
    """Something that a series cannot leave out by its phrase."""

    code: ClassVar[str] = "exclusion-inconnue"
    phrase: str
    words: str


@dataclass(frozen=True, slots=True)
class HolidaysOnly:
    """A series that takes place in the holidays only, which the grammar has not."""

    code: ClassVar[str] = "vacances-seulement"
    phrase: str


@dataclass(frozen=True, slots=True)
class SecondSession:
    """Hours or days after a phrase that is whole without them."""

    code: ClassVar[str] = "deuxieme-seance"
    phrase: str


@dataclass(frozen=True, slots=True)
class MidnightFirst:
    """A session that begins at « minuit », which may open the day or close it."""

    code: ClassVar[str] = "minuit-au-debut"
    phrase: str


@dataclass(frozen=True, slots=True)
class HourNotUnderstood:
    """Something else than an hour of the day where an hour belongs; ``nearest`` is an hour."""

    code: ClassVar[str] = "heure-incomprise"
    phrase: str
    word: str
    nearest: str | None


@dataclass(frozen=True, slots=True)
class HoursReversed:
    """A session that ends before it begins, or when it begins."""

    code: ClassVar[str] = "heures-inversees"
    phrase: str
    start: time
    end: time


@dataclass(frozen=True, slots=True)
class NotADatedEntry:
    """An entry of ``sauf``, ``aussi`` or ``dates_annulees`` that has no date, or too much of it."""

    code: ClassVar[str] = "exception-incomprise"
    written: str
    key: DatedKey


@dataclass(frozen=True, slots=True)
class PeriodTooOdd:
    """A period of ``sauf`` that ends before it begins, or that is longer than a year."""

    code: ClassVar[str] = "periode-impossible"
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class UnknownStatus:
    """An ``etat`` that is none of the four."""

    code: ClassVar[str] = "etat-inconnu"
    written: str
    nearest: str | None


@dataclass(frozen=True, slots=True)
class NotAColour:
    """A colour that is not written as six hexadecimal digits."""

    code: ClassVar[str] = "couleur-incomprise"
    written: str


@dataclass(frozen=True, slots=True)
class PaleColour:
    """A colour that cannot be read on the site's paper; ``nearest`` can."""

    code: ClassVar[str] = "couleur-trop-pale"
    written: str
    contrast: float
    needed: float
    nearest: str


@dataclass(frozen=True, slots=True)
class NotAPosition:
    """Something else than a latitude and a longitude."""

    code: ClassVar[str] = "position-incomprise"
    written: str


@dataclass(frozen=True, slots=True)
class NotAnAddress:
    """A map link that does not begin with ``https://``."""

    code: ClassVar[str] = "adresse-incomprise"
    written: str


@dataclass(frozen=True, slots=True)
class NotATelephone:
    """A telephone number that no telephone could dial."""

    code: ClassVar[str] = "telephone-incompris"
    written: str


@dataclass(frozen=True, slots=True)
class NotAnEmail:
    """An e-mail address without its ``@`` or its domain."""

    code: ClassVar[str] = "courriel-incompris"
    written: str


PhraseProblem = (
    WordNotUnderstood
    | PhraseIncomplete
    | PartOfDay
    | DaysToName
    | DateInPhrase
    | UnknownExclusion
    | HolidaysOnly
    | SecondSession
    | MidnightFirst
    | HourNotUnderstood
    | HoursReversed
)
ValueProblem = (
    PhraseProblem
    | NotADatedEntry
    | PeriodTooOdd
    | UnknownStatus
    | NotAColour
    | PaleColour
    | NotAPosition
    | NotAnAddress
    | NotATelephone
    | NotAnEmail
)
