"""What lies in ``content/``: the texts as bytes, and every file that nobody expects there."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from findings.model import Finding
from photo_licences.naming import shown
from publication_gate.audit.walking import entries_below
from publication_gate.disk_words import reason
from publication_gate.folders import FOLDERS, LEFT_BY_SYSTEMS, LISTS, PHOTOS, Folder
from publication_gate.source_messages import finding
from publication_gate.source_problems import (
    ContentMissing,
    HiddenFile,
    LinkInContent,
    SourceProblem,
    UnexpectedFile,
    UnprintableName,
    UnreadableFile,
)


@dataclass(frozen=True, slots=True)
class Source:
    """One Markdown file; ``path`` is relative to ``content/``, with slashes on every system."""

    folder: Folder
    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Sources:
    """All texts in the order of their paths, and what is wrong with the folder itself."""

    texts: tuple[Source, ...]
    findings: tuple[Finding, ...]


def read_sources(content: Path) -> Sources:
    """Read every text below ``content``; photos and lists are read by those who know them.

    Links and files of an unknown kind are findings: only what somebody expects is published.
    """
    if content.is_symlink() or not content.is_dir():
        return Sources((), (finding(content.name, ContentMissing()),))
    texts: list[Source] = []
    findings: list[Finding] = []
    for path, file in sorted(entries_below(content)):
        outcome = _read(file, path)
        if isinstance(outcome, Source):
            texts.append(outcome)
        elif outcome is not None:
            findings.append(finding(f"{content.name}/{shown(path)}", outcome))
    return Sources(tuple(texts), tuple(findings))


def links_below(directory: Path) -> tuple[Finding, ...]:
    """Refuse a directory of the project that is or holds a link: Pelican follows them anywhere."""
    if directory.is_symlink():
        return (finding(directory.name, LinkInContent()),)
    return tuple(
        finding(f"{directory.name}/{shown(path)}", LinkInContent())
        for path, file in sorted(entries_below(directory))
        if _leads_elsewhere(file)
    )


def _leads_elsewhere(file: Path) -> bool:
    """A link; on Windows also a junction, which ``entries_below`` gives instead of entering it."""
    return file.is_symlink() or file.is_dir()


def _read(file: Path, path: str) -> Source | SourceProblem | None:
    if file.name in LEFT_BY_SYSTEMS and not _leads_elsewhere(file):
        return None
    parts = PurePosixPath(path).parts
    if problem := _of_the_name(file, path):
        return problem
    if parts[0] == PHOTOS or (path in LISTS and file.is_file()):
        return None
    folder = next((folder for folder in FOLDERS if folder.name == parts[0]), None)
    if folder is None or len(parts) == 1 or file.suffix != ".md" or not file.is_file():
        return UnexpectedFile(folders=tuple(folder.name for folder in FOLDERS))
    try:
        return Source(folder, path, file.read_bytes())
    except OSError as error:
        return UnreadableFile(reason(error))


def _of_the_name(file: Path, path: str) -> SourceProblem | None:
    if _leads_elsewhere(file):
        return LinkInContent()
    if shown(path) != path:
        return UnprintableName()
    if any(part.startswith(".") for part in PurePosixPath(path).parts):
        return HiddenFile()
    return None


def read_list_file(content: Path, name: str) -> tuple[bytes, str]:
    """Give the bytes of a list such as ``lieux.yml``, and its name as volunteers see it.

    A list that is not there is an empty one: a site without events needs no places.
    """
    file = content / name
    data = file.read_bytes() if file.is_file() and not file.is_symlink() else b""
    return data, f"{content.name}/{name}"
