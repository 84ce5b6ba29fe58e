"""A link to Google Agenda, for the many telephones that open no ``.ics``."""

from datetime import UTC
from urllib.parse import urlencode

from event_calendar.model import Event, Occurrence, SiteFacts
from event_calendar.titles import event_path, title_with_status

_GOOGLE = "https://calendar.google.com/calendar/render"


def google_link(event: Event, occurrence: Occurrence, site: SiteFacts) -> str:
    """A link that proposes one date.

    Hours are those of UTC, which come only once; ``ctz`` is the zone that they are shown in.
    """
    form = "%Y%m%d" if occurrence.all_day else "%Y%m%dT%H%M%SZ"
    span = occurrence.start, occurrence.end
    start, end = span if occurrence.all_day else (moment.astimezone(UTC) for moment in span)
    address = site.absolute(event_path(event))
    query = {
        "action": "TEMPLATE",
        "text": title_with_status(event, occurrence.status),
        "dates": f"{start:{form}}/{end:{form}}",
        "ctz": "Europe/Paris",
        "location": ", ".join(filter(None, (event.place.name, event.place.access))),
        "details": "\n".join(filter(None, (event.summary, address))),
    }
    return f"{_GOOGLE}?{urlencode(query)}"
