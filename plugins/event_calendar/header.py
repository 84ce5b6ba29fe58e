"""The header of ``content/evenements/*.md``, and the entries of the two lists beside it."""

import re
from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field

from event_calendar.colours import ENOUGH, PAPER, contrast, nearest_readable
from event_calendar.header_types import (
    DatedReasons,
    ExtraDates,
    FrenchEnd,
    FrenchRecurrence,
    FrenchStatus,
    SkippedPeriods,
)
from event_calendar.model import Position, Status
from event_calendar.value_messages import unsuitable
from event_calendar.value_problems import (
    NotAColour,
    NotAnAddress,
    NotAnEmail,
    NotAPosition,
    NotATelephone,
    PaleColour,
)
from front_matter.model import TextHeader
from front_matter.types import (
    FrenchDate,
    FrenchDuration,
    FrenchMoment,
    OneLine,
    Slug,
    Text,
    Word,
    as_word,
)

_COLOUR = re.compile(r"#?([0-9a-f]{6})", re.IGNORECASE)
_POSITION = re.compile(r"(-?\d{1,2}\.\d+)\s*[,;]\s*(-?\d{1,3}\.\d+)")
_EMAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+")
_TELEPHONE = re.compile(r"(?:0|\+33)[1-9]\d{8}")
_BETWEEN_DIGITS = re.compile(r"[\s.\-]+")


class EventHeader(TextHeader):
    """What an event says of itself; hours are those of the clocks of Paris."""

    other_words: ClassVar[Mapping[str, str]] = {
        "date": "debut",
        "quand": "debut",
        "heure": "debut",
        "heures": "debut",
        "horaire": "debut",
        "horaires": "debut",
        "heure_debut": "debut",
        "heure_fin": "fin",
        "ou": "lieu",
        "salle": "lieu",
        "adresse": "lieu",
        "qui": "organisateur",
        "association": "organisateur",
        "prix": "tarif",
        "public": "pour_qui",
        "acces": "accessibilite",
        "statut": "etat",
        "annule": "etat",
        "annulation": "dates_annulees",
        "recurrence": "repetition",
        "publication": "publie_le",
    }

    published: FrenchMoment = Field(validation_alias="publie_le", examples=["2026-11-22"])
    updated: FrenchMoment | None = Field(
        default=None, validation_alias=AliasChoices("mise_a_jour", "modified", "updated")
    )
    place: Word = Field(validation_alias="lieu", examples=["fab-lab"])
    organiser: Word = Field(validation_alias="organisateur", examples=["les-couleurs"])
    start: FrenchMoment | None = Field(default=None, validation_alias="debut")
    end: FrenchEnd | None = Field(default=None, validation_alias="fin")
    duration: FrenchDuration | None = Field(default=None, validation_alias="duree")
    recurrence: FrenchRecurrence | None = Field(default=None, validation_alias="repetition")
    first: FrenchDate | None = Field(default=None, validation_alias="du")
    last: FrenchDate | None = Field(default=None, validation_alias="au")
    skipped: SkippedPeriods = Field(default=(), validation_alias="sauf")
    extra: ExtraDates = Field(default=(), validation_alias="aussi")
    cancelled: DatedReasons = Field(default=(), validation_alias="dates_annulees")
    status: FrenchStatus = Field(default=Status.PLANNED, validation_alias="etat")
    audience: Text | None = Field(default=None, validation_alias="pour_qui")
    price: Text | None = Field(default=None, validation_alias="tarif")
    registration: Text | None = Field(default=None, validation_alias="inscription")
    accessibility: Text | None = Field(default=None, validation_alias="accessibilite")


def _colour(value: object) -> object:
    text = str(as_word(value))
    found = _COLOUR.fullmatch(text)
    if not found:
        raise unsuitable(NotAColour(text))
    colour = f"#{found[1].lower()}"
    ratio = contrast(colour, PAPER)
    if ratio < ENOUGH:
        readable = nearest_readable(colour, PAPER, lighter=False)
        raise unsuitable(PaleColour(colour, ratio, ENOUGH, readable))
    return colour


def _position(value: object) -> object:
    if isinstance(value, Position):
        return value
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(as_word(value))
    found = _POSITION.fullmatch(text)
    if not found or abs(float(found[1])) > 90 or abs(float(found[2])) > 180:  # noqa: PLR2004 - degrees
        raise unsuitable(NotAPosition(text))
    return Position(float(found[1]), float(found[2]))


def _address(value: object) -> object:
    text = str(as_word(value))
    if not re.fullmatch(r"https://[^\s/]+\.[^\s]+", text):
        raise unsuitable(NotAnAddress(text))
    return text


def _telephone(value: object) -> object:
    """Ten digits, shown in pairs as the typography of the site wants."""
    text = str(as_word(value))
    digits = _BETWEEN_DIGITS.sub("", text)
    if not _TELEPHONE.fullmatch(digits):
        raise unsuitable(NotATelephone(text))
    digits = f"0{digits[-9:]}"
    return "\u00a0".join(digits[place : place + 2] for place in range(0, 10, 2))


def _email(value: object) -> object:
    text = str(as_word(value)).removeprefix("mailto:")
    if not _EMAIL.fullmatch(text):
        raise unsuitable(NotAnEmail(text))
    return text


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    name: OneLine = Field(validation_alias="nom", examples=["Le fab-lab"])
    slug: Slug | None = Field(default=None, examples=["fab-lab"])


class PlaceEntry(_Entry):
    """An entry of ``content/lieux.yml``."""

    access: Text | None = Field(default=None, validation_alias="acces")
    map_link: Annotated[str, BeforeValidator(_address)] | None = Field(
        default=None, validation_alias="plan"
    )
    position: Annotated[Position, BeforeValidator(_position)] | None = None


class OrganiserEntry(_Entry):
    """An entry of ``content/organisateurs.yml``."""

    colour: Annotated[str, BeforeValidator(_colour)] = Field(
        validation_alias="couleur", examples=["#1f5c99"]
    )
    page: Word | None = None
    telephone: Annotated[str, BeforeValidator(_telephone)] | None = None
    email: Annotated[str, BeforeValidator(_email)] | None = Field(
        default=None, validation_alias="courriel"
    )
