"""Gives every cleared photo its derivatives: kept ones from the cache, the others in parallel."""

import hashlib
import json
import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass

from photo_licences.model import ClearedPhoto
from responsive_images import planning
from responsive_images.cache import Cache
from responsive_images.compression import Metadata, recipes
from responsive_images.encoder import Job, encode, encoder_versions, read_original
from responsive_images.model import Derivative, Encoded, Plan, PublishedPhoto
from responsive_images.rights import exif_block, rights
from responsive_images.xmp import xmp_packet

PIXELS = 1
"""Raise it when ``pixels`` or ``colour`` give other pixels than before: old entries then wait
in the cache until they are pruned."""

IN_FLIGHT = 32
"""Originals that wait in memory for an executor whose size is unknown."""

Progress = Callable[[int, int], None]
"""Is told how many photos are encoded and how many there are to encode."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A photo with all that decides its derivatives."""

    photo: ClearedPhoto
    plan: Plan
    metadata: Metadata

    @property
    def job(self) -> Job:
        """Read the original; raise ``UnexpectedOriginalError`` when it is not what was judged."""
        return Job(read_original(self.photo), self.plan, self.metadata)

    def key(self, versions: str) -> str:
        """Give the name of its derivatives in the cache."""
        parts = [
            PIXELS,
            versions,
            recipes(),
            self.photo.sha256,
            self.plan.as_text(),
            self.metadata.xmp.hex(),
            self.metadata.exif.hex(),
        ]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def wanted(photo: ClearedPhoto, plan: Plan) -> Wanted:
    """Put a photo and its plan together with the rights that its derivatives carry."""
    declared = rights(photo, plan.page)
    return Wanted(photo, plan, Metadata(xmp_packet(declared), exif_block(declared)))


def derive_all(
    photos: Iterable[ClearedPhoto],
    page_address: Callable[[str], str],
    cache: Cache,
    *,
    executor: Executor | None = None,
    progress: Progress | None = None,
    widths: Sequence[int] = planning.WIDTHS,
) -> Mapping[str, PublishedPhoto]:
    """Give every photo with its derivatives, by slug, in the order of ``photos``.

    ``page_address`` gives the absolute address of a photo's page by its slug. What the cache
    holds is not decoded again; the rest is encoded by ``executor``, or by a pool of processes
    when there are several. Raises ``UnexpectedOriginalError`` when an original changed since it was
    judged, and whatever the executor raises.
    """
    versions = encoder_versions()
    by_key = {
        each.key(versions): each
        for photo in photos
        for each in [wanted(photo, planning.plan(photo, page_address(photo.slug), widths))]
    }
    published = {
        key: _published(each, kept, cache, key)
        for key, each in by_key.items()
        if (kept := cache.load(key)) is not None
    }
    missing = {key: each for key, each in by_key.items() if key not in published}
    for done, (key, encoded) in enumerate(_encoded(missing, executor), start=1):
        cache.store(key, encoded)
        published[key] = _published(by_key[key], encoded, cache, key)
        if progress:
            progress(done, len(missing))
    if missing:
        cache.prune(keep=by_key)
    return {each.photo.slug: published[key] for key, each in by_key.items()}


def _published(each: Wanted, encoded: Sequence[Encoded], cache: Cache, key: str) -> PublishedPhoto:
    derivatives = tuple(Derivative.of(each.photo.slug, one) for one in encoded)
    return PublishedPhoto(each.photo, each.plan, derivatives, cache.path(key))


def _encoded(
    missing: Mapping[str, Wanted], executor: Executor | None
) -> Iterator[tuple[str, tuple[Encoded, ...]]]:
    workers = min(_processors(), len(missing))
    if executor is not None:
        yield from _in_parallel(missing, executor, IN_FLIGHT)
    elif workers > 1:
        with ProcessPoolExecutor(workers, mp_context=_start_method()) as pool:
            yield from _in_parallel(missing, pool, 2 * workers)
    else:
        for key, each in missing.items():
            yield key, encode(each.job)


def _in_parallel(
    missing: Mapping[str, Wanted], executor: Executor, at_once: int
) -> Iterator[tuple[str, tuple[Encoded, ...]]]:
    """Yield as they are finished, with no more than ``at_once`` originals in memory."""
    running: dict[Future[tuple[Encoded, ...]], str] = {}
    ahead = iter(missing.items())
    try:
        while True:
            for key, each in ahead:
                running[executor.submit(encode, each.job)] = key
                if len(running) >= at_once:
                    break
            if not running:
                return
            finished, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in finished:
                yield running.pop(future), future.result()
    finally:
        for future in running:
            future.cancel()


def _processors() -> int:
    """Count the processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _start_method() -> multiprocessing.context.BaseContext:
    """Start workers from a clean process: a fork of one that has threads can hang."""
    offered = multiprocessing.get_all_start_methods()
    return multiprocessing.get_context("forkserver" if "forkserver" in offered else "spawn")
