"""The facts of one site, read from ``site.toml`` without Pelican."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from front_matter.decoding import decode
from front_matter.messages import header_words

NAME = "site.toml"
_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)$")

# These values stand in pages, feeds, `_headers` and `robots.txt`: one line, and plain addresses.
_Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, pattern=r"^[^\x00-\x1f\x7f]+$")
]
_Domain = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$")]
_Https = Annotated[
    str,
    StringConstraints(pattern=r"^https?://[A-Za-z0-9.:\[\]-]+(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*$"),
]


class SiteError(SystemExit):
    """``site.toml`` cannot be read or believed; its text is a French report with a next step.

    Nothing can be done without its facts: whatever command asked for them ends here.
    """


class Site(BaseModel):
    """What another neighbourhood changes; every value is required, none has a default."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: _Line = Field(alias="nom")
    description: _Line
    town: _Line = Field(alias="commune")
    address: _Https = Field(alias="adresse", description="https://, sans espace ni barre à la fin")
    """Public address without a slash at its end."""
    calendar_domain: _Domain = Field(
        alias="identifiant_agenda", description="des lettres sans accent, chiffres, points, tirets"
    )
    """The part of an event's UID behind the @: permanent, not an address."""
    school_zone: Literal["A", "B", "C"] = Field(alias="zone_scolaire", description="A, B ou C")
    """Corsica and overseas have calendars of their own, which the holiday data lacks."""
    rights_reading: Literal["large", "stricte"] = Field(
        alias="libre_de_droits", description="large ou stricte"
    )
    repository: _Https = Field(alias="depot", description="https://, sans espace ni barre à la fin")
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
        text = decode((root / NAME).read_bytes())
    except OSError as error:
        raise SiteError(_report([f"le fichier ne s’ouvre pas ({error.strerror})"])) from None
    if not isinstance(text, str):
        raise SiteError(_report([header_words(text).message]))
    try:
        return Site.model_validate(tomllib.loads(text))
    except ValidationError as error:
        raise SiteError(
            _report(_problem(each["loc"], each["type"]) for each in error.errors())
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise SiteError(_report([_unreadable(str(error), text)])) from None


def _problem(place: tuple[int | str, ...], kind: str) -> str:
    key = ".".join(map(str, place))
    match kind:
        case "missing":
            return f"il manque la ligne `{key} = …`"
        case "extra_forbidden":
            return f"la ligne `{key} = …` n’existe pas"
        case _:
            fields = {field.alias or name: field for name, field in Site.model_fields.items()}
            wanted = getattr(fields.get(key), "description", None) or "une ligne de texte"
            return f"la valeur de `{key}` ne convient pas\N{NO-BREAK SPACE}: il faut {wanted}"


def _unreadable(complaint: str, text: str) -> str:
    """Name the line of which tomllib complains, in English, at the end of its message."""
    found = _AT_LINE.search(complaint)
    if found is None:
        return "le fichier ne se lit pas\N{NO-BREAK SPACE}: il manque quelque chose à la fin"
    number = int(found[1])
    written = text.split("\n")[number - 1].strip()
    return (
        f"la ligne {number} ne se lit pas\N{NO-BREAK SPACE}: "
        f"«\N{NO-BREAK SPACE}{written}\N{NO-BREAK SPACE}»"
    )


def _report(problems: Iterable[str]) -> str:
    lines = "".join(f"\n  {problem}" for problem in problems)
    remedy = (
        f"→ Corrigez {NAME}. Chaque fait tient sur une ligne, entre guillemets droits, "
        f'par exemple\N{NO-BREAK SPACE}: nom = "Les Terrasses"'
    )
    return f"{NAME}\N{NO-BREAK SPACE}:{lines}\n{remedy}"
