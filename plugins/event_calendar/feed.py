"""Events as an RSS 2.0 feed, by feedgen."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from event_calendar.feed_items import feed_items
from event_calendar.feed_model import EventFields, FeedFacts, FeedImage, Item
from event_calendar.feed_text import item_html, item_text, item_title
from event_calendar.model import Event, Occurrence, SiteFacts
from event_calendar.timing import machine_dates
from event_calendar.titles import event_path

if TYPE_CHECKING:
    from feedgen.feed import FeedGenerator

_GENERATOR = "dalle-robespierre"


def feed_file(events: Iterable[Event], site: SiteFacts, now: datetime, facts: FeedFacts) -> bytes:
    """The ``.rss`` of these events, newest publication first. Equal arguments give equal bytes."""
    items = feed_items(events, site, now)
    feed = _channel(site, facts)
    feed.lastBuildDate(max((_changed(item, now) for item in items), default=now))
    for item in items:
        _add_item(feed, item, site, now, facts.images.get(item.event.slug))
    data = bytes(feed.rss_str(pretty=True))
    return with_stylesheet(data if items else _undated(data), facts.stylesheet)


def _channel(site: SiteFacts, facts: FeedFacts) -> "FeedGenerator":
    from feedgen.feed import FeedGenerator  # noqa: PLC0415 - 50 ms, only when a feed is written

    from event_calendar.feed_extensions import (  # noqa: PLC0415 - it imports feedgen
        EventEntry,
        EventNamespace,
        PhotoEntry,
        PhotoNamespace,
    )

    feed = FeedGenerator()
    feed.register_extension("event", EventNamespace, EventEntry)
    feed.register_extension("photo", PhotoNamespace, PhotoEntry)
    feed.title(facts.title)
    feed.description(facts.description)
    feed.language("fr")
    feed.generator(_GENERATOR)
    feed.link(href=site.absolute(facts.path), rel="self", type="application/rss+xml")
    feed.link(href=site.absolute(facts.page), rel="alternate")  # the last one is RSS's <link>
    return feed


def _changed(item: Item, now: datetime) -> datetime:
    """When an item last changed, so that a build that changes nothing changes no byte of a feed."""
    return min(item.event.updated or item.published, now)


def _undated(feed: bytes) -> bytes:
    """A feed of nothing without the date that feedgen insists on."""
    return re.sub(rb"\s*<lastBuildDate>[^<]*</lastBuildDate>", b"", feed)


def _add_item(
    feed: "FeedGenerator", item: Item, site: SiteFacts, now: datetime, image: FeedImage | None
) -> None:
    entry = feed.add_entry(order="append")
    entry.guid(item.guid, permalink=False)
    entry.title(item_title(item))
    entry.link(href=site.absolute(event_path(item.event)))
    entry.description(item_text(item, now))
    entry.content(item_html(item, now, image))
    entry.category(term=item.event.organiser.name)
    entry.pubDate(item.published)
    if item.occurrence:
        entry.event.fields = _event_fields(item.event, item.occurrence)
    if image:
        entry.enclosure(image.url, str(image.size), image.media_type)
        entry.photo.image = image


def _event_fields(event: Event, occurrence: Occurrence) -> EventFields:
    start, end = machine_dates(occurrence)
    place = ", ".join(filter(None, (event.place.name, event.place.access)))
    return EventFields(start, end, place, event.organiser.name)


def with_stylesheet(feed: bytes, stylesheet: str | None) -> bytes:
    """A feed with its ``xml-stylesheet``, which feedgen has no word for."""
    if stylesheet is None:
        return feed
    from lxml import etree  # noqa: PLC0415 - no types; late

    root = etree.fromstring(feed)
    root.addprevious(etree.PI("xml-stylesheet", f'type="text/css" href="{stylesheet}"'))
    return bytes(etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8"))
