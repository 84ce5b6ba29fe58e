"""Which pages the sitemap names, and the day on which the texts behind each last changed."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from event_calendar.agenda import of_organiser
from event_calendar.header import EventHeader
from event_calendar.titles import organiser_path
from front_matter.model import News
from publication_gate.checking import Checked
from publication_gate.clock import at_midnight
from publication_gate.folders import EVENTS, NEWS, OWN_PAGES
from publication_gate.menus import AGENDA, HOME, NEWS_LIST
from publication_gate.sitemap import MappedPage
from publication_gate.texts import Text
from responsive_images.figures import photo_page
from responsive_images.gallery import views
from responsive_images.model import PublishedPhoto


def mapped_pages(checked: Checked, photos: Mapping[str, PublishedPhoto]) -> Iterator[MappedPage]:
    """Give every page that people look for; the later pages of a long list are reached from it."""
    for text in checked.texts:
        yield MappedPage(text.named.address, last_change(text))
    latest = {
        HOME.address: _latest(checked.texts),
        NEWS_LIST.address: _latest(_of(checked.texts, NEWS.name)),
        AGENDA.address: _latest(_of(checked.texts, EVENTS.name)),
    }
    for address in OWN_PAGES:
        yield MappedPage(address, latest.get(address))
    yield from _of_organisers(checked)
    _, *other_views = views(photos.values())
    for view in other_views:
        yield MappedPage(view.address)
    for slug in photos:
        yield MappedPage(photo_page(slug))


def last_change(text: Text) -> date | None:
    """Give the day that the header names: of the change, or else of the publication."""
    match text.named.header:
        case News() as header:
            return at_midnight(header.updated or header.date).date()
        case EventHeader() as header:
            return at_midnight(header.updated or header.published).date()
        case _:
            return None


def _of_organisers(checked: Checked) -> Iterator[MappedPage]:
    texts = {text.named.slug: text for text in _of(checked.texts, EVENTS.name)}
    for organiser in checked.organisers:
        events = of_organiser(checked.programme.events, organiser)
        own = (texts[event.slug] for event in events if event.slug in texts)
        yield MappedPage(organiser_path(organiser), _latest(own))


def _of(texts: Iterable[Text], folder: str) -> Iterator[Text]:
    return (text for text in texts if text.named.folder.name == folder)


def _latest(texts: Iterable[Text]) -> date | None:
    return max(filter(None, map(last_change, texts)), default=None)
