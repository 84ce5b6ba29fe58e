"""Gives Pelican a content type for events, and writes their pages, feeds and calendars."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.contents import Content
from pelican.generators import Generator

from event_calendar.agenda import agenda_view, of_organiser
from event_calendar.agenda_lines import agenda_lines, by_month
from event_calendar.event_page import OVER, event_page, follow_link
from event_calendar.feed import feed_file
from event_calendar.feed_model import FeedFacts
from event_calendar.french_dates import NBSP, day_block, day_phrase
from event_calendar.ical import CalendarFiles
from event_calendar.listing import (
    day_words,
    end_of,
    nearest_days,
    next_phrase,
    under_day,
    under_month,
)
from event_calendar.model import Event, Organiser
from event_calendar.prepared import PreparedCalendar
from event_calendar.timing import last_day
from event_calendar.titles import (
    event_path,
    event_title,
    occurrence_phrase,
    title_with_date,
    title_with_status,
    until_phrase,
    when_phrase,
)

SETTING = "PREPARED_CALENDAR"
WORDS = {
    "by_month": by_month,
    "day_block": day_block,
    "day_phrase": day_phrase,
    "day_words": day_words,
    "end_of": end_of,
    "last_day": last_day,
    "event_path": event_path,
    "nearest_days": nearest_days,
    "next_phrase": next_phrase,
    "occurrence_phrase": occurrence_phrase,
    "over": OVER,
    "title_with_date": title_with_date,
    "title_with_status": title_with_status,
    "under_day": under_day,
    "under_month": under_month,
    "until_phrase": until_phrase,
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
        self.files = CalendarFiles(self.calendar.site, self.calendar.now)
        self.events = [self._content(event) for event in self.calendar.events]
        self.agenda = agenda_view(self.calendar.events, self.calendar.now)
        self.organisers = self.calendar.organisers
        self._update_context(("events", "agenda", "organisers"))

    def generate_output(self, writer: Any) -> None:  # noqa: ANN401 - Pelican's writer has no type
        """Write everything that visitors, feed readers and calendars meet."""
        for content in self.events:
            self._event(writer, content)
        self._agenda(writer, "/agenda/", "/agenda.ics", self.calendar.events, None)
        for organiser in self.calendar.organisers:
            own = of_organiser(self.calendar.events, organiser)
            base = f"/agenda/par/{organiser.slug}/"
            self._agenda(writer, base, f"{base}agenda.ics", own, organiser)
        archived = {"archived": self.agenda.archived}
        self._page(writer, "agenda/archives/index.html", "agenda-archives", archived)

    def _event(self, writer: Any, content: EventContent) -> None:  # noqa: ANN401 - as above
        """Write the page of an event, and its calendar beside it."""
        event, calendar = content.event, self.calendar
        shown = event_page(event, calendar.site, calendar.now, calendar.images.get(event.slug))
        self._page(writer, content.save_as, "event", event=event, content=content, shown=shown)
        path = f"{event_path(event)}agenda.ics"
        self._write(path, self.files.file([event], name=event_title(event), path=path))

    def _agenda(
        self,
        writer: Any,  # noqa: ANN401 - as above
        page: str,
        calendar: str,
        events: Sequence[Event],
        chosen: Organiser | None,
    ) -> None:
        """Write a page of the agenda, and beside it the calendar and the feed that one follows."""
        site = self.calendar.site
        view = agenda_view(events, self.calendar.now)
        feed = f"{page}flux.rss"
        self._page(
            writer,
            f"{page.strip('/')}/index.html",
            "agenda",
            {"lines": agenda_lines(view.entries)},
            agenda=view,
            chosen=chosen,
            calendar=calendar,
            feed=feed,
            follow=follow_link(site, calendar),
        )
        title = f"Agenda{NBSP}: {chosen.name if chosen else site.name}"
        facts = FeedFacts(
            title=title,
            description=title,
            path=feed,
            page=page,
            stylesheet=f"{self.settings['BASE_PATH']}/theme/flux.css",
            images=self.calendar.images,
        )
        self._write(calendar, self.files.file(events, name=title, path=calendar))
        self._write(feed, feed_file(events, site, self.calendar.now, facts))

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

    def _page(
        self,
        writer: Any,  # noqa: ANN401 - as above
        save_as: str,
        template: str,
        paginated: Mapping[str, Sequence[object]] | None = None,
        **more: object,
    ) -> None:
        """Write one page, or as many as ``PAGINATED_TEMPLATES`` makes of a long list."""
        writer.write_file(
            save_as,
            self.get_template(template),
            {**self.context, **more},
            relative_urls=False,
            paginated=paginated or {},
            template_name=template,
            override_output=True,
            url=save_as.removesuffix("index.html"),
        )

    def _write(self, address: str, data: bytes) -> None:
        file = Path(self.output_path, address.lstrip("/"))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
