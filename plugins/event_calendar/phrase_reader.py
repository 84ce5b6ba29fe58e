"""Moves through the words of a phrase, and says which word leads nowhere."""

from collections.abc import Collection, Iterable
from datetime import time

from event_calendar.phrase_advice import why_not, why_not_an_hour, why_not_more
from event_calendar.phrase_scanner import Hour, Token, Word, folded, scan
from event_calendar.value_problems import (
    HourNotUnderstood,
    MidnightFirst,
    PhraseIncomplete,
    PhraseProblem,
    UnknownExclusion,
    WordNotUnderstood,
)

_HOURS_OF_A_DAY = frozenset(map(str, range(24)))


class NotAPhrase(ValueError):  # noqa: N818 - it speaks of the text; nothing went wrong here
    """The text is not a phrase of the grammar; ``problem`` says where it leaves it."""

    def __init__(self, problem: PhraseProblem) -> None:
        super().__init__(problem)
        self.problem = problem


class PhraseReader:
    """The words of a phrase, read from the left; what must be there and is not raises."""

    def __init__(self, phrase: str) -> None:
        self.phrase = phrase
        self._tokens = scan(phrase)
        self._position = 0

    def at_end(self) -> bool:
        """Whether every word was read."""
        return self._position == len(self._tokens)

    def sees(self, *keys: str, then: Collection[str] = ()) -> bool:
        """Whether the next word is one of these, and the one after it one of ``then``."""
        match self._tokens[self._position : self._position + 2]:
            case [Word(key=first), Word(key=second)] if then:
                return first in keys and second in then
            case [Word(key=first), *_]:
                return first in keys and not then
        return False

    def sees_hour(self) -> bool:
        """Whether an hour stands here."""
        return isinstance(self._next(), Hour)

    def take(self, *keys: str) -> str | None:
        """Move past the next word if it is one of these."""
        token = self._next()
        if not isinstance(token, Word) or token.key not in keys:
            return None
        self._position += 1
        return token.key

    def word(self, *expected: str, also: Iterable[str] = ()) -> str:
        """Move past a word that must stand here; what is ``expected`` is also what is advised."""
        found = self.take(*map(folded, expected), *also)
        if found is not None:
            return found
        token = self._next()
        if token is None or isinstance(token, Hour) or token.key == ",":
            raise NotAPhrase(PhraseIncomplete(self.phrase, expected[0]))
        raise NotAPhrase(why_not(self.phrase, token.text, [*expected, *also]))

    def opening_hour(self) -> time:
        """Move past the first of two hours; in « de 14 à 17h » it has its « h » from the second.

        Only behind « de »: « le mardi 14 à 18h » is a date.
        """
        match self._tokens[self._position : self._position + 3]:
            case [Word(text=number), Word(key="a"), Hour()] if number in _HOURS_OF_A_DAY:
                self._position += 1
                return time(int(number))
        return self.hour()

    def bare_hour(self) -> time:
        """Move past the hour that « 14h-17h » begins with; alone it lacks its « à »."""
        match self._tokens[self._position : self._position + 2]:
            case [Hour(), Word(key="a")]:
                return self.hour()
            case [Hour(text=alone), *_]:
                raise NotAPhrase(HourNotUnderstood(self.phrase, alone, f"à {alone}"))
        return self.hour()

    def hour(self, *, closing: bool = False) -> time:
        """Move past an hour; « minuit » only where it closes a day."""
        match self._next():
            case Hour(_, clock, closes_day) if clock is not None and closing >= closes_day:
                self._position += 1
                return clock
            case Hour(closes_day=True):
                raise NotAPhrase(MidnightFirst(self.phrase))
            case None:
                raise NotAPhrase(PhraseIncomplete(self.phrase, "17h" if closing else "14h"))
            case token:
                raise NotAPhrase(why_not_an_hour(self.phrase, token.text))

    def refusal(self) -> NotAPhrase:
        """Why the word that stands here cannot."""
        token = self._next()
        assert token is not None, "there is a word to refuse"
        return NotAPhrase(why_not(self.phrase, token.text, ()))

    def unknown_exclusion(self, *expected: str) -> NotAPhrase:
        """Why what stands here is nothing that a series can leave out."""
        token = self._next()
        if token is None:
            return NotAPhrase(PhraseIncomplete(self.phrase, "vacances scolaires"))
        problem = why_not(self.phrase, token.text, expected)
        if isinstance(problem, WordNotUnderstood) and problem.nearest:
            return NotAPhrase(problem)
        return NotAPhrase(UnknownExclusion(self.phrase, " ".join(self._rest())))

    def end(self) -> None:
        """Refuse whatever is left."""
        if not self.at_end():
            raise NotAPhrase(why_not_more(self.phrase, self._rest()))

    def _rest(self) -> list[str]:
        return [token.text for token in self._tokens[self._position :]]

    def _next(self) -> Token | None:
        return None if self.at_end() else self._tokens[self._position]
