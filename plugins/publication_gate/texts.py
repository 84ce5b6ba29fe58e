"""The texts of a project: typed headers, addresses, converted bodies, and what is wrong in them."""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from event_calendar.header import EventHeader
from findings.model import Finding
from french_typography.typography import typeset
from front_matter.anchors import dead_anchors
from front_matter.body import Body, Gallery, PhotoUse
from front_matter.kept_bodies import KeepingConverter
from front_matter.model import Document, News, Page, Parsed, TextHeader
from front_matter.reading import read_text
from front_matter.slugs import is_slug, slug_of
from publication_gate.clock import at_midnight
from publication_gate.folders import EVENTS, OWN_PAGES, Folder
from publication_gate.inventory import Source
from publication_gate.photo_names import PhotoNames
from publication_gate.source_messages import finding
from publication_gate.source_problems import (
    AddressTaken,
    BadSlug,
    MarkupInHeader,
    NotYet,
    PhotoNotCleared,
    PhotoWithheld,
    SourceProblem,
    UnknownPhoto,
)

_LONGEST_ADDRESS = 200
_TAG = re.compile(r"<[a-zA-Z/!?][^>]*>?")


@dataclass(frozen=True, slots=True)
class Named:
    """A text with its header read and its address known; ``path`` is relative to ``content/``."""

    folder: Folder
    path: str
    parsed: Parsed[TextHeader]
    header: TextHeader
    document: Document
    slug: str
    address: str

    @property
    def place(self) -> str:
        """Name the file as volunteers see it."""
        return f"content/{self.path}"

    def line_of(self, key: str) -> int | None:
        """Give the line of a header key, if it is there."""
        value = self.document.values.get(key)
        return value.line if value else None


@dataclass(frozen=True, slots=True)
class Text:
    """A text ready to be laid out; title and summary have their French spaces."""

    named: Named
    title: str
    summary: str
    body: Body
    photo: str | None
    """Slug of the cleared photo that the header names."""


@dataclass(frozen=True, slots=True)
class NamedTexts:
    """The texts whose header could be read, and by path the others, as far as they are text."""

    texts: tuple[Named, ...]
    unread: Mapping[str, Document | None]
    findings: tuple[Finding, ...]


def name_texts(sources: Sequence[Source]) -> NamedTexts:
    """Read every header and give each text its address."""
    named: list[Named] = []
    unread: dict[str, Document | None] = {}
    findings: list[Finding] = []
    for source in sources:
        place = f"content/{source.path}"
        parsed = read_text(source.data, place, source.folder.model)
        findings.extend(parsed.findings)
        if parsed.header is None or parsed.document is None:
            unread[source.path] = parsed.document
            continue
        slug = parsed.header.slug or posixpath.basename(source.path).removesuffix(".md")
        address = _address(source.folder, parsed.header, slug)
        text = Named(
            source.folder, source.path, parsed, parsed.header, parsed.document, slug, address
        )
        if not is_slug(slug) or not _is_address(address):
            findings.append(finding(place, BadSlug(slug, _proposal(slug)), text.line_of("slug")))
        else:
            named.append(text)
    marked = [found for text in named for found in _markup(text)]
    return NamedTexts(tuple(named), unread, (*findings, *_taken(named), *marked))


def convert(
    named: NamedTexts,
    photos: PhotoNames,
    base_path: str,
    now: datetime,
    converter: KeepingConverter,
) -> tuple[tuple[Text, ...], tuple[Finding, ...]]:
    """Convert the body of every text that is no draft and whose day has come."""
    finished = [text for text in named.texts if not text.header.draft]
    due = [text for text in finished if not _is_to_come(text, now)]
    findings = [
        finding(text.place, NotYet(str(text.header.date)), text.line_of("date"))
        for text in finished
        if isinstance(text.header, News) and _is_to_come(text, now)
    ]
    # A link to a text whose header is refused is not dead: that text has a finding of its own.
    addresses = dict.fromkeys(named.unread, "/")
    addresses |= {address: base_path + address for address in OWN_PAGES}
    addresses |= {text.path: base_path + text.address for text in due}
    texts: list[Text] = []
    converted = converter.convert_all([text.document for text in due], addresses)
    for text, (body, problems) in zip(due, converted, strict=True):
        findings += [*problems, *_photo_findings(text, body, photos)]
        texts.append(_text(text, body, photos))
    unread = [document for document in named.unread.values() if document]
    for _, problems in converter.convert_all(unread, addresses):
        findings += problems
    findings += dead_anchors({text.named.path: text.body for text in texts})
    return tuple(texts), tuple(findings)


