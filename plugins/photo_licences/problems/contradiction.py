"""Where the file says otherwise than its sheet."""

from dataclasses import dataclass

from findings.model import Severity
from photo_licences.problems.kind import Place, Problem


@dataclass(frozen=True)
class AgencyNamed(Problem, code="agence-citee", severity=Severity.LIFTABLE, place=Place.IMAGE):
    """An agency or a bank of images; ``value`` is the text that names it."""

    agency: str
    value: str


@dataclass(frozen=True)
class PressNamed(Problem, code="presse-citee", severity=Severity.LIFTABLE, place=Place.IMAGE):
    """A newspaper; ``value`` is the text that names it."""

    newspaper: str
    value: str


@dataclass(frozen=True)
class AgencyDeclared(Problem, code="agence-citee", severity=Severity.LIFTABLE, key="auteur"):
    """The sheet itself calls an agency or a bank of images the author."""

    agency: str
    written: str


@dataclass(frozen=True)
class PressDeclared(Problem, code="presse-citee", severity=Severity.LIFTABLE, key="auteur"):
    """The sheet itself calls a newspaper the author."""

    newspaper: str
    written: str


@dataclass(frozen=True)
class OtherPersonNamed(
    Problem, code="autre-personne-citee", severity=Severity.LIFTABLE, place=Place.IMAGE
):
    """The file's creator or copyright is not the sheet's author."""

    value: str
    declared: str


@dataclass(frozen=True)
class LicenceContradicted(
    Problem, code="licence-contredite", severity=Severity.LIFTABLE, place=Place.IMAGE
):
    """The file's licence or terms are not the sheet's."""

    value: str
    declared: str


@dataclass(frozen=True)
class RightsReserved(
    Problem, code="droits-reserves", severity=Severity.LIFTABLE, place=Place.IMAGE
):
    """The file says that all rights are reserved."""

    value: str
    declared: str


@dataclass(frozen=True)
class GeneratedImage(Problem, code="image-generee", severity=Severity.LIFTABLE, place=Place.IMAGE):
    """The file says that a program made the picture (L19)."""

    mark: str


ContradictionProblem = (
    AgencyNamed
    | PressNamed
    | AgencyDeclared
    | PressDeclared
    | OtherPersonNamed
    | LicenceContradicted
    | RightsReserved
    | GeneratedImage
)
