"""Headings that begin with ``#``, but no « #hashtag » at the beginning of a line."""

import re

from markdown.blockprocessors import HashHeaderProcessor


class Headings(HashHeaderProcessor):
    """One ``#`` needs its space, as in CommonMark; ``##Titre`` can only be meant as a heading."""

    RE = re.compile(
        r"(?:^|\n)(?P<level>#(?=[ \t])|#{2,6})(?P<header>(?:\\.|[^\\])*?)#*(?:\n|$)",
    )