def _text(named: Named, body: Body, photos: PhotoNames) -> Text:
    cover = photos.find_in_header(named.header.photo, named.path)
    return Text(
        named,
        typeset(named.header.title),
        typeset(named.header.summary or ""),
        body,
        cover if cover in photos.cleared else None,
    )


def _address(folder: Folder, header: TextHeader, slug: str) -> str:
    if isinstance(header, Page) and header.address:
        return f"/{header.address.strip('/')}/"
    return folder.address.format(slug=slug)


def _is_address(address: str) -> bool:
    return all(map(is_slug, address.strip("/").split("/"))) and len(address) <= _LONGEST_ADDRESS


def _is_to_come(text: Named, now: datetime) -> bool:
    header = text.header
    if isinstance(header, EventHeader):  # the agenda says that it waits
        return at_midnight(header.published) > now
    return isinstance(header, News) and at_midnight(header.date) > now


def _markup(text: Named) -> Iterator[Finding]:
    for value in text.document.values.values():
        tag = _TAG.search(str(value.data))
        if tag:
            yield finding(text.place, MarkupInHeader(tag.group()), value.line)


def _taken(named: Sequence[Named]) -> Iterator[Finding]:
    owners: dict[str, str] = {}
    for text in named:
        if text.folder is EVENTS:
            continue  # the agenda knows its own slugs
        key = "adresse" if "adresse" in text.document.values else "slug"
        first = text.address.strip("/").split("/")[0 if text.folder.address == "/{slug}/" else -1]
        if first in text.folder.reserved:
            problem = AddressTaken(text.address, "une page du site lui-même")
            yield finding(text.place, problem, text.line_of(key))
        elif text.address in owners:
            problem = AddressTaken(text.address, owners[text.address])
            yield finding(text.place, problem, text.line_of(key))
        owners.setdefault(text.address, text.place)


def _photo_findings(text: Named, body: Body, photos: PhotoNames) -> Iterator[Finding]:
    if text.header.photo:
        slug = photos.find_in_header(text.header.photo, text.path)
        problem = _photo_problem(text.header.photo, slug, photos, text.path)
        if problem:
            yield finding(text.place, problem, text.line_of("photo"))
    for use in photo_uses(body):
        problem = _photo_problem(
            use.path_as_written, photos.find(use.path_as_written, text.path), photos, text.path
        )
        if problem:
            yield finding(text.place, problem, use.line)


def photo_uses(body: Body) -> Iterator[PhotoUse]:
    """Give every photo of a body, those of galleries too, in reading order."""
    for part in body.parts:
        if not isinstance(part, str):
            yield from photos_of(part)


def photos_of(part: PhotoUse | Gallery) -> tuple[PhotoUse, ...]:
    """Give the one photo, or those of the gallery."""
    return (part,) if isinstance(part, PhotoUse) else part.photos


def _photo_problem(
    written: str, slug: str | None, photos: PhotoNames, text: str
) -> SourceProblem | None:
    if slug is None:
        return UnknownPhoto(written, photos.nearest(written, text))
    if slug in photos.cleared:
        return None
    return PhotoWithheld(slug) if slug in photos.withheld else PhotoNotCleared(slug)


def _proposal(slug: str) -> str:
    return slug_of(slug) or "mon-texte"
