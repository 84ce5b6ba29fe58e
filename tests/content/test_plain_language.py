"""« Français simple »: short sentences, in every text and in every summary."""

import re
from collections.abc import Iterator
from statistics import median

from selectolax.lexbor import LexborHTMLParser

from publication_gate.checking import Checked
from publication_gate.texts import Text

BLOCKS = "p, li:not(:has(p))"
SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
FIXED_WORDING = "blockquote"
"""The declaration is a dated text of its own, which no editor may shorten."""
LONGEST_MEDIAN, LONGEST = 12, 25


def _lengths(text: Text) -> list[int]:
    html = "".join(part for part in text.body.parts if isinstance(part, str))
    tree = LexborHTMLParser(f"<body>{html}</body>")
    for fixed in tree.css(FIXED_WORDING):
        fixed.decompose()
    blocks = [text.summary, *(block.text() for block in tree.css(BLOCKS))]
    return [length for block in blocks for length in _sentence_lengths(block)]


def _sentence_lengths(block: str) -> Iterator[int]:
    for sentence in SENTENCE_END.split(block):
        if words := WORD.findall(sentence):
            yield len(words)


def test_sentences_are_short(checked: Checked) -> None:
    medians = {text.named.path: median(_lengths(text)) for text in checked.texts}
    assert {path: value for path, value in medians.items() if value > LONGEST_MEDIAN} == {}


def test_no_sentence_is_very_long(checked: Checked) -> None:
    longest = {text.named.path: max(_lengths(text)) for text in checked.texts}
    assert {path: value for path, value in longest.items() if value > LONGEST} == {}
