"""Days as ``sauf``, ``aussi`` and ``dates_annulees`` list them: with a reason, or with hours."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from event_calendar.hours_grammar import read_hours
from event_calendar.phrase_reader import NotAPhrase
from event_calendar.value_messages import unsuitable
from event_calendar.value_problems import DatedKey, NotADatedEntry, PeriodTooOdd
from french_typography.typography import typeset
from front_matter.dates import read_moment
from front_matter.types import as_text, quoted
from front_matter.value_problems import (
    HourWithoutDay,
    Midnight,
    NotADate,
    NotAnHour,
    StartAndEnd,
    UnsuitableError,
)

_REASON = re.compile(
    r"(?P<date>(?:[^:(–—]|:(?=\d))+?) ?(?::(?!\d)|\(|–|—| - |,(?=\D*$)) ?(?P<reason>.*?) ?\)?"
)
_HOURS = re.compile(
    r"(?P<date>.+?),? (?P<hours>(?:de|à) .+|\d{1,2} ?[h:].* ?[-–—à] ?\d.*)", re.IGNORECASE
)
_PERIOD = re.compile(r"(?:du )?(?P<first>.+?) au (?P<last>.+)", re.IGNORECASE)
_LONGEST_PERIOD = timedelta(days=366)
_UNREADABLE = {kind.code for kind in (HourWithoutDay, Midnight, NotADate, NotAnHour, StartAndEnd)}
"""What is wrong with a date here as it would be elsewhere, but is mended in another way."""
_LONGEST = 1000
"""Characters of a line of dates; the patterns above are not made for more."""


@dataclass(frozen=True, slots=True)
class DatedReason:
    """A day of ``dates_annulees``, perhaps with its reason."""

    day: date
    reason: str | None


@dataclass(frozen=True, slots=True)
class SkippedPeriod:
    """One day of ``sauf``, or several in a row, both ends included, perhaps with their reason."""

    first: date
    last: date
    reason: str | None


@dataclass(frozen=True, slots=True)
class ExtraDate:
    """A day of ``aussi``; without hours of its own it has those of the series."""

    day: date
    hours: tuple[time, time] | None


def read_dated_reasons(value: object) -> tuple[DatedReason, ...]:
    """The days of ``dates_annulees``; this one and the next two raise ``UnsuitableError``."""
    return tuple(_dated_reason(entry) for entry in _entries(value, "dates_annulees"))


def read_skipped_periods(value: object) -> tuple[SkippedPeriod, ...]:
    """The days and periods of ``sauf``."""
    return tuple(_skipped_period(entry) for entry in _entries(value, "sauf"))


def read_extra_dates(value: object) -> tuple[ExtraDate, ...]:
    """The days of ``aussi``."""
    return tuple(_extra_date(entry) for entry in _entries(value, "aussi"))


def _dated_reason(entry: str) -> DatedReason:
    written, reason = _without_reason(entry)
    return DatedReason(_day(written, entry, "dates_annulees"), reason)


def _skipped_period(entry: str) -> SkippedPeriod:
    written, reason = _without_reason(entry)
    found = _PERIOD.fullmatch(written)
    if not found:
        day = _day(written, entry, "sauf")
        return SkippedPeriod(day, day, reason)
    first, last = (_day(found[name], entry, "sauf") for name in ("first", "last"))
    if not timedelta(0) <= last - first <= _LONGEST_PERIOD:
        raise unsuitable(PeriodTooOdd(first, last))
    return SkippedPeriod(first, last, reason)


def _extra_date(entry: str) -> ExtraDate:
    found = _HOURS.fullmatch(entry)
    if not found:
        return ExtraDate(_day(entry, entry, "aussi"), None)
    try:
        start, end = read_hours(found["hours"])
    except NotAPhrase as error:
        raise unsuitable(error.problem) from error
    if end is None:  # as long as the others, or who knows how long?
        raise unsuitable(NotADatedEntry(entry, "aussi"))
    return ExtraDate(_day(found["date"], entry, "aussi"), (start, end))


def _without_reason(entry: str) -> tuple[str, str | None]:
    found = _REASON.fullmatch(entry)
    return (found["date"], typeset(found["reason"]) or None) if found else (entry, None)


def _day(written: str, entry: str, key: DatedKey) -> date:
    try:
        moment = read_moment(written)
    except UnsuitableError as error:
        if error.code not in _UNREADABLE:
            raise
        raise unsuitable(NotADatedEntry(entry, key)) from error
    if isinstance(moment, datetime):
        raise unsuitable(NotADatedEntry(entry, key))
    return moment


def _entries(value: object, key: DatedKey) -> Iterator[str]:
    """Each entry of a list, or of one line that separates dates with commas."""
    if isinstance(value, list | tuple):
        for item in value:
            if isinstance(item, list):
                raise unsuitable(NotADatedEntry(quoted(item), key))
            yield _short_line(item, key)
    else:
        yield from _pieces(_short_line(value, key))


def _short_line(value: object, key: DatedKey) -> str:
    line = " ".join(str(as_text(value)).split())
    if len(line) > _LONGEST:
        raise unsuitable(NotADatedEntry(quoted(line), key))
    return line


def _pieces(line: str) -> Iterator[str]:
    """A piece without a digit, or « de 14h à 17h », is no date: it belongs to the one before."""
    first, *others = line.split(",")
    for piece in others:
        if any(map(str.isdigit, piece)) and not piece.lstrip().lower().startswith("de "):
            yield first.strip()
            first = piece
        else:
            first = f"{first},{piece}"
    yield first.strip()
