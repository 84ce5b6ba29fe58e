"""Types of the header's values that only events have, as volunteers write them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from difflib import get_close_matches
from typing import Annotated

from pydantic import BeforeValidator

from event_calendar.model import Status
from event_calendar.phrase_reader import NotAPhrase
from event_calendar.phrase_scanner import folded
from event_calendar.recurrence import Recurrence
from event_calendar.recurrence_grammar import read_hours, read_recurrence
from event_calendar.value_messages import describe_value
from event_calendar.value_problems import NotADatedEntry, UnknownStatus, ValueProblem
from french_typography.typography import typeset
from front_matter.dates import read_moment
from front_matter.types import as_text, quoted
from front_matter.value_problems import UnsuitableError

_REASON = re.compile(
    r"(?P<date>(?:[^:(–—]|:(?=\d))+?) ?(?::(?!\d)|\(|–|—| - |,(?=\D*$)) ?(?P<reason>.*?) ?\)?"
)
_HOURS = re.compile(r"(?P<date>.+?),? (?P<hours>de .+)", re.IGNORECASE)
_LONGEST = 1000
"""Characters of a line of dates; the patterns above are not made for more."""
_FEMININE = {"prevue": Status.PLANNED, "annulee": Status.CANCELLED, "reportee": Status.POSTPONED}
_STATUSES = {folded(status): status for status in Status} | _FEMININE
_STATUSES |= {"complete": Status.FULL}


@dataclass(frozen=True, slots=True)
class DatedReason:
    """A day of ``sauf`` or ``dates_annulees``, perhaps with its reason."""

    day: date
    reason: str | None


@dataclass(frozen=True, slots=True)
class ExtraDate:
    """A day of ``aussi``; without hours of its own it has those of the series."""

    day: date
    hours: tuple[time, time] | None


def unsuitable(problem: ValueProblem) -> UnsuitableError:
    """The refusal of a value, in words."""
    message, remedy = describe_value(problem)
    return UnsuitableError(problem.code, message, remedy)


def _recurrence(value: object) -> object:
    text = as_text(value)
    if not isinstance(text, str):
        return text
    try:
        return read_recurrence(text)
    except NotAPhrase as error:
        raise unsuitable(error.problem) from error


def _status(value: object) -> object:
    text = as_text(value)
    if isinstance(text, Status) or not isinstance(text, str):
        return text
    key = folded(text)
    if key in _STATUSES:
        return _STATUSES[key]
    nearest = get_close_matches(key, _STATUSES, n=1)
    raise unsuitable(UnknownStatus(text, _STATUSES[nearest[0]] if nearest else None))


def _dated_reasons(value: object) -> object:
    return tuple(_dated_reason(text) for text in _entries(value))


def _dated_reason(text: str) -> DatedReason:
    found = _REASON.fullmatch(text)
    if not found:
        return DatedReason(_day(text, text, with_hours=False), None)
    reason = typeset(found["reason"]) or None
    return DatedReason(_day(found["date"], text, with_hours=False), reason)


def _extra_dates(value: object) -> object:
    return tuple(_extra_date(text) for text in _entries(value))


def _extra_date(text: str) -> ExtraDate:
    found = _HOURS.fullmatch(text)
    if not found:
        return ExtraDate(_day(text, text, with_hours=True), None)
    try:
        hours = read_hours(found["hours"])
    except NotAPhrase as error:
        raise unsuitable(error.problem) from error
    return ExtraDate(_day(found["date"], text, with_hours=True), hours)


def _day(written: str, entry: str, *, with_hours: bool) -> date:
    moment = read_moment(written)
    if isinstance(moment, datetime):
        raise unsuitable(NotADatedEntry(entry, with_hours))
    return moment


def _entries(value: object) -> Iterator[str]:
    """Each entry of a list, or of one line that separates dates with commas."""
    if isinstance(value, list | tuple):
        for item in value:
            if isinstance(item, list):
                raise unsuitable(NotADatedEntry(quoted(item), with_hours=False))
            yield _short_line(item)
    else:
        yield from _pieces(_short_line(value))


def _short_line(value: object) -> str:
    line = " ".join(str(as_text(value)).split())
    if len(line) > _LONGEST:
        raise unsuitable(NotADatedEntry(quoted(line), with_hours=False))
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


FrenchRecurrence = Annotated[Recurrence, BeforeValidator(_recurrence)]
"""A phrase of the grammar in ``recurrence_grammar``."""
FrenchStatus = Annotated[Status, BeforeValidator(_status)]
"""One of the four words, accents and gender aside."""
DatedReasons = Annotated[tuple[DatedReason, ...], BeforeValidator(_dated_reasons)]
"""Days, a line each: « 2026-12-23 », « 2026-12-23 : salle fermée », « 2026-12-23 (grève) »."""
ExtraDates = Annotated[tuple[ExtraDate, ...], BeforeValidator(_extra_dates)]
"""Days, a line each, with their hours: « 2026-12-19 de 14h à 17h »."""
