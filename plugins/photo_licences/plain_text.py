"""Text as rules compare it: no case, no accents, no punctuation, no disguise."""

import re
import unicodedata

LONGEST_QUOTATION = 80
"""Characters of a stranger's value that a message shows."""

_KEPT = frozenset("©?")
"""Punctuation that means something here: « © » is a claim, « ? » is a doubt."""

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l"})
_ACCENTS = range(0x300, 0x370)
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)
_GRAPHEME_JOINER = "\u034f"


def plain(text: str) -> str:
    """Give the words of a text in lower case, without accents, between single spaces.

    Dashes, dots, quotation marks and other punctuation count as spaces; symbols stay, so that
    « 4.0+ » is never read as « 4.0 ».
    """
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_LIGATURES)
    letters = "".join(c for c in unicodedata.normalize("NFKD", folded) if not _is_accent(c))
    return " ".join("".join(map(_space_for_punctuation, letters)).split())


def words(text: str) -> list[str]:
    """Give the words of a text made only of letters and digits, in reading order."""
    return re.findall(r"[^\W_]+", plain(text))


def disguise(text: str) -> str | None:
    """Give the first character that only looks like a Latin letter or cannot be seen at all.

    « СС ВУ 4.0 » in Cyrillic looks like a licence and is none (Unicode TR 39, confusables).
    """
    for character in unicodedata.normalize("NFKC", text):
        if character.isspace() or character.isascii():
            continue
        if _is_foreign(character) or _is_invisible(character):
            return character
    return None


def quotable(text: str, longest: int = LONGEST_QUOTATION) -> str:
    """Give a stranger's text fit to be quoted in a message: one line, short, all visible."""
    visible = "".join("�" if _is_invisible(c) and not c.isspace() else c for c in text)
    line = " ".join(visible.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def _is_accent(character: str) -> bool:
    return ord(character) in _ACCENTS


def _space_for_punctuation(character: str) -> str:
    if character in _KEPT:
        return f" {character} "
    return " " if unicodedata.category(character)[0] == "P" or character in "`´" else character


def _is_foreign(character: str) -> bool:
    if not character.isalnum():
        return False
    return not unicodedata.name(character, "").startswith("LATIN")


def _is_invisible(character: str) -> bool:
    if character == _GRAPHEME_JOINER or ord(character) in _VARIATION_SELECTORS:
        return True
    return unicodedata.category(character)[0] == "C"
