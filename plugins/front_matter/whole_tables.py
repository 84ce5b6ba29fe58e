"""Tables whose rows lose nothing: Markdown silently drops cells beyond the last column."""

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from markdown.blockparser import BlockParser
from markdown.extensions.tables import TableProcessor

from front_matter.body_problems import LostCells
from front_matter.collected import Collected


class WholeTables(TableProcessor):
    """Python-Markdown's tables, with a problem for each row that is too long."""

    def __init__(
        self, parser: BlockParser, config: dict[str, Any], collected: Callable[[], Collected]
    ) -> None:
        super().__init__(parser, config)
        self._collected = collected

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Build the table."""
        columns = len(self.separator)
        for row in blocks[0].split("\n")[2:]:
            cells = self._split_row(row.strip(" "))  # type: ignore[attr-defined]  # not in stubs
            if len(cells) > columns:
                self._collected().add(LostCells(None, row.strip(), columns), row.strip())
        super().run(parent, blocks)
