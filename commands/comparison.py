"""What a pull request changes: the checked project beside the commit that it left."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from commands.history import Commit, fork_point
from commands.project import ROOT
from findings.model import Finding
from photo_licences.changes import blocking_what_is_added, compare
from photo_licences.dossier import Dossier, dossiers
from photo_licences.snapshot import Snapshot, read_snapshot, snapshot_of
from publication_gate.checking import Checked


@dataclass(frozen=True, slots=True)
class Compared:
    """The findings of a run. ``first`` are those that the reviewer of a change decides.

    ``concerned`` are the slugs of the photos that it adds, changes, lifts a problem of or brings
    back; None for a run without change. ``brought_back`` are those whose withdrawal it erases.
    """

    checked: Checked
    findings: tuple[Finding, ...]
    first: tuple[Finding, ...] = ()
    concerned: Collection[str] | None = None
    brought_back: Collection[str] = ()

    def dossiers(self) -> tuple[Dossier, ...]:
        """Give what a reviewer looks at: the photos of the change, or all of them."""
        return dossiers(
            self.checked.inventory,
            self.checked.judgement,
            (*self.first, *self.findings),
            self.concerned,
            self.brought_back,
        )


def compared(checked: Checked, revision: str | None) -> Compared:
    """Compare with where the work left ``revision``; raise ``HistoryError`` where that fails."""
    if revision is None:
        return Compared(checked, checked.findings)
    after = snapshot_of(checked.inventory)
    with Commit(ROOT, fork_point(ROOT, revision)) as commit:
        before = read_snapshot(commit, checked.inventory.licences)
    changes = compare(before, after)
    findings = blocking_what_is_added(checked.findings, after, changes.touched)
    back = {entry.slug for entry in before.withdrawals}.difference(
        entry.slug for entry in after.withdrawals
    )
    concerned = {*changes.touched, *back, *_lifted(before, after), *_halves(before, checked)}
    return Compared(checked, findings, changes.findings, concerned, back)


def _lifted(before: Snapshot, after: Snapshot) -> Iterator[str]:
    """Give the slugs of photos of which a new review lifts a problem."""
    known = {(review.sha256, review.code) for review in before.reviews}
    new = {review.sha256 for review in after.reviews if (review.sha256, review.code) not in known}
    return (photo.slug for photo in after.photos if photo.sha256 in new)


def _halves(before: Snapshot, checked: Checked) -> Iterator[str]:
    """Give the slugs of new images without a sheet, and of new sheets without an image."""
    known = {photo.slug for photo in before.photos}
    return (photo.slug for photo in checked.inventory.photos if photo.slug not in known)
