"""Lengths of time as people in France write them."""

import re
from datetime import timedelta

from front_matter.dates import simplified
from front_matter.value_messages import refusal
from front_matter.value_problems import NotADuration

_MAX_LENGTH = 80
_DURATION = re.compile(
    r"(?:(?P<days>\d{1,3}) ?(?:jours?|j)\b)? ?"
    r"(?:(?P<hours>\d{1,3}) ?(?:heures?|h))? ?"
    r"(?:(?P<minutes>\d{1,4}) ?(?P<unit>minutes?|min|mn)?)?",
)


def read_duration(written: str) -> timedelta:
    """Read « 2h30 », « 2 h », « 45 min », « 1 heure 30 », « 3 jours ».

    Raises ``UnsuitableError``.
    """
    text = simplified(written)
    found = _DURATION.fullmatch(text) if len(text) <= _MAX_LENGTH else None
    if not found or (found["minutes"] and not found["unit"] and not found["hours"]):
        raise refusal(NotADuration(written[:_MAX_LENGTH]))
    length = timedelta(
        days=int(found["days"] or 0),
        hours=int(found["hours"] or 0),
        minutes=int(found["minutes"] or 0),
    )
    if not length:
        raise refusal(NotADuration(written))
    return length
