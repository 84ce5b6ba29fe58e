"""Dates and hours as French readers expect them, spaces included.

Inside a date or an hour the spaces are U+00A0, so that « 5 décembre » and « 14 h 30 » never break
at the end of a line (Imprimerie nationale; the site writes one style everywhere).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from front_matter.french_words import MONTHS, WEEKDAYS

SHORT_WEEKDAYS = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")
SHORT_MONTHS = (
    "janv.",
    "févr.",
    "mars",
    "avr.",
    "mai",
    "juin",
    "juil.",
    "août",
    "sept.",
    "oct.",
    "nov.",
    "déc.",
)
NBSP = "\u00a0"
SEMICOLON = "\u202f; "
"""Between two dates, each of which has commas of its own."""


@dataclass(frozen=True, slots=True)
class DayBlock:
    """The big coloured block beside an event: « sam. », « 5 », « déc. »."""

    weekday: str
    number: str
    month: str


def enumeration(words: Sequence[str]) -> str:
    """« a », « a et b », « a, b et c »."""
    *firsts, last = words
    return f"{', '.join(firsts)} et {last}" if firsts else last


def hour_phrase(hour: time, *, closing: bool = False) -> str:
    """« 9 h », « 14 h 30 »; midnight that closes a day is « minuit »."""
    if closing and hour == time(0):
        return "minuit"
    minutes = f"{NBSP}{hour.minute:02}" if hour.minute else ""
    return f"{hour.hour}{NBSP}h{minutes}"


def day_number(day: date) -> str:
    """« 5 », and « 1er » for the first."""
    return "1er" if day.day == 1 else str(day.day)


def weekday_phrase(day: date) -> str:
    """« samedi 5 »."""
    return f"{WEEKDAYS[day.weekday()]}{NBSP}{day_number(day)}"


def month_phrase(day: date) -> str:
    """« décembre 2026 »."""
    return f"{MONTHS[day.month - 1]}{NBSP}{day.year}"


def day_phrase(day: date) -> str:
    """« samedi 5 décembre 2026 »."""
    return f"{weekday_phrase(day)}{NBSP}{month_phrase(day)}"


def short_day_phrase(day: date) -> str:
    """« samedi 5 décembre », where the year is plain."""
    return f"{weekday_phrase(day)}{NBSP}{MONTHS[day.month - 1]}"


def period_phrase(first: date, last: date) -> str:
    """« du samedi 5 au dimanche 6 décembre 2026 », naming month and year once when it can."""
    if first == last:
        return day_phrase(first)
    if (first.year, first.month) == (last.year, last.month):
        start = weekday_phrase(first)
    elif first.year == last.year:
        start = short_day_phrase(first)
    else:
        start = day_phrase(first)
    return f"du {start} au {day_phrase(last)}"


def moment_phrase(moment: datetime) -> str:
    """« samedi 5 décembre 2026 à 14 h »."""
    return f"{day_phrase(moment.date())} à {hour_phrase(moment.time())}"


def span_phrase(start: datetime, end: datetime, *, all_day: bool) -> str:
    """A whole date with its hours: « samedi 5 décembre 2026, de 14 h à 17 h ».

    The end of a day-long span is midnight after its last day; an end that equals the start is
    unknown and left unsaid.
    """
    if all_day:
        return period_phrase(start.date(), (end - timedelta(days=1)).date())
    if end == start:
        return moment_phrase(start)
    if _ends_the_same_day(start, end):
        return f"{day_phrase(start.date())}, {hours_phrase(start, end)}"
    return f"du {moment_phrase(start)} au {moment_phrase(end)}"


def hours_phrase(start: datetime, end: datetime) -> str:
    """« de 14 h à 17 h », or « à 14 h » where the end is unknown."""
    if end == start:
        return f"à{NBSP}{hour_phrase(start.time())}"
    return range_phrase(start.time(), end.time())


def range_phrase(start: time, end: time) -> str:
    """« de 14 h à 17 h », which breaks before « à » only; midnight as its end closes a day."""
    return f"de{NBSP}{hour_phrase(start)} à{NBSP}{hour_phrase(end, closing=True)}"


def _ends_the_same_day(start: datetime, end: datetime) -> bool:
    """Midnight belongs to the day that it closes."""
    next_midnight = datetime.combine(start.date() + timedelta(days=1), time(0))
    return end.replace(tzinfo=None) <= next_midnight


def day_block(day: date) -> DayBlock:
    """The parts of a date that a day block shows."""
    return DayBlock(SHORT_WEEKDAYS[day.weekday()], day_number(day), SHORT_MONTHS[day.month - 1])
