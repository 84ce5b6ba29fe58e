"""A person at a terminal: a command under a pseudo-terminal, asked and answered in turn."""

import os
import pty
import select
import signal
import subprocess
import sys
import time
from types import TracebackType
from typing import Self

from tiny_project import Project

PATIENCE = 40


class Terminal:
    """Runs ``./dalle <arguments>``; ``answer`` waits for a question, then types a line."""

    def __init__(self, project: Project, *arguments: str) -> None:
        self._ours, theirs = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-X", "utf8", "-m", "commands", *arguments],
            cwd=project.root,
            env={**os.environ, "PYTHONPATH": f"{project.root / 'plugins'}", "TERM": "dumb"},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        self.screen = ""
        self._seen = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        os.close(self._ours)

    def wait_for(self, part: str) -> str:
        """Wait until ``part`` comes up after what was waited for before; give what came."""
        start = self._seen
        deadline = time.monotonic() + PATIENCE
        while part not in self.screen[start:]:
            assert time.monotonic() < deadline, f"{part!r} never came:\n{self.screen}"
            assert self._read(), f"ended without {part!r}:\n{self.screen}"
        self._seen = self.screen.index(part, start) + len(part)
        return self.screen[start : self._seen]

    def answer(self, question: str, line: str) -> str:
        """Wait for a question and its prompt, then type a line; give what was shown."""
        shown = self.wait_for(question) + self.wait_for("\r\n> ")
        os.write(self._ours, f"{line}\n".encode())
        self.wait_for("\r\n")
        return shown

    def interrupt(self) -> None:
        """Type Ctrl-C until it is noticed: one between prompt and reading waits for a key."""
        before = self.screen
        deadline = time.monotonic() + PATIENCE
        while self.screen == before and time.monotonic() < deadline:
            self._process.send_signal(signal.SIGINT)
            self._read(0.5)

    def close_input(self) -> None:
        """Type Ctrl-D."""
        os.write(self._ours, b"\x04")

    def exit_code(self) -> int:
        deadline = time.monotonic() + PATIENCE
        while self._read():
            assert time.monotonic() < deadline, f"never ended:\n{self.screen}"
        return self._process.wait(PATIENCE)

    def _read(self, patience: float = 1) -> bool:
        ready, _, _ = select.select([self._ours], [], [], patience)
        if not ready:
            return self._process.poll() is None
        try:
            data = os.read(self._ours, 65536)
        except OSError:  # Linux says so when the other side has closed
            return False
        self.screen += data.decode("utf-8", "replace")
        return bool(data)
