"""What the sheets of photos say, in the words of REUSE.toml (reuse.software/spec-3.3)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from photo_licences.clearing import licence_of
from photo_licences.facts import Photo
from photo_licences.inventory import read_inventory
from photo_licences.licences import LicenceTable
from photo_licences.model import Licence

TABLE = """
[[annotations]]
path = {path}
SPDX-FileCopyrightText = {author}
SPDX-License-Identifier = {licence}
"""
OWN_PREFIX = "LicenseRef-"


@dataclass(frozen=True, slots=True)
class PhotoAnnotations:
    """Tables for REUSE.toml, and texts for licences that have no SPDX identifier."""

    tables: str
    texts: Mapping[str, str]


def photo_annotations(root: Path) -> PhotoAnnotations:
    """Give one table for each photo whose sheet names an author and a licence.

    Whether it may be published is the check's question; a file in the repository has a licence
    even when its agreement has ended or somebody asked for its removal.
    """
    inventory = read_inventory(root, root / ".cache")
    declared = list(_declared(inventory.photos, inventory.licences))
    return PhotoAnnotations(
        "".join(
            TABLE.format(
                path=_quoted(_literal(path)), author=_quoted(author), licence=_quoted(licence.spdx)
            )
            for path, author, licence in declared
        ),
        {
            licence.spdx: f"{licence.name}\n{licence.url}\n"
            for _, _, licence in declared
            if licence.spdx.startswith(OWN_PREFIX)
        },
    )


def _declared(photos: Iterable[Photo], table: LicenceTable) -> Iterable[tuple[str, str, Licence]]:
    for photo in photos:
        sheet = photo.sheet.header if photo.sheet else None
        licence = licence_of(sheet, table) if sheet else None
        if sheet and sheet.author and licence and photo.original:
            yield photo.image_path, sheet.author, licence


def _literal(path: str) -> str:
    """Keep a star in a name from meaning any name."""
    return path.replace("\\", "\\\\").replace("*", "\\*")


def _quoted(text: str) -> str:
    """Give a basic string of TOML (toml.io/en/v1.0.0#string)."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in escaped) + '"'
