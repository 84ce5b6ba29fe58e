"""An event's own page: everything that its template shows beside the event's plain facts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from markupsafe import Markup

from event_calendar.feed_model import FeedImage
from event_calendar.french_dates import NBSP, day_phrase
from event_calendar.google_agenda import google_link
from event_calendar.listing import end_of, has_usual_hours
from event_calendar.model import Event, Occurrence, SiteFacts, Status
from event_calendar.poster import qr_code
from event_calendar.structured_data import json_ld
from event_calendar.timing import dates_to_come, has_an_end, is_archived
from event_calendar.titles import event_path, occurrence_phrase, title_with_status, when_phrase

MOST_DATES = 40

_STATES = {
    Status.CANCELLED: "Annulé. Cet événement n’aura pas lieu.",
    Status.POSTPONED: "Reporté. La nouvelle date n’est pas encore connue.",
    Status.FULL: "Complet. Il n’y a plus de place.",
}
_OVER = {
    Status.CANCELLED: "Annulé. Cet événement n’a pas eu lieu.",
    Status.POSTPONED: "Reporté. Cet événement n’a pas eu lieu à cette date.",
}
OVER = "C’est terminé. Cet événement a eu lieu."


@dataclass(frozen=True, slots=True)
class DateLine:
    """One date of a series; ``phrase`` leaves out usual hours, ``note`` says what is unusual."""

    occurrence: Occurrence
    phrase: str
    note: str | None


@dataclass(frozen=True, slots=True)
class EventPage:
    """What the page shows.

    ``state`` is the sentence at its top. ``over_from`` is the moment (ISO 8601) from which the
    page's script says that it is over; nothing where it is over, or has no end in sight.
    ``shown`` is the date of the big day block, ``added`` the one that the buttons put into a
    calendar, if any takes place. ``dates`` are those of a series, ``more`` counts what is left
    out. ``poster`` is the QR code of what is to come.
    """

    state: str | None
    over_from: str | None
    shown: Occurrence | None
    added: Occurrence | None
    dates: tuple[DateLine, ...]
    more: int
    google: str | None
    mail: str
    poster: Markup | None
    structured: str | None


def event_page(
    event: Event, site: SiteFacts, now: datetime, image: FeedImage | None = None
) -> EventPage:
    """The page of an event at a moment; ``image`` is the photo that search engines show."""
    to_come = dates_to_come(event, now)
    added = next((date for date in to_come if date.status.takes_place), None)
    is_over = is_archived(event, now)
    listed = to_come if event.recurrence else ()
    return EventPage(
        state=(_OVER.get(event.status, OVER) if is_over else _STATES.get(event.status)),
        over_from=_over_from(event, to_come),
        shown=added or next(iter(to_come), None) or next(reversed(event.occurrences), None),
        added=added,
        dates=tuple(_lines(event, listed[:MOST_DATES])),
        more=max(0, len(listed) - MOST_DATES),
        google=google_link(event, added, site) if added else None,
        mail=_mail(event, site),
        poster=None if is_over else qr_code(site.absolute(event_path(event))),
        structured=json_ld(event, site, now, image),
    )


def follow_link(site: SiteFacts, path: str) -> str:
    """The ``webcal:`` address that makes a calendar program follow a file of the site."""
    return "webcal:" + site.absolute(path).partition(":")[2]


def _over_from(event: Event, to_come: tuple[Occurrence, ...]) -> str | None:
    if not to_come or not has_an_end(event) or not event.status.takes_place:
        return None
    return end_of(to_come[-1])


def _lines(event: Event, occurrences: tuple[Occurrence, ...]) -> Iterator[DateLine]:
    for occurrence in occurrences:
        is_unusual = occurrence.status not in (Status.PLANNED, event.status)
        words = (occurrence.status.value if is_unusual else None, occurrence.reason)
        note = f"{NBSP}: ".join(filter(None, words))
        yield DateLine(occurrence, _date_phrase(event, occurrence), note or None)


def _date_phrase(event: Event, occurrence: Occurrence) -> str:
    """A date of a series, with its hours where they are not those of the rhythm."""
    if has_usual_hours(event, occurrence):
        return day_phrase(occurrence.start.date())
    return occurrence_phrase(occurrence)


def _mail(event: Event, site: SiteFacts) -> str:
    """A ``mailto:`` without an addressee: when, where, and the page (RFC 6068)."""
    place = ", ".join(filter(None, (event.place.name, event.place.access)))
    lines = (when_phrase(event), place, site.absolute(event_path(event)))
    subject = quote(title_with_status(event, event.status))
    return f"mailto:?subject={subject}&body={quote(chr(13) + chr(10)).join(map(quote, lines))}"
