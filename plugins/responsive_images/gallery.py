"""The gallery's groups: photos by year, by place or by event."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from front_matter.slugs import slug_of
from photo_licences.model import ClearedPhoto
from responsive_images.model import PublishedPhoto

MOST_BEGINNINGS = 30
"""Links; a page holds at most 300 elements."""


@dataclass(frozen=True, slots=True)
class View:
    """One way of looking at all photos; ``address`` has both slashes.

    ``heading`` gives the words that photos of a group share, ``otherwise`` stands over those
    that have none.
    """

    label: str
    address: str
    heading: Callable[[ClearedPhoto], str | None]
    otherwise: str


@dataclass(frozen=True, slots=True)
class Group:
    """Photos under one heading."""

    heading: str
    photos: tuple[PublishedPhoto, ...]

    @property
    def anchor(self) -> str:
        """Give the id of its heading, which no other group shares."""
        return _written_alike(self.heading)


@dataclass(frozen=True, slots=True)
class Beginning:
    """On which page of the gallery a heading stands first."""

    heading: str
    address: str


def _year(photo: ClearedPhoto) -> str | None:
    return str(photo.taken_on.year) if photo.taken_on else None


VIEWS = (
    View("Par année", "/photos/", _year, "Sans date"),
    View("Par lieu", "/photos/par/lieu/", lambda photo: photo.place, "Sans lieu"),
    View("Par événement", "/photos/par/evenement/", lambda photo: photo.event, "Sans événement"),
)
"""The first one is the gallery itself, and always there."""


def views(photos: Iterable[PublishedPhoto]) -> tuple[View, ...]:
    """Give the views that tell photos apart; the years always do."""
    photos = tuple(photos)
    first, *others = VIEWS
    return (first, *(v for v in others if any(v.heading(each.photo) for each in photos)))


def in_order(photos: Iterable[PublishedPhoto], view: View) -> list[PublishedPhoto]:
    """Sort photos for a view: the newest year first, names by alphabet, what has none last."""
    by_slug = sorted(photos, key=lambda each: each.photo.slug)
    by_day = sorted(by_slug, key=lambda each: str(each.photo.taken_on or ""), reverse=True)
    if view is VIEWS[0]:
        return by_day
    return sorted(by_day, key=lambda each: _sorted_as(view.heading(each.photo)))


def groups(photos: Iterable[PublishedPhoto], view: View) -> tuple[Group, ...]:
    """Put photos that are already in order under their headings, as the first of each writes it."""
    gathered = (
        tuple(together)
        for _, together in groupby(photos, key=lambda each: _sorted_as(view.heading(each.photo)))
    )
    return tuple(
        Group(view.heading(together[0].photo) or view.otherwise, together) for together in gathered
    )


def beginnings(photos: Sequence[PublishedPhoto], view: View, a_page: int) -> tuple[Beginning, ...]:
    """Say where each group of a gallery begins that has ``a_page`` photos on each of its pages.

    Nothing for a gallery of one page, and where there are more headings than a page may list.
    """
    found, first = [], 0
    for group in groups(photos, view):
        number = first // a_page + 1
        page = f"{view.address}page/{number}/" if number > 1 else view.address
        found.append(Beginning(group.heading, f"{page}#{group.anchor}"))
        first += len(group.photos)
    return tuple(found) if first > a_page and 1 < len(found) <= MOST_BEGINNINGS else ()


def _sorted_as(heading: str | None) -> tuple[bool, str]:
    return heading is None, _written_alike(heading or "")


def _written_alike(heading: str) -> str:
    """Take « Le fab-lab » and « le Fab-Lab » for the same place."""
    return slug_of(heading) or "-".join(heading.casefold().split())
