"""What a feed is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from event_calendar.model import Event, Occurrence


@dataclass(frozen=True, slots=True)
class FeedImage:
    """A published photo: its absolute address, its size in bytes, and how it is credited."""

    url: str
    media_type: str
    size: int
    alternative: str
    credit: str


@dataclass(frozen=True, slots=True)
class FeedFacts:
    """What a feed says of itself.

    ``path`` and ``page`` are the addresses of the feed and of the page that it follows, both
    beginning with a slash; ``stylesheet`` is that of the CSS which browsers show it with.
    ``images`` has the photo of each event by the event's slug.
    """

    title: str
    description: str
    path: str
    page: str
    stylesheet: str | None = None
    images: Mapping[str, FeedImage] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Item:
    """What a feed reader shows as one entry: an event, or one of its dates that is cancelled.

    ``occurrence`` is the date that the entry speaks of: the next one that takes place, the last
    one of what is over, the cancelled one. A series that has no date yet has none, nor has the
    entry that says that a whole series is cancelled.
    """

    event: Event
    guid: str
    published: datetime
    occurrence: Occurrence | None
    announces_cancellation: bool = False


@dataclass(frozen=True, slots=True)
class EventFields:
    """What the event module says of an item, dates in W3C format, an unknown end left out."""

    start: str
    end: str | None
    location: str
    organiser: str
