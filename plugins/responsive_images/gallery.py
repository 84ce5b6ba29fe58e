"""The gallery's groups: photos by year, by place or by event."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from photo_licences.model import ClearedPhoto
from responsive_images.model import PublishedPhoto


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
    """Put photos that are already in order under their headings."""
    return tuple(
        Group(heading or view.otherwise, tuple(together))
        for heading, together in groupby(photos, key=lambda each: view.heading(each.photo))
    )


def _sorted_as(heading: str | None) -> tuple[bool, str]:
    return heading is None, (heading or "").casefold()
