"""Footnotes, which the site does not have: what looks like one is said, and stays as it is."""

import re
from collections.abc import Callable

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from front_matter.body_problems import Footnote
from front_matter.collected import Collected


class Footnotes(InlineProcessor):
    """Finds ``[^1]``."""

    def __init__(self, md: Markdown, collected: Callable[[], Collected]) -> None:
        super().__init__(r"\[\^[^\]\s]{1,40}\]", md)
        self._collected = collected

    def handleMatch(  # type: ignore[override]  # noqa: N802  the base class still has the old form
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002  Python-Markdown's signature
    ) -> tuple[None, None, None]:
        """Leave the text as it was typed."""
        self._collected().add(Footnote(None, m[0]), m[0])
        return None, None, None
