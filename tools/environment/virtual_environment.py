"""The project's ``.venv``: where it is, what it was made from, whether it can be used as it is.

Imported by ``dalle`` at every start, under whatever Python 3 that runs: only cheap imports here.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

RUNTIME_LOCKS = ("requirements-build.txt", "requirements.txt")
DEVELOPER_LOCK = "requirements-dev.txt"


class VirtualEnvironment:
    """The ``.venv`` of the checkout at ``root``.

    Its stamp is written after everything else, so a ``.venv`` without one is half made. The
    stamp holds what the environment depends on: the locks, its own place (the scripts inside
    name it) and the interpreter that it borrows.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.stamp = self.folder / "dalle.json"
        on_windows = os.name == "nt"
        self.python = self.folder / ("Scripts/python.exe" if on_windows else "bin/python")

    def is_ready(self, *, for_developers: bool) -> bool:
        """Tell whether nothing has to be made: the stamp describes the present state."""
        try:
            stamp = json.loads(self.stamp.read_text(encoding="utf-8"))
            wanted = self._locks(for_developers=for_developers)
            return bool(
                stamp["place"] == self._place() and wanted.items() <= stamp["locks"].items()
            )
        except (OSError, ValueError, KeyError):
            return False

    def write_stamp(self, *, for_developers: bool) -> None:
        """Declare the environment complete; the last step of making it."""
        stamp = {"place": self._place(), "locks": self._locks(for_developers=for_developers)}
        half_written = self.stamp.with_suffix(".new")
        half_written.write_text(json.dumps(stamp, indent=2) + "\n", encoding="utf-8")
        half_written.replace(self.stamp)

    def _place(self) -> dict[str, str]:
        """Give what a move, an upgrade or a removal of Python would change.

        Raises ``OSError`` when the interpreter is gone, ``KeyError`` for a torn ``pyvenv.cfg``.
        """
        facts = _read_facts(self.folder / "pyvenv.cfg")
        home = Path(facts["home"])
        home.stat()
        return {
            "folder": str(self.folder),
            "home": str(home),
            "interpreter": str(self.python.resolve(strict=True)),
            "version": facts.get("version_info") or facts["version"],
        }

    def _locks(self, *, for_developers: bool) -> dict[str, str]:
        names = (*RUNTIME_LOCKS, DEVELOPER_LOCK) if for_developers else RUNTIME_LOCKS
        return {name: _digest(self.root / name) for name in names}


def _read_facts(configuration: Path) -> dict[str, str]:
    lines = configuration.read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("=") for line in lines)
    return {key.strip(): value.strip() for key, _, value in pairs}


def _digest(lock: Path) -> str:
    # Without carriage returns: the same lock whatever git makes of line ends on Windows.
    return hashlib.sha256(lock.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
