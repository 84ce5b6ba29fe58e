"""The captions of photos: the free Markdown below the header of a sheet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from markupsafe import Markup

from findings.model import Finding, Severity
from french_typography.markdown_extension import TypographyExtension
from front_matter.body import Body, BodyConverter
from front_matter.model import Document
from photo_licences.facts import Photo
from photo_licences.model import ClearedPhoto


@dataclass(frozen=True, slots=True)
class PhotoInCaption:
    """A caption that shows a photo of its own."""

    code: ClassVar[str] = "photo-dans-legende"
    severity: ClassVar[Severity] = Severity.REFUSED
    message: ClassVar[str] = "La légende d’une photo ne peut pas montrer une autre photo."
    remedy: ClassVar[str] = "Gardez le texte, et montrez l’autre photo dans une page."


@dataclass(frozen=True, slots=True)
class Captions:
    """The captions as HTML, by slug, and what is wrong in any of them."""

    html: Mapping[str, Markup]
    findings: tuple[Finding, ...]

    def put_on(self, photos: Mapping[str, ClearedPhoto]) -> dict[str, ClearedPhoto]:
        """Give the photos with their captions as HTML in the place of the Markdown."""
        return {
            slug: replace(photo, caption=self.html.get(slug, Markup()))
            for slug, photo in photos.items()
        }


def read_captions(photos: Iterable[Photo], addresses: Mapping[str, str]) -> Captions:
    """Convert every caption as a text is converted; ``addresses`` are those of the texts."""
    converter = BodyConverter([TypographyExtension()])
    html: dict[str, Markup] = {}
    findings: list[Finding] = []
    for photo in photos:
        document = photo.sheet.document if photo.sheet else None
        if document is None or not document.body.strip():
            continue
        body, problems = _convert(converter, document, addresses)
        findings += problems
        html[photo.slug] = _html(body)
        if not all(isinstance(part, str) for part in body.parts):
            findings.append(_finding(document))
    return Captions(html, tuple(findings))


def _convert(
    converter: BodyConverter, document: Document, addresses: Mapping[str, str]
) -> tuple[Body, tuple[Finding, ...]]:
    return converter.convert(document.body, document.path, document.body_line, addresses)


def _html(body: Body) -> Markup:
    """Give the caption; a single paragraph needs no element of its own."""
    text = "".join(part for part in body.parts if isinstance(part, str)).strip()
    inner = text.removeprefix("<p>").removesuffix("</p>")
    return Markup(text if "<p>" in inner else inner)  # noqa: S704 - the converter escapes


def _finding(document: Document) -> Finding:
    problem = PhotoInCaption
    return Finding(
        problem.code,
        problem.severity,
        document.path,
        document.body_line,
        problem.message,
        problem.remedy,
        blocking=True,
    )
