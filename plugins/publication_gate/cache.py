"""Keeps converted bodies between builds, in a file that may be deleted at any time."""

import contextlib
import tempfile
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

from front_matter.kept_bodies import BodiesStore, KeptBody, version_of
from photo_licences.sealing import Seal
from publication_gate.audit.walking import entries_below
from publication_gate.staging import make_way

CACHE = ".cache"
_CONVERTING = ("front_matter", "french_typography")
"""The packages whose code decides what a body becomes."""


def own_cache(root: Path) -> Path:
    """Give the folder of a project that may be deleted at any time, free of links.

    Old entries are deleted there: a link that came with a pull request would have them deleted
    wherever it leads.
    """
    cache = root / CACHE
    make_way(cache)
    links: list[Path] = []
    with contextlib.suppress(OSError):  # what we may not list, we don't delete from either
        links += (entry for _path, entry in entries_below(cache) if entry.is_symlink())
    for link in links:
        link.unlink()
    return cache


class BodyCache:
    """One file a version of the code; it holds the bodies of the last run, and no others."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "bodies"
        self._file = self._folder / f"{version_of(_sources())[:16]}.json"
        self._store = BodiesStore()
        self._seal = Seal.of_environment()

    def load(self) -> dict[str, KeptBody]:
        """Give what the last run has kept; nothing when that is absent, damaged or not ours."""
        try:
            data = self._seal.open(self._file.name, self._file.read_bytes())
        except OSError:
            return {}
        return {} if data is None else self._store.load(data)

    def store(self, kept: Mapping[str, KeptBody]) -> None:
        """Keep the bodies of this run whole or not at all, and forget those of other versions.

        A full or read-only disk makes the next run slow, not this one wrong.
        """
        data = self._store.dump(dict(kept))
        if data is None:
            return
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self._folder, delete=False) as unfinished:
                unfinished.write(self._seal.close(self._file.name, data))
            Path(unfinished.name).replace(self._file)
            for other in self._folder.iterdir():
                if other != self._file:
                    other.unlink()


def _sources() -> Iterator[bytes]:
    for package in _CONVERTING:
        for source in sorted(Path(str(files(package))).rglob("*.py")):
            yield source.read_bytes()
