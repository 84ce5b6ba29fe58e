"""Writes a page for every published photo, the gallery and the credits."""

from collections.abc import Mapping
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from responsive_images.attribution import credit_line, ready_attribution
from responsive_images.figures import photo_page
from responsive_images.model import PublishedPhoto

SETTING = "PUBLISHED_PHOTOS"


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(add_globals)
    signals.get_generators.connect(generators)


def add_globals(pelican: Pelican) -> None:
    """Give the templates the credit and the page of a photo."""
    words = {"credit_line": credit_line, "photo_page": photo_page}
    pelican.settings["JINJA_GLOBALS"] = {**pelican.settings["JINJA_GLOBALS"], **words}


def generators(_pelican: object) -> type[Generator]:
    """Name the generator of this plugin."""
    return PhotosGenerator


class PhotosGenerator(Generator):
    """The pages about photos; their files are written before Pelican begins."""

    def generate_context(self) -> None:
        """Give every template the published photos, by slug."""
        self.photos: Mapping[str, PublishedPhoto] = self.settings[SETTING]
        self.context["photos"] = self.photos

    def generate_output(self, writer: Any) -> None:  # noqa: ANN401 - Pelican's writer has no type
        """Write the pages."""
        for slug, published in self.photos.items():
            page = photo_page(slug)
            reuse = ready_attribution(published.photo, self.settings["SITEURL"] + page)
            self._page(writer, page, "photo", published=published, reuse=reuse)
        self._page(writer, "/photos/", "photos")
        self._page(writer, "/photos/credits/", "credits")

    def _page(self, writer: Any, address: str, template: str, **more: object) -> None:  # noqa: ANN401 - as above
        writer.write_file(
            f"{address.strip('/')}/index.html",
            self.get_template(template),
            {**self.context, **more},
            relative_urls=False,
            override_output=True,
            url=address.lstrip("/"),
        )
