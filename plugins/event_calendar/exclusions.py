"""Reads what a phrase leaves out: « hors vacances scolaires », « sauf jours fériés »."""

from collections.abc import Iterator

from event_calendar.phrase_reader import NotAPhrase, PhraseReader
from event_calendar.phrase_words import DAYS, JOINTS, take_day
from event_calendar.recurrence import DayOff, Weekday
from event_calendar.value_problems import SecondSession

_OPENINGS = ("hors", "sauf", "excepte", "en")
_ARTICLES = ("les", "le", "des", "de")
_KINDS = {
    "vacances": ("scolaires", DayOff.SCHOOL_HOLIDAYS),
    "jours": ("fériés", DayOff.PUBLIC_HOLIDAYS),
    "jour": ("férié", DayOff.PUBLIC_HOLIDAYS),
    "feries": (None, DayOff.PUBLIC_HOLIDAYS),
}
_GOES_ON = ("les", "le", "pendant", "durant", *_KINDS, *DAYS)


def take_exclusions(words: PhraseReader) -> Iterator[DayOff | Weekday]:
    """Every exclusion that stands here, one after the other."""
    while words.sees(*_OPENINGS) or words.sees(*JOINTS, then=_OPENINGS):
        words.take(*JOINTS)
        if words.take(*_OPENINGS) == "en":
            words.word("dehors")
        found = _left_out(words)
        yield found
        while words.sees(*JOINTS, then=_GOES_ON):
            words.take(*JOINTS)
            before, found = found, _left_out(words)
            if isinstance(found, Weekday) and not isinstance(before, Weekday):
                # « hors vacances scolaires, les mardis à 18h »: a day that is meant to take place
                raise NotAPhrase(SecondSession(words.phrase))
            yield found


def _left_out(words: PhraseReader) -> DayOff | Weekday:
    if words.take("pendant", "durant"):
        words.word("les")
    else:
        words.take(*_ARTICLES)
    if words.sees(*DAYS):
        return take_day(words)
    found = words.take(*_KINDS)
    if found is None:
        raise words.unknown_exclusion("vacances", "jours")
    second, kind = _KINDS[found]
    if second:
        words.word(second)
    return kind
