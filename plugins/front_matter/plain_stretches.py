"""Words without a single mark of Markdown, which no inline pattern has to look at."""

import re
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

MARK = re.compile(r"[\\`\[<&*_@~]|://|www\.|  \n")
"""What the inline patterns of ``BodyConverter`` begin with; a test compares the two."""


class PlainStretches(Treeprocessor):
    """Leaves texts without marks as they are.

    Python-Markdown searches every text for each of its patterns; most paragraphs and list items
    hold none of them, which is half of the time that inline markup takes.
    """

    def run(self, root: Element) -> None:
        """Look at each text before the inline patterns do."""
        for element in root.iter():
            text = element.text
            if text and MARK.search(text) is None:
                element.text = AtomicString(text)
