"""What typography never touches in a plain text: addresses, file names, code between backticks."""

import re

MASK = "\ufffc"
"""Stands for each character of what is kept: U+FFFC, the object replacement character."""

_HINT = re.compile(r"[`\x02&/\\@]|[Ww]{3}\.|\.[A-Za-z]")
"""Without one of these there is nothing to keep: most paragraphs stop here."""

_CHUNK = r'[^\s«»“”"`\x02\x03]'
_KEPT = re.compile(
    rf"""
      `[^`]*`                                # code, as people quote it in a message
    | \x02[^\x02\x03]*\x03(?:\#?\w+;)?       # placeholders of Python-Markdown
    | &\#?\w+;                               # an entity ends with ";", which is no punctuation
    | (?<!{_CHUNK})(?:                       # only at the start of a chunk: linear
          (?=[Ww]{{3}}\.){_CHUNK}+           # www.exemple.org
        | (?=[^\s«»“”"`\x02\x03/\\@€]*+[/\\@]){_CHUNK}+   # https://…, a/b.md, C:\x, me@exemple.org
        | {_CHUNK}*?\w\.[A-Za-z]\w{{0,4}}+[.,;:!?)\]…]*+(?!{_CHUNK})   # affiche.png
      )
    """,
    re.VERBOSE,
)


def masked(text: str) -> str:
    """``text`` with what must be kept hidden behind ``MASK``, every other place unmoved."""
    if _HINT.search(text) is None:
        return text
    return _KEPT.sub(lambda kept: MASK * len(kept[0]), text)
