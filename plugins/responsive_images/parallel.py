"""Encodes many photos at once, through any ``concurrent.futures.Executor``."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from itertools import islice
from multiprocessing import forkserver, resource_tracker
from multiprocessing.context import BaseContext

from responsive_images.encoder import Job, encode
from responsive_images.model import Encoded

IN_FLIGHT = 32
"""Originals that wait in memory for an executor whose size is unknown."""


Running = dict[Future[tuple[Encoded, ...]], str]
"""What an executor works on, and the key of each."""


def encode_all(
    jobs: Iterable[tuple[str, Job]], count: int, executor: Executor | None = None
) -> Iterator[tuple[str, tuple[Encoded, ...]]]:
    """Yield the derivatives of each job under its key, in the order in which they are finished.

    ``jobs`` is read no further than there are workers to feed. Without an ``executor`` a pool of
    processes is started when both ``count``, the number of jobs, and the processors allow two.
    """
    workers = min(processors(), count)
    if executor is not None:
        running: Running = {}
        try:
            yield from _through(executor, jobs, IN_FLIGHT, running)
        finally:
            for future in running:
                future.cancel()
    elif workers > 1:
        pool = ProcessPoolExecutor(workers, _start_method(), initializer=_live_as_long_as_parent)
        try:
            yield from _through(pool, jobs, 2 * workers, {})
        finally:
            # The pool cancels what waits: done from here, a worker that dies at the same moment
            # would find its future cancelled already, and the pool show a traceback.
            pool.shutdown(cancel_futures=True)
    else:
        yield from ((key, encode(job)) for key, job in jobs)


def processors() -> int:
    """Count the processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _through(
    executor: Executor, jobs: Iterable[tuple[str, Job]], at_once: int, running: Running
) -> Iterator[tuple[str, tuple[Encoded, ...]]]:
    ahead = iter(jobs)
    while True:
        for key, job in islice(ahead, at_once - len(running)):
            running[executor.submit(encode, job)] = key
        if not running:
            return
        finished, _ = wait(running, return_when=FIRST_COMPLETED)
        for future in finished:
            yield running.pop(future), future.result()


def _start_method() -> BaseContext:
    """Start workers from a clean process: a fork of one that has threads can hang."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    # Ctrl-C reaches every process of a terminal, but is the parent's to answer. What the server
    # starts inherits that it is blocked, also before its own first line. The tracker comes first:
    # to start it unblocks the signal.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return multiprocessing.get_context("forkserver")


def _live_as_long_as_parent() -> None:
    """End a worker whose parent was killed: it would wait for work for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    assert parent is not None, "only a pool calls it, in its workers"

    def end_with_parent() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=end_with_parent, daemon=True).start()
