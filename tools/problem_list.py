"""Writes ``docs/problems.md``: every kind of problem that a check can find, from the code itself.

    python -m tools.problem_list

Needs ``plugins/`` on the path (``PYTHONPATH=plugins``), as the tests have it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from event_calendar.problems import Problem as EventProblem
from event_calendar.value_problems import ValueProblem as EventValueProblem
from findings.model import Severity
from front_matter.body_problems import BodyProblem
from front_matter.header_problems import HeaderProblem
from front_matter.value_problems import ValueProblem
from photo_licences.problems.collection import ChangeProblem
from photo_licences.problems.known import KnownProblem
from publication_gate.audit.problems import AuditProblem
from publication_gate.captions import PhotoInCaption
from publication_gate.source_problems import SourceProblem

TARGET = Path(__file__).parents[1] / "docs" / "problems.md"
HEAD = """\
# Every problem and its weight

Made by `python -m tools.problem_list` from the classes of problems; a test holds both together.

- **refused**: blocks the build and the pull request, and nobody can lift it;
- **liftable**: blocks, until a reviewer lifts it in `content/relectures.yml` by the file's SHA-256;
- **withheld**: the page is built without the photo; blocks only a pull request that brings it;
- **warning**: shown, never blocks.
"""
ROOMS = (
    ("Photos", (*get_args(KnownProblem), *get_args(ChangeProblem))),
    ("Headers", (*get_args(HeaderProblem), *get_args(ValueProblem))),
    ("Texts", get_args(BodyProblem)),
    ("Events", (*get_args(EventProblem), *get_args(EventValueProblem))),
    ("The folder of sources", (*get_args(SourceProblem), PhotoInCaption)),
    ("The finished site", get_args(AuditProblem)),
)


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """A kind of problem: its code, its weight, and when it is found."""

    code: str
    severity: str
    when: str


def rows(kinds: tuple[type, ...]) -> Iterator[Row]:
    """Give a row for each class that has a code of its own; one without severity always blocks."""
    for kind in kinds:
        code = getattr(kind, "code", kind.__name__)
        severity = getattr(kind, "severity", Severity.REFUSED)
        if isinstance(code, str):  # otherwise it repeats the code of a value's own problem
            yield Row(code, Severity(severity).value, _first_paragraph(kind))


def _first_paragraph(kind: type) -> str:
    return " ".join((kind.__doc__ or "").split("\n\n")[0].split())


def document() -> str:
    """Give the whole page."""
    return "\n".join([HEAD, *(_section(title, kinds) for title, kinds in ROOMS)])


def _section(title: str, kinds: tuple[type, ...]) -> str:
    table = sorted(set(rows(kinds)))
    lines = [f"| `{row.code}` | {row.severity} | {row.when} |" for row in table]
    return "\n".join(
        [f"## {title}", "", "| code | weight | when |", "| --- | --- | --- |", *lines, ""]
    )


if __name__ == "__main__":
    TARGET.write_text(document(), encoding="utf-8")
