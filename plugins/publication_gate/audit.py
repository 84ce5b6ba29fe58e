"""The last look at a finished directory, which believes nothing that the build says."""

import hashlib
import os
import re
import stat
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from findings.model import Finding
from photo_licences.inventory import read_inventory
from photo_licences.judging import Judgement, Terms, judge
from publication_gate.addresses import OwnAddress
from publication_gate.audit_problems import (
    AuditProblem,
    DirectoryMissing,
    ManifestUnusable,
    NameCollision,
    NotAFile,
    OddName,
    PreviewDirectory,
    SharedFile,
    SourceMissing,
    Unreadable,
)
from publication_gate.evidence import Asset, Evidence, Rederive
from publication_gate.file_audit import PublishedFile, audit_file
from publication_gate.manifest import ManifestEntry, ManifestError, read_manifest
from publication_gate.messages import finding
from publication_gate.reuse import Annotation, coverage, parse_reuse
from publication_gate.site import NAME as SITE_FILE
from publication_gate.site import read_site

_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._\-]{0,199}")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?|.*\.", re.IGNORECASE)
_STATIC = Path("theme", "static")
_REUSE = "REUSE.toml"


def audit(
    directory: Path,
    root: Path,
    manifest: Path,
    now: datetime,
    *,
    strict: bool,
    rederive: Rederive | None = None,
) -> tuple[Finding, ...]:
    """Judge every file below ``directory`` against the sources at ``root``, as of ``now``.

    ``strict`` is the site's reading of « libre de droits »; ``rederive`` makes each derivative
    again to compare bytes. Links are never followed. Findings are in the order of their paths;
    every one of them blocks. A check that cannot run is a finding.
    """
    shown = _shown(directory, root)
    if not directory.is_dir() or directory.is_symlink():
        return (finding(shown, DirectoryMissing()),)
    if directory.name == ".preview" or ".preview" in directory.resolve().parts:
        return (finding(shown, PreviewDirectory()),)
    try:
        evidence = _gather(root, manifest, now, strict, rederive)
    except _CannotJudgeError as error:
        return (finding(_shown(manifest, root), error.problem),)
    try:
        found = list(_walk(directory, evidence))
    except OSError as error:
        return (finding(_shown(Path(error.filename or directory), root), Unreadable(str(error))),)
    return tuple(finding(f"{shown}/{path}", problem, text) for path, problem, text in found)


class _CannotJudgeError(Exception):
    """Something without which no verdict is possible is missing."""

    def __init__(self, problem: ManifestUnusable | SourceMissing) -> None:
        super().__init__(problem)
        self.problem = problem


def _gather(
    root: Path, manifest: Path, now: datetime, strict: bool, rederive: Rederive | None
) -> Evidence:
    if not (root / "content").is_dir():
        raise _CannotJudgeError(SourceMissing("content/", "le dossier n’existe pas"))
    try:
        site = read_site(root)
    except (OSError, ValueError) as error:
        raise _CannotJudgeError(SourceMissing(SITE_FILE, str(error))) from error
    entries = _entries(manifest)
    judgement = judge(read_inventory(root), Terms(now, strict))
    return Evidence(
        own=OwnAddress.of(site.address),
        base_path=site.base_path,
        entries=entries,
        cleared={photo.path: photo for photo in judgement.cleared.values()},
        present=_present(root, entries),
        reasons=_reasons(judgement),
        assets=_assets(root),
        rederive=rederive,
    )


def _entries(manifest: Path) -> dict[str, tuple[ManifestEntry, ...]]:
    try:
        entries = read_manifest(manifest)
    except ManifestError as error:
        raise _CannotJudgeError(ManifestUnusable(str(error))) from error
    found: dict[str, tuple[ManifestEntry, ...]] = {}
    for entry in entries:
        found[entry.sha256] = (*found.get(entry.sha256, ()), entry)
    return found


def _present(root: Path, entries: dict[str, tuple[ManifestEntry, ...]]) -> frozenset[str]:
    originals = {entry.original for same in entries.values() for entry in same}
    return frozenset(original for original in originals if (root / original).is_file())


def _reasons(judgement: Judgement) -> dict[str, str]:
    refused = {
        slug: " ".join(dict.fromkeys(finding.message for finding in findings))
        for slug, findings in judgement.refused.items()
    }
    return refused | dict(judgement.withheld)


def _assets(root: Path) -> dict[str, Asset]:
    annotations = _annotations(root)
    assets: dict[str, Asset] = {}
    for path, file in sorted(_entries_below(root / _STATIC)):
        if not file.is_symlink() and file.is_file():
            name = (_STATIC / path).as_posix()
            digest = hashlib.sha256(file.read_bytes()).hexdigest()
            assets[digest] = Asset(name, coverage(name, annotations))
    return assets


def _annotations(root: Path) -> tuple[Annotation, ...]:
    try:
        return parse_reuse((root / _REUSE).read_bytes())
    except (OSError, ValueError) as error:
        raise _CannotJudgeError(SourceMissing(_REUSE, str(error))) from error


def _walk(directory: Path, evidence: Evidence) -> Iterator[tuple[str, AuditProblem, str]]:
    """Yield path, problem and, where it has one, text of each file; links are not entered."""
    seen: dict[str, str] = {}
    for path, file in sorted(_entries_below(directory)):
        other = seen.setdefault(path.casefold(), path)
        if other != path:
            yield path, NameCollision(other), ""
        yield from ((path, OddName(part), "") for part in path.split("/") if _is_odd(part))
        status = file.lstat()
        if not stat.S_ISREG(status.st_mode):
            yield path, NotAFile(_kind_of(status.st_mode)), ""
            continue
        if status.st_nlink > 1:
            yield path, SharedFile(status.st_nlink), ""
        try:
            data = file.read_bytes()
        except OSError as error:
            yield path, Unreadable(error.strerror or str(error)), ""
            continue
        published = PublishedFile(path, data, hashlib.sha256(data).hexdigest())
        for problem in audit_file(published, evidence):
            yield path, problem, data.decode("utf-8", "replace")


def _entries_below(directory: Path) -> Iterator[tuple[str, Path]]:
    """Give relative path and place of everything that is not a plain directory."""
    pending = [("", directory)]
    while pending:
        prefix, place = pending.pop()
        if not place.is_dir():
            continue
        with os.scandir(place) as listing:
            for entry in listing:
                path = f"{prefix}{entry.name}"
                if _is_plain_directory(entry):
                    pending.append((f"{path}/", Path(entry.path)))
                else:
                    yield path, Path(entry.path)


def _is_plain_directory(entry: os.DirEntry[str]) -> bool:
    """A directory that is no symbolic link and, on Windows, no junction."""
    if not entry.is_dir(follow_symlinks=False):
        return False
    attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    return not attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT


def _is_odd(name: str) -> bool:
    return _NAME.fullmatch(name) is None or _RESERVED.fullmatch(name) is not None


def _kind_of(mode: int) -> str:
    return "lien" if stat.S_ISLNK(mode) else "fichier spécial"


def _shown(path: Path, root: Path) -> str:
    """Name a path as a volunteer sees it: from the project's root where it lies below."""
    try:
        return path.absolute().relative_to(root.absolute()).as_posix()
    except ValueError:
        return path.as_posix()
