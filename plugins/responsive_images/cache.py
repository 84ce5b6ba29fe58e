"""Keeps derivatives between builds, in a folder that may be deleted at any time.

An entry is one file, named by a key of everything that decides its bytes: a line with the seal
of the next line; a line of JSON that gives each derivative's size, format, weight and hash; then
the derivatives themselves. It is written beside its place and renamed, so that two builds can
share a folder; what a crash left half-written, or somebody else has put there, fails its seal or
its hashes and is made again.
"""

import hmac
import json
import os
import tempfile
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from photo_licences.sealing import Seal
from responsive_images.model import Encoded, MediaType

HEAVIEST = 2 * 1024**3
"""Bytes: about five thousand photos."""


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of entries that together weigh at most ``heaviest`` bytes after ``prune``."""

    folder: Path
    heaviest: int = HEAVIEST
    seal: Seal = field(default_factory=Seal.of_environment)

    def path(self, key: str) -> Path:
        """Give the place of an entry, whether it is there or not."""
        return self.folder / key[:2] / f"{key}.derivatives"

    def load(self, key: str) -> tuple[Encoded, ...] | None:
        """Give the derivatives kept under a key; ``None`` when absent, damaged or not ours."""
        path = self.path(key)
        entry = _read(path)
        if entry is None or not hmac.compare_digest(entry.mark, self.seal.mark(key, entry.header)):
            return None
        # What was used last is pruned last; a folder that cannot be written serves as well.
        with suppress(OSError):
            os.utime(path)
        return entry.derivatives()

    def store(self, key: str, derivatives: Collection[Encoded]) -> None:
        """Keep derivatives under a key, all or none of them."""
        path = self.path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as unfinished:
            place = Path(unfinished.name)
            try:
                unfinished.writelines(self._entry(key, derivatives))
            except OSError:
                place.unlink()
                raise
        place.replace(path)

    def _entry(self, key: str, derivatives: Collection[Encoded]) -> Iterator[bytes]:
        header = json.dumps(
            [[e.width, e.height, e.media_type, len(e.data), e.sha256] for e in derivatives]
        ).encode()
        yield self.seal.close(key, header) + b"\n"
        for encoded in derivatives:
            yield encoded.data

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
    """Give the derivatives of an entry whose hashes the caller knows; ``None`` if any differs."""
    entry = _read(path)
    return entry.derivatives() if entry else None


@dataclass(frozen=True, slots=True)
class _Entry:
    """The parts of a file, of which nothing is believed yet."""

    mark: bytes
    header: bytes
    data: bytes

    def derivatives(self) -> tuple[Encoded, ...] | None:
        """Give the derivatives if each has the hash that the header says."""
        try:
            kept = tuple(self._split())
        except (ValueError, TypeError):
            return None
        return None if None in kept else tuple(each for each in kept if each is not None)

    def _split(self) -> Iterator[Encoded | None]:
        start = 0
        for width, height, media_type, weight, sha256 in json.loads(self.header):
            data = self.data[start : start + weight]
            encoded = Encoded.of(width, height, MediaType(media_type), data)
            yield encoded if encoded.sha256 == sha256 else None
            start += weight


def _read(path: Path) -> _Entry | None:
    try:
        content = path.read_bytes()
    except OSError:
        return None
    mark, _, rest = content.partition(b"\n")
    header, _, data = rest.partition(b"\n")
    return _Entry(mark, header, data)
