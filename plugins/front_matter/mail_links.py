"""``<nom@exemple.fr>`` as a plain mail link."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from front_matter.bare_links import MAIL


class MailLink(InlineProcessor):
    """A mail link as it is read; Python-Markdown's would hide each letter in an entity.

    Harvesters decode entities, whereas typography, search and the plain text need the letters.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(rf"<(?:mailto:)?({MAIL})>", md)

    def handleMatch(  # type: ignore[override]  # noqa: N802  the base class still has the old form
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002  Python-Markdown's signature
    ) -> tuple[Element, int, int]:
        """Give the link."""
        link = Element("a", {"href": f"mailto:{m[1]}"})
        link.text = m[1]
        return link, m.start(), m.end()
