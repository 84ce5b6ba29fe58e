"""What is missing for the people and the works that a photo shows."""

from dataclasses import dataclass
from datetime import date

from findings.model import Severity
from photo_licences.problems.kind import Problem


@dataclass(frozen=True)
class PeopleMissing(Problem, code="personnes-absentes", key="personnes"):
    """Nothing, or an unknown answer, on who can be recognised."""

    written: str | None


@dataclass(frozen=True)
class CrowdWithoutEvent(Problem, code="personnes-absentes", key="personnes"):
    """A crowd whose event or date is not named."""

    missing: tuple[str, ...]


@dataclass(frozen=True)
class AgreementWithoutPaper(Problem, code="accord-sans-papier", key="accord_ref"):
    """People agreed, and no number of a paper says so."""

    written: str | None


@dataclass(frozen=True)
class AgreementWithoutEnd(Problem, code="accord-sans-papier", key="accord_fin"):
    """The agreement for a child has no last day."""


@dataclass(frozen=True)
class Minors(Problem, code="mineurs", severity=Severity.LIFTABLE, key="personnes"):
    """A child can be recognised: a second person looks."""


@dataclass(frozen=True)
class AgreementEnded(Problem, code="accord-termine", severity=Severity.WITHHELD, key="accord_fin"):
    """The last day of the agreement has passed."""

    last_day: date


@dataclass(frozen=True)
class AgreementEnding(Problem, code="accord-termine", severity=Severity.WARNING, key="accord_fin"):
    """The last day of the agreement is near."""

    last_day: date


@dataclass(frozen=True)
class ArtworkMissing(Problem, code="oeuvre-absente", key="oeuvre"):
    """Nothing, or an unknown answer, on works of art."""

    written: str | None


@dataclass(frozen=True)
class ArtworkWithoutAgreement(Problem, code="oeuvre-sans-accord", key="oeuvre"):
    """A work is the main subject, and its artist or the paper is not named."""

    missing: tuple[str, ...]


PeopleProblem = (
    PeopleMissing
    | CrowdWithoutEvent
    | AgreementWithoutPaper
    | AgreementWithoutEnd
    | Minors
    | AgreementEnded
    | AgreementEnding
    | ArtworkMissing
    | ArtworkWithoutAgreement
)
