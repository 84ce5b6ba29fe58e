"""What photos mean beside each other, and beside the withdrawn ones."""

import difflib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from photo_licences.facts import Photo
from photo_licences.licences import LicenceTable
from photo_licences.naming import slug_of
from photo_licences.plain_text import plain
from photo_licences.problems.collection import (
    LooksWithdrawn,
    Resembles,
    SameBytes,
    WithdrawalUnknown,
    Withdrawn,
)
from photo_licences.problems.declaration import SlugTaken
from photo_licences.sheet import Sheet
from photo_licences.similarity import near_pairs, nearest
from photo_licences.withdrawals import WithdrawalEntry

_Answer = Callable[[Sheet, LicenceTable], tuple[object, str]]


def _author(sheet: Sheet, _: LicenceTable) -> tuple[object, str]:
    return plain(sheet.author or ""), sheet.author or ""


def _licence(sheet: Sheet, table: LicenceTable) -> tuple[object, str]:
    licence = table.read(sheet.licence).licence
    return licence or plain(sheet.licence or ""), sheet.licence or ""


def _people(sheet: Sheet, _: LicenceTable) -> tuple[object, str]:
    return sheet.people, sheet.people or ""


def _agreement_end(sheet: Sheet, _: LicenceTable) -> tuple[object, str]:
    return sheet.agreement_end, f"{sheet.agreement_end or ''}"


_COMPARED: Mapping[str, _Answer] = {
    "auteur": _author,
    "licence": _licence,
    "personnes": _people,
    "accord_fin": _agreement_end,
}
"""The answers that one file cannot have twice: what it means, and as it is written."""


def slug_is_its_own(photos: Sequence[Photo]) -> Iterator[tuple[Photo, SlugTaken]]:
    """Each slug belongs to one photo, capitals and accents aside."""
    by_slug: defaultdict[str, list[Photo]] = defaultdict(list)
    for photo in photos:
        by_slug[photo.slug].append(photo)
    for slug, namesakes in by_slug.items():
        for photo in namesakes if len(namesakes) > 1 else ():
            others = tuple(_apart(other, photo) for other in namesakes if other is not photo)
            yield photo, SlugTaken(slug, others)


def bytes_are_declared_alike(
    photos: Sequence[Photo], table: LicenceTable
) -> Iterator[tuple[Photo, SameBytes]]:
    """The same file never has two authors, two licences or two answers on people."""
    by_bytes: defaultdict[str, list[tuple[Photo, Sheet]]] = defaultdict(list)
    for photo in photos:
        if photo.file and photo.file.sha256 and photo.sheet and photo.sheet.header:
            by_bytes[photo.file.sha256].append((photo, photo.sheet.header))
    for twins in by_bytes.values():
        for key, answer in _COMPARED.items():
            said = [(photo, *answer(sheet, table)) for photo, sheet in twins]
            for photo, meant, written in said:
                # One other is enough to show: a hundred copies are a hundred problems.
                other = next((other for other in said if other[1] != meant), None)
                if other:
                    yield photo, SameBytes(other[0].sheet_path, key, written, other[2])


def does_not_look_withdrawn(
    photos: Iterable[Photo],
    withdrawals: Sequence[WithdrawalEntry],
    withdrawn: Iterable[Photo],
) -> Iterator[tuple[Photo, LooksWithdrawn]]:
    """A withdrawn picture does not come back resized, recompressed or renamed."""
    known = {entry.fingerprint: entry.slug for entry in withdrawals if entry.fingerprint}
    known |= {_fingerprint(photo): photo.slug for photo in withdrawn if _fingerprint(photo)}
    for photo in photos if known else ():
        if (bits := _fingerprint(photo)) and (found := nearest(bits, known)):
            yield photo, LooksWithdrawn(known[found[0]], found[1])


def pictures_differ(photos: Sequence[Photo]) -> Iterator[tuple[Photo, Resembles]]:
    """Two published photos don't show the same picture; said once, at the second one."""
    shown = [photo for photo in photos if _fingerprint(photo)]
    prints = [_fingerprint(photo) for photo in shown]
    said: set[int] = set()
    for first, second, distance in near_pairs(prints):
        if second not in said:
            said.add(second)
            yield shown[second], Resembles(PurePosixPath(shown[first].sheet_path).name, distance)


def withdrawals_by_photo(
    photos: Sequence[Photo], withdrawals: Sequence[WithdrawalEntry]
) -> Mapping[Photo, WithdrawalEntry]:
    """Give the entry that withdraws each photo: by its slug, its file's name, or its bytes.

    The bytes of a photo that is withdrawn by its name are withdrawn under every other name too.
    """
    by_slug = {slug: entry for entry in withdrawals for slug in entry.slugs}
    by_bytes = {entry.sha256: entry for entry in withdrawals if entry.sha256}
    for photo in photos:
        named = (by_slug[slug] for slug in _slugs(photo) if slug in by_slug)
        if (entry := next(named, None)) and photo.file and photo.file.sha256:
            by_bytes.setdefault(photo.file.sha256, entry)
    found: dict[Photo, WithdrawalEntry] = {}
    for photo in photos:
        sha256 = photo.file.sha256 if photo.file else ""
        named = (by_slug[slug] for slug in _slugs(photo) if slug in by_slug)
        if entry := next(named, None) or by_bytes.get(sha256):
            found[photo] = entry
    return found


def withdrawal_is_known(
    withdrawals: Iterable[WithdrawalEntry], photos: Iterable[Photo]
) -> Iterator[tuple[WithdrawalEntry, WithdrawalUnknown]]:
    """An entry names a photo that exists, or did by its hash; a misspelt one withdraws nothing."""
    entries = list(withdrawals)
    slugs = dict.fromkeys(slug for photo in photos for slug in _slugs(photo))
    hashed = (entry.slugs for entry in entries if entry.sha256 or entry.fingerprint)
    known = frozenset(slugs).union(*hashed)
    for entry in entries:
        if not entry.guessed and entry.slugs.isdisjoint(known):
            close = difflib.get_close_matches(entry.slug, slugs, n=1, cutoff=0.6)
            yield entry, WithdrawalUnknown(entry.written, close[0] if close else None)


def photo_is_not_withdrawn(
    withdrawn: Mapping[Photo, WithdrawalEntry],
) -> Iterator[tuple[Photo, Withdrawn]]:
    """Nobody asked for the photo's removal (RGPD, art. 17)."""
    for photo in withdrawn:
        yield photo, Withdrawn(photo.slug)


def _slugs(photo: Photo) -> tuple[str, ...]:
    """Give the names that a person may know a photo by: its sheet's, and its image file's."""
    return tuple(dict.fromkeys((photo.slug, slug_of(photo.image_path))))


def _apart(other: Photo, photo: Photo) -> str:
    """Name another photo by the file of it that this one does not share."""
    return other.sheet_path if other.image_path == photo.image_path else other.image_path


def _fingerprint(photo: Photo) -> int:
    return photo.file.fingerprint or 0 if photo.file else 0
