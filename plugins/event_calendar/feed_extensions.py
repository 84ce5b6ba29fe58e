"""Two feedgen extensions: when and where an event is, and whose photo shows it.

The event module (``ev:``) is of RSS 1.0, Media RSS (``media:``) is at
https://www.rssboard.org/media-rss. feedgen has one for media, without credit and description.
"""

from typing import TYPE_CHECKING

from feedgen.ext.base import (
    BaseEntryExtension,
    BaseExtension,
)
from feedgen.util import xml_elem  # idem

from event_calendar.feed_model import EventFields, FeedImage

if TYPE_CHECKING:
    from lxml.etree import _Element  # idem

EV = "http://purl.org/rss/1.0/modules/event/"
MEDIA = "http://search.yahoo.com/mrss/"


class EventNamespace(BaseExtension):
    """Declares the namespace on the feed."""

    def extend_ns(self) -> dict[str, str]:
        """The prefix and its namespace."""
        return {"ev": EV}


class EventEntry(BaseEntryExtension):
    """The fields of one item."""

    fields: EventFields | None = None

    def extend_rss(self, entry: "_Element") -> "_Element":
        """The item with its fields added."""
        if self.fields:
            _child(entry, EV, "startdate", self.fields.start)
            if self.fields.end:
                _child(entry, EV, "enddate", self.fields.end)
            _child(entry, EV, "location", self.fields.location)
            _child(entry, EV, "organizer", self.fields.organiser)
        return entry


class PhotoNamespace(BaseExtension):
    """Declares the namespace on the feed."""

    def extend_ns(self) -> dict[str, str]:
        """The prefix and its namespace."""
        return {"media": MEDIA}


class PhotoEntry(BaseEntryExtension):
    """The photo of one item."""

    image: FeedImage | None = None

    def extend_rss(self, entry: "_Element") -> "_Element":
        """The item with its photo added."""
        image = self.image
        if image:
            content = xml_elem(f"{{{MEDIA}}}content", entry)
            content.set("url", image.url)
            content.set("type", image.media_type)
            content.set("medium", "image")
            content.set("fileSize", str(image.size))
            _child(content, MEDIA, "description", image.alternative)
            _child(content, MEDIA, "credit", image.credit)
            _child(content, MEDIA, "copyright", image.credit)
        return entry


def _child(parent: "_Element", namespace: str, name: str, text: str) -> None:
    xml_elem(f"{{{namespace}}}{name}", parent).text = text
