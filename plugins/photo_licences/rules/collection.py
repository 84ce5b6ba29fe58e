"""What photos mean beside each other, and beside the withdrawn ones."""

import difflib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import PurePosixPath

from photo_licences.facts import Photo
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
from photo_licences.similarity import near_pairs, nearest
from photo_licences.withdrawals import WithdrawalEntry


def slug_is_its_own(photos: Sequence[Photo]) -> Iterator[tuple[Photo, SlugTaken]]:
    """Each slug belongs to one photo, capitals and accents aside."""
    by_slug: defaultdict[str, list[Photo]] = defaultdict(list)
    for photo in photos:
        by_slug[photo.slug].append(photo)
    for slug, namesakes in by_slug.items():
        for photo in namesakes if len(namesakes) > 1 else ():
            others = tuple(other.image_path for other in namesakes if other is not photo)
            yield photo, SlugTaken(slug, others)


def bytes_have_one_author(photos: Sequence[Photo]) -> Iterator[tuple[Photo, SameBytes]]:
    """The same file is never declared by two authors."""
    by_bytes: defaultdict[str, list[tuple[Photo, str]]] = defaultdict(list)
    for photo in photos:
        if photo.file and photo.file.sha256 and photo.sheet and photo.sheet.header:
            by_bytes[photo.file.sha256].append((photo, photo.sheet.header.author or ""))
    for twins in by_bytes.values():
        for (one, author), (other, other_author) in combinations(twins, 2):
            if plain(author) != plain(other_author):
                yield one, SameBytes(other.image_path, author, other_author)
                yield other, SameBytes(one.image_path, other_author, author)


def does_not_look_withdrawn(
    photos: Iterable[Photo], withdrawals: Sequence[WithdrawalEntry]
) -> Iterator[tuple[Photo, LooksWithdrawn]]:
    """A withdrawn picture does not come back resized, recompressed or renamed."""
    known = {entry.slug: entry.fingerprint for entry in withdrawals if entry.fingerprint}
    for photo in photos if known else ():
        bits = photo.file.fingerprint if photo.file else None
        if bits and (found := nearest(bits, known)):
            yield photo, LooksWithdrawn(*found)


def pictures_differ(photos: Sequence[Photo]) -> Iterator[tuple[Photo, Resembles]]:
    """Two published photos don't show the same picture; said once, at the second one."""
    shown = [photo for photo in photos if photo.file and photo.file.fingerprint]
    prints = [photo.file.fingerprint or 0 for photo in shown if photo.file]
    for first, second, distance in near_pairs(prints):
        name = PurePosixPath(shown[first].image_path).name
        yield shown[second], Resembles(name, distance)


def withdrawals_by_photo(
    photos: Iterable[Photo], withdrawals: Sequence[WithdrawalEntry]
) -> Mapping[Photo, WithdrawalEntry]:
    """Give the entry that withdraws each photo: by its slug, its file's name, or its bytes."""
    by_slug = {entry.slug: entry for entry in withdrawals}
    by_bytes = {entry.sha256: entry for entry in withdrawals if entry.sha256}
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
    """An entry names a photo that exists or did, by its hash; a misspelt one withdraws nothing."""
    slugs = list(dict.fromkeys(slug for photo in photos for slug in _slugs(photo)))
    entries = list(withdrawals)
    known = {entry.slug for entry in entries if entry.sha256 or entry.fingerprint}.union(slugs)
    for entry in entries:
        if entry.slug not in known:
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
