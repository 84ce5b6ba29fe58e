"""Addresses that stand in a text as they are: links that a finger can follow.

GitHub, GitLab and the previews of the editors show them as links, Python-Markdown does not:
https://github.github.com/gfm/#autolinks-extension-
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from front_matter.plain_text import ESCAPED_AMP

# Between \x02 and \x03 stands what Python-Markdown has put away.
_ADDRESS = r"(?<![\w/.@-])(?:https?://|www\.)[^\s<>\"`«»“”\x02\x03]+"
_HOST = r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}"
MAIL = rf"[A-Za-z0-9][\w.+-]*@{_HOST}"
_OPENING = {")": "(", "]": "["}
_BEHIND = ".,;:!?…'’*_~\u00a0\u202f"
"""What may stand right behind an address and is no part of it."""


class BareLinks(InlineProcessor):
    """``https://exemple.fr``, ``www.exemple.fr`` and ``nom@exemple.fr`` as links to themselves."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, md: Markdown) -> None:
        super().__init__(rf"{_ADDRESS}|(?<![\w/.+:@-]){MAIL}(?![\w@])", md)

    def handleMatch(  # type: ignore[override]  # noqa: N802  the base class still has the old form
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002  Python-Markdown's signature
    ) -> tuple[Element | None, int | None, int | None]:
        """Give the link, without the punctuation behind it."""
        address = _without_end(m[0])
        href = _href(address)
        if "." not in href.removeprefix("https://www"):
            return None, None, None
        link = Element("a", {"href": href.replace("&", ESCAPED_AMP)})
        link.text = AtomicString(address.replace("&", ESCAPED_AMP))
        return link, m.start(), m.start() + len(address)


def _href(address: str) -> str:
    if "://" in address:
        return address
    return f"https://{address}" if address.startswith("www.") else f"mailto:{address}"


def _without_end(address: str) -> str:
    """Leave out punctuation at the end, and a bracket that was opened before the address."""
    while True:
        address = address.rstrip(_BEHIND)
        opening = _OPENING.get(address[-1:])
        if opening is None or address.count(address[-1]) <= address.count(opening):
            return address
        address = address[:-1]
