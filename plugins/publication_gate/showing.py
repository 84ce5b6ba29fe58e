"""What a page shows beside its own text: its photo, next dates, and the way back from a photo."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from event_calendar.agenda import Card, cards, of_organiser
from event_calendar.french_dates import NBSP
from event_calendar.model import Organiser
from french_typography.typography import typeset
from front_matter.model import Page
from publication_gate.checking import Checked
from publication_gate.menus import Entry
from publication_gate.texts import Text, photo_uses
from responsive_images.model import PublishedPhoto

_DATES_BESIDE = 4
_WORTH_A_LIST = 4
"""Headings of a page above which it begins with the list of them."""
_DOTS = ".… \N{NO-BREAK SPACE}"
"""Behind a heading on a paper to sign, where people write by hand."""
_LAST = 10_000

Photos = Mapping[str, PublishedPhoto]


@dataclass(frozen=True, slots=True)
class Project:
    """A page that lists the next dates of its organiser, as the home page presents it."""

    title: str
    address: str
    summary: str
    organiser: Organiser
    photo: PublishedPhoto | None


def shown_title(text: Text) -> str:
    """Give the title as every list, page and feed shows it; an example says that it is one."""
    return f"Exemple{NBSP}: {text.title}" if text.named.header.example else text.title


def cover(text: Text, checked: Checked, photos: Photos) -> PublishedPhoto | None:
    """Give the photo of a text's header, unless its body shows it anyway."""
    if text.photo is None or text.photo in _slugs_in_body(text, checked):
        return None
    return photos.get(text.photo)


def shared_photo(text: Text, checked: Checked, photos: Photos) -> PublishedPhoto | None:
    """Give the photo that stands for a text where it is shared: its header's, or its first."""
    found = (photos.get(slug) for slug in [text.photo, *_found(text, checked)] if slug)
    return next(filter(None, found), None)


def organiser_beside(text: Text, checked: Checked) -> Organiser | None:
    """Give the organiser whose next dates the header asks for (``prochaines_dates``)."""
    header = text.named.header
    wanted = header.next_dates if isinstance(header, Page) else None
    return next((each for each in checked.organisers if wanted and each.slug == wanted), None)


def next_cards(organiser: Organiser, checked: Checked) -> tuple[Card, ...]:
    """Give what an organiser does next, a series once."""
    own = of_organiser(checked.programme.events, organiser)
    return cards(own, checked.now, shown=2)[:_DATES_BESIDE]


def parts_of(text: Text) -> tuple[Entry, ...]:
    """Give the parts of a long page as links to their headings, of a short one nothing."""
    parts = [
        Entry(typeset(heading.words).rstrip(_DOTS), f"#{heading.anchor}")
        for heading in text.body.headings
        if heading.level == 2  # noqa: PLR2004 - the page's own heading is the first
    ]
    return tuple(parts) if len(parts) >= _WORTH_A_LIST else ()


def projects(checked: Checked, photos: Photos) -> tuple[Project, ...]:
    """Give the pages of the places and associations, in the order of the menu."""
    found = [
        (
            _order(text),
            Project(shown_title(text), text.named.address, text.summary, organiser, photo),
        )
        for text in checked.texts
        if (organiser := organiser_beside(text, checked))
        for photo in [photos.get(text.photo) if text.photo else None]
    ]
    return tuple(project for _, project in sorted(found, key=lambda pair: pair[0]))


def shown_in(checked: Checked) -> Mapping[str, tuple[Entry, ...]]:
    """Give by slug the texts that show a photo, in the order of their titles."""
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for text in sorted(checked.texts, key=lambda text: text.title.casefold()):
        slugs = {*_slugs_in_body(text, checked), *filter(None, [text.photo])}
        for slug in slugs:
            found[slug].append(Entry(shown_title(text), text.named.address))
    return {slug: tuple(entries) for slug, entries in found.items()}


def _slugs_in_body(text: Text, checked: Checked) -> frozenset[str]:
    return frozenset(filter(None, _found(text, checked)))


def _found(text: Text, checked: Checked) -> Iterator[str | None]:
    for use in photo_uses(text.body):
        yield checked.photos.find(use.path_as_written, text.named.path)


def _order(text: Text) -> tuple[int, str]:
    header = text.named.header
    order = header.order if isinstance(header, Page) else None
    return (_LAST if order is None else order), text.title
