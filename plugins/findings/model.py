"""A problem as it is shown to the person who can solve it."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How far a problem stands in the way of publication."""

    REFUSED = "refused"
    """Blocks, and nobody can lift it."""
    LIFTABLE = "liftable"
    """Blocks until a reviewer's entry names the file's SHA-256."""
    WITHHELD = "withheld"
    """The page is built without the photo; only a pull request that adds it fails."""
    WARNING = "warning"
    """Shown, never blocks."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem, in French: where it is, what clashes, and one next step.

    ``path`` is relative to the project's root, with slashes on every system. ``line`` counts
    from 1 and is ``None`` where the source has no lines. ``blocking`` says whether it stops
    this very run: a withheld photo stops a pull request and never the nightly build.
    """

    code: str
    severity: Severity
    path: str
    line: int | None
    message: str
    remedy: str
    blocking: bool
