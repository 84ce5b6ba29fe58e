"""Derivatives of photos as a telephone takes them."""

import hashlib
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from photo_licences.model import Artwork, ClearedPhoto, Credit, Licence, People
from responsive_images.cache import Cache
from responsive_images.deriving import derive_all, wanted
from responsive_images.encoder import encode, write
from responsive_images.model import PublishedPhoto
from responsive_images.planning import WIDTHS, plan
from tools.benchmarks.invented_photos import SIZE, put_photos
from tools.benchmarks.invented_texts import photo_name
from tools.benchmarks.largest_originals import memory
from tools.benchmarks.measuring import alone
from tools.benchmarks.model import Benchmark, Row, Size
from tools.benchmarks.table import french
from tools.benchmarks.weighing import weights

_PAGE = "https://exemple.org/photos/"
_THREE = (480, 960, 1600)
_WANTED = ((_THREE, 0.45, "trois largeurs"), (WIDTHS, 0.55, "les quatre du site"))
_SPEEDUP = 1.8
_UNCHANGED = 2.0
_LICENCE = Licence("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/")


def _run(folder: Path, size: Size) -> Iterator[Row]:
    pixels = (640, 480) if size.quick else SIZE
    count = size.of(12, quick=2)
    put_photos(folder, count, pixels)
    for widths, limit, name in _WANTED:
        seconds, cost = alone(_processor_time, folder, count, pixels, widths)
        yield Row(
            f"images d’une photo de 12 Mpx, {name}",
            f"≤ {french(limit)} s de processeur",
            f"{french(seconds)} s",
            cost,
            count,
            is_good=seconds <= limit,
        )
    one, two = (_wall(folder, count, pixels, workers) for workers in (1, 2))
    yield Row(
        "deux processus au lieu d’un",
        f"≥ × {french(_SPEEDUP, 1)}",
        f"× {french(one / two)}",
        is_good=one / two >= _SPEEDUP,
    )
    milliseconds, cost = alone(_again, folder, count, pixels)
    yield Row(
        "images déjà faites et recopiées, par photo",
        f"≤ {french(_UNCHANGED)} ms",
        f"{french(milliseconds)} ms",
        cost,
        count,
        is_good=milliseconds <= _UNCHANGED,
    )
    sample = next(_photos(folder, 1, pixels))
    yield from weights(sample, size)
    yield from memory(folder, sample, size)


def _processor_time(
    folder: Path, count: int, pixels: tuple[int, int], widths: Sequence[int]
) -> float:
    """Encode in this very process; give seconds of processor a photo."""
    jobs = [
        wanted(photo, plan(photo, _PAGE, widths)).job() for photo in _photos(folder, count, pixels)
    ]
    began = time.process_time()
    for job in jobs:
        encode(job)
    return (time.process_time() - began) / count


def _wall(folder: Path, count: int, pixels: tuple[int, int], workers: int) -> float:
    """Give the seconds that a pool takes once its processes have started."""
    with ProcessPoolExecutor(workers) as pool:
        list(pool.map(abs, range(4 * workers)))
        began = time.perf_counter()
        _derive(_photos(folder, count, pixels), Cache(folder / f"cache-{workers}"), pool)
        return time.perf_counter() - began


def _again(folder: Path, count: int, pixels: tuple[int, int]) -> float:
    """Find all derivatives in the cache and write them; what the check reads is not counted.

    The first time is left out: with so few photos, what a process does once would count most.
    """
    photos = list(_photos(folder, count, pixels))
    for directory in (folder / "once", folder / "output"):
        began = time.process_time()
        published = _derive(photos, Cache(folder / "cache-1"))
        write(published.values(), directory)
        milliseconds = 1000 * (time.process_time() - began) / count
    return milliseconds


def _derive(
    photos: Iterable[ClearedPhoto], cache: Cache, pool: ProcessPoolExecutor | None = None
) -> Mapping[str, PublishedPhoto]:
    return derive_all(photos, lambda slug: _PAGE + slug, cache, executor=pool)


def _photos(folder: Path, count: int, pixels: tuple[int, int]) -> Iterator[ClearedPhoto]:
    for number in range(count):
        path = folder / f"{photo_name(number)}.jpg"
        yield ClearedPhoto(
            slug=path.stem,
            original=path,
            path=f"content/photos/{path.name}",
            sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
            width=pixels[0],
            height=pixels[1],
            is_lossless=False,
            alternative="Formes et couleurs.",
            credit=Credit("Banc d’essai", _LICENCE),
            people=People.NONE,
            artwork=Artwork.NONE,
        )


BENCHMARK = Benchmark("images", "images réduites des photos", _run)
