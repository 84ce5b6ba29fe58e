"""The last look at a finished directory, which believes nothing that the build says."""

import hashlib
import re
import stat
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from findings.model import Finding
from publication_gate.audit.evidence import Evidence
from publication_gate.audit.file_audit import PublishedFile, audit_file
from publication_gate.audit.gathering import CannotJudgeError, gather, unconfirmed
from publication_gate.audit.messages import finding
from publication_gate.audit.problems import (
    AuditProblem,
    DirectoryMissing,
    NameCollision,
    NotAFile,
    OddName,
    PreviewDirectory,
    SharedFile,
    TooHeavy,
    Unparsable,
    Unreadable,
)
from publication_gate.audit.walking import entries_below
from publication_gate.disk_words import reason

HEAVIEST = 25_000_000
"""Bytes of a file that is read; hosts such as Cloudflare Pages take no more (25 MiB)."""
_PREVIEW = ".preview"
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._\-]{0,199}")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?|.*\.", re.IGNORECASE)

Found = tuple[str, AuditProblem, str]
"""A path, what is wrong there, and the text of the file when it was read."""


def audit(
    directory: Path,
    root: Path,
    manifest: Path,
    now: datetime,
    *,
    rederive: bool = False,
) -> tuple[Finding, ...]:
    """Judge every file below ``directory`` against the sources at ``root``, as of ``now``.

    ``rederive`` makes each derivative again to compare bytes. Links are never followed. Findings
    are in the order of their paths; every one of them blocks. A check that cannot run is a finding.
    """
    shown = _shown(directory, root)
    if not directory.is_dir() or directory.is_symlink():
        return (finding(shown, DirectoryMissing()),)
    if _PREVIEW in directory.resolve().parts:
        return (finding(shown, PreviewDirectory()),)
    try:
        evidence = gather(root, manifest, now)
        if rederive:
            evidence = replace(evidence, unconfirmed=unconfirmed(evidence))
    except CannotJudgeError as error:
        return (finding(_shown(manifest, root), error.problem),)
    try:
        found = list(_walk(directory, evidence))
    except OSError as error:
        place = Path(error.filename or directory)
        return (finding(_shown(place, root), Unreadable(reason(error))),)
    return tuple(finding(f"{shown}/{path}", problem, text) for path, problem, text in found)


def _walk(directory: Path, evidence: Evidence) -> Iterator[Found]:
    """Yield what is wrong, file by file in the order of their paths."""
    seen: dict[str, str] = {}
    for path, file in sorted(entries_below(directory)):
        other = seen.setdefault(path.casefold(), path)
        if other != path:
            yield path, NameCollision(other), ""
        yield from ((path, OddName(part), "") for part in path.split("/") if _is_odd(part))
        yield from _look_at(path, file, evidence)


def _look_at(path: str, file: Path, evidence: Evidence) -> Iterator[Found]:
    status = file.lstat()
    if not stat.S_ISREG(status.st_mode):
        yield path, NotAFile("lien" if stat.S_ISLNK(status.st_mode) else "fichier spécial"), ""
        return
    if status.st_nlink > 1:
        yield path, SharedFile(status.st_nlink), ""
    if status.st_size > HEAVIEST:
        yield path, TooHeavy(status.st_size), ""
        return
    try:
        data = file.read_bytes()
    except OSError as error:
        yield path, Unreadable(reason(error)), ""
        return
    published = PublishedFile(path, data, hashlib.sha256(data).hexdigest())
    for problem in _judged(published, evidence):
        yield path, problem, data.decode("utf-8", "replace")


def _judged(file: PublishedFile, evidence: Evidence) -> tuple[AuditProblem, ...]:
    """Judge a file; brackets within brackets without end are refused like any other nonsense."""
    try:
        # Several readings of a page find the same: it is told once.
        return tuple(dict.fromkeys(audit_file(file, evidence)))
    except RecursionError:
        return (Unparsable(file.suffix, "trop de niveaux imbriqués"),)


def _is_odd(name: str) -> bool:
    return _NAME.fullmatch(name) is None or _RESERVED.fullmatch(name) is not None


def _shown(path: Path, root: Path) -> str:
    """Name a path as a volunteer sees it: from the project's root where it lies below."""
    try:
        return path.absolute().relative_to(root.absolute()).as_posix()
    except ValueError:
        return path.as_posix()
