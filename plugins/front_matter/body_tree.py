"""The last look at a text's tree: headings get ids, links their addresses, tables their classes."""

from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from front_matter.body_links import destination
from front_matter.body_parts import Heading
from front_matter.body_problems import SkippedHeading, TopHeading, UnusedReference
from front_matter.collected import Collected
from front_matter.photo_places import take_photos
from front_matter.plain_text import ESCAPED_AMP, plain
from front_matter.plain_text import words as words_of
from front_matter.slugs import slug_of

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}


class LastLook(Treeprocessor):
    """Collects what a body holds, when all other tree processors have done their work."""

    def __init__(self, md: Markdown, collected: Callable[[], Collected]) -> None:
        super().__init__(md)
        self._collected = collected
        self.addresses: Mapping[str, str] = {}

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        found = self._collected()
        level = 1
        has_photos = False
        used: set[str] = set()
        for element in root.iter():
            tag = element.tag
            if tag == "a":
                used.add(element.get("href", ""))
                self._link(element, found)
            elif tag in _HEADINGS:
                level = _heading(element, level, found)
            elif tag == "img":
                has_photos = True
                used.add(element.get("src", ""))
            elif tag in {"td", "th"} and (style := element.attrib.pop("style", None)):
                element.set("class", style.removeprefix("text-align: ").removesuffix(";"))
        self._unused_references(used, found)
        found.text = words_of(root)
        if has_photos:
            take_photos(root, found)

    def _link(self, element: Element, found: Collected) -> None:
        written = plain(element.get("href", ""))
        words = words_of(element) or ("photo" if element.find(".//img") is not None else "")
        line = found.lines.first_of(f"]({written}", written, f"[{words}](")
        result = destination(written, words, found.path, self.addresses, line)
        element.set("href", result.href.replace("&", ESCAPED_AMP))
        if result.link is not None:
            found.links.append(result.link)
        if result.problem is not None:
            found.problems.append(result.problem)

    def _unused_references(self, used: set[str], found: Collected) -> None:
        """« [Rappel]: demain » looks like the address of a link, and would be dropped."""
        for name, (address, _title) in self.md.references.items():
            if address not in used:
                written = f"[{name}]: {address}"
                line = found.lines.first_of(f"]: {address}", address)
                found.problems.append(UnusedReference(line, written))


def _heading(element: Element, before: int, found: Collected) -> int:
    """Give the heading its id; return its level."""
    words = words_of(element)
    level = _HEADINGS[element.tag]
    anchor = name = slug_of(words) or "section"
    while anchor in found.anchors:
        found.anchors[name] += 1
        anchor = f"{name}-{found.anchors[name]}"
    found.anchors[anchor] = 1
    element.set("id", anchor)
    if level == 1:
        found.add(TopHeading(None, words), words)
        element.tag, level = "h2", 2
    elif level > before + 1:
        found.add(SkippedHeading(None, words, level, before + 1), words)
    found.headings.append(Heading(level, anchor, words))
    return level
