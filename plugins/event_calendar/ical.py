"""Events as iCalendar (RFC 5545, RFC 7986): one VEVENT a date.

Recurrence rules, RDATE lists, EXDATE and series in UTC each break some calendar program; single
dates with a zone are read alike by all that we tried.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from event_calendar.french_dates import NBSP
from event_calendar.model import Event, Occurrence, SiteFacts
from event_calendar.titles import event_path, title_with_status

if TYPE_CHECKING:
    from icalendar import Calendar, Timezone
    from icalendar import Event as Component

_PRODUCT = "-//dalle-robespierre//agenda//FR"
_ZONE = "Europe/Paris"


def calendar_file(
    events: Iterable[Event], site: SiteFacts, now: datetime, *, name: str, path: str
) -> bytes:
    """The ``.ics`` of these events, ``name`` being what calendar programs show.

    ``path`` is the address of the file on the site. Equal arguments give equal bytes.
    """
    from icalendar import Calendar  # noqa: PLC0415 - 0.1 s, only when a calendar is written

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("source", site.absolute(path), parameters={"VALUE": "URI"})
    calendar.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "P1D")
    calendar.add_component(_paris())
    _add_events(calendar, events, site, now)
    return bytes(calendar.to_ical())


def uid(event: Event, occurrence: Occurrence, site: SiteFacts) -> str:
    """The permanent name of a date; midnight stands for the hour of whole days."""
    return f"{event.slug}-{occurrence.start:%Y%m%d-%H%M}@{site.uid_constant}"


def _add_events(
    calendar: "Calendar", events: Iterable[Event], site: SiteFacts, now: datetime
) -> None:
    for event in events:
        for occurrence in event.occurrences:
            calendar.add_component(_component(event, occurrence, site, now))


def _component(event: Event, occurrence: Occurrence, site: SiteFacts, now: datetime) -> "Component":
    from icalendar import Event as Component  # noqa: PLC0415 - as above

    component = Component()
    component.add("uid", uid(event, occurrence, site))
    component.add("dtstamp", now.astimezone(UTC))
    component.add("dtstart", _moment(occurrence.start, occurrence))
    if occurrence.has_end:
        component.add("dtend", _moment(occurrence.end, occurrence))
    component.add("summary", title_with_status(event, occurrence.status))
    component.add("description", _description(event, occurrence))
    component.add("status", "CONFIRMED" if occurrence.status.takes_place else "CANCELLED")
    component.add("transp", "TRANSPARENT")
    component.add("categories", [event.organiser.name])
    component.add("url", site.absolute(event_path(event)))
    component.add("created", event.published.astimezone(UTC))
    if event.updated:
        component.add("last-modified", event.updated.astimezone(UTC))
    _add_place(component, event)
    return component


def _add_place(component: "Component", event: Event) -> None:
    place = event.place
    component.add("location", ", ".join(filter(None, (place.name, place.access))))
    if place.position:
        component.add("geo", (place.position.latitude, place.position.longitude))


def _moment(moment: datetime, occurrence: Occurrence) -> date | datetime:
    """A day, or a time of Paris; both times in UTC if one is the second of October's equal hours.

    RFC 5545 3.3.5 reads a local time that comes twice as the first one, and readers stumble over
    one time in each zone.
    """
    if occurrence.all_day:
        return moment.date()
    is_second = occurrence.start.fold or occurrence.end.fold
    return moment.astimezone(UTC) if is_second else moment


def _description(event: Event, occurrence: Occurrence) -> str:
    facts = (
        ("Motif", occurrence.reason),
        ("Pour qui", event.audience),
        ("Prix", event.price),
        ("Inscription", event.registration),
        ("Accès", event.accessibility),
        ("Téléphone", event.organiser.telephone),
        ("Courriel", event.organiser.email),
    )
    lines = [f"{label}{NBSP}: {value}" for label, value in facts if value]
    return "\n".join(filter(None, (event.summary, *lines)))


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
