"""The dates of an event as iCalendar VEVENTs (RFC 5545, RFC 7986)."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from event_calendar.french_dates import NBSP
from event_calendar.local_time import comes_twice
from event_calendar.model import Event, Occurrence, SiteFacts, Status
from event_calendar.titles import event_path, title_with_status

if TYPE_CHECKING:
    from icalendar import Event as Component

_BEGIN, _END = b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n"


def event_dates(event: Event, site: SiteFacts, now: datetime) -> Iterator[bytes]:
    """Each date of an event as a VEVENT.

    What all dates with the same state share is written once: a property costs 20 µs.
    """
    shared: dict[tuple[Status, str | None], bytes] = {}
    for occurrence in event.occurrences:
        state = occurrence.status, occurrence.reason
        if state not in shared:
            shared[state] = _lines(_facts(event, occurrence, site, now))
        yield b"".join([_BEGIN, _lines(_times(event, occurrence, site)), shared[state], _END])


def uid(event: Event, occurrence: Occurrence, site: SiteFacts) -> str:
    """The permanent name of a date; midnight stands for the hour of whole days."""
    return f"{event.slug}-{occurrence.start:%Y%m%d-%H%M}@{site.uid_constant}"


def _lines(component: "Component") -> bytes:
    return bytes(component.to_ical()).removeprefix(_BEGIN).removesuffix(_END)


def _times(event: Event, occurrence: Occurrence, site: SiteFacts) -> "Component":
    from icalendar import Event as Component  # noqa: PLC0415 - 0.1 s, only when one is written

    component = Component()
    component.add("uid", uid(event, occurrence, site))
    component.add("dtstart", _moment(occurrence.start, occurrence))
    if occurrence.has_end:
        component.add("dtend", _moment(occurrence.end, occurrence))
    return component


def _facts(event: Event, occurrence: Occurrence, site: SiteFacts, now: datetime) -> "Component":
    from icalendar import Event as Component  # noqa: PLC0415 - as above

    component = Component()
    component.add("dtstamp", now.astimezone(UTC))
    component.add("summary", title_with_status(event, occurrence.status))
    if description := _description(event, occurrence):  # libical drops an empty one, as an error
        component.add("description", description)
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
    """A day, or a time of Paris; both times in UTC if one of them comes twice, in October.

    RFC 5545 3.3.5 reads such a local time as the first one, libical, ical.js, node-ical and
    sabre/vobject as the second. Readers stumble over one time in each zone.
    """
    if occurrence.all_day:
        return moment.date()
    is_unclear = comes_twice(occurrence.start) or comes_twice(occurrence.end)
    return moment.astimezone(UTC) if is_unclear else moment


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
