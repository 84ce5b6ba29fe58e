"""When a series takes place: a rhythm, its hours, and the days off that it leaves out.

``str()`` of each value is the canonical French phrase, which ``recurrence_grammar`` reads back to
an equal value.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, time
from enum import Enum, IntEnum
from typing import assert_never

from event_calendar.french_dates import NBSP, enumeration, hour_phrase, range_phrase
from front_matter.french_words import WEEKDAYS


class Weekday(IntEnum):
    """A day of the week, numbered as ``date.weekday()`` does."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6

    def __str__(self) -> str:
        return WEEKDAYS[self]


class Ordinal(IntEnum):
    """Which of a month's four or five Tuesdays; the fifth has no word, not every month has one."""

    FIRST = 1
    SECOND = 2
    THIRD = 3
    FOURTH = 4
    LAST = -1

    def __str__(self) -> str:
        return _ORDINALS[self]


_ORDINALS = {
    Ordinal.FIRST: "premier",
    Ordinal.SECOND: "deuxième",
    Ordinal.THIRD: "troisième",
    Ordinal.FOURTH: "quatrième",
    Ordinal.LAST: "dernier",
}


class DayOff(Enum):
    """Days on which a series may rest."""

    SCHOOL_HOLIDAYS = "vacances scolaires"
    PUBLIC_HOLIDAYS = "jours fériés"

    def __str__(self) -> str:
        return self.value


_A_RUN = 3
"""Days in a row that are said by their first and last."""


@dataclass(frozen=True, slots=True)
class Weekly:
    """Every week, on one or more days, in the order of the week."""

    days: tuple[Weekday, ...]

    def __str__(self) -> str:
        if len(self.days) == len(Weekday):
            return "tous les jours"
        first, last = self.days[0], self.days[-1]
        if len(self.days) >= _A_RUN and last - first == len(self.days) - 1:
            return f"du {first} au {last}"
        return f"tous les {enumeration([f'{day}s' for day in self.days])}"


@dataclass(frozen=True, slots=True)
class Fortnightly:
    """Every other week, counted from that of the series' first date; days as in ``Weekly``."""

    days: tuple[Weekday, ...]

    def __str__(self) -> str:
        return f"{enumeration([f'un {day}' for day in self.days])} sur deux"


@dataclass(frozen=True, slots=True)
class Monthly:
    """One or more times a month: the first Saturday, the second and the last Monday."""

    ordinals: tuple[Ordinal, ...]
    day: Weekday

    def __str__(self) -> str:
        return f"{enumeration([f'le {ordinal}' for ordinal in self.ordinals])} {self.day} du mois"


Rhythm = Weekly | Fortnightly | Monthly


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A series as its header states it; both hours are local time of the neighbourhood.

    An ``end`` that is not later than ``start`` is on the next day: the midnight that closes the
    day, or the small hours of a party. None is known where ``end`` is ``None``.
    """

    rhythm: Rhythm
    start: time
    end: time | None
    days_off: tuple[DayOff, ...] = ()

    def __str__(self) -> str:
        rest = enumeration([str(kind) for kind in self.days_off]) if self.days_off else ""
        return f"{self.rhythm} {self._hours}" + (f", hors {rest}" if rest else "")

    @property
    def _hours(self) -> str:
        if self.end is None:
            return f"à{NBSP}{hour_phrase(self.start)}"
        hours = range_phrase(self.start, self.end)
        return f"{hours} du matin" if time(0) < self.end <= self.start else hours


def falls_on(rhythm: Rhythm, day: date, first: date) -> bool:
    """Whether ``day`` belongs to the rhythm; every other week is counted from that of ``first``."""
    match rhythm:
        case Weekly(days):
            return day.weekday() in days
        case Fortnightly(days):
            weeks = ((day - first).days + first.weekday()) // 7
            return day.weekday() in days and weeks % 2 == 0
        case Monthly(ordinals, weekday):
            return day.weekday() == weekday and not _places_in_month(day).isdisjoint(ordinals)
        case _:
            assert_never(rhythm)


def _places_in_month(day: date) -> set[int]:
    """The ordinals that a date has among the same weekdays of its month."""
    is_last = day.day + 7 > monthrange(day.year, day.month)[1]
    return {(day.day - 1) // 7 + 1} | ({Ordinal.LAST} if is_last else set())
