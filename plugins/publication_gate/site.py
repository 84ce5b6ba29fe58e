"""The facts of one site, read from ``site.toml`` without Pelican."""

import tomllib
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

NAME = "site.toml"

_Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
_Https = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/?#]+(/[^\s?#]*[^\s/?#])?$")]


class Site(BaseModel):
    """What another neighbourhood changes; every value is required, none has a default."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: _Line = Field(alias="nom")
    description: _Line
    town: _Line = Field(alias="commune")
    address: _Https = Field(alias="adresse")
    """Public address without a slash at its end."""
    calendar_domain: _Line = Field(alias="identifiant_agenda")
    """The part of an event's UID behind the @: permanent, not an address."""
    school_zone: Literal["A", "B", "C", "Corse"] = Field(alias="zone_scolaire")
    rights_reading: Literal["large", "stricte"] = Field(alias="libre_de_droits")
    repository: _Https = Field(alias="depot")
    branch: _Line = Field(alias="branche")

    @property
    def base_path(self) -> str:
        """Give the path of the address: empty, or ``/dalle`` for a site in a folder of its host."""
        return urlsplit(self.address).path

    @property
    def is_strict(self) -> bool:
        """Say whether only public-domain works of others are accepted (DOMAIN §1.7)."""
        return self.rights_reading == "stricte"


def read_site(root: Path) -> Site:
    """Read ``site.toml`` of the project at ``root``.

    Raises ``OSError``, ``tomllib.TOMLDecodeError`` or ``pydantic.ValidationError``.
    """
    return Site.model_validate(tomllib.loads((root / NAME).read_text(encoding="utf-8")))
