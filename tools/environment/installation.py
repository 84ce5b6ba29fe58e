"""Make the project's ``.venv`` from the locks, with uv when it is there, else with pip."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tools.environment import messages
from tools.environment.interpreters import Interpreter, find_suitable
from tools.environment.virtual_environment import DEVELOPER_LOCK, RUNTIME_LOCKS, VirtualEnvironment

if TYPE_CHECKING:
    from collections.abc import Iterator

# Variables by which another project's Python would reach into this one.
FOREIGN_VARIABLES = ("PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__")


class InstallationError(Exception):
    """The environment could not be made; the text is French and ends with the next step."""


def install(environment: VirtualEnvironment, *, for_developers: bool) -> None:
    """Make ``environment`` complete, or wait for the process that is making it.

    Raises ``InstallationError`` when it cannot be made; what was begun then has no stamp, and
    the next start makes it anew.
    """
    with _one_at_a_time(environment.root / ".cache" / "installation.lock"):
        if environment.is_ready(for_developers=for_developers):
            return
        uv = _find_uv(environment)
        try:
            if not environment.is_ready(for_developers=False):
                _make(environment, uv)
            if for_developers:
                _add_developer_tools(environment, uv)
        except OSError as error:
            raise InstallationError(messages.cannot_write(error)) from error


def _find_uv(environment: VirtualEnvironment) -> str | None:
    """Give the uv of the ``PATH``, but not one of the very environment that it would remake."""
    uv = shutil.which("uv")
    return uv if uv and environment.folder not in Path(uv).absolute().parents else None


def _make(environment: VirtualEnvironment, uv: str | None) -> None:
    interpreter = _choose_interpreter(uv)
    messages.say(messages.INSTALLING)
    _remove(environment.folder)
    make = [uv, "venv", "--python", interpreter.path] if uv else [interpreter.path, "-m", "venv"]
    _run([*make, str(environment.folder)], environment.root)
    for lock in RUNTIME_LOCKS:  # The build back ends come first, then what is built with them.
        _run(_addition(environment, uv, lock), environment.root)
    environment.write_stamp(for_developers=False)


def _add_developer_tools(environment: VirtualEnvironment, uv: str | None) -> None:
    messages.say(messages.INSTALLING_FOR_DEVELOPERS)
    _run(_addition(environment, uv, DEVELOPER_LOCK), environment.root)
    environment.write_stamp(for_developers=True)


def _choose_interpreter(uv: str | None) -> Interpreter:
    """Take the first that can make a ``.venv``: with uv, any; else one that has ``venv``."""
    suitable = None
    for suitable in find_suitable(uv):
        if uv or suitable.has_venv:
            return suitable
    if suitable:
        raise InstallationError(messages.without_venv(suitable.version))
    raise InstallationError(messages.no_python(sys.version_info[:2]))


def _addition(environment: VirtualEnvironment, uv: str | None, lock: str) -> list[str]:
    """Word the command that installs ``lock``.

    Without build isolation, a package that comes as source is built with the back ends of
    ``requirements-build.txt``; with it, pip would fetch ones that no hash vouches for.
    """
    python = str(environment.python)
    pip = [uv, "pip", "install", "--python", python] if uv else [python, "-m", "pip", "install"]
    return [*pip, "--require-hashes", "--no-build-isolation", "-r", lock]


def _run(command: list[str], root: Path) -> None:
    kept = {name: value for name, value in os.environ.items() if name not in FOREIGN_VARIABLES}
    done = subprocess.run(
        command, cwd=root, env=kept, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    if done.returncode != 0:
        output = done.stdout.decode("utf-8", "replace")
        raise InstallationError(messages.installation_failed(output))


def _remove(folder: Path) -> None:
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


@contextlib.contextmanager
def _one_at_a_time(lock: Path) -> Iterator[None]:
    """Hold ``lock`` while the body runs; the system lets go of it when the process dies."""
    lock.parent.mkdir(exist_ok=True)
    with lock.open("w") as handle:
        if not _try_to_lock(handle.fileno()):
            messages.say(messages.WAITING)
            while not _try_to_lock(handle.fileno()):
                time.sleep(0.2)
        yield


def _try_to_lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - exists on Windows only

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - exists everywhere else

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
