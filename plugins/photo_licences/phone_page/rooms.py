"""How many characters an answer has room for, as the header's types count them."""

from collections.abc import Mapping

from front_matter.long_paragraphs import MAX_CHARACTERS
from front_matter.types import LONGEST_LINE, LONGEST_TEXT
from photo_licences.phone_page.model import Kind
from photo_licences.phone_page.questions import questions

CAPTION = "legende"
_ROOMS = {
    Kind.LINE: LONGEST_LINE,
    Kind.ADDRESS: LONGEST_LINE,
    Kind.OPEN_CHOICE: LONGEST_LINE,
    Kind.LINES: LONGEST_TEXT,
}


def rooms() -> Mapping[str, int]:
    """Give the room of every answer that a person writes, by the sheet's key."""
    written = {asked.key: _ROOMS[asked.kind] for asked in questions() if asked.kind in _ROOMS}
    return {**written, CAPTION: MAX_CHARACTERS}
