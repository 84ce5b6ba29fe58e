"""What a benchmark is, and what one line of its result says."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Size:
    """How much a benchmark works on: ``quick`` proves that it runs, ``many`` is a long one."""

    quick: bool = False
    many: bool = False

    def of(self, normal: int, *, quick: int, many: int | None = None) -> int:
        """Give the number that goes with this size."""
        if self.quick:
            return quick
        return many if self.many and many is not None else normal


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took: seconds on the wall, seconds of processor, MiB at the peak."""

    wall: float
    cpu: float
    peak: float


@dataclass(frozen=True, slots=True)
class Row:
    """One measured thing; ``wanted`` is empty where the project has promised nothing.

    ``runs`` is how often it was measured: the median, or the best where that is said.
    """

    what: str
    wanted: str
    found: str
    cost: Cost | None = None
    runs: int = 1
    is_good: bool | None = None


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A benchmark by its name on the command line; ``run`` works in a folder of its own."""

    name: str
    about: str
    run: Callable[[Path, Size], Iterator[Row]]
