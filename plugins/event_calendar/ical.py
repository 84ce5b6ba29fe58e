"""Events as iCalendar (RFC 5545, RFC 7986): one VEVENT a date.

Recurrence rules, RDATE lists, EXDATE and series in UTC each break some calendar program; single
dates with a zone are read alike by all that we tried.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from event_calendar.ical_dates import event_dates
from event_calendar.model import Event, SiteFacts

if TYPE_CHECKING:
    from icalendar import Timezone

_PRODUCT = "-//dalle-robespierre//agenda//FR"
_ZONE = "Europe/Paris"
_END = b"END:VCALENDAR\r\n"


def calendar_file(
    events: Iterable[Event], site: SiteFacts, now: datetime, *, name: str, path: str
) -> bytes:
    """One ``.ics``, as ``CalendarFiles.file`` gives it."""
    return CalendarFiles(site, now).file(events, name=name, path=path)


class CalendarFiles:
    """Writes the calendars of one build.

    An event is in three of them (its own, its organiser's, the whole one); its dates, which are
    what costs time, are written once.
    """

    def __init__(self, site: SiteFacts, now: datetime) -> None:
        self._site = site
        self._now = now
        self._written: dict[str, bytes] = {}

    def file(self, events: Iterable[Event], *, name: str, path: str) -> bytes:
        """The ``.ics`` of these events, ``name`` being what calendar programs show.

        ``path`` is the address of the file on the site. Equal arguments give equal bytes.
        """
        frame = _frame(name, self._site.absolute(path)).removesuffix(_END)
        return b"".join([frame, *map(self._dates, events), _END])

    def _dates(self, event: Event) -> bytes:
        if event.slug not in self._written:
            dates = event_dates(event, self._site, self._now)
            self._written[event.slug] = b"".join(dates)
        return self._written[event.slug]


def _frame(name: str, address: str) -> bytes:
    """A calendar without any date."""
    from icalendar import Calendar  # noqa: PLC0415 - 0.1 s, only when a calendar is written

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("source", address, parameters={"VALUE": "URI"})
    calendar.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "P1D")
    calendar.add_component(_paris())
    return bytes(calendar.to_ical())


def _paris() -> "Timezone":
    """The zone by the two rules in force since 1996, which is all that these dates need."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard  # noqa: PLC0415 - as above

    winter, summer = timedelta(hours=1), timedelta(hours=2)
    zone = Timezone()
    zone.add("tzid", _ZONE)
    for rule, name, first, month, before, after in (
        (TimezoneDaylight(), "CEST", datetime.fromisoformat("1996-03-31T02:00"), 3, winter, summer),
        (TimezoneStandard(), "CET", datetime.fromisoformat("1996-10-27T03:00"), 10, summer, winter),
    ):
        rule.add("dtstart", first)
        rule.add("tzoffsetfrom", before)
        rule.add("tzoffsetto", after)
        rule.add("tzname", name)
        rule.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        zone.add_component(rule)
    return zone
