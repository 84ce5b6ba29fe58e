"""Reads the project's history with git; every name and every file in it is a stranger's."""

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from photo_licences.naming import shown

_REGULAR_FILES = frozenset({b"100644", b"100755"})
"""Modes of files; links and submodules are no photos (gitformat-index, git-scm.com/docs)."""


class HistoryError(Exception):
    """The history cannot be read; the text says in French why, and the next step."""


class Commit:
    """The files below ``content/`` as a commit has them, named as an inventory names them.

    A context manager: git answers from one process as long as it is open. Objects are asked for
    by their number, so that no name can be taken for an option or for another object.
    """

    def __init__(self, root: Path, commit: str) -> None:
        self._objects = _objects_below_content(root, commit)
        self._git = subprocess.Popen(
            [*_program(), "cat-file", "--batch"],
            cwd=root,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        self._git.communicate()

    def paths(self) -> Iterable[str]:
        """Give the path of every file below ``content/``."""
        return self._objects

    def read(self, path: str) -> bytes:
        """Give the bytes of a file."""
        assert self._git.stdin is not None
        assert self._git.stdout is not None
        self._git.stdin.write(self._objects[path] + b"\n")
        self._git.stdin.flush()
        header = self._git.stdout.readline().split()
        if len(header) != 3:  # noqa: PLR2004 - number, type and size, or « … missing »
            raise HistoryError(
                f"L’ancienne version de {path} manque dans cette copie du dépôt.\n"
                "→ Complétez la copie : git fetch --unshallow, ou git fetch --refetch."
            )
        data = self._git.stdout.read(int(header[2]))
        self._git.stdout.read(1)
        return data

    def sha256(self, path: str) -> str:
        """Give the SHA-256 of a file."""
        return hashlib.sha256(self.read(path)).hexdigest()


def fork_point(root: Path, revision: str) -> str:
    """Give the commit in which the work in ``root`` left ``revision``: their merge base.

    Raises ``HistoryError``.
    """
    _git(root, "rev-parse", "--is-inside-work-tree")
    wanted = _commit(root, revision)
    here = _commit(root, "HEAD")
    if wanted is None or here is None:
        raise HistoryError(
            f"Je ne connais pas la version « {shown(revision)} » de ce dépôt.{_how_to_find(root)}"
        )
    base = _answer(root, "merge-base", wanted, here)
    if base is None:
        raise HistoryError(
            f"La version « {shown(revision)} » et ce dossier n’ont pas d’ancêtre commun connu."
            + _how_to_find(root)
        )
    return base


def names_of(root: Path, data: bytes) -> tuple[str, ...]:
    """Give every path below ``content/`` that these bytes ever had; none where there is no git."""
    try:
        number = _git(root, "hash-object", "--no-filters", "--stdin", data=data).decode().strip()
        found = _git(
            root, "log", "--all", "--format=", "--name-only", "-z", f"--find-object={number}"
        )
    except HistoryError:
        return ()
    names = {os.fsdecode(name.strip(b"\n")) for name in found.split(b"\0")}
    return tuple(sorted(name for name in names if name.startswith("content/")))


def _objects_below_content(root: Path, commit: str) -> Mapping[str, bytes]:
    listed = _git(root, "ls-tree", "-r", "-z", commit, "--", "content")
    objects: dict[str, bytes] = {}
    for line in listed.split(b"\0"):
        facts, _, name = line.partition(b"\t")
        mode, _, rest = facts.partition(b" ")
        if mode in _REGULAR_FILES:
            objects[shown(os.fsdecode(name))] = rest.split()[1]
    return objects


def _commit(root: Path, revision: str) -> str | None:
    return _answer(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^0")


def _answer(root: Path, *question: str) -> str | None:
    """Give git's answer, None where it has none."""
    try:
        return _git(root, *question).decode().strip() or None
    except HistoryError:
        return None


def _how_to_find(root: Path) -> str:
    if _answer(root, "rev-parse", "--is-shallow-repository") == "true":
        return (
            " Cette copie ne contient pas tout l’historique.\n"
            "→ Complétez-la : git fetch --unshallow (dans un workflow : fetch-depth: 0)."
        )
    return "\n→ Donnez une branche ou un commit, par exemple : --changed-since origin/main"


def _git(root: Path, *arguments: str, data: bytes = b"") -> bytes:
    try:
        done = subprocess.run(
            [*_program(), *arguments],
            cwd=root,
            input=data,
            capture_output=True,
            check=True,
        )
    except (subprocess.CalledProcessError, ValueError) as error:
        said = getattr(error, "stderr", b"").decode("utf-8", "replace").strip()
        raise HistoryError(
            f"git ne peut pas lire l’historique de ce dossier. Il dit : {shown(said)}\n"
            "→ Lancez la commande dans une copie du dépôt faite avec git clone."
        ) from error
    return done.stdout


def _program() -> tuple[str, str]:
    git = shutil.which("git")
    if git is None:
        raise HistoryError(
            "Le programme git n’est pas installé : sans lui, pas de comparaison.\n→ Installez git."
        )
    return git, "--no-replace-objects"
