"""Types of values as French volunteers write them, for the pydantic models of every room."""

import re
from datetime import date, datetime, timedelta
from typing import Annotated

from pydantic import BeforeValidator

from front_matter.dates import read_moment, simplified
from front_matter.durations import read_duration
from front_matter.slugs import is_slug, slug_of
from front_matter.untyped import TextMap
from front_matter.value_messages import refusal
from front_matter.value_problems import (
    HourInDate,
    NotADate,
    NotADuration,
    NotAList,
    NotASlug,
    NotAText,
    NotYesOrNo,
    ValueTooLong,
)

LONGEST_LINE = 500
LONGEST_TEXT = 2000
"""Characters: a JPEG has room for 64 kB of rights, and a page none for more."""

_OPENING, _CLOSING = frozenset("“„‘«"), frozenset("”“’»")
_SEPARATORS = re.compile("[,;]")
_YES = frozenset({"oui", "yes", "true", "vrai", "o", "y", "1", "x"})
_NO = frozenset({"non", "no", "false", "faux", "n", "0"})


def as_text(value: object) -> object:
    """Give the text of a value, also of one that merely looked like ``clé: valeur``."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, TextMap):
        return value.text.strip()
    if isinstance(value, list | dict):
        raise refusal(NotAText(quoted(value)))
    return value


def as_word(value: object) -> object:
    """Give a text that names something, without the quotation marks around it.

    A telephone turns ``"2026-1"`` into “2026-1” or « 2026-1 », which YAML does not know.
    """
    text = as_text(value)
    if not isinstance(text, str):
        return text
    line = " ".join(text.split())
    inner = line[1:-1]
    around = line[:1] in _OPENING and line[-1:] in _CLOSING
    return inner.strip() if around and _OPENING.isdisjoint(inner) else line


def quoted(value: object) -> str:
    """Give a value in a few words, to show it in a message."""
    match value:
        case TextMap():
            shown = value.text
        case list():
            shown = ", ".join(quoted(item) for item in value[:5])
        case dict():
            shown = ", ".join(f"{key}: {quoted(item)}" for key, item in list(value.items())[:5])
        case _:
            shown = str(value)
    return shown if len(shown) <= 80 else shown[:79] + "…"  # noqa: PLR2004  one line of a message


def _one_line(value: object) -> object:
    text = as_text(value)
    return _bounded(" ".join(text.split()), LONGEST_LINE) if isinstance(text, str) else text


def _text(value: object) -> object:
    text = as_text(value)
    return _bounded(text, LONGEST_TEXT) if isinstance(text, str) else text


def _word(value: object) -> object:
    text = as_word(value)
    return _bounded(text, LONGEST_LINE) if isinstance(text, str) else text


def _bounded(text: str, limit: int) -> str:
    if len(text) > limit:
        raise refusal(ValueTooLong(len(text), limit))
    return text


def _yes_or_no(value: object) -> object:
    if isinstance(value, bool):
        return value
    word = simplified(str(as_word(value))).rstrip(" .!")
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise refusal(NotYesOrNo(quoted(value)))


def _moment(value: object) -> object:
    if isinstance(value, date):
        return value
    text = as_word(value)
    if not isinstance(text, str):
        raise refusal(NotADate(quoted(value)))
    return read_moment(text)


def _date(value: object) -> object:
    moment = _moment(value)
    if not isinstance(moment, datetime):
        return moment
    # Browser editors write a day as an hour of Greenwich; a hand-written hour would be lost.
    written = str(as_word(value))
    if "T" in written and written[-1:].isalnum():
        return moment.date()
    raise refusal(HourInDate(quoted(value), moment.date()))


def _duration(value: object) -> object:
    if isinstance(value, timedelta):
        return value
    text = as_word(value)
    if not isinstance(text, str):
        raise refusal(NotADuration(quoted(value)))
    return read_duration(text)


def _texts(value: object) -> object:
    if isinstance(value, tuple):
        return value
    if isinstance(value, str):
        items: list[object] = list(_SEPARATORS.split(value))
    elif isinstance(value, list):
        items = value
    else:
        raise refusal(NotAList(quoted(value)))
    if any(isinstance(item, list) for item in items):
        raise refusal(NotAList(quoted(value)))
    texts = (_one_line(item) for item in items)
    return tuple(dict.fromkeys(text for text in texts if text))


def _slug(value: object) -> object:
    text = _word(value)
    if isinstance(text, str) and not is_slug(text):
        raise refusal(NotASlug(text, slug_of(text)))
    return text


Text = Annotated[str, BeforeValidator(_text)]
"""A few paragraphs at most, kept apart."""
OneLine = Annotated[str, BeforeValidator(_one_line)]
"""Text with its line ends turned into spaces."""
TextList = Annotated[tuple[str, ...], BeforeValidator(_texts)]
"""A list, or one value, or « a, b »; blanks and repeated items left out."""
Word = Annotated[str, BeforeValidator(_word)]
"""One line that names a thing, a file or a paper, without quotation marks around it."""
WholeNumber = Annotated[int, BeforeValidator(_word)]
Slug = Annotated[str, BeforeValidator(_slug)]
"""Lower-case letters a–z, digits and hyphens."""
FrenchYesNo = Annotated[bool, BeforeValidator(_yes_or_no)]
FrenchDate = Annotated[date, BeforeValidator(_date)]
"""A day; a hand-written hour is refused, since it would be lost."""
FrenchMoment = Annotated[datetime | date, BeforeValidator(_moment)]
"""A day, or a day with its hour on the clocks of Paris (naive)."""
FrenchDuration = Annotated[timedelta, BeforeValidator(_duration)]
