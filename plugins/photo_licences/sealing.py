"""What tells a kept file of this environment from one that came from elsewhere.

A folder of kept files may arrive with a pull request, in an archive, by a shared disk; whoever
made it has made its hashes too. So every kept file carries a seal (HMAC, RFC 2104) under a key
that lies with the programs, in ``.venv``: who can write there needs no kept file to change what
is published. What has no seal of ours is not believed, and done again.
"""

import contextlib
import hmac
import secrets
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

_KEY_FILE = "dalle.key"
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Seal:
    """Seals under one key."""

    key: bytes = field(repr=False)

    @classmethod
    def of_environment(cls, prefix: str = sys.prefix) -> "Seal":
        """Give the seal of the environment at ``prefix``; the first call makes its key.

        Where the key can be neither read nor kept, the seal is that of this process alone.
        """
        place = Path(prefix, _KEY_FILE)
        key = _kept_key(place)
        if key is None:
            key = secrets.token_bytes(_KEY_BYTES)
            with contextlib.suppress(OSError):
                _keep(place, key)
        return cls(key)

    def mark(self, name: str, data: bytes) -> bytes:
        """Give the seal of ``data`` kept under ``name``, which has no line end: 64 digits."""
        return hmac.digest(self.key, f"{name}\n".encode() + data, "sha256").hex().encode()

    def close(self, name: str, data: bytes) -> bytes:
        """Give the bytes to keep: the seal, a line end, the data."""
        return self.mark(name, data) + b"\n" + data

    def open(self, name: str, kept: bytes) -> bytes | None:
        """Give the data back; ``None`` for whatever was not kept here under this name."""
        mark, _, data = kept.partition(b"\n")
        return data if hmac.compare_digest(mark, self.mark(name, data)) else None


def _kept_key(place: Path) -> bytes | None:
    try:
        key = place.read_bytes()
    except OSError:
        return None
    return key if len(key) == _KEY_BYTES else None


def _keep(place: Path, key: bytes) -> None:
    """Write the key whole or not at all, for its owner only."""
    with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as unfinished:
        unfinished.write(key)
    Path(unfinished.name).replace(place)
