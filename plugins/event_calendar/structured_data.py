"""Events for machines: schema.org ``Event`` as JSON-LD, and a link to Google Agenda."""

import json
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from event_calendar.model import Event, Occurrence, Position, SiteFacts, Status
from event_calendar.timing import dates_to_come, machine_dates
from event_calendar.titles import event_path, title_with_status

_SHOWN = 10
_STATUSES = {
    Status.PLANNED: "EventScheduled",
    Status.FULL: "EventScheduled",
    Status.CANCELLED: "EventCancelled",
    Status.POSTPONED: "EventPostponed",
}
_GOOGLE = "https://calendar.google.com/calendar/render"
_INSIDE_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def json_ld(event: Event, site: SiteFacts, now: datetime) -> str | None:
    """The dates of an event as the text of a ``<script type="application/ld+json">``.

    A series gives its next ten dates; what is over gives its last one. Nothing for an example,
    which search engines must not take for an event. The text is safe inside a script element.
    """
    if event.is_example or not event.occurrences:
        return None
    shown = dates_to_come(event, now)[:_SHOWN] or event.occurrences[-1:]
    nodes = [_node(event, occurrence, site) for occurrence in shown]
    data = nodes[0] if len(nodes) == 1 else nodes
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_INSIDE_SCRIPT)


def google_link(event: Event, occurrence: Occurrence, site: SiteFacts) -> str:
    """A link that proposes one date to Google Agenda, for telephones that open no ``.ics``."""
    form = "%Y%m%d" if occurrence.all_day else "%Y%m%dT%H%M%S"
    address = site.absolute(event_path(event))
    query = {
        "action": "TEMPLATE",
        "text": title_with_status(event, occurrence.status),
        "dates": f"{occurrence.start:{form}}/{occurrence.end:{form}}",
        "ctz": "Europe/Paris",
        "location": ", ".join(filter(None, (event.place.name, event.place.access))),
        "details": "\n".join(filter(None, (event.summary, address))),
    }
    return f"{_GOOGLE}?{urlencode(query)}"


def _node(event: Event, occurrence: Occurrence, site: SiteFacts) -> dict[str, Any]:
    start, end = machine_dates(occurrence)
    address = site.absolute(event_path(event))
    node = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": event.title,
        "description": event.summary or None,
        "url": address,
        "startDate": start,
        "endDate": end,
        "eventStatus": f"https://schema.org/{_STATUSES[occurrence.status]}",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "inLanguage": "fr",
        "location": _place(event),
        "organizer": {"@type": "Organization", "name": event.organiser.name},
    }
    return {key: value for key, value in node.items() if value is not None}


def _place(event: Event) -> dict[str, Any]:
    place = event.place
    node: dict[str, Any] = {"@type": "Place", "name": place.name}
    node["address"] = place.access or place.name
    if place.position:
        node["geo"] = _coordinates(place.position)
    if place.map_link:
        node["hasMap"] = place.map_link
    return node


def _coordinates(position: Position) -> dict[str, Any]:
    return {
        "@type": "GeoCoordinates",
        "latitude": position.latitude,
        "longitude": position.longitude,
    }
