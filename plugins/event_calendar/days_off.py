"""School holidays of a zone, and public holidays."""

from collections.abc import Collection
from datetime import date, timedelta
from functools import cached_property

from event_calendar.recurrence import DayOff
from event_calendar.school_holidays import SchoolHolidays, read_school_holidays


class DaysOff:
    """Says which days a series leaves out; what it needs is loaded when it is first asked."""

    def __init__(self, zone: str) -> None:
        self.zone = zone
        self._public: dict[int, frozenset[date]] = {}

    @cached_property
    def school(self) -> SchoolHolidays:
        """The school holidays of the zone."""
        return read_school_holidays(self.zone)

    def include(self, day: date, kinds: Collection[DayOff]) -> bool:
        """Whether a series that rests on these kinds of days rests on this one."""
        return (DayOff.PUBLIC_HOLIDAYS in kinds and day in self._public_in(day.year)) or (
            DayOff.SCHOOL_HOLIDAYS in kinds and day in self.school.days
        )

    def known_until(self, kinds: Collection[DayOff]) -> date:
        """The last date for which the answer is known; public holidays are known for ever."""
        return self.school.known_until if DayOff.SCHOOL_HOLIDAYS in kinds else date.max

    def _public_in(self, year: int) -> frozenset[date]:
        if year not in self._public:
            self._public[year] = public_holidays(year)
        return self._public[year]


def public_holidays(year: int) -> frozenset[date]:
    """The eleven public holidays of metropolitan France (Code du travail, article L3133-1).

    Written here because the library for it takes half a second to load; a test compares the two.
    """
    from dateutil.easter import easter  # noqa: PLC0415 - no types; late

    fixed = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
    after_easter = (1, 39, 50)
    return frozenset(date(year, month, day) for month, day in fixed) | frozenset(
        easter(year) + timedelta(days=days) for days in after_easter
    )
