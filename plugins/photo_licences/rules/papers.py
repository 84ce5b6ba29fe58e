"""How a signed paper is named: by its number, never by a person's name."""

import re
import unicodedata

from photo_licences.plain_text import plain, words

WORDS_OF_PAPERS = frozenset(
    words("accord accords papier papiers formulaire cession depot numero num no n du de le bis ter")
)
LONGEST_PREFIX = 4
"""Letters that a number may begin with (« ACC-12 »); more would be a name."""

MOST_PREFIXES = 1
"""Such words in one reference: two would be a first name and a name."""

CONTACT = re.compile(r"@|(?:\+33|0033|\b0)[ .-]?[1-9](?:[ .-]?\d\d){4}(?!\d)", re.ASCII)
"""A telephone number of France or an e-mail address, which never enters the repository.

The phone page reads this expression too, and elsewhere ``\\b`` and ``\\d`` know ASCII alone.
"""


def names_a_paper(written: str | None) -> bool:
    """Say whether a reference is a paper's number; « accord de Mme Dupont » is not."""
    text = plain(written or "")
    contact = CONTACT.search(unicodedata.normalize("NFKC", written or ""))
    if not re.search(r"\d", text) or contact:
        return False
    prefixes = [word for word in re.findall(r"[^\W\d_]+", text) if word not in WORDS_OF_PAPERS]
    return len(prefixes) <= MOST_PREFIXES and all(len(word) <= LONGEST_PREFIX for word in prefixes)
