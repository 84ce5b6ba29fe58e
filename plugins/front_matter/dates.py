"""Dates and hours as people in France write them."""

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import NoReturn
from zoneinfo import ZoneInfo

from front_matter.value_messages import refusal
from front_matter.value_problems import (
    HourWithoutDay,
    Midnight,
    NoSuchDay,
    NoSuchHour,
    NotADate,
    NotAnHour,
    NoYear,
    StartAndEnd,
    ValueProblem,
    WrongWeekday,
)

_MAX_LENGTH = 80
FIRST_YEAR, LAST_YEAR = 1900, 2199
_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = (
    ("janvier", "janv", "jan"),
    ("fevrier", "fevr", "fev"),
    ("mars",),
    ("avril", "avr"),
    ("mai",),
    ("juin",),
    ("juillet", "juil"),
    ("aout",),
    ("septembre", "sept", "sep"),
    ("octobre", "oct"),
    ("novembre", "nov"),
    ("decembre", "dec"),
)
_MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}

_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})(?:[-/.](?P<year>\d+))?(?!\d)")
_IN_WORDS = re.compile(
    r"(?P<day>\d{1,2})(?: ?er)? (?P<month>[a-z]+)\.?(?:,? (?P<year>\d+)(?![\d:h]))?"
)
_SHORT = 3
_DAY_NAMES = "|".join([*_WEEKDAYS, *(rf"{name[:_SHORT]}\.?" for name in _WEEKDAYS)])
_WEEKDAY = re.compile(rf"(?:le )?(?P<weekday>{_DAY_NAMES})[, ]+|le ")
_DASHES = str.maketrans("‐‑–—−", "-----")
"""What programs make of the hyphens in 2026-12-05."""
_HOUR_FOLLOWS = re.compile(r"(?:t|,? *(?:a|de)? +|, *)(?P<hour>.+)")
_HOUR = re.compile(
    r"(?P<hour>\d{1,2})"
    r"(?: ?(?:heures?|h) ?(?P<minute>\d{2})?(?: ?(?:minutes|min|mn))?"
    r"|:(?P<clock>\d{2})(?::\d{2}(?:\.\d+)?)?)"
    r"(?: ?(?P<zone>z|[+-]\d{2}:?\d{2}))?",
)
_ONE_HOUR = r"(?:midi|minuit|\d{1,2} ?(?:heures?|h|:) ?(?:\d{2})?)"
_HOUR_ALONE = re.compile(rf"(?:a |de )?{_ONE_HOUR}")
_TWO_HOURS = re.compile(rf"(?:\d{{1,2}}|{_ONE_HOUR}) ?(?:[-/]|a|et|jusqu['’]?a) ?{_ONE_HOUR}")
_TWO_DAYS = re.compile(r"du \d.* au ")
_MIDNIGHT = re.compile(r"minuit|24 ?(?:heures?|h|:) ?(?:00)?")
_FARTHEST_ZONE = timedelta(hours=14)


def _refuse(problem: ValueProblem) -> NoReturn:
    raise refusal(problem)


def simplified(text: str) -> str:
    """Give lower-case text without accents, with single ordinary spaces."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(text.lower().split())


def read_moment(written: str) -> date | datetime:
    """Read a day, or a day with its hour.

    Known are ``2026-12-05``, ``2026-12-05 14:00``, ``05/12/2026`` (day first), « samedi 5 décembre
    2026 à 14 h 30 », and the ISO 8601 of browser editors; what carries a zone becomes Paris time.
    The hour is given without zone: it is the one on the clocks of Paris.

    Raises ``UnsuitableError``.
    """
    text = simplified(written).translate(_DASHES).removesuffix(".")
    if len(text) > _MAX_LENGTH:
        _refuse(NotADate(written[:_MAX_LENGTH]))
    start, weekday = 0, None
    if prefix := _WEEKDAY.match(text):
        start, weekday = prefix.end(), prefix["weekday"]
    found = (
        _YEAR_FIRST.match(text, start)
        or _DAY_FIRST.match(text, start)
        or _IN_WORDS.match(text, start)
    )
    if _TWO_DAYS.match(text):
        _refuse(StartAndEnd(written))
    if not found:
        _refuse(HourWithoutDay(written) if _HOUR_ALONE.fullmatch(text) else NotADate(written))
    day = _day(found, written)
    if weekday is not None and _WEEKDAYS[day.weekday()][:_SHORT] != weekday[:_SHORT]:
        _refuse(WrongWeekday(written, day))
    rest = text[found.end() :]
    return _with_hour(day, rest, written) if rest else day


def _day(found: re.Match[str], written: str) -> date:
    month = found["month"]
    number = int(month) if month.isdecimal() else _MONTH_NUMBERS.get(month)
    if number is None:
        _refuse(NotADate(written))
    year = found["year"]
    if year is None or len(year) != 4:  # noqa: PLR2004  a year has four digits
        _refuse(NoYear(written))
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        _refuse(NotADate(written))
    try:
        return date(int(year), number, int(found["day"]))
    except ValueError:
        _refuse(NoSuchDay(written))


def _with_hour(day: date, rest: str, written: str) -> datetime:
    follows = _HOUR_FOLLOWS.fullmatch(rest)
    if not follows:
        _refuse(NotAnHour(written))
    hour = follows["hour"]
    if hour == "midi":
        return datetime.combine(day, time(12))
    if _MIDNIGHT.fullmatch(hour):
        _refuse(Midnight(written, day))
    # « 09:00-11:00 » has the form of an hour with its zone; only machines write one, after a T.
    if _TWO_HOURS.fullmatch(hour) and not rest.startswith("t"):
        _refuse(StartAndEnd(written))
    found = _HOUR.fullmatch(hour)
    clock = _clock(found) if found else None
    if not found or clock is None:
        _refuse(NotAnHour(written))
    moment = datetime.combine(day, clock)
    if found["zone"]:
        return _in_paris(moment, found["zone"], written)
    _check_on_the_clocks(moment, written)
    return moment


def read_hour(written: str) -> time | None:
    """Read « 18h », « à 18 h 30 », « 18:30 » or « midi »; None for anything else."""
    text = simplified(written).removeprefix("a ").removesuffix(".")
    if text == "midi":
        return time(12)
    found = _HOUR.fullmatch(text)
    return _clock(found) if found and not found["zone"] else None


def _clock(found: re.Match[str]) -> time | None:
    try:
        return time(int(found["hour"]), int(found["minute"] or found["clock"] or 0))
    except ValueError:
        return None


def _in_paris(moment: datetime, zone: str, written: str) -> datetime:
    offset = timedelta()
    if zone != "z":
        offset = timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))
        offset = -offset if zone[0] == "-" else offset
    if abs(offset) > _FARTHEST_ZONE:
        _refuse(NotAnHour(written))
    try:
        aware = moment.replace(tzinfo=timezone(offset))
    except ValueError:
        _refuse(NotAnHour(written))
    return aware.astimezone(ZoneInfo("Europe/Paris")).replace(tzinfo=None)


def _check_on_the_clocks(moment: datetime, written: str) -> None:
    """Between 2 and 3 o'clock of the last Sunday of March there is no hour to be had."""
    paris = ZoneInfo("Europe/Paris")
    there_and_back = moment.replace(tzinfo=paris).astimezone(UTC).astimezone(paris)
    if there_and_back.replace(tzinfo=None) != moment:
        _refuse(NoSuchHour(written))
