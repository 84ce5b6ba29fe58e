"""The words of the subject: a file's header as written, and what it means once typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pydantic import AliasChoices, BaseModel, ConfigDict, Field

from findings.model import Finding
from front_matter.types import (
    FrenchMoment,
    FrenchYesNo,
    OneLine,
    Slug,
    Text,
    TextList,
    WholeNumber,
    Word,
)
from front_matter.untyped import Data

M = TypeVar("M", bound=BaseModel)


class TextHeader(BaseModel):
    """What every text may say of itself. Keys in French; the first name is the one we teach."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    title: OneLine = Field(
        validation_alias=AliasChoices("titre", "title"), examples=["Atelier couture"]
    )
    summary: Text | None = Field(
        default=None, validation_alias=AliasChoices("resume", "summary", "description")
    )
    slug: Slug | None = Field(default=None, examples=["atelier-couture"])
    photo: Word | None = Field(default=None, examples=["../photos/jardin.jpg"])
    example: FrenchYesNo = Field(default=False, validation_alias=AliasChoices("exemple", "example"))
    draft: FrenchYesNo = Field(default=False, validation_alias=AliasChoices("brouillon", "draft"))


class News(TextHeader):
    """The header of ``content/actualites/*.md``; hours are those of the clocks of Paris."""

    date: FrenchMoment = Field(examples=["2026-12-05"])
    updated: FrenchMoment | None = Field(
        default=None, validation_alias=AliasChoices("mise_a_jour", "modified", "updated")
    )
    themes: TextList = Field(default=(), validation_alias=AliasChoices("themes", "tags"))


class Page(TextHeader):
    """The header of ``content/pages/*.md``."""

    menu: OneLine | None = None
    order: WholeNumber | None = Field(
        default=None, validation_alias=AliasChoices("ordre", "order"), examples=["10"]
    )
    address: Slug | None = Field(
        default=None, validation_alias=AliasChoices("adresse", "address"), examples=["fab-lab"]
    )
    next_dates: Word | None = Field(
        default=None, validation_alias=AliasChoices("prochaines_dates", "next_dates")
    )


@dataclass(frozen=True, slots=True)
class Value:
    """What stands behind a key, and the line of the key."""

    data: Data
    line: int


@dataclass(frozen=True, slots=True)
class Document:
    """A file cut in two: its header by the French names of its keys, and its body.

    ``path`` is relative to the project's root. ``body`` is everything behind the header, character
    for character but with line feeds as line ends; ``body_line`` is its first line, counted from 1.
    """

    path: str
    values: Mapping[str, Value]
    body: str
    body_line: int


@dataclass(frozen=True, slots=True)
class Parsed(Generic[M]):
    """What came of reading one file.

    ``document`` is ``None`` when the bytes are no text, ``header`` when anything in it is refused;
    then ``findings`` says why.
    """

    document: Document | None
    header: M | None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedList(Generic[M]):
    """What came of reading a list file: each entry with the line where it begins."""

    entries: tuple[tuple[M, int], ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class PreparedText:
    """A text ready for Pelican: its finished HTML and the metadata that Pelican wants."""

    html: str
    metadata: Mapping[str, object] = field(default_factory=dict)
