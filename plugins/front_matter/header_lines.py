"""The lines of a header, taken one after the other."""

from collections.abc import Collection, Sequence

from front_matter.header_problems import HeaderProblem, NotAKey, OddIndent, TabIndent
from front_matter.keys import plain_key
from front_matter.line_text import cleaned, inner_key
from front_matter.nearly_keys import as_key_line

END = (-1, "")
"""What ``peek`` gives behind the last line."""


class HeaderLines:
    """A place among lines, and what is wrong with those that were passed.

    ``known`` are the plain spellings of the keys that may stand there; they only help to see what
    a line was meant to be.
    """

    def __init__(
        self, lines: Sequence[str], first_line: int, known: Collection[str], *, as_typed: bool
    ) -> None:
        self._lines = [cleaned(line, as_typed=as_typed) for line in lines]
        self._first = first_line
        self._known = known
        self.at = 0
        self.problems: list[HeaderProblem] = []

    @property
    def number(self) -> int:
        """The number of the next line in the file."""
        return self._first + self.at

    def peek(self) -> tuple[int, str]:
        """Skip blank lines and notes; give the next line's indent and text, ``END`` at the end."""
        while self.at < len(self._lines):
            line = self._lines[self.at]
            text = line.strip()
            if text and text[0] != "#":
                width = len(line) - len(line.lstrip(" "))
                if line[width] != "\t":
                    return width, text
                self.problems.append(TabIndent(self.number, text))
            self.at += 1
        return END

    def since(self, start: int) -> list[str]:
        """Give the lines from the place ``start`` to here."""
        return self._lines[start : self.at]

    def replace(self, line: str) -> None:
        """Put another line in the place of the next one."""
        self._lines[self.at] = line

    def further_right(self, indent: int, closing: str = "") -> list[str]:
        """Take the lines that are further right, and blank ones between them."""
        taken: list[str] = []
        end = self.at
        while self.at < len(self._lines):
            line = self._lines[self.at]
            text = line.lstrip(" ")
            if text and text[0] == "\t" and text.strip():
                self.problems.append(TabIndent(self.number, text.strip()))
                line = line.replace("\t", "  ")
            elif text.strip() and len(line) - len(text) <= indent and text.strip() not in closing:
                break
            taken.append(line[indent:])
            self.at += 1
            if text.strip():
                end = self.at
        taken = taken[: len(taken) - (self.at - end)]
        self.at = end
        return taken

    def rest_of_text(self, indent: int) -> list[str]:
        """Take the lines that continue a plain text; a key that we know does not."""
        first = self.number
        rest = self.further_right(indent)
        for number, line in enumerate(map(str.strip, rest), first):
            key = inner_key(line) if line else None
            if key and plain_key(key) in self._known:
                self.problems.append(OddIndent(number, line, key))
        return rest

    def refuse_indent(self, text: str) -> None:
        """Pass a line that is further right than its neighbours."""
        self.problems.append(OddIndent(self.number, text, inner_key(text)))
        self.at += 1

    def refuse_line(self, text: str) -> None:
        """Pass a line that is no ``clé: valeur`` where one is due."""
        key, corrected = as_key_line(text, self._known)
        self.problems.append(NotAKey(self.number, text, key, corrected))
        self.at += 1
