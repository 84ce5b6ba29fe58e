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
_HEADING = re.compile(r" {0,3}#{1,6} ")
_INTERRUPTS = frozenset({"-", "*", "+", *_BULLETS, "1.", "1)"})
"""Marks that begin a list right below a paragraph; « 1998. » there is the end of a sentence."""
_NESTED = 2
_CODE = 4


class _Level(NamedTuple):
    """An open item: the column of its mark, and that of its text."""

    mark: int
    text: int


class ListLines(Preprocessor):
    """Adds the missing blank lines and spaces of lists; changes no other character."""

    def run(self, lines: list[str]) -> list[str]:
        """Give the lines with their lists as Python-Markdown wants them."""
        if not any(map(_ITEM.match, lines)):
            return lines
        out: list[str] = []
        levels: list[_Level] = []
        after_blank = True
        for line in lines:
            if not line.strip():
                out.append(line)
                after_blank = True
                continue
            if levels:
                self._inside(line, levels, out, after_blank=after_blank)
            else:
                self._outside(line, levels, out, after_blank=after_blank)
            after_blank = False
        return out

    def _outside(
        self, line: str, levels: list[_Level], out: list[str], *, after_blank: bool
    ) -> None:
        item = _item(line)
        indent = _indent(line)
        begins = item is not None and indent < _CODE
        if item is None or not begins or not (after_blank or item["mark"] in _INTERRUPTS):
            out.append(line)
            return
        if not after_blank:
            out.append("")
        levels.append(_Level(indent, item.end()))
        out.append(_rewritten(line, item))

    def _inside(
        self, line: str, levels: list[_Level], out: list[str], *, after_blank: bool
    ) -> None:
        item = _item(line)
        indent = _indent(line)
        if item is not None and indent < levels[-1].text + _CODE:
            _close(levels, indent)
            out.append(" " * (_CODE * len(levels)) + _rewritten(line, item))
            levels.append(_Level(indent, item.end()))
        elif after_blank:
            _close(levels, indent)
            beyond = max(indent - levels[-1].text, 0) if levels else indent
            out.append(" " * (_CODE * len(levels) + beyond) + line[indent:])
        elif _HEADING.match(line) and indent < _NESTED:
            levels.clear()
            out += ["", line]
        else:
            out.append(" " * (_CODE * (len(levels) - 1)) + line[indent:])


def _item(line: str) -> re.Match[str] | None:
    return None if _RULE.fullmatch(line) else _ITEM.match(line)


def _rewritten(line: str, item: re.Match[str]) -> str:
    """Give an item with a mark that Python-Markdown knows, from its mark on."""
    mark = item["mark"]
    known = f"{item['number']}." if item["number"] else _BULLETS.get(mark, mark)
    return known + line[item.start("mark") + len(mark) :]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _close(levels: list[_Level], indent: int) -> None:
    """Leave the items that a line at ``indent`` is not inside of."""
    while levels and indent < levels[-1].mark + _NESTED:
        levels.pop()
