"""What is wrong with the bytes of an image."""

from dataclasses import dataclass

from findings.model import Severity
from photo_licences.defects import Defect
from photo_licences.problems.kind import Place, Problem


@dataclass(frozen=True)
class FileRefused(Problem, code="fichier-refuse", place=Place.IMAGE):
    """Not a whole JPEG or PNG of reasonable size, and nothing else."""

    defect: Defect


@dataclass(frozen=True)
class PositionFound(Problem, code="gps", place=Place.IMAGE):
    """The file says where it was taken; ``where`` names the containers, never the position."""

    where: tuple[str, ...]


@dataclass(frozen=True)
class MetadataUnreadable(
    Problem, code="metadonnees-illisibles", severity=Severity.LIFTABLE, place=Place.IMAGE
):
    """Rights metadata that cannot be read is not the same as none."""

    where: tuple[str, ...]


@dataclass(frozen=True)
class FromMessenger(Problem, code="messagerie", severity=Severity.WARNING, place=Place.IMAGE):
    """The name or the size that a messenger gives."""

    sign: str


@dataclass(frozen=True)
class Screenshot(Problem, code="capture-d-ecran", severity=Severity.WARNING, place=Place.IMAGE):
    """The name or the size of a screen."""

    sign: str


@dataclass(frozen=True)
class NoCamera(Problem, code="sans-exif", severity=Severity.WARNING, place=Place.IMAGE):
    """Said to be the depositor's own photo, and no camera is named in it."""


@dataclass(frozen=True)
class ContentCredentials(Problem, code="c2pa", severity=Severity.WARNING, place=Place.IMAGE):
    """A manifest of content credentials, which we do not verify."""


FileProblem = (
    FileRefused
    | PositionFound
    | MetadataUnreadable
    | FromMessenger
    | Screenshot
    | NoCamera
    | ContentCredentials
)
