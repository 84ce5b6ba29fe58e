"""What can be wrong with the body of a text, as facts without words."""

from dataclasses import dataclass
from typing import ClassVar

from findings.model import Severity


@dataclass(frozen=True, slots=True)
class RawHtml:
    """An HTML element that is not on the short list; ``element`` in lower case."""

    code: ClassVar[str] = "html-refuse"
    line: int | None
    element: str
    written: str


@dataclass(frozen=True, slots=True)
class HtmlAttribute:
    """An attribute that its element may not have here."""

    code: ClassVar[str] = "attribut-refuse"
    line: int | None
    attribute: str
    written: str


@dataclass(frozen=True, slots=True)
class UnpairedHtml:
    """A welcome element without its end, or an end without its beginning."""

    code: ClassVar[str] = "html-non-ferme"
    line: int | None
    element: str
    written: str


@dataclass(frozen=True, slots=True)
class HtmlComment:
    """A comment, which would be published in the page's source."""

    code: ClassVar[str] = "commentaire-html"
    line: int | None
    written: str


@dataclass(frozen=True, slots=True)
class ForbiddenScheme:
    """A link that runs a program, or opens something else than a page, a mail or a call."""

    code: ClassVar[str] = "lien-refuse"
    line: int | None
    written: str
    scheme: str


@dataclass(frozen=True, slots=True)
class BareAddress:
    """A web or mail address as a link, without ``https://`` or ``mailto:``."""

    code: ClassVar[str] = "lien-sans-debut"
    line: int | None
    written: str
    corrected: str


@dataclass(frozen=True, slots=True)
class EmptyLink:
    """A link without address, or without words to follow."""

    code: ClassVar[str] = "lien-vide"
    line: int | None
    words: str
    written: str


@dataclass(frozen=True, slots=True)
class DeadLink:
    """A link to a text that does not exist; ``nearest`` is as it should be written."""

    code: ClassVar[str] = "lien-mort"
    line: int | None
    written: str
    nearest: str | None


@dataclass(frozen=True, slots=True)
class DeadAnchor:
    """A link to a heading that its page does not have."""

    code: ClassVar[str] = "ancre-inconnue"
    line: int | None
    fragment: str
    target: str
    nearest: str | None


@dataclass(frozen=True, slots=True)
class LinkToFile:
    """A link to a photo's file, which is never published as it is."""

    code: ClassVar[str] = "lien-vers-fichier"
    line: int | None
    written: str


@dataclass(frozen=True, slots=True)
class RemotePhoto:
    """An image that every reader's browser would fetch from somebody else."""

    code: ClassVar[str] = "image-distante"
    line: int | None
    written: str


@dataclass(frozen=True, slots=True)
class OddPhotoPath:
    """An image whose path is not the relative path of a file."""

    code: ClassVar[str] = "chemin-de-photo"
    line: int | None
    written: str


@dataclass(frozen=True, slots=True)
class WrappedPhoto:
    """An image inside a link, a heading or bold text, where a photo and its credit do not fit."""

    code: ClassVar[str] = "photo-mal-placee"
    line: int | None
    written: str
    inside: str


@dataclass(frozen=True, slots=True)
class TopHeading:
    """A heading of the first level: the page's title has it already."""

    code: ClassVar[str] = "titre-de-niveau-1"
    line: int | None
    words: str


@dataclass(frozen=True, slots=True)
class SkippedHeading:
    """A heading that skips a level, which readers who listen take for a missing part."""

    code: ClassVar[str] = "niveau-saute"
    severity: ClassVar[Severity] = Severity.WARNING
    line: int | None
    words: str
    level: int
    wanted: int


@dataclass(frozen=True, slots=True)
class LostCells:
    """A table row with more cells than the table has columns: Markdown would drop them."""

    code: ClassVar[str] = "cellules-en-trop"
    line: int | None
    written: str
    columns: int


@dataclass(frozen=True, slots=True)
class UnusedReference:
    """A line like ``[mot]: suite`` that Markdown takes for an address and drops."""

    code: ClassVar[str] = "ligne-avalee"
    line: int | None
    written: str


@dataclass(frozen=True, slots=True)
class UnclosedCode:
    """A line that opens a block of code which nothing closes."""

    code: ClassVar[str] = "code-non-ferme"
    line: int | None
    written: str


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote of Markdown dialects that the site does not have."""

    code: ClassVar[str] = "note-de-bas-de-page"
    severity: ClassVar[Severity] = Severity.WARNING
    line: int | None
    written: str


@dataclass(frozen=True, slots=True)
class TooTangled:
    """Quotes in lists in quotes, deeper than can be followed."""

    code: ClassVar[str] = "trop-imbrique"
    line: int | None


@dataclass(frozen=True, slots=True)
class LongParagraph:
    """One paragraph that is longer than whole pages are."""

    code: ClassVar[str] = "paragraphe-trop-long"
    line: int | None
    length: int
    limit: int
    written: str


BodyProblem = (
    RawHtml
    | HtmlAttribute
    | UnpairedHtml
    | HtmlComment
    | ForbiddenScheme
    | BareAddress
    | EmptyLink
    | DeadLink
    | DeadAnchor
    | LinkToFile
    | RemotePhoto
    | OddPhotoPath
    | WrappedPhoto
    | TopHeading
    | SkippedHeading
    | LostCells
    | UnusedReference
    | UnclosedCode
    | Footnote
    | TooTangled
    | LongParagraph
)
