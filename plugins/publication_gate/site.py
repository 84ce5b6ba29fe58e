"""The facts of one site, read from ``site.toml`` without Pelican."""

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

NAME = "site.toml"

# These values stand in pages, feeds, `_headers` and `robots.txt`: one line, and plain addresses.
_Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, pattern=r"^[^\x00-\x1f\x7f]+$")
]
_Domain = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$")]
_Https = Annotated[
    str,
    StringConstraints(pattern=r"^https?://[A-Za-z0-9.:\[\]-]+(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*$"),
]


class SiteError(ValueError):
    """``site.toml`` cannot be read or believed; its text is a French report with a next step."""


class Site(BaseModel):
    """What another neighbourhood changes; every value is required, none has a default."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: _Line = Field(alias="nom")
    description: _Line
    town: _Line = Field(alias="commune")
    address: _Https = Field(alias="adresse")
    """Public address without a slash at its end."""
    calendar_domain: _Domain = Field(alias="identifiant_agenda")
    """The part of an event's UID behind the @: permanent, not an address."""
    school_zone: Literal["A", "B", "C"] = Field(alias="zone_scolaire")
    """A zone that ``vacances-scolaires-france`` knows; Corsica has holidays of its own."""
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
    """Read ``site.toml`` of the project at ``root``. Raises ``SiteError``."""
    try:
        return Site.model_validate(tomllib.loads((root / NAME).read_text(encoding="utf-8")))
    except ValidationError as error:
        raise SiteError(
            _report(_problem(each["loc"], each["type"]) for each in error.errors())
        ) from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SiteError(_report([f"le fichier ne se lit pas ({error})"])) from None


def _problem(place: tuple[int | str, ...], kind: str) -> str:
    key = ".".join(map(str, place))
    match kind:
        case "missing":
            return f"il manque la ligne `{key} = …`"
        case "extra_forbidden":
            return f"la ligne `{key} = …` n’existe pas"
        case _:
            return f"la valeur de `{key}` ne convient pas"


def _report(problems: Iterable[str]) -> str:
    lines = "".join(f"\n  {problem}" for problem in problems)
    remedy = f"→ Corrigez {NAME} en suivant les commentaires qu’il contient."
    return f"{NAME}\N{NO-BREAK SPACE}:{lines}\n{remedy}"
