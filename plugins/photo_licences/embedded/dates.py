"""The moment when a photo was taken, in the one spelling that people sort by."""

import re

_MOMENT = re.compile(
    r"(?P<date>\d{4}[:\-/.]?\d\d[:\-/.]?\d\d)"
    r"(?:[T ]+(?P<time>\d\d:?\d\d(?::?\d\d)?)(?:\.\d+)?)?"
    r"\s*(?P<zone>Z|[+\-]\d\d:?\d\d)?\s*"
)


def moment(text: str) -> str:
    """``2026-12-05T14:00:00`` with its zone where the file has one; odd dates as written.

    Blank and all-zero dates, which cameras write when their clock was never set, give ``""``.
    """
    if not re.search(r"[1-9]", text):
        return ""
    match = _MOMENT.fullmatch(text.strip(" \0"))
    if match is None:
        return text
    digits = re.sub(r"\D", "", match["date"])
    day = f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
    if match["time"] is None:
        return day
    clock = re.sub(r"\D", "", match["time"])
    hours = ":".join(clock[index : index + 2] for index in range(0, len(clock), 2))
    return f"{day}T{hours}{match['zone'] or ''}"
