"""Writes a page for every published photo, the gallery, the credits and the list for machines."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from markupsafe import Markup
from pelican import Pelican, signals
from pelican.generators import Generator

from responsive_images.attribution import agreements, credit_line, ready_attribution
from responsive_images.figures import photo_page
from responsive_images.gallery import beginnings, groups, in_order, views
from responsive_images.licences_json import licences_json
from responsive_images.model import PublishedPhoto
from responsive_images.structured_data import image_object

SETTING = "PUBLISHED_PHOTOS"
LICENCES = "photos/licences.json"
_INSIDE_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(add_globals)
    signals.get_generators.connect(generators)


def add_globals(pelican: Pelican) -> None:
    """Give the templates the words about photos."""
    words = {
        "agreements": agreements,
        "credit_line": credit_line,
        "photo_groups": groups,
        "photo_page": photo_page,
    }
    pelican.settings["JINJA_GLOBALS"] = {**pelican.settings["JINJA_GLOBALS"], **words}


def generators(_pelican: object) -> type[Generator]:
    """Name the generator of this plugin."""
    return PhotosGenerator


def json_ld(published: PublishedPhoto, site: str) -> Markup | None:
    """Give the text of a ``<script type="application/ld+json">``, safe inside that element."""
    described = image_object(published, site)
    if described is None:
        return None
    text = json.dumps(described, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_INSIDE_SCRIPT))  # noqa: S704 - no character of markup is left


class PhotosGenerator(Generator):
    """The pages about photos; their files are written before Pelican begins."""

    def generate_context(self) -> None:
        """Give every template the published photos, by slug."""
        self.photos: Mapping[str, PublishedPhoto] = self.settings[SETTING]
        self.context["photos"] = self.photos

    def generate_output(self, writer: Any) -> None:  # noqa: ANN401 - Pelican's writer has no type
        """Write the pages and the list."""
        site = f"{self.settings['SITEURL']}/"
        for slug, published in self.photos.items():
            page = photo_page(slug)
            reuse = ready_attribution(published.photo, self.settings["SITEURL"] + page)
            structured = json_ld(published, site)
            self._page(
                writer, page, "photo", published=published, reuse=reuse, structured=structured
            )
        self._gallery(writer)
        credited = [self.photos[slug] for slug in sorted(self.photos)]
        self._page(writer, "/photos/credits/", "credits", {"credited": credited})
        licences = Path(self.output_path, LICENCES)
        licences.write_text(licences_json(self.photos.values(), site), encoding="utf-8")

    def _gallery(self, writer: Any) -> None:  # noqa: ANN401 - as above
        known = views(self.photos.values())
        a_page = self.settings["PAGINATED_TEMPLATES"]["photos"]
        for view in known:
            ordered = in_order(self.photos.values(), view)
            begins = beginnings(ordered, view, a_page)
            listed = {"listed": ordered}
            self._page(
                writer, view.address, "photos", listed, view=view, views=known, begins=begins
            )

    def _page(
        self,
        writer: Any,  # noqa: ANN401 - as above
        address: str,
        template: str,
        paginated: Mapping[str, Sequence[object]] | None = None,
        **more: object,
    ) -> None:
        """Write one page, or as many as ``PAGINATED_TEMPLATES`` makes of a long list."""
        writer.write_file(
            f"{address.strip('/')}/index.html",
            self.get_template(template),
            {**self.context, **more},
            relative_urls=False,
            paginated=paginated or {},
            template_name=template,
            override_output=True,
            url=address.lstrip("/"),
        )
