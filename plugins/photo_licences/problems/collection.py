"""What one photo means beside the others, the withdrawn ones, and those of before."""

from dataclasses import dataclass

from findings.model import Severity
from photo_licences.problems.kind import Place, Problem


@dataclass(frozen=True)
class Withdrawn(Problem, code="retiree", severity=Severity.WITHHELD, place=Place.WITHDRAWALS):
    """Somebody asked for its removal."""

    slug: str


@dataclass(frozen=True)
class WithdrawalUnknown(
    Problem, code="retrait-inconnu", severity=Severity.WARNING, place=Place.WITHDRAWALS
):
    """An entry that matches no photo and has no hash."""

    written: str
    nearest: str | None


@dataclass(frozen=True)
class LooksWithdrawn(
    Problem,
    code="ressemble-a-une-retiree",
    severity=Severity.WITHHELD,
    place=Place.IMAGE,
    liftable=True,
):
    """Nearly the picture of a withdrawn photo."""

    withdrawn: str
    distance: int


@dataclass(frozen=True)
class SameBytes(Problem, code="memes-octets", place=Place.IMAGE):
    """The same file with another author, licence or answer on people."""

    other: str
    question: str
    written: str
    other_written: str


@dataclass(frozen=True)
class Resembles(Problem, code="ressemble", severity=Severity.WARNING, place=Place.IMAGE):
    """Nearly the picture of another published photo."""

    other: str
    distance: int


@dataclass(frozen=True)
class BytesChanged(Problem, code="octets-changes", place=Place.IMAGE):
    """Other bytes under a published slug."""

    slug: str


@dataclass(frozen=True)
class WithdrawalErased(Problem, code="retrait-efface", place=Place.WITHDRAWALS):
    """An entry that left the list of withdrawals."""

    written: str


@dataclass(frozen=True)
class RightsChanged(
    Problem, code="auteur-ou-licence-changes", severity=Severity.WARNING, place=Place.SHEET
):
    """Published bytes with another author or licence than before."""

    author_before: str
    author: str
    licence_before: str
    licence: str


@dataclass(frozen=True)
class ReviewAdded(
    Problem, code="relecture-ajoutee", severity=Severity.WARNING, place=Place.REVIEWS
):
    """A new entry lifts a problem."""

    lifted: str
    reviewer: str
    reason: str


CollectionProblem = Withdrawn | WithdrawalUnknown | LooksWithdrawn | SameBytes | Resembles
ChangeProblem = BytesChanged | WithdrawalErased | RightsChanged | ReviewAdded
