"""Whole strict builds, each in a new process as at night on the forge."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tools.benchmarks.invented_texts import texts
from tools.benchmarks.measuring import alone, cost_of
from tools.benchmarks.model import Benchmark, Cost, Row, Size
from tools.benchmarks.projects import make_project
from tools.benchmarks.table import french

# DESIGN: Eleventy 3.1 on two quiet cores, in seconds, and how much of that this site may take.
_FEW_COLD = 0.55 * 8.6
_MANY_COLD = 2.32
_ONE_EDITED = 0.7 * 2.30
_PEAK = 400
_FEW, _MANY, _VERY_MANY = 110, 1_100, 11_000


def _run(folder: Path, size: Size) -> Iterator[Row]:
    runs = size.of(3, quick=1)
    few = make_project(folder / "few", size.of(_FEW, quick=3), photos := size.of(20, quick=1))
    # Drawing needs Pillow, whose memory would count for what is started from here.
    alone(_draw, few / "content" / "photos", photos, size.quick)
    cost = cost_of(few, "build")
    name = f"{size.of(_FEW, quick=3)} textes et {photos} photos, à froid"
    yield _seconds(name, [cost], _FEW_COLD, "0,55 × Eleventy")
    small = make_project(folder / "small", size.of(_FEW, quick=3))
    per_text = [_median([cost_of(small, "build") for _ in range(runs)])]
    many = make_project(folder / "many", size.of(_MANY, quick=6))
    costs = [_cold(many) for _ in range(runs)]
    per_text.append(_median(costs))
    yield _seconds(f"{size.of(_MANY, quick=6)} textes, à froid", costs, _MANY_COLD, "Eleventy")
    costs = [_edited(many, number) for number in range(runs)]
    name = f"{size.of(_MANY, quick=6)} textes, un seul modifié"
    yield _seconds(name, costs, _ONE_EDITED, "0,7 × Eleventy")
    if size.many:
        very_many = make_project(folder / "very-many", _VERY_MANY)
        per_text.append(cost := cost_of(very_many, "build"))
        yield Row(
            f"{_VERY_MANY} textes, à froid",
            f"≤ {_PEAK} Mio",
            f"{cost.peak:.0f} Mio",
            cost,
            is_good=cost.peak <= _PEAK,
        )
        yield _growth(per_text)


def _draw(folder: Path, count: int, quick: bool) -> None:
    from tools.benchmarks.invented_photos import SIZE, put_photos  # noqa: PLC0415 - see ``_run``

    put_photos(folder, count, (640, 480) if quick else SIZE)


def _cold(project: Path) -> Cost:
    """Build as on a fresh checkout: nothing is kept from before."""
    for kept in (project / ".cache", project / "output"):
        if kept.exists():
            kept.rename(kept.with_name(f"{kept.name}-{len(list(project.iterdir()))}"))
    return cost_of(project, "build")


def _edited(project: Path, number: int) -> Cost:
    path, text = next(iter(texts(1)))
    (project / "content" / path).write_text(f"{text}\nEncore {number}.\n", encoding="utf-8")
    return cost_of(project, "build")


def _seconds(what: str, costs: list[Cost], wanted: float, than: str) -> Row:
    cost = _median(costs)
    limit = f"≤ {french(wanted)} s ({than})"
    found = f"{french(cost.wall)} s"
    return Row(what, limit, found, cost, len(costs), is_good=cost.wall <= wanted)


def _growth(costs: list[Cost]) -> Row:
    """What one more text costs: from 110 to 1,100, and from there to 11,000."""
    counts = (_FEW, _MANY, _VERY_MANY)
    first, second = (
        1000 * (costs[step + 1].cpu - costs[step].cpu) / (counts[step + 1] - counts[step])
        for step in range(2)
    )
    found = f"{french(first)} puis {french(second)} ms"
    return Row("un texte de plus (processeur)", "second ≤ premier", found, is_good=second <= first)


def _median(costs: list[Cost]) -> Cost:
    return Cost(
        median(cost.wall for cost in costs),
        median(cost.cpu for cost in costs),
        max(cost.peak for cost in costs),
    )


BENCHMARK = Benchmark("sites", "construction stricte de sites entiers", _run)
