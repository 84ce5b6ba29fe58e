"""The French table of what was measured."""

from collections.abc import Iterable

from tools.benchmarks.model import Row

_COLUMNS = (("mesure", 52), ("voulu", 29), ("mesuré", 23), ("horloge", 9))
_NUMBERS = (("processeur", 10), ("mémoire", 9), ("fois", 5))


def heading() -> str:
    """Give the line above the first row."""
    left = "".join(f"{name:<{width}}" for name, width in _COLUMNS[:-1])
    name, width = _COLUMNS[-1]
    return f"  {left}{name:>{width}} " + " ".join(f"{name:>{width}}" for name, width in _NUMBERS)


def lines(rows: Iterable[Row]) -> Iterable[str]:
    """Give each row as a line; ✓ and ✗ say whether what was wanted is met."""
    for row in rows:
        mark = {True: "✓", False: "✗", None: " "}[row.is_good]
        texts = zip((row.what, row.wanted, row.found), _COLUMNS, strict=False)
        left = "".join(f"{text:<{width}}" for text, (_, width) in texts)
        yield f"{mark} {left}{_numbers(row)}".rstrip()


def _numbers(row: Row) -> str:
    if row.cost is None:
        return " " * 32 + f"{row.runs:>5}"
    wall, cpu = f"{french(row.cost.wall)} s", f"{french(row.cost.cpu)} s"
    return f"{wall:>9} {cpu:>10} {row.cost.peak:>5.0f} Mio {row.runs:>5}"


def french(number: float, decimals: int = 2) -> str:
    """Give a number with a comma."""
    return f"{number:.{decimals}f}".replace(".", ",")
