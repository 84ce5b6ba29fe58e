"""Reads ``repetition``: a small strict French grammar that understands a phrase or refuses it.

    phrase    = rhythm [","] "de" hour "à" hour { exclusion } ["."]
    rhythm    = ("tous les" | "chaque") ("jours" | days)
              | "un" day { ("," | "et") ["un"] day } "sur" ("deux" | "2")
              | ("le" | "chaque" | "tous les") ordinals day ("du" | "de chaque") "mois"
    days      = day { ("," | "et") ["les" | "tous les" | "chaque"] day }
    ordinals  = ordinal { ("," | "et") ["le" | "les"] ordinal }
    exclusion = ["," | "et"] ["hors" | "sauf"] ["les" | "pendant les"] dayoff
    dayoff    = "vacances scolaires" | "jours fériés"

Case and accents do not matter, nor does a plural's « s ». Nothing is guessed: general readers
take « 14h » for fourteen hours ago, or Wednesday for Monday, without a word.
"""

from collections.abc import Iterable
from datetime import time

from event_calendar.phrase_reader import NotAPhrase, PhraseReader
from event_calendar.phrase_scanner import folded
from event_calendar.recurrence import (
    DayOff,
    Fortnightly,
    Monthly,
    Ordinal,
    Recurrence,
    Rhythm,
    Weekday,
    Weekly,
)
from event_calendar.value_problems import HoursReversed, WordNotUnderstood

_DAYS = {folded(str(day)): day for day in Weekday}
_DAYS |= {f"{name}s": day for name, day in _DAYS.items()}
_ORDINALS = {folded(str(ordinal)): ordinal for ordinal in Ordinal} | {"second": Ordinal.SECOND}
_ORDINALS |= {f"{name}s": ordinal for name, ordinal in _ORDINALS.items()}
_ORDINALS |= {"1er": Ordinal.FIRST, "2e": Ordinal.SECOND, "3e": Ordinal.THIRD, "4e": Ordinal.FOURTH}
_ORDINALS |= {"2eme": Ordinal.SECOND, "3eme": Ordinal.THIRD, "4eme": Ordinal.FOURTH}
_DAYS_OFF = {
    "vacances": ("scolaires", DayOff.SCHOOL_HOLIDAYS),
    "jours": ("fériés", DayOff.PUBLIC_HOLIDAYS),
}


def read_recurrence(phrase: str) -> Recurrence:
    """The recurrence that a phrase states.

    Raises ``NotAPhrase`` for every text that is not one.
    """
    words = PhraseReader(phrase)
    rhythm = _rhythm(words)
    start, end = _hours(words)
    days_off = _days_off(words)
    words.end()
    return Recurrence(rhythm, start, end, days_off)


def read_hours(phrase: str) -> tuple[time, time]:
    """The two hours of « de 14h à 17h », as ``aussi`` has them after its date.

    Raises ``NotAPhrase``.
    """
    words = PhraseReader(phrase)
    hours = _hours(words)
    words.end()
    return hours


def _rhythm(words: PhraseReader) -> Rhythm:
    if words.sees("les"):
        raise NotAPhrase(WordNotUnderstood(words.phrase, "les", "tous les"))
    opening = words.word("tous", "chaque", "un", "le")
    if opening == "un":
        return _fortnight(words)
    if opening == "tous":
        words.word("les")
    if opening == "le" or words.sees(*_ORDINALS):
        return _monthly(words)
    if words.take("jours", "jour"):
        return Weekly(tuple(Weekday))
    return _weekly(words)


def _weekly(words: PhraseReader) -> Weekly:
    days = [_day(words)]
    while not words.sees(",", then="de") and words.take(",", "et"):
        if words.take("tous"):
            words.word("les")
        else:
            words.take("les", "chaque")
        days.append(_day(words))
    return Weekly(_in_order(days))


def _fortnight(words: PhraseReader) -> Fortnightly:
    days = [_day(words)]
    while words.take(",", "et"):
        words.take("un")
        days.append(_day(words))
    words.word("sur")
    words.word("deux", "2")
    return Fortnightly(_in_order(days))


def _monthly(words: PhraseReader) -> Monthly:
    ordinals = [_ordinal(words)]
    while words.take(",", "et"):
        words.take("le", "les")
        ordinals.append(_ordinal(words))
    day = _day(words)
    if words.word("du", "de") == "de":
        words.word("chaque")
    words.word("mois")
    return Monthly(tuple(o for o in Ordinal if o in ordinals), day)


def _hours(words: PhraseReader) -> tuple[time, time]:
    words.take(",")
    words.word("de")
    start = words.hour()
    words.word("à")
    end = words.hour(closing=True)
    if end != time(0) and end <= start:
        raise NotAPhrase(HoursReversed(words.phrase, start, end))
    return start, end


def _days_off(words: PhraseReader) -> tuple[DayOff, ...]:
    found: set[DayOff] = set()
    while not words.at_end():
        joined = words.take(",", "et")
        if not words.take("hors", "sauf") and not (joined and found):
            words.word("hors", "sauf")
        if words.take("pendant"):
            words.word("les")
        else:
            words.take("les")
        second, kind = _DAYS_OFF[words.word(*_DAYS_OFF)]
        words.word(second)
        found.add(kind)
    return tuple(kind for kind in DayOff if kind in found)


def _day(words: PhraseReader) -> Weekday:
    return _DAYS[words.word(*map(str, Weekday), also=_DAYS)]


def _ordinal(words: PhraseReader) -> Ordinal:
    return _ORDINALS[words.word(*map(str, Ordinal), also=_ORDINALS)]


def _in_order(days: Iterable[Weekday]) -> tuple[Weekday, ...]:
    return tuple(sorted(set(days)))
