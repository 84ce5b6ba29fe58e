"""Reads the hours of a meeting as people write them, or refuses them.

    hours = ["de"] hour ("à" | "-") hour [ "du matin" | "le lendemain" | "du lendemain" ]
          | "à" hour

What ends before it begins is refused unless the phrase says that it goes on into the morning:
« de 17h à 14h » is a slip, « de 22h à 2h du matin » is a party.
"""

from datetime import time

from event_calendar.phrase_reader import NotAPhrase, PhraseReader
from event_calendar.value_problems import HoursReversed, PhraseIncomplete

_MIDNIGHT, _NOON = time(0), time(12)
_MORNING_AFTER = ("du", "le")


def read_hours(phrase: str) -> tuple[time, time | None]:
    """The hours of « de 14h à 17h », as ``aussi`` has them after its date.

    Raises ``NotAPhrase``.
    """
    words = PhraseReader(phrase)
    hours = take_hours(words)
    words.end()
    return hours


def take_hours(words: PhraseReader) -> tuple[time, time | None]:
    """The hours that stand here: the start, and the end where one is said.

    An end that is not later than the start is on the next day.
    """
    words.take(",")
    if words.take("a"):
        return words.hour(), None
    is_range = words.take("de") is not None
    if words.at_end():
        raise NotAPhrase(PhraseIncomplete(words.phrase, "de 14h à 17h"))
    if not is_range and not words.sees_hour():
        words.word("de", "à")
    start = words.opening_hour() if is_range else words.bare_hour()
    words.word("à")
    end = words.hour(closing=True)
    if words.sees(*_MORNING_AFTER):
        return start, _next_morning(words, start, end)
    if end != _MIDNIGHT and end <= start:
        raise NotAPhrase(HoursReversed(words.phrase, start, end))
    return start, end


def _next_morning(words: PhraseReader, start: time, end: time) -> time:
    """The end that « du matin » or « le lendemain » follows, if it is that of a night."""
    is_tomorrow = words.sees(*_MORNING_AFTER, then=("lendemain",))
    words.take(*_MORNING_AFTER)
    words.word("matin", "lendemain")
    if end >= _NOON or (end <= start < _NOON) or (is_tomorrow and end > start):
        raise NotAPhrase(HoursReversed(words.phrase, start, end))
    return end
