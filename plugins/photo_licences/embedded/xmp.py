"""XMP packets: which text stands for which property (ISO 16684-1, RDF/XML)."""

from collections.abc import Iterator
from xml.sax import SAXException

from defusedxml import DefusedXmlException
from defusedxml.expatreader import DefusedExpatParser

from photo_licences.embedded import generators
from photo_licences.embedded import xmp_vocabulary as vocabulary
from photo_licences.embedded.blocks import Fact, Field, Kind, Reading
from photo_licences.embedded.dates import moment
from photo_licences.embedded.octets import MalformedError
from photo_licences.embedded.rdf import Properties
from photo_licences.embedded.xml_text import markup


def read(data: bytes) -> Reading:
    """Facts of all packets of the block; those before a fault in the markup still count."""
    properties = Properties()
    parser = DefusedExpatParser(forbid_dtd=True)
    parser.setContentHandler(properties)
    damage = None
    try:
        parser.feed("<packets>")
        parser.feed(markup(data))
        parser.feed("</packets>")
        parser.close()
    except (SAXException, DefusedXmlException, MalformedError) as error:
        damage = error
    for name, written, value in properties.found:
        yield from _facts(name, written, value)
    if damage or not properties.is_xmp:
        raise MalformedError("no XMP") from damage


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
