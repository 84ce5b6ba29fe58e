"""What sentences are made of."""

import re
from dataclasses import dataclass

from photo_licences.plain_text import quotable

_CODE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True)
class Names:
    """The two files of a photo as a person calls them."""

    photo: str
    sheet: str


def said(written: str | None) -> str:
    """Quote what a person wrote, or say that there is nothing."""
    return f"« {quotable(written)} »" if written else "rien"


def listed(items: tuple[str, ...], last: str = "et") -> str:
    """Give « a, b et c »."""
    *first, end = items
    return f"{', '.join(first)} {last} {end}" if first else end


def pieces(sentence: str) -> list[tuple[str, bool]]:
    """Part a sentence at its backticks; each piece says whether it is to be copied exactly."""
    parts = _CODE.split(sentence)
    return [(part, bool(place % 2)) for place, part in enumerate(parts) if part]
