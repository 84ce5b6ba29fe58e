"""Lists as every editor and forge shows them, for a Markdown that is stricter.

Python-Markdown wants a blank line before a list and four spaces for each level; CommonMark wants
neither, browser editors write two spaces, and people write « 1) » or paste the bullets of Word.
The lines are set right before they are parsed:
https://spec.commonmark.org/0.31.2/#list-items
"""

import re
from typing import NamedTuple

from markdown.preprocessors import Preprocessor

_ITEM = re.compile(r" *(?P<mark>(?P<bullet>[-*+•◦▪‣●■])|(?P<number>\d{1,9})[.)]) +(?=\S)")
_BULLETS = dict.fromkeys("•◦▪‣●■", "-")
"""Those of word processors."""
_RULE = re.compile(r" *([-*_])(?: *\1){2,} *")
_ENDS = re.compile(r" {0,3}(?:#{1,6} |>)")
"""A heading or a quotation, which is no part of the item above it."""
_INTERRUPTS = frozenset({"-", "*", "+", *_BULLETS, "1.", "1)"})
"""Marks that begin a list right below a paragraph; « 1998. » there is the end of a sentence."""
_NESTED = 2
_CODE = 4


class _Level(NamedTuple):
    """An open item: the column of its mark, and that of its text."""

    mark: int
    text: int
    is_numbered: bool


class ListLines(Preprocessor):
    """Adds the missing blank lines and spaces of lists; changes no other character."""

    def run(self, lines: list[str]) -> list[str]:
        """Give the lines with their lists as Python-Markdown wants them."""
        return _Rewriting().rewritten(lines) if any(map(_ITEM.match, lines)) else lines


class _Rewriting:
    """One text on its way: the items that are open, and the lines that are written."""

    def __init__(self) -> None:
        self._levels: list[_Level] = []
        self._out: list[str] = []
        self._after_blank = True
        self._block_indent = 0
        """How far from the edge the lines since the last blank one begin."""

    def rewritten(self, lines: list[str]) -> list[str]:
        for line in lines:
            if not line.strip():
                self._out.append(line)
                self._after_blank = True
            elif self._levels:
                self._inside(line)
            else:
                self._outside(line)
        return self._out

    def _write(self, indent: int, text: str) -> None:
        if self._after_blank:
            self._block_indent = indent
        self._out.append(" " * indent + text)
        self._after_blank = False

    def _blank(self) -> None:
        if not self._after_blank:
            self._out.append("")
            self._after_blank = True

    def _outside(self, line: str) -> None:
        item = _item(line)
        indent = _indent(line)
        begins = item is not None and indent < _CODE
        if item is None or not begins or not (self._after_blank or item["mark"] in _INTERRUPTS):
            self._write(indent, line[indent:])
            return
        self._blank()
        self._open(item, indent)

    def _inside(self, line: str) -> None:
        item = _item(line)
        indent = _indent(line)
        if item is not None and indent < self._levels[-1].text + _CODE:
            before = self._close(indent)
            is_other = before is not None and before.is_numbered != bool(item["number"])
            # Python-Markdown takes a block for a part of the item that it begins in.
            if is_other or _CODE * len(self._levels) < self._block_indent:
                self._blank()
            self._open(item, indent)
        elif self._after_blank:
            self._close(indent)
            beyond = max(indent - self._levels[-1].text, 0) if self._levels else indent
            self._write(_CODE * len(self._levels) + beyond, line[indent:])
        elif indent < _NESTED and (_ENDS.match(line) or _RULE.fullmatch(line)):
            self._levels.clear()
            self._blank()
            self._write(indent, line[indent:])
        else:
            self._write(_CODE * (len(self._levels) - 1), line[indent:])

    def _open(self, item: re.Match[str], indent: int) -> None:
        self._write(_CODE * len(self._levels), _rewritten(item.string, item))
        self._levels.append(_Level(indent, item.end(), is_numbered=bool(item["number"])))

    def _close(self, indent: int) -> _Level | None:
        """Leave the items that a line at ``indent`` is not inside of; give the outermost one."""
        closed = None
        while self._levels and indent < self._levels[-1].mark + _NESTED:
            closed = self._levels.pop()
        return closed


def _item(line: str) -> re.Match[str] | None:
    return None if _RULE.fullmatch(line) else _ITEM.match(line)


def _rewritten(line: str, item: re.Match[str]) -> str:
    """Give an item with a mark that Python-Markdown knows, from its mark on."""
    mark = item["mark"]
    known = f"{item['number']}." if item["number"] else _BULLETS.get(mark, mark)
    return known + line[item.start("mark") + len(mark) :]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
