"""What a preview says on its pages of everything that is wrong."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from findings.model import Finding
from findings.report import severity_word, sort_findings
from front_matter.body import PhotoUse
from publication_gate.checking import Checked
from publication_gate.rendering import Renderer
from publication_gate.texts import Text, photo_uses
from responsive_images.model import PublishedPhoto

_CODE = re.compile(r"(?<!`)`([^`]+)`(?!`)")


class PreviewRenderer(Renderer):
    """Puts a drawn tile in the place of a photo that is not cleared; no byte of it is shown."""

    def __init__(
        self, templates: Path, checked: Checked, published: Mapping[str, PublishedPhoto]
    ) -> None:
        super().__init__(templates, checked, published)
        self._findings = _by_path(checked)
        loader = FileSystemLoader(templates)
        environment = Environment(loader=loader, autoescape=True, trim_blocks=True)
        environment.globals.update(WORDS)
        self._macros = environment.get_template("macros/preview.html").module

    def instead(self, use: PhotoUse, slug: str | None) -> Markup:
        """Give the tile, with what the photo lacks."""
        found = [
            finding for path in _files(slug, self._checked) for finding in self._findings[path]
        ]
        tile = self._macros.tile(use.path_as_written, found)  # type: ignore[attr-defined] # a macro
        return Markup(tile)  # noqa: S704 - the macro escapes what it is given


def findings_by_page(checked: Checked) -> Mapping[str, tuple[Finding, ...]]:
    """Give by address the findings of each page: those of its text and of the photos it shows."""
    by_path = _by_path(checked)
    return {
        text.named.address: sort_findings(
            [finding for path in _sources(text, checked) for finding in by_path[path]]
        )
        for text in checked.texts
    }


def _by_path(checked: Checked) -> defaultdict[str, list[Finding]]:
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in checked.findings:
        found[finding.path].append(finding)
    return found


def _sources(text: Text, checked: Checked) -> Iterator[str]:
    yield text.named.place
    for use in photo_uses(text.body):
        yield from _files(checked.photos.find(use.path_as_written, text.named.path), checked)
    yield from _files(
        checked.photos.find_in_header(text.named.header.photo, text.named.path), checked
    )


def _files(slug: str | None, checked: Checked) -> Iterator[str]:
    """Give the paths of a photo and of its sheet."""
    for path, owner in checked.photos.slugs.items():
        if owner == slug:
            yield f"content/{path}"
            yield f"content/{path.rpartition('.')[0]}.md"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a message, all words or all code."""

    text: str
    is_code: bool


def pieces(text: str) -> tuple[Piece, ...]:
    """Cut a message at its backquotes: what stands between two of them is to be typed as it is."""
    return tuple(
        Piece(piece, is_code=bool(number % 2)) for number, piece in enumerate(_CODE.split(text))
    )


WORDS = {"severity_word": severity_word, "pieces": pieces}
"""What the templates of the preview call."""
