"""How a signed paper is named: by its number, never by a person's name."""

import re

from photo_licences.plain_text import plain, words

WORDS_OF_PAPERS = frozenset(
    words("accord accords papier papiers formulaire cession depot numero num no n du de le")
)
LONGEST_PREFIX = 4
"""Letters that a number may begin with (« ACC-12 »); more would be a name."""


def names_a_paper(written: str | None) -> bool:
    """Say whether a reference is a paper's number; « accord de Mme Dupont » is not."""
    text = plain(written or "")
    return bool(re.search(r"\d", text)) and all(
        word in WORDS_OF_PAPERS or len(word) <= LONGEST_PREFIX
        for word in re.findall(r"[^\W\d_]+", text)
    )
