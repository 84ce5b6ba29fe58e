"""``<nom@exemple.fr>`` as a plain mail link."""

import re
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor


class MailLink(InlineProcessor):
    """A mail link as it is read; Python-Markdown's would hide each letter in an entity.

    Harvesters decode entities, whereas typography, search and the plain text need the letters.
    """

    def handleMatch(  # type: ignore[override]  # noqa: N802  the base class still has the old form
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002  Python-Markdown's signature
    ) -> tuple[Element, int, int]:
        """Give the link."""
        address = self.unescape(m[1]).removeprefix("mailto:")
        link = Element("a", {"href": f"mailto:{address}"})
        link.text = address
        return link, m.start(), m.end()
