"""Keeps derivatives between builds, in a folder that may be deleted at any time.

An entry is one file, named by a key of everything that decides its bytes: a line with the hash
of the next line; a line of JSON that gives the key, and each derivative's size, format, weight
and hash; then the derivatives themselves. It is written beside its place and renamed, so that two
builds can share a folder; what a crash left half-written, a disk lost or a copy put in another
entry's place is not what its first lines say, and is made again.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from responsive_images.model import Encoded, MediaType

HEAVIEST = 2 * 1024**3
"""Bytes: about five thousand photos."""


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of entries that together weigh at most ``heaviest`` bytes after ``prune``."""

    folder: Path
    heaviest: int = HEAVIEST

    def path(self, key: str) -> Path:
        """Give the place of an entry, whether it is there or not."""
        return self.folder / key[:2] / f"{key}.derivatives"

    def load(self, key: str) -> tuple[Encoded, ...] | None:
        """Give the derivatives kept under a key; ``None`` when absent, damaged or half-written."""
        path = self.path(key)
        kept = read_entry(path)
        if kept is not None:
            # What was used last is pruned last; a folder that cannot be written serves as well.
            with suppress(OSError):
                os.utime(path)
        return kept

    def store(self, key: str, derivatives: Collection[Encoded]) -> None:
        """Keep derivatives under a key, all or none of them."""
        path = self.path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as unfinished:
            place = Path(unfinished.name)
            try:
                unfinished.writelines(_entry(key, derivatives))
            except OSError:
                place.unlink()
                raise
        place.replace(path)

    def prune(self, keep: Collection[str] = ()) -> None:
        """Delete what was not used for longest until the limit is met, but no entry of ``keep``.

        What crashes left unfinished goes the same way.
        """
        kept = {self.path(key) for key in keep}
        files = sorted(self._files())
        surplus = sum(weight for _, weight, _ in files) - self.heaviest
        for _, weight, path in files:
            if surplus <= 0:
                return
            if path not in kept:
                # Another build may prune or read at the same time: the next one deletes it then.
                with suppress(OSError):
                    path.unlink()
                surplus -= weight

    def _files(self) -> Iterator[tuple[int, int, Path]]:
        """Give when each file was last used, its bytes, its path."""
        for path in self.folder.glob("*/*"):
            with suppress(OSError):  # gone meanwhile
                stat = path.stat()
                yield stat.st_mtime_ns, stat.st_size, path


def read_entry(path: Path) -> tuple[Encoded, ...] | None:
    """Give the derivatives of an entry, each one's hash compared; ``None`` if anything differs."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    digest, _, rest = content.partition(b"\n")
    header, _, data = rest.partition(b"\n")
    if hashlib.sha256(header).hexdigest().encode() != digest:
        return None
    try:
        key, listed = json.loads(header)
        kept = tuple(_split(listed, data))
    except (ValueError, TypeError):  # of another version of this module
        return None
    if key != path.stem or None in kept:
        return None
    return tuple(each for each in kept if each is not None)


def _entry(key: str, derivatives: Collection[Encoded]) -> Iterator[bytes]:
    listed = [[e.width, e.height, e.media_type, len(e.data), e.sha256] for e in derivatives]
    header = json.dumps([key, listed]).encode()
    yield hashlib.sha256(header).hexdigest().encode() + b"\n"
    yield header + b"\n"
    for encoded in derivatives:
        yield encoded.data


def _split(listed: list[tuple[int, int, str, int, str]], data: bytes) -> Iterator[Encoded | None]:
    start = 0
    for width, height, media_type, weight, sha256 in listed:
        encoded = Encoded.of(width, height, MediaType(media_type), data[start : start + weight])
        yield encoded if encoded.sha256 == sha256 else None
        start += weight
