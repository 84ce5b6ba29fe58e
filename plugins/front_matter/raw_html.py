"""Raw HTML in Markdown: a short list of harmless elements, built as a tree; the rest is refused.

Nothing is ever copied into the page as it was typed: a welcome element becomes an element of the
tree, everything else stays text, its brackets escaped, and is a problem.
"""

import re
from collections.abc import Callable, Mapping
from html import unescape
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from front_matter.body_problems import (
    HtmlAttribute,
    HtmlComment,
    RawHtml,
    UnpairedHtml,
)
from front_matter.collected import Collected
from front_matter.plain_text import ENTITY, ESCAPED_AMP, letter_of

VOID = frozenset({"br", "wbr"})
# Phrasing elements without behaviour: https://html.spec.whatwg.org/#text-level-semantics
_PAIRED = (
    "abbr b bdi cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var"
)
PAIRED = frozenset(_PAIRED.split())
_EVERYWHERE = frozenset({"lang", "dir"})
_ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "abbr": frozenset({"title"}),
    "dfn": frozenset({"title"}),
    "time": frozenset({"datetime"}),
}
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[a-zA-Z][^\s\"'<>@/]*+)"
    r"(?P<attributes>(?:[\s/]++[^\s\"'=<>/]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'=<>]++))?+)*+)"
    r"[\s/]*+>"
)
_ATTRIBUTE = re.compile(r"[\s/]+([^\s\"'=<>/]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'=<>]+))?")
_COMMENT = re.compile(r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<![a-zA-Z][^>]*>", re.DOTALL)
_ESCAPED = re.compile("\x02(\\d+)\x03")
"""What Python-Markdown makes of a sign behind a backslash."""
_MAX_UNPAIRED = 20

HtmlProblem = RawHtml | HtmlAttribute | UnpairedHtml | HtmlComment
Result = tuple[Element | str | None, int | None, int | None]


class _Open(NamedTuple):
    """An element whose end has not come yet."""

    name: str
    element: Element
    tag: str


class WelcomeHtml(InlineProcessor):
    """Builds the welcome elements, and turns everything else that looks like HTML into text."""

    def __init__(self, md: Markdown, collected: Callable[[], Collected]) -> None:
        super().__init__(r"<(?=[a-zA-Z/!?])", md)
        self._collected = collected
        self._pending: list[HtmlProblem] = []
        self._unpaired = 0

    def reset(self) -> None:
        """Begin another text."""
        self._unpaired = 0

    def handleMatch(  # type: ignore[override]  # noqa: N802  the base class still has the old form
        self, m: re.Match[str], data: str
    ) -> Result:
        """Give the element or the text that stands for what begins at ``m``."""
        result = self._result(m.start(), data)
        for problem in self._pending:
            self._collected().add(problem, problem.written)
        self._pending.clear()
        return result

    def _result(self, start: int, data: str) -> Result:
        tag = _TAG.match(data, start)
        if tag is None:
            return self._comment(data, start)
        name = tag["name"].lower()
        if name in VOID and not tag["end"]:
            return self._element(tag, name), start, tag.end()
        if name in PAIRED and not tag["end"] and self._unpaired < _MAX_UNPAIRED:
            return self._paired(tag, data)
        self._refuse(tag, name)
        return self._as_typed(tag.group()), start, tag.end()

    def _as_typed(self, text: str) -> str:
        """Give back what other patterns have put away, as far down as they went."""
        while (restored := self.unescape(text)) != text:
            text = restored
        return _ESCAPED.sub(lambda sign: chr(int(sign[1])), text)

    def _comment(self, data: str, start: int) -> Result:
        comment = _COMMENT.match(data, start)
        if comment is None:
            return None, None, None
        self._pending.append(HtmlComment(None, self._as_typed(comment.group())))
        return self._as_typed(comment.group()), start, comment.end()

    def _paired(self, first: re.Match[str], data: str) -> Result:
        """Build the element that ``first`` opens with all that is inside, in one pass."""
        root = Element("span")
        stack = [_Open("", root, ""), self._opened(first, root)]
        place = first.end()
        for tag in _TAG.finditer(data, place):
            _append(stack[-1].element, data[place : tag.start()])
            place = tag.end()
            name = tag["name"].lower()
            if name in VOID and not tag["end"]:
                stack[-1].element.append(self._element(tag, name))
            elif name in PAIRED and not tag["end"]:
                stack.append(self._opened(tag, stack[-1].element))
            elif name == stack[-1].name:
                stack.pop()
                if len(stack) == 1:
                    return root[0], first.start(), place
            else:
                self._refuse(tag, name)
                _append(stack[-1].element, tag.group())
        self._unpaired += 1
        self._pending.clear()  # what is inside will be looked at again, as text
        written = self._as_typed(first.group())
        self._pending.append(UnpairedHtml(None, first["name"].lower(), written))
        return written, first.start(), first.end()

    def _opened(self, tag: re.Match[str], parent: Element) -> _Open:
        name = tag["name"].lower()
        element = self._element(tag, name)
        parent.append(element)
        return _Open(name, element, tag.group())

    def _element(self, tag: re.Match[str], name: str) -> Element:
        element = Element(name)
        allowed = _ATTRIBUTES.get(name, frozenset()) | _EVERYWHERE
        refused: list[str] = []
        for found in _ATTRIBUTE.finditer(tag["attributes"]):
            attribute = found[1].lower()
            if attribute in allowed:
                value = unescape(self._as_typed(found[2] or "").strip("\"'"))
                element.set(attribute, value.replace("&", ESCAPED_AMP))
            else:
                refused.append(attribute)
        if refused:
            written = self._as_typed(tag.group())
            self._pending.append(HtmlAttribute(None, " ".join(refused), written))
        return element

    def _refuse(self, tag: re.Match[str], name: str) -> None:
        written = self._as_typed(tag.group())
        if name in PAIRED or name in VOID:
            self._unpaired += 1
            self._pending.append(UnpairedHtml(None, name, written))
        elif not tag["end"] or not self._was_refused(name):
            self._pending.append(RawHtml(None, name, written))

    def _was_refused(self, name: str) -> bool:
        return any(
            isinstance(problem, RawHtml) and problem.element == name
            for problem in (*self._collected().problems, *self._pending)
        )


class Entity(InlineProcessor):
    r"""Turns ``&eacute;`` into its letter, so that the tree holds nothing but text; ``\&`` too."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(rf"\\&|{ENTITY}", md)

    def handleMatch(  # type: ignore[override]  # noqa: N802  the base class still has the old form
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002  Python-Markdown's signature
    ) -> Result:
        """Give the letter; what is no entity stays as it was typed."""
        letter = letter_of(m[0]) if m[0] != r"\&" else "&"
        if not letter.isprintable() and not letter.isspace():
            letter = m[0]
        return letter.replace("&", ESCAPED_AMP), m.start(), m.end()


def _append(element: Element, text: str) -> None:
    """Add text behind what the element already holds."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
