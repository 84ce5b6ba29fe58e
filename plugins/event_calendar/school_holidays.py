"""The school holidays that ``vacances-scolaires-france`` knows, with its gaps mended.

Its table (0.12) ends on 31 August 2028; its reader is not used, because it decodes the table by
the process's locale (and crashes under ``LOCALE = "C"``), answers "no holiday" between the last
known day and the end of that year, and raises after it.
"""

import csv
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_ZONES = ("A", "B", "C")
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class SchoolHolidays:
    """The days without school of one zone; nothing is known after ``known_until``."""

    days: frozenset[date]
    known_until: date


def read_school_holidays(zone: str) -> SchoolHolidays:
    """The days without school of zone A, B or C.

    Raises ``ValueError`` for another zone.
    """
    if zone not in _ZONES:
        raise ValueError(f"unknown school zone {zone!r}")
    listed = frozenset(_listed_days(zone))
    years = range(min(listed).year, max(listed).year + 1)
    bridges = frozenset(day for year in years for day in _ascension_bridge(year))
    return SchoolHolidays(listed - _leaving_days(listed) | bridges, known_until=max(listed))


def _listed_days(zone: str) -> Iterator[date]:
    table = pkgutil.get_data("vacances_scolaires_france", "data/data.csv")
    if table is None:
        raise FileNotFoundError("vacances_scolaires_france/data/data.csv")
    column = f"vacances_zone_{zone.lower()}"
    for row in csv.DictReader(table.decode("utf-8").splitlines()):
        if row[column] == "True":
            yield date.fromisoformat(row["date"])


def _leaving_days(listed: frozenset[date]) -> frozenset[date]:
    """Each Saturday that opens holidays: the ministry's « après la classe », there is school."""
    return frozenset(
        day
        for day in listed
        if day.weekday() == _SATURDAY and day - timedelta(days=1) not in listed
    )


def _ascension_bridge(year: int) -> Iterator[date]:
    """Thursday to Sunday of Ascension, which the table lists in some years only.

    The ministry's calendar closes schools on them every year since 2013.
    """
    from dateutil.easter import easter  # noqa: PLC0415 - no types; late

    for days in range(39, 43):
        yield easter(year) + timedelta(days=days)
