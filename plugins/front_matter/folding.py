"""``<details>``: a part of a text that the reader unfolds, with Markdown inside."""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor

_BEGIN = re.compile(
    r"\s*<details(?P<open>\s+open)?\s*>\s*<summary\s*>(?P<summary>.*?)</summary\s*>",
    re.IGNORECASE | re.DOTALL,
)
_EDGE = re.compile(r"<(?P<end>/?)details\b[^<>]*>", re.IGNORECASE)


class FoldedPart(BlockProcessor):
    """Reads from ``<details><summary>Mot</summary>`` to ``</details>``, blank lines included.

    Without its summary or its end it is left to ``raw_html``, which refuses it.
    """

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self._without_end = False

    def reset(self) -> None:
        """Begin another text."""
        self._without_end = False

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002  Python-Markdown's signature
        """Say whether a part begins here."""
        return not self._without_end and block.lstrip()[:8].lower() == "<details"

    def run(self, parent: Element, blocks: list[str]) -> bool:
        """Take the part's blocks and build its element."""
        begin = _BEGIN.match(blocks[0])
        if begin is None:
            return False
        end = self._end(blocks)
        if end is None:
            self._without_end = True
            return False
        number, edge = end
        inner = blocks[: number + 1]
        rest = inner[-1][edge.end() :]
        inner[-1] = inner[-1][: edge.start()]
        inner[0] = inner[0][begin.end() :]
        blocks[: number + 1] = [rest] if rest.strip() else []
        details = SubElement(parent, "details", {"open": "open"} if begin["open"] else {})
        SubElement(details, "summary").text = begin["summary"].strip()
        self.parser.parseBlocks(details, [block.strip("\n") for block in inner if block.strip()])
        return True

    def _end(self, blocks: list[str]) -> tuple[int, re.Match[str]] | None:
        depth = 0
        for number, block in enumerate(blocks):
            for edge in _EDGE.finditer(block):
                depth += -1 if edge["end"] else 1
                if depth == 0:
                    return number, edge
        return None
