"""The reader of embedded rights, beyond the reading of the file itself."""

import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from photo_licences.embedded.reading import read_rights
from tools.benchmarks.invented_photos import SIZE, photo
from tools.benchmarks.measuring import alone
from tools.benchmarks.model import Benchmark, Row, Size
from tools.benchmarks.table import french

_WANTED = 1.0


def _run(_folder: Path, size: Size) -> Iterator[Row]:
    rounds = size.of(200, quick=3)
    milliseconds, cost = alone(_median_time, rounds, (640, 480) if size.quick else SIZE)
    yield Row(
        "droits inscrits dans un JPEG de 12 Mpx",
        f"≤ {french(_WANTED)} ms (médiane)",
        f"{french(milliseconds)} ms",
        cost,
        rounds,
        is_good=milliseconds <= _WANTED,
    )


def _median_time(rounds: int, size: tuple[int, int]) -> float:
    data = photo(0, size)
    times: list[float] = []
    for _ in range(rounds):
        began = time.process_time()
        read_rights(data)
        times.append(time.process_time() - began)
    return 1000 * median(times)


BENCHMARK = Benchmark("droits", "lecture des droits inscrits dans une photo", _run)
