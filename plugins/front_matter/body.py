"""The body of a text: Markdown in, HTML and the photos, links and headings that it holds out."""

from collections.abc import Mapping, Sequence

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import AUTOMAIL_RE

from findings.model import Finding
from front_matter.body_messages import body_finding
from front_matter.body_parts import Body, Gallery, Link, Part, PhotoUse
from front_matter.body_problems import BodyProblem, TooTangled
from front_matter.body_tree import LastLook
from front_matter.collected import Collected
from front_matter.folding import FoldedPart
from front_matter.header_problems import TooMany
from front_matter.list_lines import ListLines
from front_matter.long_paragraphs import LongParagraphs
from front_matter.mail_links import MailLink
from front_matter.messages import finding
from front_matter.photo_places import MARKS
from front_matter.plain_stretches import PlainStretches
from front_matter.raw_html import Entity, WelcomeHtml
from front_matter.source_lines import SourceLines
from front_matter.whole_tables import WholeTables

__all__ = ["Body", "BodyConverter", "Gallery", "Link", "Part", "PhotoUse"]

_SHOWN = 30
_AFTER_ALL = -100
"""Behind the typography, which is behind Python-Markdown's own tree processors."""


class BodyConverter:
    """Converts bodies one after the other with a single ``Markdown`` object; not for threads.

    A body may use Markdown with tables and fenced code, lists right below a paragraph, and the
    HTML of ``raw_html`` and ``folding``. ``extensions`` come on top, the typography for instance.
    """

    def __init__(self, extensions: Sequence[Extension] = ()) -> None:
        self._collected = Collected("", SourceLines("", 1))
        self._md = Markdown(
            extensions=["fenced_code", "sane_lists", *extensions], output_format="html"
        )
        self._html = WelcomeHtml(self._md, self._current)
        self._folded = FoldedPart(self._md.parser)
        self._last_look = LastLook(self._md, self._current)
        self._register()

    def convert(
        self, text: str, path: str, first_line: int, addresses: Mapping[str, str]
    ) -> tuple[Body, tuple[Finding, ...]]:
        """Convert one body.

        ``path`` is that of its file, relative to the project's root: ``content/pages/fab-lab.md``.
        ``first_line`` is the line of the file where the body begins. ``addresses`` gives the
        root-relative address of each source file, relative to ``content/``.
        """
        inner = path.partition("/")[2]
        self._collected = found = Collected(inner, SourceLines(text, first_line))
        self._md.reset()
        self._html.reset()
        self._folded.reset()
        self._last_look.addresses = addresses
        try:
            html = self._md.convert(text)
        except RecursionError:
            found.problems.append(TooTangled(first_line))
            html = ""
        pieces = MARKS.split(html)
        parts: list[Part] = []
        for number, piece in enumerate(pieces):
            if number % 2:
                parts.append(found.photos[int(piece)])
            elif piece:
                parts.append(piece)
        body = Body(
            parts=tuple(parts),
            anchors=frozenset(found.anchors),
            links=tuple(found.links),
            headings=tuple(found.headings),
            text=found.text,
        )
        return body, _findings(found.problems, path, first_line)

    def _current(self) -> Collected:
        return self._collected

    def _register(self) -> None:
        md = self._md
        md.preprocessors.deregister("html_block")
        md.preprocessors.register(ListLines(md), "list_lines", 20)  # behind fenced code, at 25
        md.inlinePatterns.register(self._html, "html", 90)
        md.inlinePatterns.register(Entity(md), "entity", 80)
        md.inlinePatterns.register(MailLink(AUTOMAIL_RE, md), "automail", 110)
        md.parser.blockprocessors.register(self._folded, "details", 85)
        if "|" not in md.ESCAPED_CHARS:
            md.ESCAPED_CHARS.append("|")
        tables = WholeTables(md.parser, {"use_align_attribute": False}, self._current)
        md.parser.blockprocessors.register(tables, "table", 75)
        md.treeprocessors.register(LongParagraphs(md, self._current), "long_paragraphs", 30)
        md.treeprocessors.register(PlainStretches(md), "plain_stretches", 25)
        md.treeprocessors.register(self._last_look, "last_look", _AFTER_ALL)
        # The registry looks up and sorts at each of some 500 accesses a text; a list takes 10 %
        # off the whole conversion. Nothing registers patterns after this.
        inline = md.treeprocessors["inline"]
        inline.inlinePatterns = list(md.inlinePatterns)  # type: ignore[attr-defined]  # a subclass


def _findings(problems: Sequence[BodyProblem], path: str, first_line: int) -> tuple[Finding, ...]:
    ordered = sorted(problems, key=lambda problem: problem.line or first_line)
    shown = tuple(body_finding(problem, path) for problem in ordered[:_SHOWN])
    if left_out := ordered[_SHOWN:]:
        line = left_out[0].line or first_line
        shown += (finding(TooMany(line, len(left_out)), path),)
    return shown
