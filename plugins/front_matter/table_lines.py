"""Tables right below a paragraph or above a heading, as every editor and forge shows them.

Python-Markdown wants blank lines around a table, GitHub's Markdown does not:
https://github.github.com/gfm/#tables-extension-
"""

import re
from itertools import pairwise

from markdown.preprocessors import Preprocessor

_OTHER_BLOCK = re.compile(r" {0,3}(?:#{1,6} |>|[-*+] |\d{1,9}[.)] |([-*_])(?: *\1){2,} *$)")
_DELIMITERS = re.compile(r" {0,3}\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *")


class TableLines(Preprocessor):
    """Adds the missing blank lines around a table; changes no other line."""

    def run(self, lines: list[str]) -> list[str]:
        """Give the lines with every table apart from what stands before and behind it."""
        if not any("|" in line for line in lines):
            return lines
        heads = {
            place
            for place, (head, delimiters) in enumerate(pairwise(lines))
            if "|" in delimiters and "|" in head and _DELIMITERS.fullmatch(delimiters)
        }
        out: list[str] = []
        in_table = False
        for place, line in enumerate(lines):
            begins, ends = place in heads, in_table and _OTHER_BLOCK.match(line)
            if (begins or ends) and out and out[-1].strip():
                out.append("")
            in_table = begins or (in_table and bool(line.strip()) and not ends)
            out.append(line)
        return out
