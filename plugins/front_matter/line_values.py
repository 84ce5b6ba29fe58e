"""The lines of a header as values: ``clé: valeur`` means its text, whatever stands in it.

YAML would read ``18:30`` as 1110 and ``no`` as false, and would refuse ``titre: Atelier : 3D``;
here a plain line is its text, at every depth. Only what is YAML beyond doubt (brackets, quotes
with escapes, ``|`` and ``>``) goes to PyYAML. Each line is looked at once, so time is linear.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from front_matter.header_problems import (
    DoubleKey,
    HashValue,
    HeaderProblem,
    NotAKey,
    OddIndent,
    TabIndent,
    TooDeep,
    UnclosedQuote,
    UnreadableList,
)
from front_matter.line_text import blank, folded, inner_key, is_comment, split_key, uncommented
from front_matter.untyped import Data, TextMap
from front_matter.yaml_values import NotYamlError, bracket_end, quoted_end, read_yaml

_LETTERS_FIRST = re.compile(r"[^\W\d]")
_BLOCK = re.compile(r"[|>][+-]?[1-9]?[+-]?(?:\s+#.*)?")
_TO_COMPLETE = re.compile(r"\[\s*[ÀA]\s+COMPL", re.IGNORECASE)
_MAX_DEPTH = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """One key with what stands behind it; ``line`` counts from 1 in the file."""

    key: str
    data: Data
    line: int


def _is_item(text: str) -> bool:
    return text.startswith(("- ", "-\t")) or text == "-"


class LineReader:
    """Reads the lines of one header, or of one list file, from the first to the last."""

    def __init__(self, lines: Sequence[str], first_line: int) -> None:
        self._lines = list(lines)
        self._first = first_line
        self._at = 0
        self.problems: list[HeaderProblem] = []

    def entries(self) -> list[Entry]:
        """Read a header: keys at the left edge, each with its value."""
        found = self._entries(0, 0)
        while self._at < len(self._lines):  # a list item or the like where a key is due
            self.problems.append(NotAKey(self._line, self._lines[self._at].strip()))
            self._at += 1
            found += self._entries(0, 0)
        return found

    def items(self) -> list[Entry]:
        """Read a list file: its items as entries without key, keys without a dash as entries.

        Both may follow each other: what somebody typed below a list by hand is read, or said.
        """
        found: list[Entry] = []
        while True:
            width, text = self._peek()
            if width < 0:
                return found
            found += self._items(width, "", 0) if _is_item(text) else self._entries(width, 0)

    @property
    def _line(self) -> int:
        return self._first + self._at

    def _peek(self) -> tuple[int, str]:
        """Skip blank lines and notes; give the next line's indent and text, (-1, "") at the end."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            text = line.strip()
            if text and text[0] != "#":
                width = len(line) - len(line.lstrip(" \u00a0"))
                if line[width] != "\t":
                    return width, text
                self.problems.append(TabIndent(self._line, text))
            self._at += 1
        return -1, ""

    def _entries(self, indent: int, depth: int) -> list[Entry]:
        found: list[Entry] = []
        while True:
            width, text = self._peek()
            if width < indent or (width == indent and text.startswith("- ")):
                return found
            if width > indent:
                self.problems.append(OddIndent(self._line, text))
                self._at += 1
                continue
            key, value = split_key(text)
            if key is None:
                self.problems.append(NotAKey(self._line, text))
                self._at += 1
                continue
            line = self._line
            self._at += 1
            found.append(Entry(key, self._value(key, value, indent, depth), line))

    def _value(self, key: str, raw: str, indent: int, depth: int) -> Data:
        """Read what stands behind a key or a dash, with the lines that belong to it."""
        line = self._line - 1
        raw_text = uncommented(raw).strip()
        if not raw_text:
            return self._nested(key, indent, depth)
        head = raw_text[0]
        if head == "#" and raw_text[1:2] in ("", " "):
            self.problems.append(HashValue(line, key, raw_text))
            return ""
        if head in "|>" and _BLOCK.fullmatch(raw_text):
            return self._from_yaml(key, "\n".join([raw_text, *self._rest(indent)]), line)
        if head in "\"'":
            return self._quoted(key, raw.strip(), indent, line)
        if head in "[{" and not _TO_COMPLETE.match(raw_text):
            return self._bracketed(key, raw.strip(), indent, line)
        rest = self._rest(indent, closing="")
        return folded([raw_text, *rest]) if rest else blank(raw_text)

    def _rest(self, indent: int, closing: str = "") -> list[str]:
        """Take the lines that are further right, and blank ones between them."""
        taken: list[str] = []
        end = self._at
        while self._at < len(self._lines):
            line = self._lines[self._at]
            text = line.lstrip(" \u00a0")
            if text and text[0] == "\t" and text.strip():
                self.problems.append(TabIndent(self._line, text.strip()))
            elif text.strip() and len(line) - len(text) <= indent and text.strip() not in closing:
                break
            taken.append(line[indent:])
            self._at += 1
            if text.strip():
                end = self._at
        taken = taken[: len(taken) - (self._at - end)]
        self._at = end
        return taken

    def _quoted(self, key: str, raw: str, indent: int, line: int) -> Data:
        end = quoted_end(raw)
        if end is None:
            rest = self._rest(indent)
            raw = "\n".join([raw, *rest])
            end = quoted_end(raw) if rest else None
        if end is None:
            if raw[0] == '"':
                self.problems.append(UnclosedQuote(line, key, raw.split("\n", 1)[0]))
            return folded(raw.split("\n"))
        if is_comment(raw[end:]):
            inner = raw[1 : end - 1]
            if "\\" in inner or "\n" in inner:
                return self._from_yaml(key, raw[:end], line)
            return inner.replace("''", "'") if raw[0] == "'" else inner
        return folded([*raw.split("\n"), *self._rest(indent)])

    def _bracketed(self, key: str, raw: str, indent: int, line: int) -> Data:
        end = bracket_end(raw)
        if end is None:
            raw = "\n".join([raw, *self._rest(indent, closing="]}")])
            end = bracket_end(raw)
        if end is not None and not is_comment(raw[end:]):
            return folded([*raw.split("\n"), *self._rest(indent)])
        return self._from_yaml(key, raw if end is None else raw[:end], line)

    def _from_yaml(self, key: str, text: str, line: int) -> Data:
        try:
            return read_yaml(text)
        except NotYamlError:
            self.problems.append(UnreadableList(line, key, text.split("\n", 1)[0]))
            return ""

    def _nested(self, key: str, indent: int, depth: int) -> Data:
        """Read the lines below an empty ``clé:``: a list, a map, a text, or nothing."""
        start = self._at
        width, text = self._peek()
        is_item = _is_item(text)
        if width < indent or (width == indent and not is_item):
            return ""
        if depth >= _MAX_DEPTH:
            self.problems.append(TooDeep(self._line, text))
            self._rest(indent)
            return ""
        if is_item:
            return [entry.data for entry in self._items(width, key, depth + 1)]
        if inner_key(text) is None:
            return folded(self._rest(indent))
        return self._map(width, start, depth + 1)

    def _map(self, width: int, start: int, depth: int) -> Data:
        entries = self._entries(width, depth)
        source = folded(line for line in self._lines[start : self._at])
        mapped: dict[str, Data] = {}
        lines: dict[str, int] = {}
        for entry in entries:
            if entry.key in mapped:
                self.problems.append(DoubleKey(entry.line, entry.key, lines[entry.key]))
            mapped[entry.key] = entry.data
            lines.setdefault(entry.key, entry.line)
        return TextMap(mapped, source, lines)

    def _items(self, indent: int, key: str, depth: int) -> list[Entry]:
        found: list[Entry] = []
        while True:
            width, text = self._peek()
            if width != indent or not _is_item(text):
                if width <= indent:
                    return found
                self.problems.append(OddIndent(self._line, text))
                self._at += 1
                continue
            line = self._line
            found.append(Entry("", self._item(text[1:], indent, key, depth), line))

    def _item(self, raw: str, indent: int, key: str, depth: int) -> Data:
        inner = inner_key(raw.strip())
        if inner is None or not _LETTERS_FIRST.match(inner):
            self._at += 1
            return self._value(key, raw, indent, depth)
        width = indent + 1 + len(raw) - len(raw.lstrip())
        self._lines[self._at] = " " * width + raw.strip()
        return self._map(width, self._at, depth)
