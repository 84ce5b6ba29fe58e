"""Measures commands and functions, each in a process of its own."""

import json
import multiprocessing
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TypeVar

from tools.benchmarks.invented_texts import NOW
from tools.benchmarks.model import Cost

T = TypeVar("T")

_LAUNCHER = """
import json, os, subprocess, sys, time
began = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
print(json.dumps([time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss,
                  os.waitstatus_to_exitcode(status)]))
"""
"""Starts a command from a process that is small itself.

Linux counts the memory of the process that starts another one into the peak of that other one:
https://man7.org/linux/man-pages/man2/getrusage.2.html
"""


class CommandFailedError(Exception):
    """A measured command did not end well; the text is what it said."""


def cost_of(root: Path, *arguments: str) -> Cost:
    """Run ``./dalle <arguments>`` in the project at ``root`` with the invented clock.

    The processor time of worker processes that the command leaves to the system is not in it.
    Raises ``CommandFailedError``.
    """
    small = [sys.executable, "-I", "-S", "-c", _LAUNCHER]
    command = [sys.executable, "-P", "-X", "utf8", "-m", "commands", *arguments]
    roots = os.pathsep.join([str(root), str(root / "plugins")])
    done = subprocess.run(
        [*small, *command, "--now", f"{NOW:%Y-%m-%dT%H:%M}"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": roots, "PYTHONUTF8": "1"},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise CommandFailedError(done.stderr)
    wall, cpu, peak, exit_code = json.loads(done.stdout)
    if exit_code:
        raise CommandFailedError(done.stderr)
    return Cost(wall, cpu, _mebibytes(peak))


def alone(function: Callable[..., T], *arguments: object) -> tuple[T, Cost]:
    """Call a function of a module in a fresh process; importing is not in the cost."""
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=fresh) as pool:
        return pool.submit(_measured, function, arguments).result()


def _measured(function: Callable[..., T], arguments: tuple[object, ...]) -> tuple[T, Cost]:
    wall, cpu = time.perf_counter(), time.process_time()
    result = function(*arguments)
    return result, Cost(time.perf_counter() - wall, time.process_time() - cpu, _own_peak())


def _own_peak() -> float:
    """Give the peak of this process alone, where the system tells."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="ascii").splitlines()
        return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) / 1024
    return _mebibytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def _mebibytes(peak: int) -> float:
    """Give the unit of this project; macOS counts bytes, Linux kibibytes."""
    return peak / 1024**2 if sys.platform == "darwin" else peak / 1024
