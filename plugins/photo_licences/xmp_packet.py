"""An XMP packet as it is written: properties one after the other (ISO 16684-1, RDF/XML)."""

import io
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesNSImpl

NAMESPACES = {
    "x": "adobe:ns:meta/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "cc": "http://creativecommons.org/ns#",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fit_for_xml(text: str) -> str:
    """Give a text without what XML 1.0 cannot hold, even escaped (w3.org/TR/xml/#charsets)."""
    return _NOT_IN_XML.sub("", text).strip()


class Packet:
    """Writes XMP properties; a name is ``prefix:local`` with a prefix of ``NAMESPACES``."""

    def __init__(self, out: io.BytesIO) -> None:
        self._xml = XMLGenerator(out, encoding="utf-8", short_empty_elements=True)

    @contextmanager
    def envelope(self) -> Iterator[None]:
        """Open the packet; all properties stand inside."""
        begin = 'begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"'
        self._xml.processingInstruction("xpacket", begin)
        for prefix, uri in NAMESPACES.items():
            if prefix != "xml":
                self._xml.startPrefixMapping(prefix, uri)
        description = self._element("rdf:Description", {"rdf:about": ""})
        with self._element("x:xmpmeta"), self._element("rdf:RDF"), description:
            yield
        self._xml.processingInstruction("xpacket", 'end="r"')

    def text(self, name: str, value: str) -> None:
        """Write one text."""
        with self._element(name):
            self._xml.characters(value)

    def listed(self, name: str, container: str, values: Sequence[str]) -> None:
        """Write several texts in an ``rdf:Seq`` or ``rdf:Bag``."""
        with self._element(name), self._element(container):
            for value in values:
                self.text("rdf:li", value)

    def in_french(self, name: str, value: str) -> None:
        """Write a language alternative; readers ask for ``x-default``."""
        item = self._element("rdf:li", {"xml:lang": "x-default"})
        with self._element(name), self._element("rdf:Alt"), item:
            self._xml.characters(value)

    def reference(self, name: str, address: str) -> None:
        """Write an address."""
        with self._element(name, {"rdf:resource": address}):
            pass

    def licensor(self, address: str) -> None:
        """Write where the licence is granted (PLUS)."""
        item = self._element("rdf:li", {"rdf:parseType": "Resource"})
        with self._element("plus:Licensor"), self._element("rdf:Seq"), item:
            self.text("plus:LicensorURL", address)

    @contextmanager
    def _element(self, name: str, attributes: dict[str, str] | None = None) -> Iterator[None]:
        values = {_expanded(key): value for key, value in (attributes or {}).items()}
        names = {_expanded(key): key for key in attributes or {}}
        self._xml.startElementNS(_expanded(name), name, AttributesNSImpl(values, names))
        yield
        self._xml.endElementNS(_expanded(name), name)


def _expanded(name: str) -> tuple[str | None, str]:
    prefix, local = name.split(":")
    return NAMESPACES[prefix], local
