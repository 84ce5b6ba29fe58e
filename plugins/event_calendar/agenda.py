"""The agenda as its pages show it: plain values, already chosen, grouped and in order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby, islice

from event_calendar.model import Event, Occurrence, Organiser
from event_calendar.timing import dates_to_come, has_an_end, is_archived

_SOON = timedelta(days=28)
_AT_LEAST = 6
_SERIES = 6
"""Series on one page, which has 300 elements at most; the dates of all are in its list."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the agenda: an event on one of its dates."""

    event: Event
    occurrence: Occurrence


@dataclass(frozen=True, slots=True)
class Day:
    """The entries of one day."""

    date: date
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """An event on a list, a series on one line with its next dates.

    ``more`` counts the dates to come beyond ``next_dates``.
    """

    event: Event
    next_dates: tuple[Occurrence, ...]
    more: int

    @property
    def last_date(self) -> Occurrence | None:
        """The date after which the card is out of date: none while others may follow."""
        is_whole = has_an_end(self.event) and self.next_dates and not self.more
        return self.next_dates[-1] if is_whole else None


@dataclass(frozen=True, slots=True)
class AgendaView:
    """Everything that a page of the agenda shows.

    ``days`` has every date of the next four weeks, and the next six in any case. ``entries`` has
    the dates to come, those of series up to ``regular_until`` and their next one in any case.
    ``series`` sums up the next series on one card each, and those that wait for their dates, which
    are in no list of dates.
    """

    days: tuple[Day, ...]
    entries: tuple[Entry, ...]
    regular_until: date
    series: tuple[Card, ...]
    archived: tuple[Event, ...]


def agenda_view(events: Iterable[Event], now: datetime) -> AgendaView:
    """The views of some events at a moment, for the whole agenda or for one organiser."""
    events = tuple(events)
    regular_until = _last_day_of_third_month(now.date())
    entries = tuple(_worth_a_line(entries_to_come(events, now), now, regular_until))
    soon = [entry for entry in entries if _is_soon(entry, now)]
    return AgendaView(
        days=by_day(entries[: max(_AT_LEAST, len(soon))], now),
        entries=entries,
        regular_until=regular_until,
        series=_summed_up(events, now),
        archived=archive(events, now),
    )


def _worth_a_line(entries: Iterable[Entry], now: datetime, until: date) -> Iterator[Entry]:
    """The entries without those of series that would bury what takes place once.

    Of a series that is cancelled as a whole the next weeks are news, no more.
    """
    known: set[str] = set()
    for entry in entries:
        event = entry.event
        is_near = _is_soon(entry, now) or (event.status.takes_place and _first_day(entry) <= until)
        if event.recurrence is None or is_near or event.slug not in known:
            yield entry
        known.add(event.slug)


def _last_day_of_third_month(today: date) -> date:
    """The end of the month after next."""
    months = today.year * 12 + today.month + 2
    return date(months // 12, months % 12 + 1, 1) - timedelta(days=1)


def _is_soon(entry: Entry, now: datetime) -> bool:
    return entry.occurrence.start < now + _SOON


def _summed_up(events: Iterable[Event], now: datetime) -> tuple[Card, ...]:
    series = [card for card in cards(events, now) if card.event.recurrence]
    waiting = [card for card in series if not card.next_dates]
    return (*[card for card in series if card.next_dates][:_SERIES], *waiting)


def entries_to_come(events: Iterable[Event], now: datetime) -> tuple[Entry, ...]:
    """Every date that is not over, the next one first; at the same time, by title."""
    return _in_order(Entry(event, date) for event in events for date in dates_to_come(event, now))


def by_day(entries: Iterable[Entry], now: datetime) -> tuple[Day, ...]:
    """Entries under their days; what began before today goes on today."""
    today = now.date()
    return tuple(
        Day(day, tuple(group))
        for day, group in groupby(entries, key=lambda entry: max(_first_day(entry), today))
    )


def cards(events: Iterable[Event], now: datetime, *, shown: int = 3) -> tuple[Card, ...]:
    """Each event that is not archived, once, the one with the nearest date first.

    A series without a date in sight comes last.
    """
    current = [event for event in events if not is_archived(event, now)]
    by_title = sorted(current, key=lambda event: (event.title, event.slug))
    found = [_card(event, now, shown) for event in by_title]
    dated = sorted((card for card in found if card.next_dates), key=_first_start)
    return (*dated, *(card for card in found if not card.next_dates))


def archive(events: Iterable[Event], now: datetime) -> tuple[Event, ...]:
    """The events that are over, the latest first."""
    over = [event for event in events if is_archived(event, now)]
    return tuple(sorted(over, key=lambda event: (_last_start(event), event.slug), reverse=True))


def of_organiser(events: Iterable[Event], organiser: Organiser) -> tuple[Event, ...]:
    """The events of one organiser, in the same order."""
    return tuple(event for event in events if event.organiser == organiser)


def _first_start(card: Card) -> datetime:
    return card.next_dates[0].start


def _card(event: Event, now: datetime, shown: int) -> Card:
    to_come = dates_to_come(event, now)
    return Card(event, tuple(islice(to_come, shown)), max(0, len(to_come) - shown))


def _in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda e: (e.occurrence.start, e.event.title, e.event.slug)))


def _first_day(entry: Entry) -> date:
    return entry.occurrence.start.date()


def _last_start(event: Event) -> datetime:
    return event.occurrences[-1].start if event.occurrences else event.published
