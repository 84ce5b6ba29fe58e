"""What the audit judges by, read from the sources and never from the finished directory."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path, PurePosixPath

from photo_licences.inventory import read_inventory
from photo_licences.judging import Judgement, Terms, judge
from photo_licences.model import ClearedPhoto, Credit
from publication_gate.audit.addresses import OwnAddress
from publication_gate.audit.evidence import Asset, Evidence
from publication_gate.audit.problems import ManifestUnusable, SourceMissing
from publication_gate.audit.reuse import Annotation, coverage, parse_reuse
from publication_gate.audit.walking import entries_below
from publication_gate.contributing import contributors_scripts
from publication_gate.disk_words import reason
from publication_gate.manifest import ManifestError, read_manifest
from publication_gate.site import NAME as SITE_FILE
from publication_gate.site import SiteError, read_site
from responsive_images.model import ManifestEntry
from responsive_images.rederiving import rederive

_STATIC = Path("theme", "static")
_REUSE = "REUSE.toml"


class CannotJudgeError(Exception):
    """Something without which no verdict is possible is missing."""

    def __init__(self, problem: ManifestUnusable | SourceMissing) -> None:
        super().__init__(problem)
        self.problem = problem


def gather(root: Path, manifest: Path, now: datetime) -> Evidence:
    """Read the project at ``root`` and judge its photos anew, as of ``now``.

    Raises ``CannotJudgeError`` when anything of it is missing or unreadable.
    """
    if not (root / "content").is_dir():
        raise CannotJudgeError(SourceMissing("content/", "le dossier n’existe pas"))
    try:
        site = read_site(root)
    except SiteError as error:
        raise CannotJudgeError(SourceMissing(SITE_FILE, str(error))) from error
    entries = _entries(manifest)
    try:
        judgement = judge(read_inventory(root), Terms(now, site.is_strict))
    except OSError as error:
        name = Path(error.filename or root / "content").name
        raise CannotJudgeError(SourceMissing(name, reason(error))) from error
    cleared = {photo.path: photo for photo in judgement.cleared.values()}
    return Evidence(
        own=OwnAddress.of(site.address),
        base_path=site.base_path,
        entries=entries,
        cleared=cleared,
        present=_present(root, entries),
        reasons=_reasons(judgement),
        assets=_assets(root, strict=site.is_strict),
        credits=_credits(entries, cleared),
    )


def _entries(manifest: Path) -> dict[str, tuple[ManifestEntry, ...]]:
    try:
        entries = read_manifest(manifest)
    except ManifestError as error:
        raise CannotJudgeError(ManifestUnusable(str(error))) from error
    found: dict[str, tuple[ManifestEntry, ...]] = {}
    for entry in entries:
        found[entry.sha256] = (*found.get(entry.sha256, ()), entry)
    return found


def _credits(
    entries: Mapping[str, tuple[ManifestEntry, ...]], cleared: Mapping[str, ClearedPhoto]
) -> dict[str, Credit]:
    return {
        PurePosixPath(entry.output).name: cleared[entry.original].credit
        for same in entries.values()
        for entry in same
        if entry.original in cleared
    }


def unconfirmed(evidence: Evidence) -> frozenset[ManifestEntry]:
    """Make the derivatives of all cleared photos again; give the entries with other bytes."""
    entries = {entry for same in evidence.entries.values() for entry in same}
    return frozenset(
        entry
        for path, photo in evidence.cleared.items()
        for entry in rederive(photo, [entry for entry in entries if entry.original == path])
    )


def _present(root: Path, entries: dict[str, tuple[ManifestEntry, ...]]) -> frozenset[str]:
    originals = {entry.original for same in entries.values() for entry in same}
    return frozenset(original for original in originals if (root / original).is_file())


def _reasons(judgement: Judgement) -> dict[str, str]:
    refused = {
        slug: " ".join(dict.fromkeys(finding.message for finding in findings))
        for slug, findings in judgement.refused.items()
    }
    return refused | dict(judgement.withheld)


def _assets(root: Path, *, strict: bool) -> dict[str, Asset]:
    annotations = _annotations(root)
    assets: dict[str, Asset] = {}
    for path, data in contributors_scripts(strict=strict).items():
        assets[hashlib.sha256(data).hexdigest()] = Asset(path, coverage(path, annotations))
    for path, file in sorted(entries_below(root / _STATIC)):
        if not file.is_symlink() and file.is_file():
            name = (_STATIC / path).as_posix()
            digest = hashlib.sha256(file.read_bytes()).hexdigest()
            assets[digest] = Asset(name, coverage(name, annotations))
    return assets


def _annotations(root: Path) -> tuple[Annotation, ...]:
    try:
        return parse_reuse((root / _REUSE).read_bytes())
    except (OSError, ValueError) as error:
        raise CannotJudgeError(SourceMissing(_REUSE, str(error))) from error
