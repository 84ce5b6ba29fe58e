"""Everything for which a finished directory is refused, as facts without words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DirectoryMissing:
    """There is nothing to audit."""


@dataclass(frozen=True, slots=True)
class PreviewDirectory:
    """A preview holds what nobody cleared and is never published."""


@dataclass(frozen=True, slots=True)
class ManifestUnusable:
    """Without its manifest a directory cannot be judged."""

    reason: str


@dataclass(frozen=True, slots=True)
class SourceMissing:
    """What the verdict is made from is not there: ``content/``, ``site.toml``, ``REUSE.toml``."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class NotAFile:
    """A symbolic link, junction, socket, pipe or device."""

    kind: str


@dataclass(frozen=True, slots=True)
class SharedFile:
    """A hard link: somebody may change its bytes from elsewhere."""

    links: int


@dataclass(frozen=True, slots=True)
class OddName:
    """A name that servers or systems read differently."""

    name: str


@dataclass(frozen=True, slots=True)
class NameCollision:
    """Two names that are one on Windows and macOS."""

    other: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that the system does not let us read."""

    reason: str


@dataclass(frozen=True, slots=True)
class TooHeavy:
    """A file so heavy that no visitor could want it: it is not even read."""

    size: int


@dataclass(frozen=True, slots=True)
class UnknownKind:
    """Content of a kind that nobody expects in a published directory."""

    kind: str | None
    suffix: str


@dataclass(frozen=True, slots=True)
class WrongName:
    """Content of a known kind under the extension of another."""

    kind: str | None
    suffix: str


@dataclass(frozen=True, slots=True)
class ImageUnknown:
    """Neither the manifest nor the theme knows these bytes."""

    kind: str
    sha256: str


@dataclass(frozen=True, slots=True)
class OriginalMissing:
    """The manifest's original is not in ``content/``."""

    original: str


@dataclass(frozen=True, slots=True)
class OriginalChanged:
    """The original is no longer the file from which the derivative was made."""

    original: str


@dataclass(frozen=True, slots=True)
class OriginalNotCleared:
    """The original is there, and may not be published now."""

    original: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class DerivativeDiffers:
    """Making the derivative again gives other bytes."""

    original: str


@dataclass(frozen=True, slots=True)
class AssetUnlicensed:
    """A file of the theme without author and licence in ``REUSE.toml``."""

    asset: str


@dataclass(frozen=True, slots=True)
class AssetByWildcard:
    """``REUSE.toml`` covers it only by a pattern, which would cover any file."""

    asset: str
    pattern: str


@dataclass(frozen=True, slots=True)
class RightMissing:
    """The file does not carry the author or the licence of its photo."""

    what: str
    expected: str
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MetadataLeft:
    """The file carries what a derivative must not."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BytesBehindImage:
    """Something follows the image's end."""

    count: int


@dataclass(frozen=True, slots=True)
class NotText:
    """A text file that is not clean UTF-8."""


@dataclass(frozen=True, slots=True)
class EncodedImage:
    """An image or another file, encoded inside a text."""

    excerpt: str


@dataclass(frozen=True, slots=True)
class RemoteFetch:
    """Opening the file would fetch something from another host, or run an address."""

    place: str
    address: str


@dataclass(frozen=True, slots=True)
class UnsafeLink:
    """A link with a scheme that nobody may be led to."""

    place: str
    address: str


@dataclass(frozen=True, slots=True)
class RefusedMarkup:
    """An element, an attribute or a property that no page of this site needs."""

    place: str


@dataclass(frozen=True, slots=True)
class UnknownScript:
    """A script that is not a file of the theme."""

    place: str


@dataclass(frozen=True, slots=True)
class PolicyWrong:
    """The page's Content-Security-Policy is missing, different, double or too late."""

    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CharsetMissing:
    """The page does not say that it is UTF-8, so browsers may read other text in it."""


@dataclass(frozen=True, slots=True)
class CreditMissing:
    """A photo is shown and its author or licence does not stand beside it."""

    image: str
    author: str
    licence: str


@dataclass(frozen=True, slots=True)
class Unparsable:
    """A file that does not follow its own format."""

    form: str
    reason: str


@dataclass(frozen=True, slots=True)
class HeadersDiffer:
    """``_headers`` is not the one that ``policy`` gives."""


TextProblem = (
    NotText
    | EncodedImage
    | RemoteFetch
    | UnsafeLink
    | RefusedMarkup
    | UnknownScript
    | PolicyWrong
    | CharsetMissing
    | CreditMissing
    | Unparsable
    | HeadersDiffer
)
ImageProblem = (
    ImageUnknown
    | OriginalMissing
    | OriginalChanged
    | OriginalNotCleared
    | DerivativeDiffers
    | AssetUnlicensed
    | AssetByWildcard
    | RightMissing
    | MetadataLeft
    | BytesBehindImage
)
FileProblem = (
    NotAFile
    | SharedFile
    | OddName
    | NameCollision
    | Unreadable
    | TooHeavy
    | UnknownKind
    | WrongName
)
WholeProblem = DirectoryMissing | PreviewDirectory | ManifestUnusable | SourceMissing
AuditProblem = TextProblem | ImageProblem | FileProblem | WholeProblem
