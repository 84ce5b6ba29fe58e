"""What sentences are made of."""

from dataclasses import dataclass

from photo_licences.plain_text import quotable


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
