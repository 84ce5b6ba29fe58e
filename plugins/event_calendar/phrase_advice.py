"""Why a word leads nowhere in a phrase, and what was probably meant by it."""

import re
from collections.abc import Collection, Sequence
from difflib import get_close_matches

from event_calendar.phrase_scanner import folded
from event_calendar.value_problems import (
    DateInPhrase,
    DaysToName,
    HolidaysOnly,
    HourNotUnderstood,
    PartOfDay,
    PhraseProblem,
    SecondSession,
    WordNotUnderstood,
)
from front_matter.french_words import MONTHS, WEEKDAYS

_DATES = {*map(folded, MONTHS), "ete", "l'ete", "noel", "paques", "jusqu'au", "jusqu'a", "partir"}
_PARTS_OF_DAY = {
    *("matin", "matins", "matinee", "soir", "soirs", "soiree"),
    *("apres-midi", "apres-midis", "l'apres-midi"),
}
_SEVERAL_DAYS = {
    *("week-end", "week-ends", "weekend", "weekends"),
    *("ouvrable", "ouvrables", "ouvre", "ouvres"),
}
_BEFORE_HOURS = {"entre", "vers", "des"}
_OTHER_RHYTHMS = {
    *("semaine", "semaines", "quinzaine", "15", "quinze", "une", "toutes", "mois", "an", "ans"),
    *("deux", "cinquieme", "l'avant-dernier", "avant-dernier"),
}
"""Words of rhythms that the grammar has not; they look like words that it has, or like dates."""
_A_NUMBER = re.compile(r"\d[\d/.-]*")
_BARE_HOUR = re.compile(r"(?P<hour>[01]?\d|2[0-3])(?:[.,](?P<minute>[0-5]\d))?")
_LIKE_A_WORD = 3
"""Letters from which the beginning of a word stands for it: « lun » is « lundi », not « un »."""


def why_not(phrase: str, word: str, expected: Collection[str]) -> PhraseProblem:
    """What is wrong with a word where one of ``expected`` should stand."""
    key = _key(word)
    if key in _OTHER_RHYTHMS:
        return WordNotUnderstood(phrase, word, None)
    if key in _PARTS_OF_DAY:
        return PartOfDay(phrase, word)
    if key in _SEVERAL_DAYS or _is_range_of_days(key):
        return DaysToName(phrase, word)
    if key in _BEFORE_HOURS:
        return HourNotUnderstood(phrase, word, None)
    if key in _DATES or _A_NUMBER.fullmatch(key):
        return DateInPhrase(phrase, word)
    return WordNotUnderstood(phrase, word, _nearest(key, expected))


def why_not_an_hour(phrase: str, word: str) -> PhraseProblem:
    """What is wrong with a word where an hour should stand."""
    if _key(word) in _DATES and _key(word) != "partir":
        return DateInPhrase(phrase, word)
    return HourNotUnderstood(phrase, word, _hour_meant(word))


def why_not_more(phrase: str, rest: Sequence[str]) -> PhraseProblem:
    """What is wrong with words that follow a whole phrase."""
    keys = set(map(_key, rest))
    words = " ".join(rest)
    if not keys.isdisjoint(_PARTS_OF_DAY):
        return PartOfDay(phrase, words)
    if not keys.isdisjoint(_DATES):
        return DateInPhrase(phrase, words)
    if keys >= {"pendant", "vacances"} and not keys & {"pas", "meme", "compris"}:
        return HolidaysOnly(phrase)
    if rest[0] in ("de", "à", "a") or keys & {*WEEKDAYS, *(f"{day}s" for day in WEEKDAYS)}:
        return SecondSession(phrase)
    return why_not(phrase, rest[0], ("hors", "sauf"))


def _key(word: str) -> str:
    return folded(word).strip(".")


def _is_range_of_days(key: str) -> bool:
    """Whether this is « lundi-vendredi »."""
    return "-" in key and {day.removesuffix("s") for day in key.split("-")} <= {*WEEKDAYS}


def _hour_meant(word: str) -> str | None:
    """The hour that a number without its « h » most likely is: « 17 », « 14.30 »."""
    found = _BARE_HOUR.fullmatch(word)
    return f"{found['hour']}h{found['minute'] or ''}" if found else None


def _nearest(key: str, expected: Collection[str]) -> str | None:
    """The word of ``expected``, as it is written there, that ``key`` is nearest to."""
    spellings = {folded(word): word for word in reversed([*expected])}
    begun = [word for word in spellings if word.startswith(key) and len(key) >= _LIKE_A_WORD]
    found = sorted(begun, key=len)[:1] or get_close_matches(key, spellings, n=1)
    return spellings[found[0]] if found else None
