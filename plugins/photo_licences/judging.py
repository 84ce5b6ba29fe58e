"""The verdict on every photo: published now, built without, or refused."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from findings.model import Finding, Severity
from photo_licences.clearing import clear
from photo_licences.facts import Inventory, Photo
from photo_licences.messages import finding
from photo_licences.model import ClearedPhoto
from photo_licences.places import WITHDRAWALS
from photo_licences.placing import placed
from photo_licences.problems.known import KnownProblem
from photo_licences.rules import collection
from photo_licences.rules.photo import problems_of
from photo_licences.sentences.words import Names
from photo_licences.withdrawals import WithdrawalEntry


@dataclass(frozen=True, slots=True)
class Terms:
    """What a verdict depends on beside the photos.

    ``now`` is aware, in the site's zone. ``strict`` reads « libre de droits » strictly: somebody
    else's photo only from the public domain.
    """

    now: datetime
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """What may be published, and why the rest may not.

    Each photo is in one of the three maps, by its slug. ``withheld`` gives the code of the reason,
    also for withdrawn slugs whose files are gone. ``findings`` are all, by place.
    """

    cleared: Mapping[str, ClearedPhoto]
    withheld: Mapping[str, str]
    refused: Mapping[str, tuple[Finding, ...]]
    findings: tuple[Finding, ...]


def judge(inventory: Inventory, terms: Terms) -> Judgement:
    """Judge every photo of an inventory under the terms of one moment; pure."""
    withdrawn = collection.withdrawals_by_photo(inventory.photos, inventory.withdrawals)
    standing = [photo for photo in inventory.photos if photo not in withdrawn]
    problems = _problems(standing, tuple(withdrawn), inventory, terms)
    verdicts = {photo: _findings(photo, problems[photo]) for photo in standing}
    withheld = {slug: "retiree" for entry in inventory.withdrawals for slug in entry.slugs}
    withheld |= {photo.slug: "retiree" for photo in withdrawn}
    refused: dict[str, tuple[Finding, ...]] = {}
    clean: list[Photo] = []
    for photo, findings in verdicts.items():
        blocking = tuple(found for found in findings if found.blocking)
        reasons = [found.code for found in findings if found.severity is Severity.WITHHELD]
        if blocking:
            refused[photo.slug] = refused.get(photo.slug, ()) + blocking
        elif reasons:
            withheld[photo.slug] = reasons[0]
        else:
            clean.append(photo)
    alike = [_finding(photo, problem) for photo, problem in collection.pictures_differ(clean)]
    every = (
        *inventory.findings,
        *(found for findings in verdicts.values() for found in findings),
        *alike,
        *_withdrawal_findings(inventory, withdrawn),
    )
    return Judgement(
        cleared=MappingProxyType({photo.slug: clear(photo, inventory.licences) for photo in clean}),
        withheld=MappingProxyType(withheld),
        refused=MappingProxyType(refused),
        findings=tuple(sorted(dict.fromkeys(every), key=_place)),
    )


def _problems(
    photos: list[Photo], withdrawn: Iterable[Photo], inventory: Inventory, terms: Terms
) -> Mapping[Photo, list[KnownProblem]]:
    """Give every problem that stands: those that a reviewer lifted for these bytes are left out."""
    today: date = terms.now.date()
    problems: defaultdict[Photo, list[KnownProblem]] = defaultdict(list)
    for photo in photos:
        problems[photo] += problems_of(photo, inventory.licences, today, strict=terms.strict)
    among: Iterable[tuple[Photo, KnownProblem]] = (
        *collection.slug_is_its_own(inventory.photos),
        *collection.bytes_are_declared_alike(photos, inventory.licences),
        *collection.does_not_look_withdrawn(photos, inventory.withdrawals, withdrawn),
    )
    for photo, problem in among:
        if photo in problems:
            problems[photo].append(problem)
    lifted = {(review.sha256, review.code) for review in inventory.reviews}
    for photo, found in problems.items():
        sha256 = photo.file.sha256 if photo.file else ""
        found[:] = [p for p in found if not (p.liftable and (sha256, p.code) in lifted)]
    return problems


def _findings(photo: Photo, problems: Iterable[KnownProblem]) -> tuple[Finding, ...]:
    of_the_header = photo.sheet.findings if photo.sheet else ()
    return (*of_the_header, *(_finding(photo, problem) for problem in problems))


def _finding(photo: Photo, problem: KnownProblem) -> Finding:
    return finding(problem, *placed(photo, problem))


def _withdrawal_findings(
    inventory: Inventory, withdrawn: Mapping[Photo, WithdrawalEntry]
) -> Iterable[Finding]:
    for photo, withdrawal in collection.photo_is_not_withdrawn(withdrawn):
        line = withdrawn[photo].line
        yield finding(withdrawal, WITHDRAWALS, line, Names(photo.image_path, photo.sheet_path))
    unknowns = collection.withdrawal_is_known(inventory.withdrawals, inventory.photos)
    for entry, unknown in unknowns:
        yield finding(unknown, WITHDRAWALS, entry.line, Names(entry.written, ""))


def _place(found: Finding) -> tuple[str, int, str, str]:
    return (found.path, found.line or 0, found.code, found.message)
