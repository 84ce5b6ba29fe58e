"""Cuts a French phrase into words, hours and commas."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import time

_HOUR = (
    r"(?P<hour>\d{1,2})\s*(?:(?:heures?\b|h\b|h(?=[\dà]))\.?(?:\s*(?P<minute>\d{2})(?:\s*mi?n)?)?"
    r"|:\s*(?P<clock>\d{2}))(?!(?!à)\w)"
)
_COMMA = r"[,;(/&+]|[-–—](?=\s*(?:hors|sauf|en\s+dehors))"
"""What lists days or opens an afterthought; a dash only there: « lundi - vendredi » is no list."""
_TO = r"(?:[-–—]|à)(?=\s*\d)"
"""Between two hours: « 14h-17h », « 14h à 17h »."""
_TOKEN = re.compile(
    rf"(?P<clocked>{_HOUR})|(?P<comma>{_COMMA})|(?P<to>{_TO})|(?P<word>1\s+er\b|[^\s,;()/&+]+)",
    re.IGNORECASE,
)
_AROUND = " \t\n\u00a0\u202f.!«»“”\"'"


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it was typed; ``key`` is what the grammar compares."""

    text: str
    key: str


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour as it was typed; ``clock`` is ``None`` for « 25h » and the like.

    « minuit » and « 24h » close a day: nothing begins then.
    """

    text: str
    clock: time | None
    closes_day: bool = False


Token = Word | Hour


def scan(phrase: str) -> tuple[Token, ...]:
    """Every token of a phrase, in order; a comma is a word, what stands around it is nothing."""
    phrase = unicodedata.normalize("NFC", phrase).strip(_AROUND)
    return tuple(_token(match) for match in _TOKEN.finditer(phrase))


def _token(match: re.Match[str]) -> Token:
    text = match.group().strip()
    if match["clocked"]:
        return _hour(text, int(match["hour"]), int(match["minute"] or match["clock"] or 0))
    if match["comma"] or match["to"]:
        return Word(text, "," if match["comma"] else "a")
    key = "".join(folded(text).split())
    if key == "midi":
        return _hour(text, 12, 0)
    return _hour(text, 24, 0) if key == "minuit" else Word(text, key)


def _hour(text: str, hour: int, minute: int) -> Hour:
    if (hour, minute) == (24, 0):
        return Hour(text, time(0), closes_day=True)
    try:
        return Hour(text, time(hour, minute))
    except ValueError:
        return Hour(text, None)


def folded(text: str) -> str:
    """The same text without case and accents, with straight apostrophes."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return plain.replace("’", "'")
