"""The line that withdraws a photo, added to the list without touching any other line; pure."""

import codecs
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from photo_licences.facts import Inventory, Photo
from photo_licences.naming import slug_of
from photo_licences.places import WITHDRAWALS
from photo_licences.similarity import written
from photo_licences.withdrawals import WithdrawalEntry, read_withdrawals


class UnreadableListError(ValueError):
    """The list cannot be completed as it stands; ``args[0]`` are the findings on it."""


def photos_named(typed: str, inventory: Inventory) -> tuple[Photo, ...]:
    """Give the photos that a person means, by slug or by the image's name, and their copies."""
    named = [photo for photo in inventory.photos if slug_of(typed) in slugs_of(photo)]
    hashes = {photo.file.sha256 for photo in named if photo.file and photo.file.sha256}
    return tuple(
        photo
        for photo in inventory.photos
        if photo in named or (photo.file and photo.file.sha256 in hashes)
    )


@dataclass(frozen=True, slots=True)
class NewEntry:
    """What is added: the slug, and the keys that recognise the bytes and the picture."""

    slug: str
    keys: tuple[str, ...]


def missing_entries(
    photos: Sequence[Photo], withdrawals: Sequence[WithdrawalEntry], today: date
) -> tuple[NewEntry, ...]:
    """Give what the list lacks: hash, perceptual hash, day; never a person and never a reason."""
    known = {(entry.slug, entry.sha256) for entry in withdrawals}
    entries = []
    for photo in photos:
        sha256 = photo.file.sha256 or None if photo.file else None
        keys = [f"sha256: {sha256}"] if sha256 else []
        if photo.file and photo.file.fingerprint:
            keys.append(f"phash: {written(photo.file.fingerprint)}")
        keys.append(f"date: {today.isoformat()}")
        new = [slug for slug in slugs_of(photo) if (slug, sha256) not in known]
        entries += [NewEntry(slug, tuple(keys)) for slug in new]
    return tuple(entries)


def completed_list(data: bytes, entries: Sequence[NewEntry]) -> bytes:
    """Give the list with the entries at its end, every byte before them as it was.

    They are written as the others are: with dashes, also further right, or without; a mistake in
    another line changes nothing. Raises ``UnreadableListError`` where the whole would not be read
    as the old list and the new entries: a withdrawal that nobody can read protects nobody.
    """
    if not entries:
        return data
    before, known = read_withdrawals(data, WITHDRAWALS)
    newline = b"\r\n" if b"\r\n" in data else b"\n"
    ends = not data.removeprefix(codecs.BOM_UTF8) or data.endswith(b"\n")
    start = data if ends else data + newline
    problems = known
    for lines in _styles(data, entries):
        complete = start + b"".join(line.encode() + newline for line in lines)
        after, problems = read_withdrawals(complete, WITHDRAWALS)
        if set(problems) <= set(known) and _adds_only(before, after, entries):
            return complete
    raise UnreadableListError(known or problems)


def _styles(data: bytes, entries: Sequence[NewEntry]) -> Iterator[list[str]]:
    indented = re.search(rb"^( *)- ", data, re.MULTILINE)
    margin = " " * len(indented[1]) if indented else ""
    yield [
        line
        for entry in entries
        for line in (f"{margin}- photo: {entry.slug}", *(f"{margin}  {key}" for key in entry.keys))
    ]
    yield [line for entry in entries for line in (f"photo: {entry.slug}", *entry.keys)]
    yield [
        line
        for entry in entries
        for line in (f"{entry.slug}:", *(f"  {key}" for key in entry.keys))
    ]


def _adds_only(
    before: Sequence[WithdrawalEntry],
    after: Sequence[WithdrawalEntry],
    entries: Sequence[NewEntry],
) -> bool:
    added = [entry for entry in after if entry not in before]
    named = [entry.slug for entry in added if entry.slug]
    is_whole = not any(entry.guessed for entry in added if entry.slug)
    return set(before) <= set(after) and is_whole and named == [entry.slug for entry in entries]


def slugs_of(photo: Photo) -> tuple[str, ...]:
    """Give the names that texts and people may know a photo by."""
    return tuple(dict.fromkeys((photo.slug, slug_of(photo.image_path))))
