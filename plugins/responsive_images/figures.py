"""Gives a published photo its markup, by the theme's own macros."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from french_typography.typography import typeset
from responsive_images.attribution import credit_line
from responsive_images.model import PublishedPhoto

MACROS = "macros/photo.html"
FEED_WIDTH = 1080


class Place(StrEnum):
    """Where a figure stands in a text, in the words of the macros."""

    COLUMN = "column"
    GALLERY = "gallery"


class Figures:
    """Renders figures with the macros of ``templates``; ``base_path`` is the path of the site."""

    def __init__(self, templates: Path, base_path: str) -> None:
        environment = Environment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._macros = environment.get_template(MACROS).module
        self._base = base_path

    def figure(
        self,
        published: PublishedPhoto,
        alternative: str,
        caption: str,
        *,
        place: Place = Place.COLUMN,
        is_first: bool = False,
    ) -> Markup:
        """Give the ``<figure>`` of a page; an empty text falls back on the sheet's."""
        return Markup(  # noqa: S704 - the macro escapes what it is given
            self._macros.figure(  # type: ignore[attr-defined] # a macro of the template
                published,
                credit_line(published.photo),
                f"{self._base}/",
                f"{self._base}{photo_page(published.photo.slug)}",
                alternative or published.photo.alternative,
                typeset(caption) if caption else published.photo.caption,
                place.value,
                is_first,
            )
        )

    def gallery(self, figures: Sequence[Markup]) -> Markup:
        """Put several figures side by side; of none there is no gallery."""
        if not figures:
            return Markup()
        return Markup(self._macros.gallery(figures))  # type: ignore[attr-defined] # noqa: S704 - as above

    def feed_figure(
        self, published: PublishedPhoto, alternative: str, caption: str, site: str
    ) -> Markup:
        """Give the plain figure of a feed, with absolute addresses below ``site``."""
        derivative = published.fallback(FEED_WIDTH)
        return Markup(  # noqa: S704 - as above
            self._macros.feed_figure(  # type: ignore[attr-defined] # a macro of the template
                f"{site}/{derivative.path}",
                derivative.width,
                derivative.height,
                alternative or published.photo.alternative,
                typeset(caption) if caption else _text(published.photo.caption),
                credit_line(published.photo).text,
            )
        )


def _text(caption: str) -> str:
    return Markup(caption).striptags()  # noqa: S704 - tags are taken out


def photo_page(slug: str) -> str:
    """Give the path of a photo's own page, with both slashes."""
    return f"/photos/{slug}/"
