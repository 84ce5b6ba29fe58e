"""The sheet (« fiche ») that stands beside each photo, as a person fills it in."""

from enum import StrEnum
from typing import Annotated, ClassVar, TypeVar

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field

from front_matter.slugs import slug_of
from front_matter.types import FrenchDate, FrenchYesNo, OneLine, Text, Word, as_text
from photo_licences.model import Artwork, Deposit, People

Choice = TypeVar("Choice", bound=StrEnum)


def _one_of(choices: type[Choice]) -> BeforeValidator:
    """Take « Par l’auteur » for ``par-l-auteur``; another answer stays text, to be quoted."""

    def chosen(value: object) -> object:
        text = as_text(value)
        known = {choice.value: choice for choice in choices}
        return known.get(slug_of(str(text)), text)

    return BeforeValidator(chosen)


class Sheet(BaseModel):
    """The header of a photo's sheet.

    Every answer may be missing: the rules say so together with all other problems of the photo,
    and nothing is ever filled in for the person.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)
    as_typed: ClassVar[bool] = True
    """A character that nobody sees is judged, not left out: it may hide what a word says."""

    alternative: Text | None = Field(
        default=None, examples=["Deux habitantes arrosent des tomates dans des bacs en bois."]
    )
    author: OneLine | None = Field(
        default=None,
        validation_alias=AliasChoices("auteur", "author"),
        examples=["Habitante du 12"],
    )
    licence: Word | None = Field(
        default=None, validation_alias=AliasChoices("licence", "license"), examples=["CC-BY-4.0"]
    )
    deposit: Annotated[Deposit | str | None, _one_of(Deposit)] = Field(
        default=None, validation_alias=AliasChoices("depot"), examples=["par-l-auteur"]
    )
    deposit_ref: Word | None = Field(
        default=None, validation_alias=AliasChoices("depot_ref"), examples=["2026-07"]
    )
    source: Word | None = Field(default=None, examples=["https://www.example.org/photo"])
    people: Annotated[People | str | None, _one_of(People)] = Field(
        default=None, validation_alias=AliasChoices("personnes"), examples=["aucune"]
    )
    agreement_ref: Word | None = Field(
        default=None, validation_alias=AliasChoices("accord_ref"), examples=["2026-12"]
    )
    agreement_end: FrenchDate | None = Field(
        default=None, validation_alias=AliasChoices("accord_fin"), examples=["2029-12-31"]
    )
    artwork: Annotated[Artwork | str | None, _one_of(Artwork)] = Field(
        default=None, validation_alias=AliasChoices("oeuvre"), examples=["non"]
    )
    artist: OneLine | None = Field(default=None, validation_alias=AliasChoices("oeuvre_artiste"))
    artwork_ref: Word | None = Field(
        default=None, validation_alias=AliasChoices("oeuvre_ref"), examples=["2026-03"]
    )
    declaration: Word | None = Field(default=None, examples=['"2026-1"'])
    title: OneLine | None = Field(default=None, validation_alias=AliasChoices("titre", "title"))
    taken_on: FrenchDate | None = Field(
        default=None, validation_alias=AliasChoices("date"), examples=["2026-06-21"]
    )
    place: OneLine | None = Field(default=None, validation_alias=AliasChoices("lieu"))
    event: OneLine | None = Field(
        default=None,
        validation_alias=AliasChoices("evenement"),
        examples=["Fête de la dalle"],
    )
    image: Word | None = Field(default=None, examples=["jardin.jpg"])
    decorative: FrenchYesNo = False
    example: FrenchYesNo = Field(default=False, validation_alias=AliasChoices("exemple", "example"))
    licence_name: OneLine | None = Field(
        default=None, validation_alias=AliasChoices("licence_nom"), examples=["GFDL 1.3"]
    )
    licence_url: Word | None = Field(
        default=None,
        validation_alias=AliasChoices("licence_url"),
        examples=["https://www.gnu.org/licenses/fdl-1.3.html"],
    )
