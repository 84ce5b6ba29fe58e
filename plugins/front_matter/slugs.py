"""Names that can stand in an address."""

import re
import unicodedata

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_OTHERS = re.compile(r"[^a-z0-9]+")
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss"})
_MAX_LENGTH = 80


def is_slug(text: str) -> bool:
    """Say whether a name can stand in an address as it is."""
    return len(text) <= _MAX_LENGTH and _SLUG.fullmatch(text) is not None


def slug_of(text: str) -> str:
    """Give the nearest name that can: « L’Œuvre à l’école » is ``l-oeuvre-a-l-ecole``.

    Empty when the text has no letter or digit of the Latin alphabet.
    """
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.translate(_LIGATURES))
        text = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _OTHERS.sub("-", text.lower())[: _MAX_LENGTH + 1].strip("-")[:_MAX_LENGTH].strip("-")
