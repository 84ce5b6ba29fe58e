"""Links to headings, once the headings of every text are known."""

from collections.abc import Iterator, Mapping

from findings.model import Finding
from front_matter.body_messages import body_finding
from front_matter.body_parts import Body
from front_matter.body_problems import DeadAnchor
from front_matter.keys import nearest


def dead_anchors(bodies: Mapping[str, Body], content: str = "content") -> Iterator[Finding]:
    """A link with ``#`` leads to a heading that its text has.

    ``bodies`` are by source file, relative to the folder ``content``, which the findings name.
    """
    for path, body in bodies.items():
        for link in body.links:
            target = bodies.get(link.target_path)
            if target is None or not link.fragment or link.fragment in target.anchors:
                continue
            near = nearest(link.fragment, target.anchors)
            problem = DeadAnchor(link.line, link.fragment, link.target_path, near)
            yield body_finding(problem, f"{content}/{path}")
