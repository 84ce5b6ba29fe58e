"""``check`` of a site full of photos: at first, again unchanged, and its memory."""

from collections.abc import Iterator
from pathlib import Path

from tools.benchmarks.invented_photos import SIZE, put_photos
from tools.benchmarks.measuring import cost_of
from tools.benchmarks.model import Benchmark, Cost, Row, Size
from tools.benchmarks.projects import make_project
from tools.benchmarks.table import french

_SHARE = 5
"""The other site has so many times fewer photos."""
_FLAT = 1.15


def _run(folder: Path, size: Size) -> Iterator[Row]:
    count = size.of(100, quick=2, many=1_000)
    pixels = (640, 480) if size.quick else SIZE
    project = make_project(folder / "all", 1)
    put_photos(project / "content" / "photos", count, pixels)
    cold = cost_of(project, "check")
    yield _each(f"check de {count} photos de 12 Mpx, à froid", cold, count)
    again = cost_of(project, "check")
    yield _each(f"check des mêmes {count} photos, inchangées", again, count)
    fewer = make_project(folder / "fewer", 1)
    put_photos(fewer / "content" / "photos", max(1, count // _SHARE), pixels)
    small = cost_of(fewer, "check")
    ratio = cold.peak / small.peak
    yield Row(
        f"mémoire pour {_SHARE} fois plus de photos",
        f"≤ × {french(_FLAT)}",
        f"× {french(ratio)}",
        small,
        is_good=ratio <= _FLAT,
    )


def _each(what: str, cost: Cost, count: int) -> Row:
    return Row(what, "", f"{french(1000 * cost.cpu / count, 1)} ms par photo", cost)


BENCHMARK = Benchmark("photos", "check de nombreuses photos", _run)
