"""Tables right below a paragraph, as every editor and forge shows them.

Python-Markdown wants a blank line before a table, GitHub's Markdown does not:
https://github.github.com/gfm/#tables-extension-
"""

import re
from itertools import pairwise

from markdown.preprocessors import Preprocessor

_DELIMITERS = re.compile(r" {0,3}\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *")


class TableLines(Preprocessor):
    """Adds the missing blank line before a table; changes no other line."""

    def run(self, lines: list[str]) -> list[str]:
        """Give the lines with every table apart from the paragraph before."""
        heads = {
            place
            for place, (head, delimiters) in enumerate(pairwise(lines))
            if "|" in delimiters and "|" in head and _DELIMITERS.fullmatch(delimiters)
        }
        out: list[str] = []
        for place, line in enumerate(lines):
            if place in heads and out and out[-1].strip():
                out.append("")
            out.append(line)
        return out
