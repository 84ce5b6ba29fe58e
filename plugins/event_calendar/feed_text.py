"""What an item of the feed says: once as plain text, once as HTML."""

from collections.abc import Iterator
from datetime import datetime
from html import escape

from event_calendar.feed_model import FeedImage, Item
from event_calendar.french_dates import NBSP, SEMICOLON
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
    if item.announces_cancellation and item.occurrence:
        yield f"La date du {occurrence_phrase(item.occurrence)} est {_feminine(item)}."
        if item.occurrence.reason:
            yield f"Motif{NBSP}: {item.occurrence.reason}"
    yield f"Quand{NBSP}: {', '.join(filter(None, (when_phrase(event), until_phrase(event))))}"
    if event.recurrence:
        yield from _next_dates(item, now)
    yield f"Où{NBSP}: {', '.join(filter(None, (event.place.name, event.place.access)))}"
    yield f"Avec{NBSP}: {event.organiser.name}"
    if event.summary:
        yield event.summary


def _next_dates(item: Item, now: datetime) -> Iterator[str]:
    to_come = [
        occurrence
        for occurrence in item.event.occurrences
        if occurrence.status.takes_place and not is_over(occurrence, now)
    ]
    if to_come:
        dates = SEMICOLON.join(map(occurrence_phrase, to_come[:_NEXT_DATES]))
        yield f"Prochaines dates{NBSP}: {dates}"


def _feminine(item: Item) -> str:
    return f"{item.occurrence.status.value}e" if item.occurrence else ""
