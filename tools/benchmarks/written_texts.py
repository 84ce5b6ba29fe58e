"""Reading headers and converting bodies."""

import time
from collections.abc import Iterator
from pathlib import Path

from french_typography.markdown_extension import TypographyExtension
from front_matter.body import BodyConverter
from front_matter.model import News
from front_matter.reading import read_text
from tools.benchmarks.invented_texts import texts
from tools.benchmarks.measuring import alone
from tools.benchmarks.model import Benchmark, Cost, Row, Size
from tools.benchmarks.table import french

_PLAIN_PELICAN = 1.75
"""Milliseconds for header and body of one text, by DESIGN's measurement."""


def _run(_folder: Path, size: Size) -> Iterator[Row]:
    count = size.of(1_000, quick=5)
    (header, body), cost = alone(_both, count)
    yield _row("en-tête d’un texte", "", header, cost, count)
    limit = f"≤ {french(_PLAIN_PELICAN)} ms (Pelican nu)"
    is_good = header + body <= _PLAIN_PELICAN
    yield _row("corps d’un texte de 480 mots", limit, body, cost, count, is_good=is_good)


def _row(
    what: str, wanted: str, found: float, cost: Cost, count: int, *, is_good: bool | None = None
) -> Row:
    return Row(what, wanted, f"{french(found, 3)} ms", cost, count, is_good=is_good)


def _both(count: int) -> tuple[float, float]:
    """Give milliseconds of processor a text, for the header and for the body."""
    news = [(path, text.encode()) for path, text in texts(count) if path.startswith("actualites")]
    addresses = {path: f"/{path}/" for path, _ in texts(count)}
    began = time.process_time()
    parsed = [read_text(data, f"content/{path}", News) for path, data in news]
    read = time.process_time()
    converter = BodyConverter([TypographyExtension()])
    for document in filter(None, (each.document for each in parsed)):
        converter.convert(document.body, document.path, document.body_line, addresses)
    converted = time.process_time()
    return 1000 * (read - began) / len(news), 1000 * (converted - read) / len(news)


BENCHMARK = Benchmark("textes", "lecture des en-têtes et conversion des corps", _run)
