"""What reviewers decided (``content/relectures.yml``): a problem lifted for one file's bytes."""

import re
from dataclasses import dataclass
from typing import get_args

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, field_validator

from findings.model import Finding
from front_matter.reading import read_list
from front_matter.types import OneLine
from front_matter.value_problems import UnsuitableError
from photo_licences.plain_text import quotable
from photo_licences.problems.known import KnownProblem


class Review(BaseModel):
    """One entry; every key is required, so that each decision has its person and its reason."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    sha256: OneLine = Field(examples=["e3b0c442…"])
    code: OneLine = Field(
        validation_alias=AliasChoices("probleme"), examples=["autre-personne-citee"]
    )
    reviewer: OneLine = Field(validation_alias=AliasChoices("par"), examples=["Nadia"])
    reason: OneLine = Field(
        validation_alias=AliasChoices("motif"),
        examples=["L’appareil appartient à sa sœur, vérifié avec elle"],
    )

    @field_validator("sha256")
    @classmethod
    def _is_a_sha256(cls, value: str) -> str:
        if not re.fullmatch(r"[0-9a-f]{64}", value.casefold()):
            raise UnsuitableError(
                "empreinte-illisible",
                f"« {quotable(value)} » n’est pas l’empreinte d’un fichier (`{{cle}}`).",
                "Recopiez les 64 caractères que donne la page de relecture.",
            )
        return value.casefold()

    @field_validator("code")
    @classmethod
    def _can_be_lifted(cls, value: str) -> str:
        if value not in liftable_codes():
            raise UnsuitableError(
                "relecture-impossible",
                f"Une relecture ne peut pas lever « {quotable(value)} ».",
                "Corrigez la photo ou sa fiche, ou recopiez le code exact du problème.",
            )
        return value


@dataclass(frozen=True, slots=True)
class ReviewEntry:
    """A decision and its line."""

    sha256: str
    code: str
    reviewer: str
    reason: str
    line: int


def read_reviews(data: bytes, path: str) -> tuple[tuple[ReviewEntry, ...], tuple[Finding, ...]]:
    """Read the list of decisions."""
    parsed = read_list(data, path, Review)
    entries = tuple(
        ReviewEntry(review.sha256, review.code, review.reviewer, review.reason, line)
        for review, line in parsed.entries
    )
    return entries, parsed.findings


def liftable_codes() -> frozenset[str]:
    """Give the codes of all problems that a reviewer may lift."""
    return frozenset(kind.code for kind in get_args(KnownProblem) if kind.liftable)
