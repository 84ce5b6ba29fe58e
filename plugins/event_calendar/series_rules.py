"""The rules of a series' dates, in the form of ``event_rules``."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from event_calendar.date_problems import (
    DatesToConfirm,
    DateTwice,
    ExceptionOnNothing,
    ExtraOutsidePeriod,
    HourSkipped,
    SeriesHourSkipped,
    SeriesWithoutDate,
    SkippedAndCancelled,
)
from event_calendar.days_off import DaysOff
from event_calendar.event_rules import Complaint
from event_calendar.local_time import on_clock
from event_calendar.occurrences import (
    Period,
    Series,
    expand,
    falls_in_period,
    meets_in,
    skipped_hours,
)

_WRITERS_YEAR = timedelta(days=366)


def series_complaints(series: Series, until: date, days_off: DaysOff) -> Iterator[Complaint]:
    """Everything wrong with a series' dates, ``until`` being the last day that is published."""
    yield from extra_dates_lie_in_the_period(series)
    yield from extra_dates_are_new(series, days_off)
    yield from exceptions_meet_a_date(series, days_off)
    yield from no_date_is_skipped_and_cancelled(series)
    yield from has_a_date(series, days_off)
    yield from hours_exist(series, until, days_off)
    yield from holidays_are_known(series, until, days_off)


def extra_dates_lie_in_the_period(series: Series) -> Iterator[Complaint]:
    """A date of ``aussi`` lies between ``du`` and ``au``."""
    for session in series.extra:
        if not falls_in_period(series, session.day):
            yield "aussi", ExtraOutsidePeriod(session.day, series.first, series.last)


def extra_dates_are_new(series: Series, days_off: DaysOff) -> Iterator[Complaint]:
    """``aussi`` adds a meeting that is not there without it."""
    alone = replace(series, extra=())
    for session in series.extra:
        start = on_clock(session.day, session.start)
        if any(found.start == start for found in expand(alone, session.day, session.day, days_off)):
            yield "aussi", DateTwice(start)


def exceptions_meet_a_date(series: Series, days_off: DaysOff) -> Iterator[Complaint]:
    """Something falls on each date of ``sauf`` and ``dates_annulees``."""
    known_until = days_off.known_until(series.recurrence.days_off)
    bare = replace(series, skipped=(), extra=(), cancelled={})
    for period in series.skipped:
        if period.last <= known_until and not meets_in(bare, period, days_off):
            yield "sauf", ExceptionOnNothing("sauf", period.first, period.last)
    for day in sorted(series.cancelled):
        if not meets_in(series, Period(day, day), days_off):
            yield "dates_annulees", ExceptionOnNothing("dates_annulees", day, day)


def no_date_is_skipped_and_cancelled(series: Series) -> Iterator[Complaint]:
    """A date is left out in silence by ``sauf``, or announced by ``dates_annulees``."""
    for day in sorted(series.cancelled):
        if any(day in period for period in series.skipped):
            yield "sauf", SkippedAndCancelled(day)


def has_a_date(series: Series, days_off: DaysOff) -> Iterator[Complaint]:
    """The period of a series that ends holds a date."""
    known_until = days_off.known_until(series.recurrence.days_off)
    if series.last is None or series.last > known_until:
        return
    if not any(expand(series, series.first, series.last, days_off)):
        yield "repetition", SeriesWithoutDate(str(series.recurrence))


def hours_exist(series: Series, until: date, days_off: DaysOff) -> Iterator[Complaint]:
    """The clock shows the hours of every date.

    Refused in the first year, which whoever writes the series can look at; a warning later,
    because no date that comes near may stop the site (DESIGN, I8).
    """
    first_year = series.first + _WRITERS_YEAR
    key = "aussi" if series.extra else "repetition"
    for day, moment in skipped_hours(series, series.first, first_year, days_off):
        yield key, HourSkipped(moment, day)
        return
    for day, moment in skipped_hours(series, first_year, until, days_off):
        yield key, SeriesHourSkipped(moment, day)


def holidays_are_known(series: Series, until: date, days_off: DaysOff) -> Iterator[Complaint]:
    """The school holidays are known as far as the dates are published."""
    known_until = days_off.known_until(series.recurrence.days_off)
    if known_until < min(until, series.last or until):
        yield "repetition", DatesToConfirm(known_until)
