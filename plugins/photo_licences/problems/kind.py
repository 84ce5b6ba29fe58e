"""What every kind of problem says of itself."""

from enum import Enum, auto
from typing import ClassVar

from findings.model import Severity


class Place(Enum):
    """The file in which a problem is shown, and solved."""

    SHEET = auto()
    IMAGE = auto()
    WITHDRAWALS = auto()
    REVIEWS = auto()


class Problem:
    """A kind of problem: a frozen dataclass of typed facts below this class.

    ``key`` is the line of the sheet that it concerns. ``liftable`` says that a reviewer's entry
    for the file's SHA-256 makes it disappear.
    """

    code: ClassVar[str]
    severity: ClassVar[Severity]
    place: ClassVar[Place]
    key: ClassVar[str | None]
    liftable: ClassVar[bool]

    def __init_subclass__(
        cls,
        *,
        code: str = "",
        severity: Severity = Severity.REFUSED,
        place: Place = Place.SHEET,
        key: str | None = None,
        liftable: bool | None = None,
    ) -> None:
        """Read the kind's own facts from its class line."""
        cls.code = code
        cls.severity = severity
        cls.place = place
        cls.key = key
        cls.liftable = severity is Severity.LIFTABLE if liftable is None else liftable
