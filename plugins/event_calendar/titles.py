"""The title of an event where it stands alone: what matters most comes first."""

from event_calendar.french_dates import NBSP, SEMICOLON, day_phrase, span_phrase
from event_calendar.model import Event, Occurrence, Organiser, Status

_STATUS_WORDS = {
    Status.CANCELLED: f"ANNULÉ{NBSP}: ",
    Status.POSTPONED: f"REPORTÉ{NBSP}: ",
    Status.FULL: f"COMPLET{NBSP}: ",
    Status.PLANNED: "",
}


def event_path(event: Event) -> str:
    """The address of its page on the site, with both slashes."""
    return f"/agenda/{event.slug}/"


def organiser_path(organiser: Organiser) -> str:
    """The address of the page that lists an organiser's events, with both slashes."""
    return f"/agenda/par/{organiser.slug}/"


def event_title(event: Event) -> str:
    """« Exemple : Atelier » for an example, else the title as it is."""
    return f"Exemple{NBSP}: {event.title}" if event.is_example else event.title


def title_with_status(event: Event, status: Status) -> str:
    """« ANNULÉ : Atelier »."""
    return _STATUS_WORDS[status] + event_title(event)


def title_with_date(event: Event) -> str:
    """« Atelier, samedi 5 décembre 2026 », and a series' rhythm in place of the date."""
    title = title_with_status(event, event.status)
    when = when_phrase(event)
    return f"{title}, {when}" if when else title


def when_phrase(event: Event) -> str:
    """When it takes place, in one phrase: a date with its hours, or the rhythm of a series.

    Of several dates only those that take place are said, if any does.
    """
    if event.recurrence:
        return str(event.recurrence)
    held = [date for date in event.occurrences if date.status.takes_place] or event.occurrences
    return SEMICOLON.join(map(occurrence_phrase, held))


def until_phrase(event: Event) -> str | None:
    """Where the dates of a series stop: « jusqu’au mercredi 14 avril 2027 », or to be confirmed."""
    if event.known_until:
        return f"dates à confirmer après le {day_phrase(event.known_until)}"
    return f"jusqu’au {day_phrase(event.last)}" if event.last else None


def occurrence_phrase(occurrence: Occurrence) -> str:
    """« samedi 5 décembre 2026, de 14 h à 17 h »."""
    return span_phrase(occurrence.start, occurrence.end, all_day=occurrence.all_day)


def cancelled_title(event: Event, occurrence: Occurrence) -> str:
    """« ANNULÉ : Atelier, mercredi 16 décembre 2026 »."""
    return f"{title_with_status(event, occurrence.status)}, {day_phrase(occurrence.start.date())}"
