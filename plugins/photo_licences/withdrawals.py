"""The photos that somebody asked to have removed (``content/retraits.yml``)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, field_validator

from findings.model import Finding, Severity
from front_matter.reading import read_list
from front_matter.types import FrenchDate, OneLine
from front_matter.value_problems import UnsuitableError
from photo_licences.naming import slug_of
from photo_licences.withdrawal_lines import guessed_lines, other_slugs

_FINGERPRINT = re.compile(r"[0-9a-f]{32}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


class Withdrawal(BaseModel):
    """One entry: a slug typed by hand is enough; the command adds what recognises the bytes."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    photo: OneLine = Field(
        validation_alias=AliasChoices("photo", "slug", "image", "fichier"), examples=["jardin"]
    )
    sha256: OneLine | None = None
    fingerprint: OneLine | None = Field(default=None, validation_alias=AliasChoices("phash"))
    withdrawn_on: FrenchDate | None = Field(default=None, validation_alias=AliasChoices("date"))

    @field_validator("sha256", "fingerprint")
    @classmethod
    def _is_a_hash(cls, value: str | None) -> str | None:
        if value is None:
            return None
        hexadecimal = value.casefold()
        if not (_SHA256.fullmatch(hexadecimal) or _FINGERPRINT.fullmatch(hexadecimal)):
            raise UnsuitableError(
                "empreinte-illisible",
                f"L’empreinte « {value[:20]}… » de `{{cle}}` n’en est pas une.",
                "Effacez la ligne, ou refaites l’entrée avec `./dalle withdraw`.",
            )
        return hexadecimal


@dataclass(frozen=True, slots=True)
class WithdrawalEntry:
    """A withdrawal and its line; ``written`` is what the person typed for the photo.

    ``also`` are slugs that the line may mean as well. ``guessed`` says that it was read from a
    line alone, since the list has mistakes.
    """

    slug: str
    written: str
    line: int
    sha256: str | None = None
    fingerprint: int | None = None
    withdrawn_on: date | None = None
    also: frozenset[str] = frozenset()
    guessed: bool = False

    @property
    def slugs(self) -> frozenset[str]:
        """Every slug that the entry withdraws."""
        return (self.also | {self.slug}) - {""}


def read_withdrawals(
    data: bytes, path: str
) -> tuple[tuple[WithdrawalEntry, ...], tuple[Finding, ...]]:
    """Read the list; ``- photo: Jardin.JPG`` and ``jardin`` name the same photo.

    A mistake in the list is said and stops nothing, so that no removal waits until it is mended:
    then each line counts alone as well. Only a list of which nothing can be read stops the build,
    which would publish again what was withdrawn.
    """
    parsed = read_list(data, path, Withdrawal, bare_key="photo")
    entries = [_entry(withdrawal, line) for withdrawal, line in parsed.entries]
    if parsed.findings:
        entries += _guessed(data, entries)
    if not entries:
        return (), parsed.findings
    warnings = (
        replace(found, severity=Severity.WARNING, blocking=False) for found in parsed.findings
    )
    return tuple(entries), tuple(warnings)


def _entry(withdrawal: Withdrawal, line: int) -> WithdrawalEntry:
    return WithdrawalEntry(
        slug=slug_of(withdrawal.photo),
        written=withdrawal.photo,
        line=line,
        sha256=withdrawal.sha256,
        fingerprint=int(withdrawal.fingerprint, 16) if withdrawal.fingerprint else None,
        withdrawn_on=withdrawal.withdrawn_on,
        also=other_slugs(withdrawal.photo),
    )


def _guessed(data: bytes, entries: list[WithdrawalEntry]) -> Iterator[WithdrawalEntry]:
    """Give what the lines say alone and no whole entry says."""
    known = {slug for entry in entries for slug in entry.slugs}
    known |= {entry.sha256 for entry in entries if entry.sha256}
    pictures = {entry.fingerprint for entry in entries if entry.fingerprint is not None}
    for guess in guessed_lines(data):
        fingerprint = int(guess.fingerprint, 16) if guess.fingerprint else None
        is_known = slug_of(guess.written) in known or guess.sha256 in known
        if is_known or fingerprint in pictures:
            continue
        yield WithdrawalEntry(
            slug=slug_of(guess.written),
            written=guess.written,
            line=guess.line,
            sha256=guess.sha256,
            fingerprint=fingerprint,
            also=other_slugs(guess.written),
            guessed=True,
        )
