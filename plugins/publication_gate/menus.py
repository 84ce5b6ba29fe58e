"""What stands in the menu, in the footer and on the site's map."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from event_calendar.french_dates import NBSP
from event_calendar.model import Organiser
from event_calendar.titles import organiser_path
from front_matter.model import Page
from publication_gate.folders import PAGES
from publication_gate.texts import Text

_LAST = 10_000
"""Order of a page whose header has no ``ordre``."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A link of a menu; ``address`` begins with a slash and has no ``BASE_PATH``."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Part:
    """A heading of the footer or of the site's map with what stands below it."""

    title: str
    entries: tuple[Entry, ...]


HOME = Entry("Accueil", "/")
AGENDA = Entry("Agenda", "/agenda/")
NEWS_LIST = Entry("Actualités", "/actualites/")
PHOTOS = Entry("Photos", "/photos/")
FIXED = (AGENDA, NEWS_LIST, PHOTOS)
"""Always in the menu; a telephone shows these three, and the others behind « Menu »."""

LEGAL = (
    *("/mentions-legales/", "/vos-donnees/", "/retirer-une-photo/"),
    *("/accessibilite/", "/ecoconception/"),
)
"""Pages that the footer names, where the site has them."""

SITE_MAP = Entry("Plan du site", "/plan-du-site/")
PREPARE_A_PHOTO = Entry("Préparer une photo", "/proposer-une-photo/assistant/")
WRITE = Entry("Écrire sur ce site", "/ecrire-sur-ce-site/")
ARCHIVE = Entry("Événements passés", "/agenda/archives/")
CREDITS = Entry("Crédits des photos", "/photos/credits/")
LICENCES = Entry("Licences des photos, pour les machines (JSON)", "/photos/licences.json")
CALENDAR = Entry("Fichier d’agenda (iCalendar)", "/agenda.ics")
AGENDA_FEED = Entry("Flux de l’agenda (RSS)", "/agenda/flux.rss")
NEWS_FEED = Entry("Flux des actualités (Atom)", "/actualites/flux.atom")


def menu(texts: Iterable[Text]) -> tuple[Entry, ...]:
    """Give the menu: first the lists, then the pages with a ``menu``, by ``ordre``."""
    return (*FIXED, *(entry for _, entry in sorted(_wanted(texts), key=lambda item: item[0])))


def footer(texts: Sequence[Text]) -> tuple[Part, ...]:
    """Give what every page ends with: what is neither in the menu nor on one of its lists."""
    titles = {text.named.address: text.title for text in texts}
    legal = (Entry(titles[address], address) for address in LEGAL if address in titles)
    return (
        Part("Participer", (PREPARE_A_PHOTO, WRITE)),
        Part("À propos", (*legal, SITE_MAP)),
    )


def site_map(texts: Sequence[Text], organisers: Iterable[Organiser]) -> tuple[Part, ...]:
    """Give how the site is made up, grouped as people look for things.

    Events and news are many and have lists of their own.
    """
    by_organiser = (
        Entry(f"Agenda{NBSP}: {each.name}", organiser_path(each)) for each in organisers
    )
    return (
        Part("Pages", (HOME, *_titles(texts))),
        Part("Agenda", (Entry("Tout l’agenda", AGENDA.address), *by_organiser, ARCHIVE)),
        Part("Actualités", (Entry("Toutes les actualités", NEWS_LIST.address),)),
        Part("Photos", (Entry("Toutes les photos", PHOTOS.address), CREDITS, LICENCES)),
        Part("Participer", (PREPARE_A_PHOTO, WRITE)),
        Part("Suivre le site", (CALENDAR, AGENDA_FEED, NEWS_FEED)),
    )


def addresses(texts: Iterable[Text]) -> Mapping[str, str]:
    """Give the address of each text by its path, which is how lists such as organisers name it."""
    return {text.named.path: text.named.address for text in texts}


def current(entry: Entry, address: str) -> str | None:
    """Give ``aria-current`` of an entry on the page at ``address``: itself, or a page below it."""
    if entry.address == address:
        return "page"
    return "true" if address.startswith(entry.address) else None


def _wanted(texts: Iterable[Text]) -> Iterator[tuple[tuple[int, str], Entry]]:
    for text in texts:
        header = text.named.header
        if isinstance(header, Page) and header.menu:
            order = _LAST if header.order is None else header.order
            yield (order, header.menu), Entry(header.menu, text.named.address)


def _titles(texts: Iterable[Text]) -> tuple[Entry, ...]:
    entries = (
        Entry(text.title, text.named.address) for text in texts if text.named.folder is PAGES
    )
    return tuple(sorted(entries, key=lambda entry: entry.label.casefold()))
