"""``*italique*``, ``**gras**`` and ``~~barré~~`` that never cost a letter."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import DelimiterProcessor

_SIGNS = re.compile("[*_~]+")


class Emphasis(DelimiterProcessor):
    """Python-Markdown's own, but for text that it would swallow.

    Its version 3.11 makes ``x*a**b*c`` lose its last letter, since it closes ``**`` with ``*``.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__("*", "strong,em", md)
        self.add("_", "strong,em", smart=True)
        self.add("~", "del", double=True)

    def handleMatch(  # type: ignore[override]  # noqa: N802  the base class still has the old form
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """Give the element, or leave the text as it was typed where a letter would be lost."""
        element, start, end = super().handleMatch(m, data)
        if element is None or start is None or end is None:
            return element, start, end
        if _SIGNS.sub("", "".join(element.itertext())) == _SIGNS.sub("", data[start:end]):
            return element, start, end
        self.reset()
        return None, start, end
