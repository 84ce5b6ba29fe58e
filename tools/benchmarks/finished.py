"""The audit of a finished directory."""

from collections.abc import Iterator
from pathlib import Path

from tools.benchmarks.measuring import cost_of
from tools.benchmarks.model import Benchmark, Row, Size
from tools.benchmarks.projects import make_project
from tools.benchmarks.table import french

_FILES = 3_000
_WANTED = 2.0


def _run(folder: Path, size: Size) -> Iterator[Row]:
    project = make_project(folder / "site", size.of(2_600, quick=3))
    cost_of(project, "build")
    files = sum(1 for path in (project / "output").rglob("*") if path.is_file())
    cost = cost_of(project, "audit")
    seconds = cost.cpu * _FILES / files
    yield Row(
        f"audit de {files} fichiers, lancement compris",
        f"≤ {french(_WANTED)} s pour {_FILES}",
        f"{french(cost.cpu)} s",
        cost,
        is_good=seconds <= _WANTED,
    )


BENCHMARK = Benchmark("audit", "vérification d’un site construit", _run)
