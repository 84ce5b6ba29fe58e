"""Who made a file of the theme and under which licence, as ``REUSE.toml`` says."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_NOTHING_SAID = frozenset({"NONE", "NOASSERTION"})
_GLOB = re.compile(r"\\(?P<literal>.)|(?P<deep>\*\*)|(?P<flat>\*)|(?P<plain>.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Annotation:
    """One table: the files that it covers, their authors and licences."""

    paths: tuple[str, ...]
    authors: tuple[str, ...]
    licences: tuple[str, ...]

    @property
    def is_complete(self) -> bool:
        """Say whether somebody is named and something is permitted."""
        said = {*self.authors, *self.licences}
        return bool(self.authors and self.licences) and not said & _NOTHING_SAID


@dataclass(frozen=True, slots=True)
class Coverage:
    """The table that counts for one file, and the pattern by which it does."""

    annotation: Annotation
    pattern: str

    @property
    def is_literal(self) -> bool:
        """Say whether the file is named, and not caught by a wildcard with everything else."""
        return re.search(r"(?<!\\)\*", self.pattern) is None


def parse_reuse(data: bytes) -> tuple[Annotation, ...]:
    """Give the tables in their order. Raises ``ValueError`` when the file has another form.

    https://reuse.software/spec-3.3/#reusetoml
    """
    document = tomllib.loads(data.decode("utf-8"))
    tables = document.get("annotations")
    if document.get("version") != 1 or not isinstance(tables, list):
        raise ValueError("version = 1 et [[annotations]] attendus")
    return tuple(_annotation(table) for table in tables)


def coverage(path: str, annotations: Sequence[Annotation]) -> Coverage | None:
    """Find what covers ``path``, relative to the project's root: the last table that fits."""
    for annotation in reversed(annotations):
        fitting = [pattern for pattern in annotation.paths if _matches(pattern, path)]
        if fitting:
            literal = [pattern for pattern in fitting if "*" not in pattern]
            return Coverage(annotation, (literal or fitting)[0])
    return None


def _annotation(table: object) -> Annotation:
    if not isinstance(table, dict):
        raise ValueError("[[annotations]] mal formé")  # noqa: TRY004 - callers know one error
    return Annotation(
        paths=_texts(table.get("path")),
        authors=_texts(table.get("SPDX-FileCopyrightText")),
        licences=_texts(table.get("SPDX-License-Identifier")),
    )


def _texts(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - whatever TOML holds
    values = value if isinstance(value, list) else [value]
    return tuple(text.strip() for text in values if isinstance(text, str) and text.strip())


def _matches(pattern: str, path: str) -> bool:
    """``*`` is anything but a slash, ``**`` anything, a backslash takes both their meaning."""

    def piece(match: re.Match[str]) -> str:
        if match["deep"]:
            return ".*"
        return "[^/]*" if match["flat"] else re.escape(match["literal"] or match["plain"])

    return re.fullmatch(_GLOB.sub(piece, pattern), path, re.DOTALL) is not None
