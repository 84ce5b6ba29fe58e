"""What the steps of one conversion find on their way."""

from dataclasses import dataclass, field, replace

from front_matter.body_parts import Gallery, Heading, Link, PhotoUse
from front_matter.body_problems import BodyProblem
from front_matter.source_lines import SourceLines


@dataclass(slots=True)
class Collected:
    """One text's findings, made afresh for each conversion.

    ``path`` is the source file relative to ``content/``.
    """

    path: str
    lines: SourceLines
    photos: list[PhotoUse | Gallery] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    anchors: dict[str, int] = field(default_factory=dict)
    """Ids of headings, each with the number of headings that wanted it."""
    problems: list[BodyProblem] = field(default_factory=list)
    text: str = ""

    def add(self, problem: BodyProblem, passage: str) -> None:
        """Keep a problem with the line where ``passage`` stands.

        Python-Markdown looks at some texts twice; an echo has no place of its own left.
        """
        seen = self.lines.was_seen(passage)
        line = self.lines.line_of(passage)
        if line is not None or not seen:
            self.problems.append(replace(problem, line=line))
