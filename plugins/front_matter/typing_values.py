"""From the values of a header to its model, with every complaint of pydantic as a problem."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from front_matter.header_problems import (
    DoubleKey,
    HeaderProblem,
    MissingKey,
    UnknownKey,
    UnsuitableValue,
)
from front_matter.keys import example, meant_by, plain_key, spellings
from front_matter.line_values import Entry
from front_matter.model import M, Value
from front_matter.types import quoted
from front_matter.value_messages import complaint
from front_matter.value_problems import UnsuitableError

_COMPARED = 30
"""Unknown keys for which the nearest known one is looked for; comparing takes 0.1 ms each."""


def known_values(
    entries: Iterable[Entry], model: type[BaseModel]
) -> tuple[dict[str, Value], list[HeaderProblem]]:
    """Give the values by the keys that we teach; unknown and double keys are problems.

    Unknown ones are kept under their own name, so that nothing is lost.
    """
    known = spellings(model)
    values: dict[str, Value] = {}
    problems: list[HeaderProblem] = []
    for entry in entries:
        key = known.get(plain_key(entry.key))
        if key is None:
            taught = tuple(dict.fromkeys(known.values()))
            few = len(problems) < _COMPARED
            near = meant_by(entry.key, model) if few else None
            problems.append(UnknownKey(entry.line, entry.key, near, taught))
            values.setdefault(entry.key, Value(entry.data, entry.line))
        elif key in values:
            problems.append(DoubleKey(entry.line, entry.key, values[key].line))
        else:
            values[key] = Value(entry.data, entry.line)
    return values, problems


class Typing(Generic[M]):
    """One typing of one header: the model, or the problems."""

    def __init__(self, model: type[M], values: Mapping[str, Value], line: int) -> None:
        self._model = model
        self._values = values
        self._line = line

    def result(self) -> tuple[M | None, list[HeaderProblem]]:
        """Give the typed header, or why there is none. A blank value counts as absent."""
        taught = set(spellings(self._model).values())
        filled = {
            key: value.data
            for key, value in self._values.items()
            if key in taught and value.data not in ("", [], {})
        }
        try:
            return self._model.model_validate(filled), []
        except ValidationError as error:
            return None, [self._problem(detail) for detail in error.errors(include_url=False)]

    def _problem(self, detail: ErrorDetails) -> HeaderProblem:
        key = str(detail["loc"][0]) if detail["loc"] else ""
        cause = detail.get("ctx", {}).get("error")
        if isinstance(cause, UnsuitableError) and cause.key is not None:
            key = cause.key
        value = self._values.get(key)
        line = value.line if value else self._line
        if detail["type"] == "missing" and len(detail["loc"]) == 1:
            return MissingKey(line, key, example(self._model, key), empty=value is not None)
        code, message, remedy = complaint(detail, key, example(self._model, key))
        written = quoted(value.data) if value else ""
        return UnsuitableValue(code, line, key, written, message, remedy)


def without_echoes(
    problems: Sequence[HeaderProblem], model: type[BaseModel]
) -> list[HeaderProblem]:
    """Leave out « clé absente » where a misspelt or unreadable line already explains it."""
    known = spellings(model)
    meant = (
        problem.nearest if isinstance(problem, UnknownKey) else getattr(problem, "key", None)
        for problem in problems
        if not isinstance(problem, MissingKey)
    )
    explained = {known.get(plain_key(key)) for key in meant if key}
    return [
        problem
        for problem in problems
        if not (isinstance(problem, MissingKey) and problem.key in explained)
    ]
