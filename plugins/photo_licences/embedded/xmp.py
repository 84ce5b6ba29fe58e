"""XMP packets: which text stands for which property (ISO 16684-1, RDF/XML)."""

import codecs
import re
from collections.abc import Iterator
from xml.sax import SAXException

from defusedxml import DefusedXmlException
from defusedxml.expatreader import DefusedExpatParser

from photo_licences.embedded import generators
from photo_licences.embedded import xmp_vocabulary as vocabulary
from photo_licences.embedded.blocks import Fact, Field, Kind, Reading
from photo_licences.embedded.dates import moment
from photo_licences.embedded.octets import MalformedError, text_of
from photo_licences.embedded.rdf import Properties

_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LONE_AMPERSAND = re.compile(r"&(?!(?:#\d+|#x[0-9A-Fa-f]+|amp|lt|gt|quot|apos);)")
_DECLARATION = re.compile(r"<\?xml\s[^>]*\?>")
_ENCODINGS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)


def read(data: bytes) -> Reading:
    """Facts of all packets of the block; those before a fault in the markup still count."""
    text = _text(data)
    properties = Properties()
    parser = DefusedExpatParser(forbid_dtd=True)
    parser.setContentHandler(properties)
    damage = None
    try:
        parser.feed("<packets>")
        parser.feed(text)
        parser.feed("</packets>")
        parser.close()
    except (SAXException, DefusedXmlException, MalformedError) as error:
        damage = error
    for name, written, value in properties.found:
        yield from _facts(name, written, value)
    if damage or not properties.is_xmp:
        raise MalformedError("no XMP") from damage


def _text(data: bytes) -> str:
    """The markup without what is around it, mended where cameras and editors are known to fail."""
    data = data.strip(b"\0 \t\r\n") if data[:1] != b"\0" else data
    encoding = next((name for mark, name in _ENCODINGS if data.startswith(mark)), None)
    text = data.decode(encoding, "replace") if encoding else text_of(data)
    text = text[max(text.find("<"), 0) : text.rfind(">") + 1]
    text = _DECLARATION.sub("", _CONTROL.sub("", text))
    return _LONE_AMPERSAND.sub("&amp;", text)


def _facts(name: str, written: str, value: str) -> Iterator[Fact]:
    match vocabulary.field_of(name):
        case None:
            return
        case Field.OTHER:
            yield Fact(Field.OTHER, f"XMP {written}")
            if vocabulary.is_program(name):
                yield from generators.names_in(value)
            elif vocabulary.is_description(name):
                yield from generators.marks_in(value)
        case Field.GPS:
            yield Fact(Field.GPS, Kind.XMP)
        case Field.DATE_TAKEN:
            yield Fact(Field.DATE_TAKEN, moment(value))
        case Field.CONTENT_CREDENTIALS:
            yield Fact(Field.CONTENT_CREDENTIALS, "C2PA")
        case field:
            yield Fact(field, value)
