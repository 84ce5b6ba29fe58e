"""Lines of a header that are no ``clé: valeur`` but were meant to be one."""

import re
from collections.abc import Collection

from front_matter.keys import plain_key
from front_matter.line_text import is_item, split_key

_OTHER_SIGN = re.compile(r"(?P<key>[^\W\d_][^=：;:]{0,40}?)\s*[=：;]+\s*(?P<value>.*)")
_NO_SIGN = re.compile(r"(?P<key>[^\W\d_][\w’'-]*)\s+(?P<value>.+)")


def as_key_line(text: str, known: Collection[str]) -> tuple[str | None, str | None]:
    """Give the key that a line was meant to answer, and the line as it should be written.

    ``- titre: Fête``, ``titre = Fête`` and ``titre Fête`` all mean ``titre: Fête``; what begins
    with no key of ``known`` means nothing, and gives ``(None, None)``.
    """
    if is_item(text):
        text = text[1:].strip()
        key, value = split_key(text)
        if key is not None and plain_key(key) in known:
            return key, f"{key}: {value.strip()}"
    for form in (_OTHER_SIGN, _NO_SIGN):
        found = form.fullmatch(text)
        if found and plain_key(found["key"]) in known:
            return found["key"], f"{found['key']}: {found['value']}"
    return None, None
