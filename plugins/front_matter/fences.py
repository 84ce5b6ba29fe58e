"""Where a header begins and ends."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from front_matter.header_problems import (
    HeaderProblem,
    LateHeader,
    NoHeader,
    NoOpeningFence,
    OddFence,
    OddIndent,
    TooLong,
    UnclosedHeader,
)
from front_matter.keys import plain_key
from front_matter.line_text import split_key

MAX_HEADER = 64_000
"""In characters; the longest header that we have met is 3,000."""

FENCE = "---"
# What word processors and other programs make of three hyphens, and YAML's end of a document.
_ODD_FENCE = re.compile(r"[-‐‑–—−_+]{1,60}|\.{3}|…")
_LOOKS_LIKE_KEY = re.compile(r"[^\W\d_][\w ’'-]{0,40}[ \u00a0]?:(?:\s|$)")
_LOOKS_LIKE_REST = re.compile(r"\s|-\s|#|$")
_SHOWN = 60
_LATEST = 40
"""Lines from the top in which a header that is too low is looked for."""
_NEAR = 2
"""Lines below the last key in which a line of dashes was to close the header."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A file cut in two; both line numbers count from 1 in the file."""

    header: tuple[str, ...]
    header_line: int
    body: str
    body_line: int


def cut(
    text: str, known: Collection[str] = frozenset(), example: tuple[str, ...] = ()
) -> Cut | HeaderProblem:
    """Cut a file at its two lines ``---``. Blank lines before the first are allowed.

    ``known`` are the plain spellings of the keys that may stand in the header, ``example`` its
    lines to propose where there is none; both only help to say what is wrong.
    """
    start = len(text) - len(text.lstrip(" \t\n"))
    start = text.rfind("\n", 0, start) + 1
    line = text.count("\n", 0, start) + 1
    head = text[start : start + MAX_HEADER].split("\n")
    if head[0].strip() != FENCE:
        return _no_fence(head, line, known, example)
    closing = (head[0].rstrip(), FENCE)  # a header that is indented throughout ends indented
    end = next((n for n in range(1, len(head)) if head[n].rstrip() in closing), None)
    if problem := _odd_end(head[1:end], line, known):
        return problem
    if end is None:
        return _unclosed(head, line, len(text) - start, known)
    body_start = start + sum(len(one) + 1 for one in head[: end + 1])
    return Cut(tuple(head[1:end]), line + 1, text[body_start:], line + end + 1)


def _no_fence(
    head: list[str], line: int, known: Collection[str], example: tuple[str, ...]
) -> HeaderProblem:
    first = head[0].strip()
    if not first:
        return NoHeader(1, "", example)
    if first.startswith(FENCE) or _ODD_FENCE.fullmatch(first):
        return OddFence(line, first)
    if late := _late_header(head):
        return LateHeader(line, first[:_SHOWN], line + late)
    if _LOOKS_LIKE_KEY.match(first):
        return NoOpeningFence(line, first[:_SHOWN], line + _header_lines(head, known) - 1)
    return NoHeader(line, first[:_SHOWN], example)


def _late_header(head: Sequence[str]) -> int | None:
    """Give the place of a line ``---`` that is followed by nothing but keys up to the next one."""
    fences = [number for number, text in enumerate(head) if text.strip() == FENCE]
    if len(fences) < 2 or fences[0] > _LATEST:  # noqa: PLR2004 - an opening and a closing one
        return None
    between = [text.strip() for text in head[fences[0] + 1 : fences[1]] if text.strip()]
    return fences[0] if between and all(map(_LOOKS_LIKE_KEY.match, between)) else None


def _odd_end(lines: Sequence[str], line: int, known: Collection[str]) -> OddFence | None:
    """Find what was to close the header ``lines`` below ``line``, close to its last key."""
    near = lines[: _header_lines(lines, known) + _NEAR]
    for number, text in enumerate(near, line + 1):
        written = text.strip()
        if text[:1].isspace():
            continue
        if written.startswith(FENCE) or (len(written) > 1 and _ODD_FENCE.fullmatch(written)):
            return OddFence(number, written)
    return None


def _unclosed(head: list[str], line: int, length: int, known: Collection[str]) -> HeaderProblem:
    last = _header_lines(head[1:], known)
    for number, text in enumerate(head[1 : last + _NEAR + 1], line + 1):
        if text.strip() == FENCE:
            return OddIndent(number, FENCE)
    if length > MAX_HEADER and last >= len(head) - 2:
        return TooLong(line, "l’en-tête", length, MAX_HEADER)
    return UnclosedHeader(line, line + last)


def _header_lines(lines: Sequence[str], known: Collection[str]) -> int:
    """Count the lines before the text seems to begin: below a blank one, only known keys count."""
    count = 0
    after_blank = False
    for number, line in enumerate(lines, 1):
        if _LOOKS_LIKE_KEY.match(line) and not (after_blank and _is_unknown(line, known)):
            count = number
        elif not _LOOKS_LIKE_REST.match(line):
            break
        after_blank = after_blank or (count > 0 and not line.strip())
    return count


def _is_unknown(line: str, known: Collection[str]) -> bool:
    key, _value = split_key(line)
    return key is None or plain_key(key) not in known
