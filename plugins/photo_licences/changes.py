"""What a pull request changes in photos that are already published."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from findings.model import Finding, Severity
from photo_licences.messages import finding
from photo_licences.naming import slug_of
from photo_licences.places import REVIEWS, WITHDRAWALS
from photo_licences.plain_text import plain
from photo_licences.problems.collection import (
    BytesChanged,
    ReviewAdded,
    RightsChanged,
    WithdrawalErased,
)
from photo_licences.sentences.words import Names
from photo_licences.snapshot import PhotoThen, Snapshot
from photo_licences.withdrawals import WithdrawalEntry


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs between two snapshots.

    ``findings`` begin with those that the reviewer decides. ``touched`` are the slugs of photos
    that are new, or whose bytes or sheet differ.
    """

    findings: tuple[Finding, ...]
    touched: frozenset[str]


def compare(before: Snapshot, after: Snapshot) -> Changes:
    """Compare bytes by slug, and authors by bytes, so that no renaming hides a change; pure."""
    known = {(photo.slug, photo.sha256, photo.answers) for photo in before.photos}
    return Changes(
        findings=(
            *_rights_changed(before, after),
            *_reviews_added(before, after),
            *_bytes_changed(before, after),
            *_withdrawals_erased(before, after),
        ),
        touched=frozenset(
            photo.slug
            for photo in after.photos
            if (photo.slug, photo.sha256, photo.answers) not in known
        ),
    )


def blocking_what_is_added(
    findings: tuple[Finding, ...], after: Snapshot, touched: frozenset[str]
) -> tuple[Finding, ...]:
    """Make a withheld photo stop the pull request that adds or changes it, and no other run."""
    added = [photo for photo in after.photos if photo.slug in touched]
    paths = {path for photo in added for path in (photo.image_path, photo.sheet_path)}
    names = {slug for photo in added for slug in _slugs(photo)}
    bytes_added = {photo.sha256 for photo in added}
    lines = {
        entry.line
        for entry in after.withdrawals
        if entry.slugs & names or bytes_added & _withdrawn_bytes(entry, after)
    }
    return tuple(
        replace(found, blocking=True) if _is_withheld(found, paths, lines) else found
        for found in findings
    )


def _is_withheld(found: Finding, paths: set[str], lines: set[int]) -> bool:
    if found.severity is not Severity.WITHHELD:
        return False
    return found.path in paths or (found.path == WITHDRAWALS and found.line in lines)


def _withdrawn_bytes(entry: WithdrawalEntry, after: Snapshot) -> set[str | None]:
    """Give the bytes that an entry names, and those of the photos that it names."""
    named = {photo.sha256 for photo in after.photos if entry.slugs & _slugs(photo)}
    return {entry.sha256, *named}


def _bytes_changed(before: Snapshot, after: Snapshot) -> Iterator[Finding]:
    """Published bytes stay as they are under their slug, and under the name of their file."""
    published: defaultdict[str, set[str]] = defaultdict(set)
    for photo in before.photos:
        for slug in _slugs(photo):
            published[slug].add(photo.sha256)
    withdrawn = {slug for entry in after.withdrawals for slug in entry.slugs}
    for photo in after.photos:
        for slug in sorted(_slugs(photo) - withdrawn):
            if slug in published and photo.sha256 not in published[slug]:
                yield finding(BytesChanged(slug), photo.image_path, None, _names(photo))


def _rights_changed(before: Snapshot, after: Snapshot) -> Iterator[Finding]:
    """Author and licence of published bytes change only under the reviewer's eyes."""
    published: defaultdict[str, list[PhotoThen]] = defaultdict(list)
    for photo in before.photos:
        published[photo.sha256].append(photo)
    for photo in after.photos:
        then = published.get(photo.sha256, [])
        if then and _rights(photo) not in map(_rights, then):
            change = RightsChanged(then[0].author, photo.author, then[0].licence, photo.licence)
            yield finding(change, photo.sheet_path, None, _names(photo))


def _reviews_added(before: Snapshot, after: Snapshot) -> Iterator[Finding]:
    """A new decision is seen by the reviewer of the pull request."""
    known = {(review.sha256, review.code) for review in before.reviews}
    for review in after.reviews:
        if (review.sha256, review.code) not in known:
            added = ReviewAdded(review.code, review.reviewer, review.reason)
            yield finding(added, REVIEWS, review.line, Names("", ""))


def _withdrawals_erased(before: Snapshot, after: Snapshot) -> Iterator[Finding]:
    """A withdrawal may be completed or written better, and never leaves the list."""
    names = frozenset[str]().union(*(entry.slugs for entry in after.withdrawals))
    hashes = {entry.sha256 for entry in after.withdrawals} | {None}
    looks = {entry.fingerprint for entry in after.withdrawals} | {None}
    for entry in before.withdrawals:
        is_named = entry.slug in names or (bool(entry.also) and entry.also <= names)
        if entry.guessed or (is_named and entry.sha256 in hashes and entry.fingerprint in looks):
            continue
        yield finding(WithdrawalErased(entry.written), WITHDRAWALS, None, Names("", ""))


def _slugs(photo: PhotoThen) -> set[str]:
    return {photo.slug, slug_of(photo.image_path)}


def _rights(photo: PhotoThen) -> tuple[str, str]:
    return plain(photo.author), plain(photo.licence)


def _names(photo: PhotoThen) -> Names:
    return Names(PurePosixPath(photo.image_path).name, photo.sheet_path)
