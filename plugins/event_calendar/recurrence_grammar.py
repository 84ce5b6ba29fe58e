"""Reads ``repetition``: a small strict French grammar that understands a phrase or refuses it.

    phrase    = rhythm [","] "de" hour "à" hour { exclusion } ["."]
    rhythm    = ("tous les" | "chaque") days
              | "un" day "sur" ("deux" | "2")
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
from difflib import get_close_matches

from event_calendar.phrase_scanner import Hour, Token, Word, folded, scan
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
    HourNotUnderstood,
    HoursReversed,
    PhraseIncomplete,
    PhraseProblem,
    WordNotUnderstood,
)

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


class NotAPhrase(ValueError):  # noqa: N818 - it speaks of the text; nothing went wrong here
    """The text is not a phrase of the grammar; ``problem`` says where it leaves it."""

    def __init__(self, problem: PhraseProblem) -> None:
        super().__init__(problem)
        self.problem = problem


def read_recurrence(phrase: str) -> Recurrence:
    """The recurrence that a phrase states.

    Raises ``NotAPhrase`` for every text that is not one.
    """
    return _Parser(phrase).recurrence()


def read_hours(phrase: str) -> tuple[time, time]:
    """The two hours of « de 14h à 17h », as ``aussi`` has them after its date.

    Raises ``NotAPhrase``.
    """
    parser = _Parser(phrase)
    hours = parser.hours()
    parser.end()
    return hours


class _Parser:
    """Recursive descent: each method reads one rule of the grammar and moves past it."""

    def __init__(self, phrase: str) -> None:
        self.phrase = phrase
        self.tokens = scan(phrase)
        self.position = 0

    def recurrence(self) -> Recurrence:
        rhythm = self.rhythm()
        start, end = self.hours()
        days_off = self.days_off()
        self.end()
        return Recurrence(rhythm, start, end, days_off)

    def rhythm(self) -> Rhythm:
        if self.sees("les"):
            raise NotAPhrase(WordNotUnderstood(self.phrase, "les", "tous les"))
        opening = self.word("tous", "chaque", "un", "le")
        if opening == "un":
            return self.fortnight()
        if opening == "tous":
            self.word("les")
        if opening == "le" or self.sees(*_ORDINALS):
            return self.monthly()
        return Weekly(self.several_days())

    def fortnight(self) -> Fortnightly:
        day = self.day()
        self.word("sur")
        self.word("deux", "2")
        return Fortnightly(day)

    def monthly(self) -> Monthly:
        ordinals = [self.ordinal()]
        while self.take(",", "et"):
            self.take("le", "les")
            ordinals.append(self.ordinal())
        day = self.day()
        if self.word("du", "de") == "de":
            self.word("chaque")
        self.word("mois")
        return Monthly(tuple(o for o in Ordinal if o in ordinals), day)

    def several_days(self) -> tuple[Weekday, ...]:
        days = [self.day()]
        while not self.sees(",", then="de") and self.take(",", "et"):
            if self.take("tous"):
                self.word("les")
            else:
                self.take("les", "chaque")
            days.append(self.day())
        return tuple(sorted(set(days)))

    def hours(self) -> tuple[time, time]:
        self.take(",")
        self.word("de")
        start = self.hour()
        self.word("à")
        end = self.hour(closing=True)
        if end != time(0) and end <= start:
            raise NotAPhrase(HoursReversed(self.phrase, start, end))
        return start, end

    def days_off(self) -> tuple[DayOff, ...]:
        found: set[DayOff] = set()
        while self.position < len(self.tokens):
            joined = self.take(",", "et")
            if not self.take("hors", "sauf") and not (joined and found):
                self.word("hors", "sauf")
            if self.take("pendant"):
                self.word("les")
            else:
                self.take("les")
            second, kind = _DAYS_OFF[self.word(*_DAYS_OFF)]
            self.word(second)
            found.add(kind)
        return tuple(kind for kind in DayOff if kind in found)

    def day(self) -> Weekday:
        return _DAYS[self.word(*map(str, Weekday), also=_DAYS)]

    def ordinal(self) -> Ordinal:
        return _ORDINALS[self.word(*map(str, Ordinal), also=_ORDINALS)]

    def hour(self, *, closing: bool = False) -> time:
        match self.peek():
            case Hour(_, clock, closes_day) if clock is not None and closing >= closes_day:
                self.position += 1
                return clock
            case None:
                raise NotAPhrase(PhraseIncomplete(self.phrase, "14h"))
            case token:
                raise NotAPhrase(HourNotUnderstood(self.phrase, token.text))

    def end(self) -> None:
        token = self.peek()
        if token is not None:
            raise NotAPhrase(WordNotUnderstood(self.phrase, token.text, None))

    def peek(self) -> Token | None:
        return self.tokens[self.position] if self.position < len(self.tokens) else None

    def sees(self, *keys: str, then: str | None = None) -> bool:
        """Whether the next word is one of these, and the one after it is ``then``."""
        tokens = self.tokens[self.position : self.position + 2]
        ahead = [token.key for token in tokens if isinstance(token, Word)]
        return bool(ahead) and ahead[0] in keys and (then is None or ahead[1:] == [then])

    def take(self, *keys: str) -> str | None:
        """Moves past the next word if it is one of these."""
        token = self.peek()
        if not isinstance(token, Word) or token.key not in keys:
            return None
        self.position += 1
        return token.key

    def word(self, *expected: str, also: Iterable[str] = ()) -> str:
        """Moves past a word that must stand here; what is ``expected`` is also what is advised."""
        keys = {folded(word): word for word in expected}
        found = self.take(*keys, *also)
        if found is not None:
            return found
        token = self.peek()
        if token is None:
            raise NotAPhrase(PhraseIncomplete(self.phrase, expected[0]))
        nearest = get_close_matches(folded(token.text), [*keys, *also], n=1)
        advice = keys.get(nearest[0], nearest[0]) if nearest else None
        raise NotAPhrase(WordNotUnderstood(self.phrase, token.text, advice))
