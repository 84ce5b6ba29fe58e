"""Blocks of code between two lines of accents graves or tildes, also inside a list.

Python-Markdown's own extension knows them only at the left edge, and takes attributes that no
text of the site may set: https://spec.commonmark.org/0.31.2/#fenced-code-blocks
"""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement, tostring

from markdown import Markdown
from markdown.preprocessors import Preprocessor

from front_matter.body_problems import UnclosedCode
from front_matter.collected import Collected

# Behind the language only settings may stand, which nobody misses: words would disappear.
_OPENING = re.compile(
    r"(?P<indent> *)(?P<fence>`{3,}|~{3,}) *(?P<language>[\w#.+-]*)"
    r"(?: *\{[^`{}]*\}| +[\w-]+=(?:\"[^\"`]*\"|'[^'`]*'|[^\s\"'`]+))* *"
)
_ITEM = re.compile(r" *(?:[-*+•◦▪‣●■]|\d{1,9}[.)]) ")
_CODE = 4


class CodeFences(Preprocessor):
    """Puts each block of code away, so that nothing else looks into it."""

    def __init__(self, md: Markdown, collected: Callable[[], Collected]) -> None:
        super().__init__(md)
        self._collected = collected

    def run(self, lines: list[str]) -> list[str]:
        """Give the lines with a placeholder, on a line of its own, for each block."""
        if not any("```" in line or "~~~" in line for line in lines):
            return lines
        out: list[str] = []
        in_list = False
        place = 0
        while place < len(lines):
            line = lines[place]
            place += 1
            opening = _OPENING.fullmatch(line)
            if opening is None or (len(opening["indent"]) >= _CODE and not in_list):
                in_list = _is_in_list(line, in_list, after_blank=not out or not out[-1].strip())
                out.append(line)
                continue
            end = _closing(lines, place, opening["fence"])
            if end is None:
                self._collected().add(UnclosedCode(None, line.strip()), line)
                out.append(line)
                continue
            in_list = in_list and bool(opening["indent"])
            indent = opening["indent"] if in_list else ""
            out += ["", indent + self._stored(lines[place:end], opening), ""]
            place = end + 1
        return out

    def _stored(self, code: list[str], opening: re.Match[str]) -> str:
        pre = Element("pre")
        block = SubElement(pre, "code")
        if opening["language"]:
            block.set("class", f"language-{opening['language']}")
        indent = len(opening["indent"])
        dedented = (line[min(indent, len(line) - len(line.lstrip(" "))) :] for line in code)
        block.text = "".join(f"{line}\n" for line in dedented)
        return self.md.htmlStash.store(tostring(pre, "unicode", method="html"))


def _closing(lines: list[str], start: int, fence: str) -> int | None:
    """Give the place of the line that closes a block which begins at ``start``."""
    for place in range(start, len(lines)):
        mark = lines[place].strip()
        if mark.startswith(fence) and not mark.strip(fence[0]):
            return place
    return None


def _is_in_list(line: str, before: bool, *, after_blank: bool) -> bool:
    if _ITEM.match(line):
        return True
    if line.strip() and not line.startswith(" ") and after_blank:
        return False
    return before
