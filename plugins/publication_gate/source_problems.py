"""What can be wrong with the sources as a whole."""

from dataclasses import dataclass

from findings.model import Severity


@dataclass(frozen=True, slots=True)
class LinkInContent:
    """A symbolic link: what it leads to may lie anywhere."""

    code = "lien-symbolique"
    severity = Severity.REFUSED


@dataclass(frozen=True, slots=True)
class UnexpectedFile:
    """A file that is no text, photo, sheet or list of ours."""

    folders: tuple[str, ...]
    code = "fichier-inattendu"
    severity = Severity.REFUSED


@dataclass(frozen=True, slots=True)
class ContentMissing:
    """No folder of contents, or a link in its place."""

    code = "dossier-content-absent"
    severity = Severity.REFUSED


@dataclass(frozen=True, slots=True)
class HiddenFile:
    """A file or folder whose name begins with a dot: most people never see that it is there."""

    code = "fichier-cache"
    severity = Severity.REFUSED


@dataclass(frozen=True, slots=True)
class UnprintableName:
    """A name with line ends, control characters or broken bytes."""

    code = "nom-illisible"
    severity = Severity.REFUSED


@dataclass(frozen=True, slots=True)
class UnreadableFile:
    """A file that the system does not let us read."""

    reason: str
    code = "fichier-illisible"
    severity = Severity.REFUSED


@dataclass(frozen=True, slots=True)
class BadSlug:
    """A slug from which no address can be made."""

    slug: str
    proposal: str
    code = "slug-invalide"
    severity = Severity.REFUSED


@dataclass(frozen=True, slots=True)
class AddressTaken:
    """Two texts with one address, or the address of one of the site's own pages."""

    address: str
    owner: str
    code = "adresse-prise"
    severity = Severity.REFUSED


@dataclass(frozen=True, slots=True)
class MarkupInHeader:
    """A value of a header with an HTML tag, which some feed readers would obey in a title."""

    tag: str
    code = "html-dans-l-entete"
    severity = Severity.REFUSED


@dataclass(frozen=True, slots=True)
class UnknownPhoto:
    """A text shows a photo that is not in the folder of photos."""

    written: str
    nearest: str | None
    code = "photo-inconnue"
    severity = Severity.REFUSED


@dataclass(frozen=True, slots=True)
class PhotoNotCleared:
    """A text shows a photo that has a problem of its own, said where the photo lies."""

    photo: str
    code = "photo-refusee"
    severity = Severity.WARNING


@dataclass(frozen=True, slots=True)
class PhotoWithheld:
    """A text is built without a photo that only time or a withdrawal took away (I8)."""

    photo: str
    code = "photo-retenue"
    severity = Severity.WARNING


@dataclass(frozen=True, slots=True)
class NotYet:
    """A news text whose date is to come."""

    date: str
    code = "date-future"
    severity = Severity.WARNING


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that its writer has not finished."""

    code = "brouillon"
    severity = Severity.WARNING


@dataclass(frozen=True, slots=True)
class ModelLine:
    """A line that explains the model of the text, and was to be replaced."""

    written: str
    code = "phrase-du-modele"
    severity = Severity.WARNING


SourceProblem = (
    LinkInContent
    | UnexpectedFile
    | ContentMissing
    | HiddenFile
    | UnprintableName
    | UnreadableFile
    | BadSlug
    | AddressTaken
    | MarkupInHeader
    | UnknownPhoto
    | PhotoNotCleared
    | PhotoWithheld
    | NotYet
    | Draft
    | ModelLine
)
