"""Each check has a process of its own: other tests leave threads and children in this one."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from publication_gate.shares import ShareFailedError, in_shares

ROOT = Path(__file__).parents[2]
THINGS = range(1_000)
RUN = """
from publication_gate import shares
from tests.publication_gate import test_shares

shares.processors = lambda: 3
test_shares.{name}(*{arguments})
assert test_shares.children() == []
"""


def alone(check: Callable[..., None], *arguments: int) -> None:
    """Run a check of this module in a new process, on three processors."""
    program = RUN.format(name=check.__name__, arguments=arguments)
    path = os.pathsep.join((str(ROOT), str(ROOT / "plugins")))
    subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": path},
        cwd=ROOT,
        check=True,
    )


def with_process(share: Sequence[int]) -> list[tuple[int, int]]:
    return [(number, os.getpid()) for number in share]


def children() -> list[int]:
    try:
        return [os.waitpid(-1, os.WNOHANG)[0]]
    except ChildProcessError:
        return []


def all_results_come_in_order() -> None:
    results = in_shares(with_process, THINGS)

    assert [number for number, _ in results] == list(THINGS)
    assert len({process for _, process in results}) == 3


def a_short_list_stays_here() -> None:
    assert {process for _, process in in_shares(with_process, range(150))} == {os.getpid()}


def a_process_with_threads_does_not_fork() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert {process for _, process in in_shares(with_process, THINGS)} == {os.getpid()}
    finally:
        done.set()
        thread.join()


def an_error_of_any_share_is_raised(place: int) -> None:
    def work(share: Sequence[int]) -> list[int]:
        if place in share:
            raise ZeroDivisionError(place)
        return list(share)

    with pytest.raises(ZeroDivisionError, match=str(place)):
        in_shares(work, THINGS)


def a_killed_share_is_a_failure() -> None:
    me = os.getpid()

    def work(share: Sequence[int]) -> list[int]:
        if os.getpid() != me:
            os.kill(os.getpid(), signal.SIGKILL)
        return list(share)

    with pytest.raises(ShareFailedError):
        in_shares(work, THINGS)


def an_interruption_ends_the_others_at_once() -> None:
    me = os.getpid()

    def work(share: Sequence[int]) -> list[int]:
        if os.getpid() == me:
            raise KeyboardInterrupt
        time.sleep(30)
        return list(share)

    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        in_shares(work, THINGS)
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    "check",
    [
        all_results_come_in_order,
        a_short_list_stays_here,
        a_process_with_threads_does_not_fork,
        a_killed_share_is_a_failure,
        an_interruption_ends_the_others_at_once,
    ],
)
def test_shares_of_a_list(check: Callable[[], None]) -> None:
    alone(check)


@pytest.mark.parametrize("place", [0, 500, 999])
def test_an_error_is_raised_and_nothing_runs_on(place: int) -> None:
    alone(an_error_of_any_share_is_raised, place)


def test_a_check_that_fails_fails_here_too() -> None:
    with pytest.raises(subprocess.CalledProcessError):
        alone(an_error_of_any_share_is_raised, -1)
