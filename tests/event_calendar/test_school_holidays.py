import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from vacances_scolaires_france import SchoolHolidayDates

from event_calendar.school_holidays import read_school_holidays

PLUGINS = Path(__file__).parents[2] / "plugins"


@pytest.mark.parametrize("zone", ["A", "B", "C"])
def test_differs_from_the_library_by_its_two_faults_only(zone: str) -> None:
    ours = read_school_holidays(zone)
    table = SchoolHolidayDates()
    theirs = {
        day for year in range(2016, 2029) for day in table.holidays_for_year_and_zone(year, zone)
    }
    since_2016 = {day for day in ours.days if day.year >= 2016}
    assert all(day.weekday() == 5 for day in theirs - since_2016)
    assert all(_is_ascension_bridge(day) for day in since_2016 - theirs)


def _is_ascension_bridge(day: date) -> bool:
    thursday = day - timedelta(days=(day.weekday() - 3) % 7)
    return thursday in {date(2016, 5, 5), date(2017, 5, 25), date(2018, 5, 10), date(2019, 5, 30),
                        date(2020, 5, 21), date(2021, 5, 13), date(2022, 5, 26), date(2023, 5, 18),
                        date(2024, 5, 9), date(2025, 5, 29), date(2026, 5, 14), date(2027, 5, 6),
                        date(2028, 5, 25)}  # fmt: skip


@pytest.mark.parametrize(
    ("day", "is_off"),
    [
        (date(2026, 10, 16), False),
        (date(2026, 10, 17), False),  # the ministry: « après la classe »
        (date(2026, 10, 18), True),
        (date(2026, 11, 1), True),
        (date(2026, 11, 2), False),
        (date(2026, 5, 14), True),  # Ascension and its bridge, which the table lacks in 2026
        (date(2026, 5, 15), True),
        (date(2026, 5, 18), False),
    ],
)
def test_zone_c(day: date, is_off: bool) -> None:
    assert (day in read_school_holidays("C").days) is is_off


def test_nothing_is_known_after_the_last_listed_day() -> None:
    assert read_school_holidays("C").known_until == date(2028, 8, 31)


def test_refuses_a_zone_that_does_not_exist() -> None:
    with pytest.raises(ValueError, match="'D'"):
        read_school_holidays("D")


def test_reads_its_table_whatever_the_locale() -> None:
    code = (
        "import locale; locale.setlocale(locale.LC_ALL, 'C');"
        "from event_calendar.school_holidays import read_school_holidays;"
        "print(len(read_school_holidays('C').days))"
    )
    command = [sys.executable, "-X", "utf8=0", "-c", code]
    environment = {"PYTHONPATH": str(PLUGINS), "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert int(done.stdout) == len(read_school_holidays("C").days)
