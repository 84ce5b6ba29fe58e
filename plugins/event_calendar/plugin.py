"""Gives Pelican a content type for events, and writes their pages, feeds and calendars."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.contents import Content
from pelican.generators import Generator

from event_calendar.agenda import agenda_view
from event_calendar.feed import feed_file
from event_calendar.feed_model import FeedFacts
from event_calendar.french_dates import day_block
from event_calendar.ical import calendar_file
from event_calendar.model import Event
from event_calendar.prepared import PreparedCalendar
from event_calendar.structured_data import google_link, json_ld
from event_calendar.titles import (
    event_path,
    event_title,
    occurrence_phrase,
    title_with_date,
    title_with_status,
    when_phrase,
)

SETTING = "PREPARED_CALENDAR"
WORDS = {
    "day_block": day_block,
    "event_path": event_path,
    "google_link": google_link,
    "json_ld": json_ld,
    "occurrence_phrase": occurrence_phrase,
    "title_with_date": title_with_date,
    "title_with_status": title_with_status,
    "when_phrase": when_phrase,
}
"""What templates call to say a date or a title."""


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(add_globals)
    signals.get_generators.connect(generators)


def add_globals(pelican: Pelican) -> None:
    """Give the templates the words of dates and titles."""
    pelican.settings["JINJA_GLOBALS"] = {**pelican.settings["JINJA_GLOBALS"], **WORDS}


def generators(_pelican: object) -> type[Generator]:
    """Name the generator of this plugin."""
    return EventsGenerator


class EventContent(Content):
    """An event as Pelican lays it out; ``event`` holds its facts and dates."""

    mandatory_properties = ("title", "event")
    allowed_statuses = ("published",)
    default_status = "published"
    default_template = "event"

    def _expand_settings(self, key: str, klass: str | None = None) -> str:
        return str(super()._expand_settings(key, klass or "event"))


class EventsGenerator(Generator):
    """Pages of events, the agenda and its archive, organisers, feeds and calendars."""

    def generate_context(self) -> None:
        """Make a content object of each event, in the order of their slugs."""
        self.calendar: PreparedCalendar = self.settings[SETTING]
        self.events = [self._content(event) for event in self.calendar.events]
        self.agenda = agenda_view(self.calendar.events, self.calendar.now)
        self._update_context(("events", "agenda"))

    def generate_output(self, writer: Any) -> None:  # noqa: ANN401 - Pelican's writer has no type
        """Write everything that visitors, feed readers and calendars meet."""
        for content in self.events:
            self._page(writer, content.save_as, "event", event=content.event, content=content)
        self._page(writer, "agenda/index.html", "agenda", chosen=None)
        self._page(writer, "agenda/archives/index.html", "agenda-archives")
        self._followed("/agenda/", "/agenda.ics", "/agenda/flux.rss", self.calendar.events, None)
        for organiser in self.calendar.organisers:
            own = [event for event in self.calendar.events if event.organiser == organiser]
            base = f"/agenda/par/{organiser.slug}/"
            view = agenda_view(own, self.calendar.now)
            page = f"{base.strip('/')}/index.html"
            self._page(writer, page, "agenda", agenda=view, chosen=organiser)
            self._followed(base, f"{base}agenda.ics", f"{base}flux.rss", own, organiser.name)
        for event in self.calendar.events:
            path = f"{event_path(event)}agenda.ics"
            self._write(path, self._ics([event], event_title(event), path))

    def _content(self, event: Event) -> EventContent:
        metadata = {
            **self.calendar.metadata[event.slug],
            "title": event_title(event),
            "slug": event.slug,
            "summary": event.summary,
            "event": event,
        }
        return EventContent(
            self.calendar.bodies[event.slug],
            metadata=metadata,
            settings=self.settings,
            source_path=str(Path(self.path).parent / event.path),
            context=self.context,
        )

    def _page(self, writer: Any, save_as: str, template: str, **more: object) -> None:  # noqa: ANN401
        url = save_as.removesuffix("index.html")
        writer.write_file(
            save_as,
            self.get_template(template),
            {**self.context, **more},
            relative_urls=False,
            override_output=True,
            url=url,
        )

    def _followed(
        self, page: str, calendar: str, feed: str, events: Iterable[Event], name: str | None
    ) -> None:
        """Write the calendar and the feed that one follows beside ``page``."""
        events = list(events)
        title = f"Agenda : {name or self.calendar.site.name}"
        facts = FeedFacts(
            title=title,
            description=title,
            path=feed,
            page=page,
            images=self.calendar.images,
        )
        self._write(calendar, self._ics(events, title, calendar))
        self._write(feed, feed_file(events, self.calendar.site, self.calendar.now, facts))

    def _ics(self, events: Iterable[Event], name: str, path: str) -> bytes:
        calendar = self.calendar
        return calendar_file(events, calendar.site, calendar.now, name=name, path=path)

    def _write(self, address: str, data: bytes) -> None:
        file = Path(self.output_path, address.lstrip("/"))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
