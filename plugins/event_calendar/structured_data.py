"""Events for search engines: schema.org ``Event`` as JSON-LD."""

import json
import re
from datetime import datetime
from typing import Any

from event_calendar.feed_model import FeedImage
from event_calendar.model import Event, Occurrence, Position, SiteFacts, Status
from event_calendar.timing import dates_to_come, machine_dates
from event_calendar.titles import event_path, organiser_path

_SHOWN = 10
_STATUSES = {
    Status.PLANNED: "EventScheduled",
    Status.FULL: "EventScheduled",
    Status.CANCELLED: "EventCancelled",
    Status.POSTPONED: "EventPostponed",
}
_PRICE = re.compile(r"(?P<euros>\d{1,4})(?:,(?P<cents>\d\d))?\s?(?:€|euros?)\.?")
_FREE = re.compile(r"(?:entrée |c’est )?(?:gratuit|libre et gratuit)e?\.?", re.IGNORECASE)
_INSIDE_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def json_ld(
    event: Event, site: SiteFacts, now: datetime, image: FeedImage | None = None
) -> str | None:
    """The dates of an event as the text of a ``<script type="application/ld+json">``.

    A series gives its next ten dates; what is over gives its last one. Nothing for an example,
    which search engines must not take for an event. The text is safe inside a script element.
    What is said of an event follows
    https://developers.google.com/search/docs/appearance/structured-data/event: what is cancelled
    or postponed keeps its date. ``previousStartDate`` is only for a date with a new one, which no
    header tells.
    """
    if event.is_example or not event.occurrences:
        return None
    shown = dates_to_come(event, now)[:_SHOWN] or event.occurrences[-1:]
    nodes = [_node(event, occurrence, site, image) for occurrence in shown]
    data = nodes[0] if len(nodes) == 1 else nodes
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_INSIDE_SCRIPT)


def _node(
    event: Event, occurrence: Occurrence, site: SiteFacts, image: FeedImage | None
) -> dict[str, Any]:
    start, end = machine_dates(occurrence)
    organiser = event.organiser
    node = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": event.title,
        "description": event.summary or None,
        "url": site.absolute(event_path(event)),
        "startDate": start,
        "endDate": end,
        "eventStatus": f"https://schema.org/{_STATUSES[occurrence.status]}",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "inLanguage": "fr",
        "location": _place(event),
        "organizer": {
            "@type": "Organization",
            "name": organiser.name,
            "url": site.absolute(organiser_path(organiser)),
        },
        "audience": _audience(event),
        "offers": _offer(event, occurrence, site),
        "isAccessibleForFree": True if _price(event) == "0" else None,
        "image": _image(image) if image else None,
    }
    return {key: value for key, value in node.items() if value is not None}


def _place(event: Event) -> dict[str, Any]:
    place = event.place
    node: dict[str, Any] = {"@type": "Place", "name": place.name, "address": place.name}
    if place.access:
        node["description"] = place.access
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


def _audience(event: Event) -> dict[str, Any] | None:
    return {"@type": "Audience", "audienceType": event.audience} if event.audience else None


def _offer(event: Event, occurrence: Occurrence, site: SiteFacts) -> dict[str, Any] | None:
    """A place at the event, where its price is one number; nothing is guessed from more words."""
    price = _price(event)
    if price is None:
        return None
    is_full = occurrence.status is Status.FULL
    return {
        "@type": "Offer",
        "price": price,
        "priceCurrency": "EUR",
        "availability": f"https://schema.org/{'SoldOut' if is_full else 'InStock'}",
        "validFrom": event.published.isoformat(),
        "url": site.absolute(event_path(event)),
    }


def _price(event: Event) -> str | None:
    """Euros as schema.org writes them: « 5 € » is 5, « 2,50 € » is 2.50, « Gratuit » is 0."""
    written = event.price or ""
    if _FREE.fullmatch(written):
        return "0"
    found = _PRICE.fullmatch(written)
    return ".".join(filter(None, found.groups())) if found else None


def _image(image: FeedImage) -> dict[str, Any]:
    return {
        "@type": "ImageObject",
        "contentUrl": image.url,
        "url": image.url,
        "caption": image.alternative,
        "creditText": image.credit,
    }
