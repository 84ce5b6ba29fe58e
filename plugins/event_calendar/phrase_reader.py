"""Moves through the words of a phrase, and says which word leads nowhere."""

from collections.abc import Iterable
from datetime import time
from difflib import get_close_matches

from event_calendar.phrase_scanner import Hour, Token, Word, folded, scan
from event_calendar.value_problems import (
    HourNotUnderstood,
    PhraseIncomplete,
    PhraseProblem,
    WordNotUnderstood,
)


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

    def sees(self, *keys: str, then: str | None = None) -> bool:
        """Whether the next word is one of these, and the one after it is ``then``."""
        tokens = self._tokens[self._position : self._position + 2]
        ahead = [token.key for token in tokens if isinstance(token, Word)]
        return bool(ahead) and ahead[0] in keys and (then is None or ahead[1:] == [then])

    def take(self, *keys: str) -> str | None:
        """Move past the next word if it is one of these."""
        token = self._next()
        if not isinstance(token, Word) or token.key not in keys:
            return None
        self._position += 1
        return token.key

    def word(self, *expected: str, also: Iterable[str] = ()) -> str:
        """Move past a word that must stand here; what is ``expected`` is also what is advised."""
        keys = {folded(word): word for word in expected}
        found = self.take(*keys, *also)
        if found is not None:
            return found
        token = self._next()
        if token is None:
            raise NotAPhrase(PhraseIncomplete(self.phrase, expected[0]))
        nearest = get_close_matches(folded(token.text), [*keys, *also], n=1)
        advice = keys.get(nearest[0], nearest[0]) if nearest else None
        raise NotAPhrase(WordNotUnderstood(self.phrase, token.text, advice))

    def hour(self, *, closing: bool = False) -> time:
        """Move past an hour; « minuit » only where it closes a day."""
        match self._next():
            case Hour(_, clock, closes_day) if clock is not None and closing >= closes_day:
                self._position += 1
                return clock
            case None:
                raise NotAPhrase(PhraseIncomplete(self.phrase, "14h"))
            case token:
                raise NotAPhrase(HourNotUnderstood(self.phrase, token.text))

    def end(self) -> None:
        """Refuse whatever is left."""
        token = self._next()
        if token is not None:
            raise NotAPhrase(WordNotUnderstood(self.phrase, token.text, None))

    def _next(self) -> Token | None:
        return None if self.at_end() else self._tokens[self._position]
