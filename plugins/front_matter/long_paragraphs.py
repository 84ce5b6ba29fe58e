"""Paragraphs that no reader would read, and over which Markdown would sit for minutes."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from front_matter.body_problems import LongParagraph
from front_matter.collected import Collected

MAX_CHARACTERS = 8_000
"""Markdown's inline patterns take quadratic time: 40,000 brackets of one paragraph took 16 s."""


class LongParagraphs(Treeprocessor):
    """Leaves a paragraph beyond the limit as it was typed, and makes it a problem."""

    def __init__(self, md: Markdown, collected: Callable[[], Collected]) -> None:
        super().__init__(md)
        self._collected = collected

    def run(self, root: Element) -> None:
        """Look at each text before the inline patterns do."""
        for element in root.iter():
            text = element.text
            if text and len(text) > MAX_CHARACTERS and element.tag != "code":
                element.text = AtomicString(text)
                problem = LongParagraph(None, len(text), MAX_CHARACTERS, text)
                self._collected().add(problem, text)
