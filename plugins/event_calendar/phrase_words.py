"""The words that several parts of the grammar know."""

from event_calendar.phrase_reader import PhraseReader
from event_calendar.recurrence import Weekday

DAYS = {str(day): day for day in Weekday}
DAYS |= {f"{name}s": day for name, day in DAYS.items()}
JOINTS = (",", "et", "ou")


def take_day(words: PhraseReader) -> Weekday:
    """The day of the week that must stand here."""
    return DAYS[words.word(*map(str, Weekday), also=DAYS)]
