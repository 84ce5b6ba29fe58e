"""What photos were at one moment of the project's history: bytes, author and licence."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from front_matter.model import Parsed
from front_matter.reading import read_text
from photo_licences.facts import Inventory
from photo_licences.licences import LicenceTable
from photo_licences.naming import SHEET_EXTENSION, slug_of
from photo_licences.pairing import pair
from photo_licences.places import PHOTOS, REVIEWS, WITHDRAWALS
from photo_licences.reviews import ReviewEntry, read_reviews
from photo_licences.sheet import Sheet
from photo_licences.withdrawals import WithdrawalEntry, read_withdrawals


class Tree(Protocol):
    """The files of one commit, or of a folder; paths are relative to the project's root."""

    def paths(self) -> Iterable[str]:
        """Give the path of every file below ``content/``."""

    def read(self, path: str) -> bytes:
        """Give the bytes of a file."""

    def sha256(self, path: str) -> str:
        """Give the SHA-256 of a file, which a tree may know without reading it again."""


@dataclass(frozen=True, slots=True)
class PhotoThen:
    """A photo as it stood. ``licence`` is an SPDX identifier, or all that is written of it."""

    slug: str
    image_path: str
    sheet_path: str
    sha256: str
    author: str
    licence: str
    answers: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Every photo that had a sheet, and both lists."""

    photos: tuple[PhotoThen, ...]
    withdrawals: tuple[WithdrawalEntry, ...]
    reviews: tuple[ReviewEntry, ...]


def snapshot_of(inventory: Inventory) -> Snapshot:
    """Give the snapshot of what is on the disk now."""
    photos = tuple(
        _photo(
            photo.image_path, photo.sheet_path, photo.file.sha256, photo.sheet, inventory.licences
        )
        for photo in inventory.photos
        if photo.file and photo.sheet
    )
    return Snapshot(photos, inventory.withdrawals, inventory.reviews)


def read_snapshot(tree: Tree, table: LicenceTable) -> Snapshot:
    """Give the snapshot of a commit; a list that was unreadable then counts as empty."""
    paths = frozenset(tree.paths())
    below = sorted(path for path in paths if path.startswith(f"{PHOTOS}/"))
    sheets = {
        path: read_text(tree.read(path), path, Sheet)
        for path in below
        if path.casefold().endswith(SHEET_EXTENSION)
    }
    photos = tuple(
        _photo(
            found.image_path,
            found.sheet_path,
            tree.sha256(found.image_path),
            sheets[found.sheet_path],
            table,
        )
        for found in pair((path for path in below if path not in sheets), sheets)
        if found.has_image and found.has_sheet
    )
    withdrawals, _ = read_withdrawals(_bytes(tree, WITHDRAWALS, paths), WITHDRAWALS)
    reviews, _ = read_reviews(_bytes(tree, REVIEWS, paths), REVIEWS)
    return Snapshot(photos, withdrawals, reviews)


def _bytes(tree: Tree, path: str, paths: frozenset[str]) -> bytes:
    return tree.read(path) if path in paths else b""


def _photo(
    image_path: str, sheet_path: str, sha256: str, parsed: Parsed[Sheet], table: LicenceTable
) -> PhotoThen:
    sheet = parsed.header or Sheet()
    licence = table.read(sheet.licence).licence
    rare = (sheet.licence, sheet.licence_name, sheet.licence_url)
    document = parsed.document
    answers = (
        sorted((key, str(value.data)) for key, value in document.values.items()) if document else ()
    )
    return PhotoThen(
        slug=slug_of(sheet_path),
        image_path=image_path,
        sheet_path=sheet_path,
        sha256=sha256,
        author=sheet.author or "",
        licence=licence.spdx if licence else " ".join(filter(None, rare)),
        answers=(*answers, document.body if document else ""),
    )
