"""What the pages, feeds and calendars of the events are made of, handed to the plugin."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from event_calendar.feed_model import FeedImage
from event_calendar.model import Event, Organiser, SiteFacts


@dataclass(frozen=True, slots=True)
class PreparedCalendar:
    """All events and organisers of a build; ``bodies`` and ``images`` by the event's slug.

    ``bodies`` is finished HTML, ``made_of`` what each event's page shows beside it (by slug).
    """

    site: SiteFacts
    now: datetime
    events: tuple[Event, ...]
    organisers: tuple[Organiser, ...]
    bodies: Mapping[str, str]
    images: Mapping[str, FeedImage]
    metadata: Mapping[str, Mapping[str, object]]
