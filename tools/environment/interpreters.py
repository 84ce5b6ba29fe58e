"""Find a Python that the site can live with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

OLDEST, NEWEST = (3, 11), (3, 14)
PROBE = """
import importlib.util, json, sys
has_venv = bool(importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"))
# In a virtual environment, the interpreter behind it: .venv must not be made from itself.
path = getattr(sys, "_base_executable", None) or sys.executable
print(json.dumps([sys.version_info[0], sys.version_info[1], path, has_venv]))
"""


class Interpreter(NamedTuple):
    """A Python of this machine; Debian ships some that cannot make a ``.venv`` by themselves."""

    path: str
    version: tuple[int, int]
    has_venv: bool

    @property
    def is_suitable(self) -> bool:
        """Whether the locks are made for this version."""
        return OLDEST <= self.version <= NEWEST


def find_suitable(uv: str | None) -> Iterator[Interpreter]:
    """Give the suitable interpreters of this machine, the one that runs now first."""
    for command in _candidates(uv):
        found = probe(command)
        if found and found.is_suitable:
            yield found


def probe(command: list[str]) -> Interpreter | None:
    """Ask a Python for its version by running it.

    A name on the ``PATH`` proves nothing: pyenv and the Windows store put stand-ins there
    that answer by an error.
    """
    try:
        answer = subprocess.run(
            [*command, "-c", PROBE], capture_output=True, check=True, timeout=20
        )
        major, minor, path, has_venv = json.loads(answer.stdout)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return Interpreter(path, (major, minor), has_venv)


def _candidates(uv: str | None) -> Iterator[list[str]]:
    yield [sys.executable]
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        yield ["py", f"-3.{minor}"] if os.name == "nt" else [f"python3.{minor}"]
    if uv:
        yield from _known_to(uv)


def _known_to(uv: str) -> Iterator[list[str]]:
    """Ask uv, which also knows the Pythons of pyenv and its own; it must not fetch one."""
    wanted = f">={OLDEST[0]}.{OLDEST[1]},<{NEWEST[0]}.{NEWEST[1] + 1}"
    question = [uv, "python", "find", "--no-project", "--no-python-downloads", wanted]
    answer = subprocess.run(question, capture_output=True, check=False)
    if answer.returncode == 0:
        yield [os.fsdecode(answer.stdout).strip()]
