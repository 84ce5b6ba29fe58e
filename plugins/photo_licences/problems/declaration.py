"""What a sheet lacks."""

from dataclasses import dataclass
from enum import Enum, auto

from photo_licences.problems.kind import Place, Problem


@dataclass(frozen=True)
class SheetMissing(Problem, code="fiche-absente", place=Place.IMAGE):
    """An image without its sheet."""


@dataclass(frozen=True)
class ImageMissing(Problem, code="image-absente", key="image"):
    """A sheet without its image; ``named`` is what its ``image`` key says."""

    named: str | None


@dataclass(frozen=True)
class SlugTaken(Problem, code="slug-en-double", place=Place.IMAGE):
    """Several photos under one slug."""

    slug: str
    others: tuple[str, ...]


@dataclass(frozen=True)
class AuthorMissing(Problem, code="auteur-absent", key="auteur"):
    """Nobody, or a word that names nobody."""

    written: str | None


@dataclass(frozen=True)
class DepositMissing(Problem, code="depot-absent", key="depot"):
    """Nothing, or an unknown answer, on who brought the photo."""

    written: str | None


@dataclass(frozen=True)
class DepositWithoutPaper(Problem, code="depot-sans-papier", key="depot_ref"):
    """Brought for its author without the number of the signed paper."""

    written: str | None


@dataclass(frozen=True)
class DeclarationMissing(Problem, code="declaration-absente", key="declaration"):
    """No declaration, or a version that does not exist."""

    written: str | None
    current: str


@dataclass(frozen=True)
class AlternativeMissing(Problem, code="alternative-absente", key="alternative"):
    """No alternative, and the picture is not said to be decorative."""


class Hollow(Enum):
    """Why an alternative says nothing."""

    ANNOUNCES = auto()
    FILE_NAME = auto()
    CAPTION = auto()


@dataclass(frozen=True)
class AlternativeHollow(Problem, code="alternative-creuse", key="alternative"):
    """An alternative that says nothing of the picture."""

    written: str
    why: Hollow


DeclarationProblem = (
    SheetMissing
    | ImageMissing
    | SlugTaken
    | AuthorMissing
    | DepositMissing
    | DepositWithoutPaper
    | DeclarationMissing
    | AlternativeMissing
    | AlternativeHollow
)
