"""Cuts a French phrase into words, hours and commas."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import time

_HOUR = r"(?P<hour>\d{1,2})\s*(?:h|heures?|:)\s*(?P<minute>\d{2})?(?!\w)"
_TOKEN = re.compile(rf"(?P<clock>{_HOUR})|(?P<comma>,)|(?P<word>[^\s,]+)", re.IGNORECASE)


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
    """Every token of a phrase, in order; a comma is a word, the closing full stop nothing."""
    phrase = unicodedata.normalize("NFC", phrase).strip().removesuffix(".")
    return tuple(_token(match) for match in _TOKEN.finditer(phrase))


def _token(match: re.Match[str]) -> Token:
    text = match.group()
    key = folded(text)
    if match["clock"]:
        return _hour(text, int(match["hour"]), int(match["minute"] or 0))
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
    """The same text without case and accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
