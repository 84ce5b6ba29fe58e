"""Which model reads which folder, and the address of what it holds."""

from dataclasses import dataclass

from event_calendar.header import EventHeader
from front_matter.model import News, Page, TextHeader


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of ``content/`` whose texts become pages.

    ``reserved`` are the slugs whose address the site itself uses.
    """

    name: str
    model: type[TextHeader]
    address: str
    reserved: frozenset[str] = frozenset()


NEWS = Folder("actualites", News, "/actualites/{slug}/")
EVENTS = Folder("evenements", EventHeader, "/agenda/{slug}/", frozenset({"archives", "par"}))
PAGES = Folder(
    "pages",
    Page,
    "/{slug}/",
    frozenset(
        {"actualites", "agenda", "ecrire-sur-ce-site", "images", "photos", "plan-du-site", "theme"}
    ),
)

OWN_PAGES = (
    *("/", "/agenda/", "/agenda/archives/", "/actualites/", "/photos/", "/photos/credits/"),
    *("/plan-du-site/", "/ecrire-sur-ce-site/", "/proposer-une-photo/assistant/"),
)
"""Pages behind which no text stands; a text links to them by their address."""

FOLDERS = (NEWS, EVENTS, PAGES)
PHOTOS = "photos"
LISTS = frozenset({"lieux.yml", "organisateurs.yml", "relectures.yml", "retraits.yml"})

LEFT_BY_SYSTEMS = frozenset({".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep"})
"""Files that Finder, Explorer and git leave in folders: nobody wrote, nobody publishes them."""
