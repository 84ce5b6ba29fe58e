"""``./dalle bench``: measures what the project has promised about speed and memory."""

import sys
import tempfile
from argparse import ArgumentTypeError
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from commands.arguments import FrenchParser
from tools.benchmarks.model import Benchmark, Size
from tools.benchmarks.table import heading, lines

MODULES = {
    "sites": "builds",
    "droits": "rights",
    "photos": "checks",
    "images": "derivatives",
    "textes": "written_texts",
    "agenda": "agenda",
    "audit": "finished",
}
"""Benchmarks by their names, each in a module of ``tools.benchmarks``."""
MISSED = "✗ : plus lent ou plus lourd que voulu. Une machine occupée mesure mal : recommencez seul."


def main(argv: list[str]) -> int:
    """Run the benchmarks that were named, or all; exit 1 when a wanted figure is missed."""
    parser = FrenchParser(
        "bench", "Mesure la vitesse et la mémoire, et compare à ce qui est voulu."
    )
    parser.add_argument("names", nargs="*", type=_name, metavar="NOM", help="sinon : tous")
    parser.add_argument(
        "--quick", action="store_true", help="presque rien, pour voir s’ils marchent"
    )
    parser.add_argument("--many", action="store_true", help="1 000 photos, 11 000 textes : long")
    arguments = parser.parse_args(argv)
    size = Size(arguments.quick, arguments.many)
    print(heading())
    is_good = True
    for name in arguments.names or MODULES:
        is_good = _show(_benchmark(name), size) and is_good
    if not is_good:
        print(MISSED, file=sys.stderr)
    return 0 if is_good else 1


def _name(text: str) -> str:
    if text in MODULES:
        return text
    raise ArgumentTypeError(f"« {text} » n’existe pas ; choisissez parmi {', '.join(MODULES)}")


def _benchmark(name: str) -> Benchmark:
    benchmark: Benchmark = import_module(f"tools.benchmarks.{MODULES[name]}").BENCHMARK
    return benchmark


def _show(benchmark: Benchmark, size: Size) -> bool:
    """Print the rows of a benchmark as they come; its projects are gone afterwards."""
    print(f"{benchmark.name} : {benchmark.about}", flush=True)
    is_good = True
    with tempfile.TemporaryDirectory(prefix="dalle-bench-") as folder:
        for row in benchmark.run(Path(folder), size):
            shown = replace(row, is_good=None) if size.quick else row
            print(*lines([shown]), flush=True)
            is_good = is_good and shown.is_good is not False
    return is_good
