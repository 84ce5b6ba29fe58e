"""What the phone page asks: steps of questions, each of which fills one line of the sheet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """How a question is answered."""

    LINE = "line"
    LINES = "lines"
    DATE = "date"
    ADDRESS = "address"
    CHOICE = "choice"
    OPEN_CHOICE = "open-choice"
    """A choice, or a line of the person's own."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer as the sheet says it, and as a person reads it."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """One line of the sheet.

    ``when`` names the answers of another question with which this one is asked. ``shown_as`` is
    the question in one or two words, for messages.
    """

    key: str
    label: str
    shown_as: str
    kind: Kind = Kind.LINE
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    when: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """What is asked on one screen."""

    title: str
    questions: tuple[Question, ...]
    intro: str = ""
