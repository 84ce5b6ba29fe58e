"""What lies in ``content/``: the texts as bytes, and every file that nobody expects there."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from findings.model import Finding
from publication_gate.folders import FOLDERS, LISTS, PHOTOS, Folder
from publication_gate.source_problems import (
    LinkInContent,
    SourceProblem,
    UnexpectedFile,
    UnreadableFile,
    finding,
)

_LEFT_BY_SYSTEMS = frozenset({".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep"})


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
    texts: list[Source] = []
    findings: list[Finding] = []
    for file in sorted(_files(content)):
        path = file.relative_to(content).as_posix()
        outcome = _read(file, path)
        if isinstance(outcome, Source):
            texts.append(outcome)
        elif outcome is not None:
            findings.append(finding(f"{content.name}/{path}", outcome))
    return Sources(tuple(texts), tuple(findings))


def _files(directory: Path) -> Iterator[Path]:
    """Give every file and every link below ``directory``, never following a link."""
    for entry in directory.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            yield from _files(entry)
        else:
            yield entry


def _read(file: Path, path: str) -> Source | SourceProblem | None:
    if file.is_symlink():
        return LinkInContent()
    parts = PurePosixPath(path).parts
    if file.name in _LEFT_BY_SYSTEMS or parts[0] == PHOTOS or path in LISTS:
        return None
    folder = next((folder for folder in FOLDERS if folder.name == parts[0]), None)
    if folder is None or len(parts) == 1 or file.suffix != ".md" or not file.is_file():
        return UnexpectedFile(folders=tuple(folder.name for folder in FOLDERS))
    try:
        return Source(folder, path, file.read_bytes())
    except OSError as error:
        return UnreadableFile(error.strerror or str(error))


def read_list_file(content: Path, name: str) -> tuple[bytes, str]:
    """Give the bytes of a list such as ``lieux.yml``, and its name as volunteers see it.

    A list that is not there is an empty one: a site without events needs no places.
    """
    file = content / name
    data = file.read_bytes() if file.is_file() and not file.is_symlink() else b""
    return data, f"{content.name}/{name}"
