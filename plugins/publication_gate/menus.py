"""What stands in the menu, in the footer and on the site's map."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from front_matter.model import Page
from publication_gate.folders import EVENTS, NEWS, PAGES
from publication_gate.texts import Text

_LAST = 10_000
"""Order of a page whose header has no ``ordre``."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A link of a menu; ``address`` has both slashes and no ``BASE_PATH``."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Part:
    """A heading of the site's map with what stands below it."""

    title: str
    entries: tuple[Entry, ...]


AGENDA = Entry("Agenda", "/agenda/")
NEWS_LIST = Entry("Actualités", "/actualites/")
PHOTOS = Entry("Photos", "/photos/")
FIXED = (AGENDA, NEWS_LIST, PHOTOS)


def menu(texts: Iterable[Text]) -> tuple[Entry, ...]:
    """Give the menu: first the lists, then the pages with a ``menu``, by ``ordre``."""
    return (*FIXED, *(entry for _, entry in sorted(_wanted(texts), key=lambda item: item[0])))


def site_map(texts: Sequence[Text]) -> tuple[Part, ...]:
    """Give every page of the site, grouped as people look for them."""
    lists = (Entry("Accueil", "/"), *FIXED, Entry("Tous les crédits", "/photos/credits/"))
    return (
        Part("Le site", (*lists, Entry("Évènements passés", "/agenda/archives/"))),
        Part("Pages", _titles(texts, PAGES.name)),
        Part("Évènements", _titles(texts, EVENTS.name)),
        Part("Actualités", _titles(texts, NEWS.name)),
    )


def _wanted(texts: Iterable[Text]) -> Iterable[tuple[tuple[int, str], Entry]]:
    for text in texts:
        header = text.named.header
        if isinstance(header, Page) and header.menu:
            order = _LAST if header.order is None else header.order
            yield (order, header.menu), Entry(header.menu, text.named.address)


def _titles(texts: Iterable[Text], folder: str) -> tuple[Entry, ...]:
    entries = (
        Entry(text.title, text.named.address) for text in texts if text.named.folder.name == folder
    )
    return tuple(sorted(entries, key=lambda entry: entry.label.casefold()))
