"""What an item of the feed says: once as plain text, once as HTML."""

from collections.abc import Iterator
from datetime import datetime
from html import escape

from event_calendar.feed_model import FeedImage, Item
from event_calendar.french_dates import NBSP, SEMICOLON, day_phrase
from event_calendar.model import Event
from event_calendar.timing import is_over
from event_calendar.titles import (
    cancelled_title,
    occurrence_phrase,
    title_with_date,
    until_phrase,
    when_phrase,
)

_NEXT_DATES = 3


def item_title(item: Item) -> str:
    """The title, which says the date, since a reader's list shows nothing else."""
    if item.announces_cancellation and item.occurrence:
        return cancelled_title(item.event, item.occurrence)
    return title_with_date(item.event)


def item_text(item: Item, now: datetime) -> str:
    """When, where and what, a line each; escaped, because RSS takes a description for HTML."""
    return "\n".join(escape(line, quote=False) for line in _lines(item, now))


def item_html(item: Item, now: datetime, image: FeedImage | None) -> str:
    """The same as paragraphs, with the photo and its credit."""
    from lxml import etree  # noqa: PLC0415 - no types; late
    from lxml.html import builder  # noqa: PLC0415 - idem

    paragraphs = [builder.P(line) for line in _lines(item, now)]
    if image:
        picture = builder.IMG(src=image.url, alt=image.alternative)
        paragraphs.append(builder.E.figure(picture, builder.E.figcaption(image.credit)))
    return "".join(etree.tostring(node, method="html", encoding="unicode") for node in paragraphs)


def _lines(item: Item, now: datetime) -> Iterator[str]:
    event = item.event
    if item.announces_cancellation:
        yield from _cancellation(item)
    if not item.announces_cancellation or _is_still_on(event):
        yield f"Quand{NBSP}: {', '.join(filter(None, (when_phrase(event), until_phrase(event))))}"
    if event.recurrence:
        yield from _next_dates(item, now)
    yield f"Où{NBSP}: {', '.join(filter(None, (event.place.name, event.place.access)))}"
    yield f"Avec{NBSP}: {event.organiser.name}"
    if event.summary:
        yield event.summary


def _cancellation(item: Item) -> Iterator[str]:
    """What is cancelled or postponed: one date with its reason, or all those of a series."""
    event, occurrence = item.event, item.occurrence
    if occurrence:
        yield f"{occurrence.status.value.capitalize()}{NBSP}: {occurrence_phrase(occurrence)}"
        if occurrence.reason:
            yield f"Motif{NBSP}: {occurrence.reason}"
    else:
        since = f", à partir du {day_phrase(event.updated.date())}" if event.updated else ""
        yield f"{event.status.value.capitalize()}{NBSP}: {when_phrase(event)}{since}"


def _is_still_on(event: Event) -> bool:
    """Whether an event still has dates when some are cancelled."""
    if event.recurrence:
        return event.status.takes_place
    return any(occurrence.status.takes_place for occurrence in event.occurrences)


def _next_dates(item: Item, now: datetime) -> Iterator[str]:
    to_come = [
        occurrence
        for occurrence in item.event.occurrences
        if occurrence.status.takes_place and not is_over(occurrence, now)
    ]
    if to_come:
        dates = SEMICOLON.join(map(occurrence_phrase, to_come[:_NEXT_DATES]))
        yield f"Prochaines dates{NBSP}: {dates}"
