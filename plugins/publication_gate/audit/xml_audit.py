"""SVG, feeds and site maps: what a browser, a feed reader or a crawler would fetch from them."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from photo_licences.model import Credit
from publication_gate.audit.addresses import OwnAddress
from publication_gate.audit.credit_audit import audit_credits
from publication_gate.audit.css_audit import audit_css
from publication_gate.audit.html_audit import audit_fragment
from publication_gate.audit.markup_audit import audit_element
from publication_gate.audit.problems import RefusedMarkup, RemoteFetch, TextProblem, Unparsable

_XHTML = "http://www.w3.org/1999/xhtml"
_SVG = "http://www.w3.org/2000/svg"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_XLINK = "http://www.w3.org/1999/xlink"
_DRAWN = frozenset({_XHTML, _SVG, "http://www.w3.org/1998/Math/MathML"})

_LINK_ELEMENTS = frozenset(
    {"comments", "docs", "guid", "id", "license", "licence", "link", "rights", "uri"}
)
"""Elements of feeds whose text is a name, or an address where a person goes."""

_NAME_ATTRIBUTES = frozenset({"domain", "scheme", "term", "uri", "ref"})
# Not "self", to which a reader moves, nor "next" and the like, which it fetches ahead:
# https://www.rfc-editor.org/rfc/rfc5005
_FOLLOWED_RELATIONS = frozenset({"", "alternate", "author", "license", "related", "via"})
_PROSE = frozenset({"description", "location", "name", "organizer", "subtitle", "summary", "title"})
"""Elements whose text is read by people, also where it begins like an address."""
_HTML_ELEMENTS = frozenset({"content", "encoded"})
"""Elements whose text is HTML for every reader, so that ``&amp;lt;img`` in them shows a text about
HTML. Of a title or a description some readers make HTML by unescaping it twice."""
_REFUSED_ELEMENTS = frozenset({"cloud"})
"""RSS readers register at its host: https://www.rssboard.org/rsscloud-interface"""

_OWN_STYLE = re.compile(r'xml-stylesheet type="text/css" href="(?:/[A-Za-z0-9_-]+)+\.css"')
"""Two slashes in a row would name another host, and XSLT would be a program."""


def audit_xml(
    text: str, own: OwnAddress, credits_by_name: Mapping[str, Credit]
) -> Iterator[TextProblem]:
    """Yield what would be fetched from elsewhere, and photos that escaped HTML shows uncredited.

    A document type is refused, and any processing instruction, which ElementTree drops, but the
    one that names a CSS file of this site: https://www.w3.org/TR/xml-stylesheet/
    """
    builder = _Builder()
    parser = DefusedXMLParser(target=builder, forbid_dtd=True)
    try:
        parser.feed(text)
        root = parser.close()
    except ParseError as error:
        line, column = error.position
        yield Unparsable("XML", f"ligne {line}, colonne {column + 1}")
        return
    except DefusedXmlException:
        yield Unparsable("XML", "il déclare un type de document (DOCTYPE) ou des entités")
        return
    for instruction in builder.instructions:
        if not _OWN_STYLE.fullmatch(instruction):
            yield RefusedMarkup(f"<?{instruction}?>")
    for element in root.iter():
        yield from _audit(element, own)
        yield from audit_credits(element.text or "", credits_by_name)


class _Builder(TreeBuilder):
    """A tree, and the processing instructions that it leaves out."""

    def __init__(self) -> None:
        super().__init__()
        self.instructions: list[str] = []

    def pi(self, target: str, text: str | None = None) -> Element:
        """Remember an instruction, wherever in the document it stands."""
        self.instructions.append(f"{target} {text or ''}".strip())
        return super().pi(target, text)


def _audit(element: Element, own: OwnAddress) -> Iterator[TextProblem]:
    namespace, tag = _split(element.tag)
    attributes = {_attribute_name(name): value for name, value in element.items()}
    if namespace in _DRAWN:
        yield from _audit_drawn(element, tag, attributes, own)
    elif namespace != _RDF:
        if tag in _REFUSED_ELEMENTS:
            yield RefusedMarkup(f"<{tag}>")
        yield from _audit_attributes(tag, attributes, own)
        yield from _audit_text(element, tag, own)


def _audit_drawn(
    element: Element, tag: str, attributes: Mapping[str, str], own: OwnAddress
) -> Iterator[TextProblem]:
    """Judge what is shown: XHTML in a feed, SVG, MathML."""
    if tag == "script":
        yield RefusedMarkup("<script>")
    if tag == "style":
        yield from audit_css("".join(element.itertext()), own, "<style>")
    yield from audit_element(tag, attributes, own)


def _audit_attributes(
    tag: str, attributes: Mapping[str, str], own: OwnAddress
) -> Iterator[TextProblem]:
    """Judge an attribute of a feed: ``enclosure``, ``media:content``, ``itunes:image`` …"""
    relation = (attributes.get("rel") or "").lower()
    for name, value in attributes.items():
        place = f"<{tag} {name}>"
        if name in _NAME_ATTRIBUTES:
            continue
        if tag == "link" and name == "href" and relation in _FOLLOWED_RELATIONS:
            if not own.is_link(value):
                yield RemoteFetch(place, value)
        elif own.looks_remote(value) and not (tag == "source" and name == "url"):
            yield RemoteFetch(place, value)


def _audit_text(element: Element, tag: str, own: OwnAddress) -> Iterator[TextProblem]:
    text = (element.text or "").strip()
    if tag in _LINK_ELEMENTS and own.is_link(text) and "<" not in text:
        return
    if tag not in _PROSE and own.looks_remote(text):
        yield RemoteFetch(f"<{tag}>", text)
    while "<" in text or "&" in text:
        if "<" in text:
            yield from audit_fragment(text, own)
        plainer = unescape(text)
        if plainer == text or tag in _HTML_ELEMENTS:
            return
        text = plainer


def _split(name: str) -> tuple[str, str]:
    """Give namespace and local name, the latter in lower case."""
    namespace, _, local = name.rpartition("}")
    return namespace.removeprefix("{"), local.lower()


def _attribute_name(name: str) -> str:
    namespace, local = _split(name)
    return f"xlink:{local}" if namespace == _XLINK else local
