"""Where a header begins and ends."""

import re
from dataclasses import dataclass

from front_matter.header_problems import (
    HeaderProblem,
    NoHeader,
    NoOpeningFence,
    OddFence,
    TooLong,
    UnclosedHeader,
)

MAX_HEADER = 64_000
"""In characters; the longest header that we have met is 3,000."""

# What word processors and other programs make of three hyphens.
_ODD_FENCE = re.compile(r"[-‐‑–—−_+]{1,8}")
_LOOKS_LIKE_KEY = re.compile(r"[^\W\d_][\w ’'-]{0,40}[  ]?:(?:\s|$)")
_LOOKS_LIKE_REST = re.compile(r"\s|-\s|#|$")
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Cut:
    """A file cut in two; both line numbers count from 1 in the file."""

    header: tuple[str, ...]
    header_line: int
    body: str
    body_line: int


def cut(text: str) -> Cut | HeaderProblem:
    """Cut a file at its two lines ``---``. Blank lines before the first are allowed."""
    start = len(text) - len(text.lstrip(" \t\n"))
    start = text.rfind("\n", 0, start) + 1
    line = text.count("\n", 0, start) + 1
    head = text[start : start + MAX_HEADER].split("\n")
    if head[0].rstrip() != "---":
        return _no_fence(head, line)
    for number in range(1, len(head)):
        if head[number].startswith("---") and head[number].rstrip() == "---":
            body_start = start + sum(len(one) + 1 for one in head[: number + 1])
            header = tuple(head[1:number])
            return Cut(header, line + 1, text[body_start:], line + number + 1)
    return _unclosed(head, line, len(text) - start)


def _no_fence(head: list[str], line: int) -> HeaderProblem:
    first = head[0].strip()
    if _ODD_FENCE.fullmatch(first):
        return OddFence(line, first)
    if _LOOKS_LIKE_KEY.match(first):
        return NoOpeningFence(line, first[:_SHOWN], line + _last_key(head))
    return NoHeader(line, first[:_SHOWN], "titre: Atelier couture")


def _unclosed(head: list[str], line: int, length: int) -> HeaderProblem:
    last = _last_key(head[1:]) + 1
    for number in range(1, min(last + 3, len(head))):
        if _ODD_FENCE.fullmatch(head[number].strip()) and head[number].strip() != "-":
            return OddFence(line + number, head[number].strip())
    if length > MAX_HEADER and last + 1 >= len(head) - 1:
        return TooLong(line, "l’en-tête", length, MAX_HEADER)
    return UnclosedHeader(line, line + last)


def _last_key(lines: list[str]) -> int:
    """Give the place of the last line before the text seems to begin."""
    last = 0
    for number, line in enumerate(lines):
        if _LOOKS_LIKE_KEY.match(line):
            last = number
        elif (last and not line.strip()) or not _LOOKS_LIKE_REST.match(line):
            break
    return last
