"""Does a long list of things on every processor at once, by forks of this very process.

A fork starts in milliseconds and needs nothing handed over: a pool's worker would first import
for half a second what a whole build of a thousand texts takes two seconds for. Where forks are
missing (Windows), unsafe (macOS, threads) or not worth it, the work is done here.
"""

import contextlib
import os
import pickle
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import IO, Generic, NoReturn, TypeVar

from responsive_images.parallel import processors

T = TypeVar("T")
R = TypeVar("R")

_WORTH_A_FORK = 100
"""Things of a millisecond, more or less."""
_FIRST_FILE = 3
"""Behind the standard streams."""


class ShareFailedError(Exception):
    """A fork ended without its result, as if the system had killed it."""


def in_shares(work: Callable[[Sequence[T]], list[R]], things: Sequence[T]) -> list[R]:
    """Give ``work(things)``, whose results belong to the things in their order.

    ``work`` is called on a share of the things in each process, and must not change anything but
    its result, which has to be picklable. Raises what it raises, or ``ShareFailedError``.
    """
    count = min(processors(), len(things) // _WORTH_A_FORK)
    if count < 2 or not _may_fork():  # noqa: PLR2004 - one share is no sharing
        return work(things)
    ends = [len(things) * number // count for number in range(count + 1)]
    own, *others = [things[start:end] for start, end in pairwise(ends)]
    with contextlib.ExitStack() as stack:
        forks = [stack.enter_context(_forked(work, share)) for share in others]
        results = work(own)
        for fork in forks:
            results += fork.result()
    return results


def _may_fork() -> bool:
    """A fork of a process that has threads can hang; macOS's own libraries have some."""
    return sys.platform == "linux" and threading.active_count() == 1


@contextlib.contextmanager
def _forked(work: Callable[[Sequence[T]], list[R]], share: Sequence[T]) -> Iterator["_Fork[R]"]:
    """Begin the work in a child, which is gone when the context ends, whatever happens."""
    with tempfile.TemporaryFile() as file:
        number = os.fork()
        if number == 0:
            _work_and_leave(work, share, file)
        fork = _Fork[R](number, file)
        try:
            yield fork
        finally:
            fork.kill()


class _Fork(Generic[R]):
    """A child and the file that it writes its result to."""

    def __init__(self, number: int, file: IO[bytes]) -> None:
        self._number = number
        self._file = file
        self._has_ended = False

    def result(self) -> list[R]:
        """Wait for the child; give what it has found, or raise what it has raised."""
        self._wait()
        self._file.seek(0)
        try:
            outcome: list[R] | BaseException = pickle.load(self._file)  # noqa: S301 - our child wrote it
        except EOFError:
            raise ShareFailedError from None
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    def kill(self) -> None:
        """End the child, if it has not ended by itself."""
        if not self._has_ended:
            os.kill(self._number, signal.SIGKILL)
            self._wait()

    def _wait(self) -> None:
        os.waitpid(self._number, 0)
        self._has_ended = True


def _work_and_leave(
    work: Callable[[Sequence[T]], list[R]], share: Sequence[T], file: IO[bytes]
) -> NoReturn:
    """Be the child: work, write, and end without any of the parent's clean-up."""
    outcome: list[R] | BaseException
    try:
        # A lock is held for as long as any process has its file open.
        os.closerange(_FIRST_FILE, file.fileno())
        os.closerange(file.fileno() + 1, os.sysconf("SC_OPEN_MAX"))
        outcome = work(share)
    except BaseException as error:  # noqa: BLE001 - the parent raises it
        outcome = error
    try:
        pickle.dump(outcome, file)
        file.flush()
    finally:
        os._exit(0)
