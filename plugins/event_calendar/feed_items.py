"""Which items a feed of events has, and in which order."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from event_calendar.feed_model import Item
from event_calendar.model import Event, Occurrence, SiteFacts
from event_calendar.timing import is_over

_KEPT = 60
"""Items in a feed; readers keep what they have seen."""


def feed_items(events: Iterable[Event], site: SiteFacts, now: datetime) -> list[Item]:
    """The newest items by publication, and by name where they were published together.

    A cancelled date is an item of its own, because a feed reader shows nobody that an item which
    it has shown before has changed.
    """
    items = [item for event in events for item in _items(event, site, now)]
    return sorted(items, key=lambda item: (-item.published.timestamp(), item.guid))[:_KEPT]


def _items(event: Event, site: SiteFacts, now: datetime) -> Iterator[Item]:
    guid = f"{event.slug}@{site.uid_constant}"
    held = tuple(date for date in event.occurrences if date.status.takes_place)
    yield Item(event, guid, event.published, _next_or_last(held or event.occurrences, now))
    changed = min(event.updated or event.published, now)  # readers hide what is of tomorrow
    if event.recurrence and not event.status.takes_place:
        # Named by the day of the change: the next date is another one every week.
        fragment = f"#annule-{event.updated or event.published:%Y%m%d}"
        yield Item(event, guid + fragment, changed, None, announces_cancellation=True)
        return
    for occurrence in _cancelled(event):
        fragment = f"#annule-{occurrence.start:%Y%m%d}"
        yield Item(event, guid + fragment, changed, occurrence, announces_cancellation=True)


def _next_or_last(occurrences: tuple[Occurrence, ...], now: datetime) -> Occurrence | None:
    to_come = (occurrence for occurrence in occurrences if not is_over(occurrence, now))
    return next(to_come, occurrences[-1] if occurrences else None)


def _cancelled(event: Event) -> Iterator[Occurrence]:
    """The first cancelled meeting of each day."""
    cancelled = [date for date in event.occurrences if not date.status.takes_place]
    days = {occurrence.start.date(): occurrence for occurrence in reversed(cancelled)}
    yield from reversed(days.values())
