"""Lists every photo with its rights and files for machines: ``/photos/licences.json``.

Its form is promised in ``docs/guides/licences.schema.json``.
"""

import json
from collections.abc import Iterable

from photo_licences.model import Artwork, People
from responsive_images.attribution import credit_line, ready_attribution
from responsive_images.model import Derivative, PublishedPhoto

VERSION = 1
"""Grows when a reader of the list has to change; a new field alone is no such change."""


def licences_json(photos: Iterable[PublishedPhoto], site: str) -> str:
    """Give the list as JSON, sorted by slug; ``site`` is absolute, with its last slash."""
    listed = {
        "version": VERSION,
        "site": site,
        "photos": [
            _photo(published, site)
            for published in sorted(photos, key=lambda published: published.photo.slug)
        ],
    }
    return json.dumps(listed, ensure_ascii=False, indent=1) + "\n"


def _photo(published: PublishedPhoto, site: str) -> dict[str, object]:
    photo, page = published.photo, published.plan.page
    licence = photo.credit.licence
    shows_work = photo.artwork is Artwork.MAIN_SUBJECT
    return {
        "slug": photo.slug,
        "page": page,
        "title": photo.title,
        "author": photo.credit.author,
        "licence": {"spdx": licence.spdx, "name": licence.name, "url": licence.url},
        "source": photo.credit.source,
        "credit": credit_line(photo).text,
        "attribution": ready_attribution(photo, page),
        "work": {"artist": photo.credit.artist} if shows_work else None,
        "people": photo.people is not People.NONE,
        "example": photo.is_example,
        "files": [_file(derivative, site) for derivative in published.derivatives],
    }


def _file(derivative: Derivative, site: str) -> dict[str, object]:
    return {
        "url": site + derivative.path,
        "media_type": derivative.media_type.value,
        "width": derivative.width,
        "height": derivative.height,
        "bytes": derivative.size,
        "sha256": derivative.sha256,
    }
