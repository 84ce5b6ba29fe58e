"""Small pieces of French that every message is made of."""

from datetime import date
from typing import NamedTuple

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)


class Words(NamedTuple):
    """What a problem says: the facts, and one next step."""

    message: str
    remedy: str


def weekday_name(day: date) -> str:
    """Give « samedi »."""
    return WEEKDAYS[day.weekday()]


def day_name(day: date) -> str:
    """Give « 5 décembre 2026 », « 1er mai 2027 »."""
    ordinal = "1er" if day.day == 1 else str(day.day)
    return f"{ordinal} {MONTHS[day.month - 1]} {day.year}"


def short(text: str) -> str:
    """Give at most 80 characters of a text on one line, to be quoted."""
    line = " ".join(text.split())
    return line if len(line) <= 80 else line[:79].rstrip() + "…"  # noqa: PLR2004
