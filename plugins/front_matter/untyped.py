"""A value before its type is known: every scalar is text."""

from collections.abc import Mapping
from typing import TypeAlias

Data: TypeAlias = "str | list[Data] | dict[str, Data]"


class TextMap(dict[str, Data]):
    """A map that may have been meant as text: « - Atelier : couture » is both.

    ``text`` is how it was written; ``types.Text`` takes that, a model takes the map. ``lines``
    gives the line of each key in the file, where it is known.
    """

    def __init__(
        self, entries: dict[str, Data], text: str, lines: Mapping[str, int] | None = None
    ) -> None:
        super().__init__(entries)
        self.text = text
        self.lines = lines or {}
