"""Writes what belongs to the site as a whole: style sheet, news feed, sitemap, headers, robots."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from publication_gate import refusals
from publication_gate.menus import current

SETTING = "SITE_FILES"


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(refuse_plain_pelican)
    signals.initialized.connect(add_filters)
    signals.get_generators.connect(generators)


def refuse_plain_pelican(pelican: Pelican) -> None:
    """Stop ``-e PELICAN_CLASS=…`` before anything is read: that class would check nothing."""
    if type(pelican) is Pelican:
        raise SystemExit(refusals.unsafe(["PELICAN_CLASS"]))


def add_filters(pelican: Pelican) -> None:
    """Give the templates the address of the page that they make, and its place in the menu."""
    own = {"current": current, "page_address": page_address}
    filters = {**pelican.settings["JINJA_FILTERS"], **own}
    pelican.settings["JINJA_FILTERS"] = filters


def generators(_pelican: object) -> type[Generator]:
    """Name the generator of this plugin."""
    return SiteFilesGenerator


def page_address(output_file: str) -> str:
    """Give the path under which visitors find a file of the output."""
    return "/" + output_file.removesuffix("index.html")


class SiteFilesGenerator(Generator):
    """Files that no text stands behind."""

    def generate_output(self, _writer: Any) -> None:  # noqa: ANN401 - Pelican's writer has no type
        """Write them into the output."""
        files: Mapping[str, bytes] = self.settings[SETTING]
        for path, data in files.items():
            file = Path(self.output_path, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
