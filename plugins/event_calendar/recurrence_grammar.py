"""Reads ``repetition``: a small strict French grammar that understands a phrase or refuses it.

    phrase    = rhythm { exclusion } [","] hours { exclusion }
    rhythm    = ["tous les" | "chaque" | "les" | "le"] days
              | ("tous les" | "chaque") "jours" ["du" day "au" day]
              | "du" day "au" day
              | "un" day { joint ["un"] day } "sur" ("deux" | "2")
              | ["tous les" | "chaque" | "les" | "le"] ordinals day ("du" | "de chaque") "mois"
    days      = day { joint ["les" | "le" | "tous les" | "chaque"] day }
    ordinals  = ordinal { joint ["le" | "les"] ordinal }
    exclusion = [joint] ("hors" | "sauf" | "excepté" | "en dehors") off { joint off }
    off       = ["les" | "le" | "des" | "de" | "pendant les" | "durant les"] dayoff
    dayoff    = "vacances scolaires" | "jours fériés" | "jour férié" | day
    joint     = "," | "et" | "ou"

Case and accents do not matter, nor does a plural's « s ». Nothing is guessed: general readers
take « 14h » for fourteen hours ago, or Wednesday for Monday, without a word.
"""

from collections.abc import Iterable

from event_calendar.exclusions import take_exclusions
from event_calendar.hours_grammar import take_hours
from event_calendar.phrase_reader import NotAPhrase, PhraseReader
from event_calendar.phrase_scanner import folded
from event_calendar.phrase_words import DAYS, JOINTS, take_day
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
from event_calendar.value_problems import (
    DaysToName,
    PhraseIncomplete,
    SecondSession,
    UnknownExclusion,
)

_ORDINALS = {folded(str(ordinal)): ordinal for ordinal in Ordinal} | {"second": Ordinal.SECOND}
_ORDINALS |= {f"{name}s": ordinal for name, ordinal in _ORDINALS.items()}
_ORDINALS |= {"1er": Ordinal.FIRST, "1e": Ordinal.FIRST, "1ers": Ordinal.FIRST}
_ORDINALS |= {"2e": Ordinal.SECOND, "2nd": Ordinal.SECOND, "2d": Ordinal.SECOND}
_ORDINALS |= {"3e": Ordinal.THIRD, "4e": Ordinal.FOURTH}
_ORDINALS |= {"2eme": Ordinal.SECOND, "3eme": Ordinal.THIRD, "4eme": Ordinal.FOURTH}
_ARTICLES = ("le", "les")
_OPENINGS = ("tous", "chaque", "un", "1", "du", *_ARTICLES)


def read_recurrence(phrase: str) -> Recurrence:
    """The recurrence that a phrase states.

    Raises ``NotAPhrase`` for every text that is not one.
    """
    words = PhraseReader(phrase)
    rhythm = _rhythm(words)
    left_out = [*take_exclusions(words)]
    start, end = take_hours(words)
    left_out += take_exclusions(words)
    _refuse_more(words)
    days_off = tuple(kind for kind in DayOff if kind in left_out)
    weekdays = [day for day in left_out if isinstance(day, Weekday)]
    return Recurrence(_without(rhythm, weekdays, phrase), start, end, days_off)


def _rhythm(words: PhraseReader) -> Rhythm:
    if words.sees("en", then=("semaine",)):
        raise NotAPhrase(DaysToName(words.phrase, "en semaine"))
    opening = words.take(*_OPENINGS)
    if opening == "du":
        return _run(words)
    if opening in ("un", "1"):
        return _fortnight(words)
    if opening == "tous":
        words.word("les")
    if opening in ("tous", "chaque") and words.take("jours", "jour"):
        return _all_days(words)
    if words.sees(*_ORDINALS):
        return _monthly(words)
    if not words.sees(*DAYS):
        openings = _OPENINGS if opening is None else ()
        words.word(*map(str, Weekday), *map(str, Ordinal), *openings, also=[*DAYS, *_ORDINALS])
    return _weekly(words)


def _all_days(words: PhraseReader) -> Weekly:
    if words.sees("de", then=("la",)):
        raise NotAPhrase(DaysToName(words.phrase, "jours de la semaine"))
    return _run(words) if words.take("du") else Weekly(tuple(Weekday))


def _run(words: PhraseReader) -> Weekly:
    """From one day to another, which may lie beyond Sunday."""
    first = take_day(words)
    words.word("au")
    if words.sees(str(first)):
        raise words.refusal()
    last = take_day(words)
    return Weekly(_in_order(Weekday((first + n) % 7) for n in range((last - first) % 7 + 1)))


def _weekly(words: PhraseReader) -> Weekly:
    days = [take_day(words)]
    while words.take("et") or words.sees(",", then=(*DAYS, *_ARTICLES, "tous", "chaque")):
        words.take(",")
        if words.take("tous"):
            words.word("les")
        else:
            words.take("chaque", *_ARTICLES)
        days.append(take_day(words))
    return Weekly(_in_order(days))


def _fortnight(words: PhraseReader) -> Fortnightly:
    days = [take_day(words)]
    while words.take(",", "et"):
        words.take("un", "1")
        days.append(take_day(words))
    words.word("sur")
    words.word("deux", "2")
    return Fortnightly(_in_order(days))


def _monthly(words: PhraseReader) -> Monthly:
    ordinals = [_ordinal(words)]
    while words.take(",", "et"):
        words.take(*_ARTICLES)
        ordinals.append(_ordinal(words))
    day = take_day(words)
    if words.sees("et", ","):
        raise NotAPhrase(SecondSession(words.phrase))
    if words.sees("de", then=("chaque",)):
        words.take("de")
    elif not words.sees("du"):
        raise NotAPhrase(PhraseIncomplete(words.phrase, "du mois"))
    words.take("du", "chaque")
    words.word("mois")
    return Monthly(tuple(o for o in Ordinal if o in ordinals), day)


def _without(rhythm: Rhythm, left_out: Iterable[Weekday], phrase: str) -> Rhythm:
    """The rhythm without the days of « tous les jours sauf le dimanche »."""
    for day in left_out:
        if not isinstance(rhythm, Weekly) or day not in rhythm.days or len(rhythm.days) == 1:
            raise NotAPhrase(UnknownExclusion(phrase, str(day)))
        rhythm = Weekly(tuple(other for other in rhythm.days if other != day))
    return rhythm


def _refuse_more(words: PhraseReader) -> None:
    """Refuse whatever follows a whole phrase."""
    joint = words.take(*JOINTS, "puis")
    if joint and words.at_end():
        raise NotAPhrase(PhraseIncomplete(words.phrase, "hors vacances scolaires"))
    if words.sees_hour():
        raise NotAPhrase(SecondSession(words.phrase))
    words.end()


def _ordinal(words: PhraseReader) -> Ordinal:
    return _ORDINALS[words.word(*map(str, Ordinal), also=_ORDINALS)]


def _in_order(days: Iterable[Weekday]) -> tuple[Weekday, ...]:
    return tuple(sorted(set(days)))
