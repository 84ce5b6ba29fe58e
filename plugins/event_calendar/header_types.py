"""Types of the header's values that only events have, as volunteers write them."""

from datetime import date, datetime
from difflib import get_close_matches
from typing import Annotated

from pydantic import BeforeValidator, ValidationInfo

from event_calendar.dated_entries import (
    DatedReason,
    ExtraDate,
    SkippedPeriod,
    read_dated_reasons,
    read_extra_dates,
    read_skipped_periods,
)
from event_calendar.model import Status
from event_calendar.phrase_reader import NotAPhrase
from event_calendar.phrase_scanner import folded
from event_calendar.recurrence import Recurrence
from event_calendar.recurrence_grammar import read_recurrence
from event_calendar.value_messages import unsuitable
from event_calendar.value_problems import UnknownStatus
from front_matter.dates import read_hour
from front_matter.types import FrenchMoment, as_word

_FEMININE = {"prevue": Status.PLANNED, "annulee": Status.CANCELLED, "reportee": Status.POSTPONED}
_STATUSES = {folded(status): status for status in Status} | _FEMININE
_STATUSES |= {"complete": Status.FULL}


def _recurrence(value: object) -> object:
    text = as_word(value)
    if not isinstance(text, str):
        return text
    try:
        return read_recurrence(text)
    except NotAPhrase as error:
        raise unsuitable(error.problem) from error


def _end(value: object, others: ValidationInfo) -> object:
    """Read an hour alone as one of the day of ``debut``."""
    text = as_word(value)
    hour = read_hour(text) if isinstance(text, str) else None
    start: date | None = others.data.get("start", date.min)  # that one where it is refused
    return value if hour is None or start is None else datetime.combine(start, hour)


def _status(value: object) -> object:
    text = as_word(value)
    if isinstance(text, Status) or not isinstance(text, str):
        return text
    key = folded(text)
    if key in _STATUSES:
        return _STATUSES[key]
    nearest = get_close_matches(key, _STATUSES, n=1)
    raise unsuitable(UnknownStatus(text, _STATUSES[nearest[0]] if nearest else None))


FrenchRecurrence = Annotated[Recurrence, BeforeValidator(_recurrence)]
"""A phrase of the grammar in ``recurrence_grammar``."""
FrenchEnd = Annotated[FrenchMoment, BeforeValidator(_end)]
"""A day, a day with its hour, or « 18h » on the day of ``debut``."""
FrenchStatus = Annotated[Status, BeforeValidator(_status)]
"""One of the four words, accents and gender aside."""
DatedReasons = Annotated[tuple[DatedReason, ...], BeforeValidator(read_dated_reasons)]
"""Days, a line each: « 2026-12-23 », « 2026-12-23 : salle fermée », « 2026-12-23 (grève) »."""
SkippedPeriods = Annotated[tuple[SkippedPeriod, ...], BeforeValidator(read_skipped_periods)]
"""The same, and « du 2026-12-20 au 2027-01-05 : congés »."""
ExtraDates = Annotated[tuple[ExtraDate, ...], BeforeValidator(read_extra_dates)]
"""Days, a line each, with their hours: « 2026-12-19 de 14h à 17h »."""
