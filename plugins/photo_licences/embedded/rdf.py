"""RDF/XML as XMP uses it: properties with their texts, whatever form they are written in."""

from dataclasses import dataclass, field
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from photo_licences.embedded.octets import MalformedError
from photo_licences.embedded.xmp_vocabulary import canonical_prefix

MAX_DEPTH = 100
MAX_NODES = 200_000
_DEFAULT_LANGUAGE = "x-default"


@dataclass(slots=True)
class _Property:
    """A property that is open: its name, as written too, and the texts with their language."""

    name: str
    written: str
    texts: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Element:
    """An element that is open. ``hidden`` keeps the meanings of prefixes that it covers."""

    property: _Property | None
    is_property: bool
    language: str
    hidden: dict[str, str | None]
    texts: list[str] = field(default_factory=list)
    has_children: bool = False


class Properties(ContentHandler):
    """Collects ``found``: canonical name, name as written, and text of every property.

    ``is_xmp`` says whether there was any RDF at all, or its wrapper, be it empty.

    A property may be an element or an attribute, its value text, ``rdf:resource``, ``rdf:value``,
    a node with ``rdf:about`` or items of a list; texts of a choice of languages begin with the
    default one.
    Raises ``MalformedError`` when the markup is deeper or longer than any photo needs.
    """

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str, str]] = []
        self.is_xmp = False
        self._open: list[_Element] = []
        self._prefixes: dict[str, str] = {}
        self._nodes = 0

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - SAX names it
        """An element opens."""
        self._nodes += 1 + len(attrs)
        if len(self._open) > MAX_DEPTH or self._nodes > MAX_NODES:
            raise MalformedError("too much markup")
        parent = self._open[-1] if self._open else None
        if parent:
            parent.has_children = True
        hidden = self._declare(attrs)
        prefix, canonical = self._resolve(name)
        if prefix in ("rdf", "x", ""):
            owner = parent.property if parent else None
            element = _Element(owner, False, "", hidden)
            self.is_xmp = self.is_xmp or bool(prefix)
        else:
            element = _Element(_Property(canonical, name), True, "", hidden)
        self._open.append(element)
        for key, value in attrs.items():
            self._attribute(element, key, value)

    def characters(self, content: str) -> None:
        """A piece of text."""
        self._open[-1].texts.append(content)

    def endElement(self, name: str) -> None:  # noqa: ARG002, N802 - SAX names it
        """An element closes; a leaf's text belongs to the nearest property."""
        element = self._open.pop()
        for prefix, covered in element.hidden.items():
            if covered is None:
                del self._prefixes[prefix]
            else:
                self._prefixes[prefix] = covered
        owner = element.property
        if owner is None:
            return
        text = "".join(element.texts)
        if text.strip() or not element.has_children:
            owner.texts.append((element.language, text))
        if element.is_property:
            owner.texts.sort(key=lambda item: item[0] not in ("", _DEFAULT_LANGUAGE))
            texts = (text for _, text in owner.texts if text.strip())
            self.found.extend((owner.name, owner.written, text) for text in texts)

    def _attribute(self, element: _Element, key: str, value: str) -> None:
        if key == "xmlns" or key.startswith("xmlns:"):
            return
        prefix, canonical = self._resolve(key)
        if canonical == "xml:lang":
            element.language = value.lower()
        elif canonical in ("rdf:resource", "rdf:value", "rdf:about"):
            if element.property:
                element.property.texts.append(("", value))
        elif prefix not in ("rdf", "x", "xml", "") and value.strip():
            self.found.append((canonical, key, value))

    def _declare(self, attrs: AttributesImpl) -> dict[str, str | None]:
        hidden: dict[str, str | None] = {}
        for key, address in attrs.items():
            if key == "xmlns" or key.startswith("xmlns:"):
                prefix = key[6:]
                hidden[prefix] = self._prefixes.get(prefix)
                self._prefixes[prefix] = canonical_prefix(address, prefix)
        return hidden

    def _resolve(self, name: str) -> tuple[str, str]:
        written, separator, local = name.rpartition(":")
        if not separator and "" not in self._prefixes:
            return "", name
        prefix = self._prefixes.get(written) or canonical_prefix("", written)
        return prefix, f"{prefix}:{local.lower()}"
