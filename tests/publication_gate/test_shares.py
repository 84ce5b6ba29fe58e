import os
import signal
import threading
import time
from collections.abc import Sequence

import pytest

from publication_gate import shares
from publication_gate.shares import ShareFailedError, in_shares

THINGS = range(1_000)


@pytest.fixture(autouse=True)
def three_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    for thread in threading.enumerate():  # those of a server or a browser that has just ended
        if thread is not threading.current_thread():
            thread.join(10)
    monkeypatch.setattr(shares, "processors", lambda: 3)


def with_process(share: Sequence[int]) -> list[tuple[int, int]]:
    return [(number, os.getpid()) for number in share]


def children() -> list[int]:
    try:
        return [os.waitpid(-1, os.WNOHANG)[0]]
    except ChildProcessError:
        return []


def test_gives_all_results_in_order_from_several_processes() -> None:
    results = in_shares(with_process, THINGS)

    assert [number for number, _ in results] == list(THINGS)
    assert len({process for _, process in results}) == 3
    assert children() == []


def test_a_short_list_stays_here() -> None:
    assert {process for _, process in in_shares(with_process, range(150))} == {os.getpid()}


def test_a_process_with_threads_does_not_fork() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert {process for _, process in in_shares(with_process, THINGS)} == {os.getpid()}
    finally:
        done.set()
        thread.join()


@pytest.mark.parametrize("place", [0, 500, 999])
def test_an_error_of_any_share_is_raised_and_nothing_runs_on(place: int) -> None:
    def work(share: Sequence[int]) -> list[int]:
        if place in share:
            raise ZeroDivisionError(place)
        return list(share)

    with pytest.raises(ZeroDivisionError, match=str(place)):
        in_shares(work, THINGS)
    assert children() == []


def test_a_killed_share_is_a_failure() -> None:
    me = os.getpid()

    def work(share: Sequence[int]) -> list[int]:
        if os.getpid() != me:
            os.kill(os.getpid(), signal.SIGKILL)
        return list(share)

    with pytest.raises(ShareFailedError):
        in_shares(work, THINGS)
    assert children() == []


def test_an_interruption_ends_the_others_at_once() -> None:
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
    assert children() == []
