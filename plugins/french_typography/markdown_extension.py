"""Typography on the text nodes of converted Markdown, never in code or in an attribute."""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Literal
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX

from french_typography.kept import MASK
from french_typography.typography import Edit, edits

_AS_WRITTEN = frozenset({"code", "pre", "kbd", "samp", "script", "style", "textarea"})
_BREAKS = frozenset({"br", "hr"})
_STASHED = re.compile(r"\x02wzxhzdk:(\d+)\x03")
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_AFTER_UNESCAPE = -10
"""Behind Python-Markdown's own tree processors, which end with ``unescape`` at 0."""


@dataclass(slots=True)
class _Piece:
    """A stretch of one text node: as it stands in the tree, and as a reader sees it."""

    raw: str
    seen: str


@dataclass(slots=True)
class _Slot:
    """One text node: the ``text`` or the ``tail`` of an element."""

    element: Element
    side: Literal["text", "tail"]
    pieces: list[_Piece]


@dataclass(slots=True)
class _Run:
    """Text nodes that stand on the same lines, so that a rule may look across them."""

    slots: list[_Slot] = field(default_factory=list)
    raw_code: list[str] = field(default_factory=list)
    """Names of the raw code elements that are open."""


class TypographyExtension(Extension):
    """Python-Markdown extension that sets running text as a French printer would."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register the tree processor behind those that still look for Markdown."""
        md.treeprocessors.register(_Typographer(md), "french_typography", _AFTER_UNESCAPE)


class _Typographer(Treeprocessor):
    def run(self, root: Element) -> None:
        """Change the text nodes of ``root`` in place."""
        self._apart = _BREAKS.union(self.md.block_level_elements)
        run = _Run()
        self._walk(root, run)
        _typeset_run(run)

    def _walk(self, element: Element, run: _Run) -> None:
        self._collect(element, "text", run)
        for child in element:
            tag = str(child.tag)
            apart = tag in self._apart
            if apart:
                _typeset_run(run)
            if tag in _AS_WRITTEN or tag == "img":
                run.slots.append(_Slot(child, "text", [_Piece(child.text or "", MASK)]))
            else:
                self._walk(child, run)
            if apart:
                _typeset_run(run)
            self._collect(child, "tail", run)

    def _collect(self, element: Element, side: Literal["text", "tail"], run: _Run) -> None:
        content = element.text if side == "text" else element.tail
        if content:
            run.slots.append(_Slot(element, side, list(self._pieces(content, run))))

    def _pieces(self, content: str, run: _Run) -> Iterator[_Piece]:
        """Split at the placeholders of raw inline HTML, which Python-Markdown keeps apart."""
        if STX not in content and not run.raw_code:
            yield _Piece(content, content)
            return
        for number, part in enumerate(_STASHED.split(content)):
            if number % 2 == 0:
                yield _Piece(part, MASK if run.raw_code and part else part)
                continue
            html = str(self.md.htmlStash.rawHtmlBlocks[int(part)])
            yield _Piece(f"\x02wzxhzdk:{part}\x03", _seen(html, run))


def _seen(html: str, run: _Run) -> str:
    """What a reader sees of raw ``html``: nothing of a tag, the character of an entity."""
    tag = _TAG.match(html)
    if tag is None:
        return unescape(html)
    name = tag[1].lower()
    if name in _AS_WRITTEN:
        if html.startswith("</"):
            run.raw_code[:] = run.raw_code[:-1]
        else:
            run.raw_code.append(name)
    return ""


def _typeset_run(run: _Run) -> None:
    """Apply the changes of the whole line of text to the nodes that hold it; empty the run."""
    if not run.slots:
        return
    pieces = [piece for slot in run.slots for piece in slot.pieces if piece.seen]
    line = "".join(piece.seen for piece in pieces)
    changes = deque(edits(line))
    if changes:
        _apply(changes, line, pieces)
        for slot in run.slots:
            setattr(slot.element, slot.side, "".join(piece.raw for piece in slot.pieces))
    run.slots.clear()
    run.raw_code.clear()


def _apply(changes: deque[Edit], line: str, pieces: Iterable[_Piece]) -> None:
    """Write each change into the piece where it starts; the next ones lose what it replaces."""
    start = 0
    for piece in pieces:
        end = start + len(piece.seen)
        parts: list[str] = []
        done = start
        while changes and changes[0].start < end:
            change = changes[0]
            parts.append(line[done : change.start])
            if change.start >= start:
                parts.append(change.replacement)
            done = min(change.end, end)
            if change.end > end:
                break
            changes.popleft()
        if parts:
            piece.raw = "".join([*parts, line[done:end]])
        start = end
