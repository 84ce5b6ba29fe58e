"""The lines of a header as values: ``clé: valeur`` means its text, whatever stands in it.

YAML would read ``18:30`` as 1110 and ``no`` as false, and would refuse ``titre: Atelier : 3D``;
here a plain line is its text, at every depth. Only what is YAML beyond doubt (brackets, quotes
with escapes, ``|`` and ``>``) goes to PyYAML. Each line is looked at once, so time is linear.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from front_matter.header_lines import END, HeaderLines
from front_matter.header_problems import (
    DoubleKey,
    HashValue,
    TooDeep,
    UnclosedQuote,
    UnreadableList,
)
from front_matter.line_text import (
    blank,
    folded,
    inner_key,
    is_comment,
    is_item,
    split_key,
    uncommented,
)
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


class LineReader:
    """Reads the lines of one header, or of one list file, from the first to the last."""

    def __init__(
        self,
        lines: Sequence[str],
        first_line: int,
        known: Collection[str] = frozenset(),
        *,
        as_typed: bool = False,
    ) -> None:
        self._lines = HeaderLines(lines, first_line, known, as_typed=as_typed)
        self.problems = self._lines.problems

    def entries(self) -> list[Entry]:
        """Read a header: keys at the left edge, or all as far from it, each with its value."""
        found: list[Entry] = []
        while (place := self._lines.peek()) != END:
            edge, text = place
            if is_item(text):  # where a key is due
                self._lines.refuse_line(text)
            else:
                found += self._entries(edge, 0)
        return found

    def items(self) -> list[Entry]:
        """Read a list file: its items as entries without key, keys without a dash as entries.

        Both may follow each other: what somebody typed below a list by hand is read, or said.
        """
        found: list[Entry] = []
        while (place := self._lines.peek()) != END:
            edge, text = place
            found += self._items(edge, "", 0) if is_item(text) else self._entries(edge, 0)
        return found

    def _entries(self, indent: int, depth: int) -> list[Entry]:
        found: list[Entry] = []
        while True:
            width, text = self._lines.peek()
            if width < indent or (width == indent and is_item(text)):
                return found
            if width > indent:
                self._lines.refuse_indent(text)
                continue
            key, value = split_key(text)
            if key is None:
                self._lines.refuse_line(text)
                continue
            line = self._lines.number
            self._lines.at += 1
            found.append(Entry(key, self._value(key, value, indent, depth), line))

    def _value(self, key: str, raw: str, indent: int, depth: int) -> Data:
        """Read what stands behind a key or a dash, with the lines that belong to it."""
        line = self._lines.number - 1
        raw_text = uncommented(raw).strip()
        if not raw_text:
            return self._nested(key, indent, depth)
        head = raw_text[0]
        if head == "#" and raw_text[1:2] in ("", " "):
            self.problems.append(HashValue(line, key, raw_text))
            return ""
        if head in "|>" and _BLOCK.fullmatch(raw_text):
            block = [raw_text, *self._lines.further_right(indent)]
            return self._from_yaml(key, "\n".join(block), line)
        if head in "\"'":
            return self._quoted(key, raw.strip(), indent, line)
        if head in "[{" and not _TO_COMPLETE.match(raw_text):
            return self._bracketed(key, raw.strip(), indent, line)
        rest = self._lines.rest_of_text(indent)
        return folded([raw_text, *rest]) if rest else blank(raw_text)

    def _quoted(self, key: str, raw: str, indent: int, line: int) -> Data:
        end = quoted_end(raw)
        if end is None:
            rest = self._lines.further_right(indent)
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
        return folded([*raw.split("\n"), *self._lines.further_right(indent)])

    def _bracketed(self, key: str, raw: str, indent: int, line: int) -> Data:
        end = bracket_end(raw)
        if end is None:
            raw = "\n".join([raw, *self._lines.further_right(indent, closing="]}")])
            end = bracket_end(raw)
        if end is not None and not is_comment(raw[end:]):
            return folded([*raw.split("\n"), *self._lines.further_right(indent)])
        return self._from_yaml(key, raw if end is None else raw[:end], line)

    def _from_yaml(self, key: str, text: str, line: int) -> Data:
        try:
            return read_yaml(text)
        except NotYamlError:
            self.problems.append(UnreadableList(line, key, text.split("\n", 1)[0]))
            return ""

    def _nested(self, key: str, indent: int, depth: int) -> Data:
        """Read the lines below an empty ``clé:``: a list, a map, a text, or nothing."""
        start = self._lines.at
        width, text = self._lines.peek()
        if width < indent or (width == indent and not is_item(text)):
            return ""
        if depth >= _MAX_DEPTH:
            self.problems.append(TooDeep(self._lines.number, text))
            self._lines.further_right(indent)
            return ""
        if is_item(text):
            return [entry.data for entry in self._items(width, key, depth + 1)]
        if inner_key(text) is None:
            return folded(self._lines.further_right(indent))
        return self._map(width, start, depth + 1)

    def _map(self, width: int, start: int, depth: int) -> Data:
        entries = self._entries(width, depth)
        source = folded(self._lines.since(start))
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
            width, text = self._lines.peek()
            if width != indent or not is_item(text):
                if width <= indent:
                    return found
                self._lines.refuse_indent(text)
                continue
            line = self._lines.number
            found.append(Entry("", self._item(text[1:], indent, key, depth), line))

    def _item(self, raw: str, indent: int, key: str, depth: int) -> Data:
        inner = inner_key(raw.strip())
        if inner is None or not _LETTERS_FIRST.match(inner):
            self._lines.at += 1
            return self._value(key, raw, indent, depth)
        width = indent + 1 + len(raw) - len(raw.lstrip())
        self._lines.replace(" " * width + raw.strip())
        return self._map(width, self._lines.at, depth)
