"""The body of a text: Markdown in, HTML and the photos, links and headings that it holds out."""

from collections.abc import Mapping, Sequence
from string import punctuation

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import SubstituteTagInlineProcessor

from findings.model import Finding
from front_matter.bare_links import BareLinks
from front_matter.body_messages import body_finding
from front_matter.body_parts import Body, Gallery, Link, Part, PhotoUse
from front_matter.body_problems import BodyProblem, TooTangled
from front_matter.body_tree import LastLook
from front_matter.code_fences import CodeFences
from front_matter.collected import Collected
from front_matter.emphasis import Emphasis
from front_matter.folding import FoldedPart
from front_matter.footnotes import Footnotes
from front_matter.header_problems import TooMany
from front_matter.headings import Headings
from front_matter.list_lines import ListLines
from front_matter.long_paragraphs import LongParagraphs
from front_matter.mail_links import MailLink
from front_matter.messages import finding
from front_matter.photo_places import MARKS
from front_matter.plain_stretches import PlainStretches
from front_matter.raw_html import Entity, WelcomeHtml
from front_matter.source_lines import SourceLines
from front_matter.table_lines import TableLines
from front_matter.whole_tables import WholeTables

__all__ = ["Body", "BodyConverter", "Gallery", "Link", "Part", "PhotoUse"]

_SHOWN = 30
_AFTER_ALL = -100
"""Behind the typography, which is behind Python-Markdown's own tree processors."""


class BodyConverter:
    """Converts bodies one after the other with a single ``Markdown`` object; not for threads.

    A body may use Markdown as editors and forges show it (CommonMark with tables, bare links and
    ``~~barré~~``), and the HTML of ``raw_html`` and ``folding``. ``extensions`` come on top, the
    typography for instance.
    """

    def __init__(self, extensions: Sequence[Extension] = ()) -> None:
        self._collected = Collected("", SourceLines("", 1))
        self._md = Markdown(extensions=["sane_lists", *extensions], output_format="html")
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
        self._register_lines()
        self._register_marks()
        md = self._md
        tables = WholeTables(md.parser, {"use_align_attribute": False}, self._current)
        md.parser.blockprocessors.register(self._folded, "details", 85)
        md.parser.blockprocessors.register(tables, "table", 75)
        md.parser.blockprocessors.register(Headings(md.parser), "hashheader", 70)
        md.treeprocessors.register(LongParagraphs(md, self._current), "long_paragraphs", 30)
        md.treeprocessors.register(PlainStretches(md), "plain_stretches", 25)
        md.treeprocessors.register(self._last_look, "last_look", _AFTER_ALL)
        # The registry looks up and sorts at each of some 500 accesses a text; a list takes 10 %
        # off the whole conversion. Nothing registers patterns after this.
        inline = md.treeprocessors["inline"]
        inline.inlinePatterns = list(md.inlinePatterns)  # type: ignore[attr-defined]  # a subclass

    def _register_lines(self) -> None:
        lines = self._md.preprocessors
        lines.deregister("html_block")
        lines.register(CodeFences(self._md, self._current), "code_fences", 25)
        lines.register(TableLines(self._md), "table_lines", 22)
        lines.register(ListLines(self._md), "list_lines", 20)

    def _register_marks(self) -> None:
        md, marks = self._md, self._md.inlinePatterns
        md.ESCAPED_CHARS = [sign for sign in punctuation if sign != "&"]  # that one is Entity's
        marks.register(Footnotes(md, self._current), "footnotes", 175)
        marks.register(MailLink(md), "automail", 110)
        marks.register(SubstituteTagInlineProcessor(r"(?:\\|  )\n", "br"), "linebreak", 105)
        marks.register(self._html, "html", 90)
        marks.register(BareLinks(md), "bare_links", 88)
        marks.register(Entity(md), "entity", 80)
        marks.register(Emphasis(md), "em_strong", 60)


def _findings(problems: Sequence[BodyProblem], path: str, first_line: int) -> tuple[Finding, ...]:
    ordered = sorted(problems, key=lambda problem: problem.line or first_line)
    shown = tuple(body_finding(problem, path) for problem in ordered[:_SHOWN])
    if left_out := ordered[_SHOWN:]:
        line = left_out[0].line or first_line
        shown += (finding(TooMany(line, len(left_out)), path),)
    return shown
