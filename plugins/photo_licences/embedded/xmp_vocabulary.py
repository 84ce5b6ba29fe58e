"""The properties of XMP that speak of rights, by namespace and name without regard to case."""

import re

from photo_licences.embedded.blocks import Field

_PREFIXES = {
    "http://www.w3.org/1999/02/22-rdf-syntax-ns": "rdf",
    "adobe:ns:meta": "x",
    "http://purl.org/dc/elements/1.1": "dc",
    "http://purl.org/dc/terms": "dcterms",
    "http://creativecommons.org/ns": "cc",
    "http://web.resource.org/cc": "cc",
    "http://ns.adobe.com/photoshop/1.0": "photoshop",
    "http://ns.adobe.com/xap/1.0": "xmp",
    "http://ns.adobe.com/xap/1.0/rights": "xmprights",
    "http://ns.useplus.org/ldf/xmp/1.0": "plus",
    "http://iptc.org/std/iptc4xmpext/2008-02-29": "iptc4xmpext",
    "http://iptc.org/std/iptc4xmpext/1.0/xmlns": "iptc4xmpext",
    "http://iptc.org/std/iptc4xmpcore/1.0/xmlns": "iptc4xmpcore",
    "http://ns.adobe.com/tiff/1.0": "tiff",
    "http://ns.adobe.com/exif/1.0": "exif",
    "http://cipa.jp/exif/1.0": "exifex",
    "http://ns.adobe.com/pdf/1.3": "pdf",
    "http://ns.adobe.com/xmp/1.0/dynamicmedia": "xmpdm",
    "http://prismstandard.org/namespaces/prismusagerights/2.1": "pur",
}
_ALIASES = {"xaprights": "xmprights", "xap": "xmp", "iptcext": "iptc4xmpext", "dct": "dcterms"}

_FIELDS = {
    "dc:creator": Field.CREATOR,
    "dcterms:creator": Field.CREATOR,
    "tiff:artist": Field.CREATOR,
    "exifex:photographer": Field.CREATOR,
    "xmp:author": Field.CREATOR,
    "pdf:author": Field.CREATOR,
    "acdsee:author": Field.CREATOR,
    "cc:attributionname": Field.CREATOR,
    "plus:imagecreatorname": Field.CREATOR,
    "xmpdm:artist": Field.CREATOR,
    "dc:rights": Field.COPYRIGHT,
    "dc:rightsholder": Field.COPYRIGHT,
    "dcterms:rights": Field.COPYRIGHT,
    "dcterms:rightsholder": Field.COPYRIGHT,
    "tiff:copyright": Field.COPYRIGHT,
    "pdf:copyright": Field.COPYRIGHT,
    "pur:copyright": Field.COPYRIGHT,
    "pur:rightsowner": Field.COPYRIGHT,
    "xmpdm:copyright": Field.COPYRIGHT,
    "exif:copyright": Field.COPYRIGHT,
    "xmprights:owner": Field.COPYRIGHT,
    "plus:copyrightownername": Field.COPYRIGHT,
    "photoshop:credit": Field.CREDIT,
    "pur:creditline": Field.CREDIT,
    "photoshop:source": Field.SOURCE,
    "dc:source": Field.SOURCE,
    "plus:imagesuppliername": Field.SOURCE,
    "xmprights:usageterms": Field.USAGE_TERMS,
    "cc:useguidelines": Field.USAGE_TERMS,
    "plus:termsandconditionstext": Field.USAGE_TERMS,
    "plus:otherconstraints": Field.USAGE_TERMS,
    "xmprights:webstatement": Field.WEB_STATEMENT,
    "xmprights:certificate": Field.WEB_STATEMENT,
    "plus:termsandconditionsurl": Field.WEB_STATEMENT,
    "cc:license": Field.LICENCE,
    "cc:legalcode": Field.LICENCE,
    "dcterms:license": Field.LICENCE,
    "plus:licensorname": Field.LICENSOR,
    "plus:licensorurl": Field.LICENSOR,
    "photoshop:instructions": Field.INSTRUCTIONS,
    "exif:datetimeoriginal": Field.DATE_TAKEN,
    "photoshop:datecreated": Field.DATE_TAKEN,
    "iptc4xmpext:digitalsourcetype": Field.DIGITAL_SOURCE_TYPE,
    "iptc4xmpext:digitalsourcefiletype": Field.DIGITAL_SOURCE_TYPE,
    "tiff:make": Field.CAMERA,
    "tiff:model": Field.CAMERA,
    "dcterms:provenance": Field.CONTENT_CREDENTIALS,
}
_PROGRAMS = {"xmp:creatortool", "tiff:software"}
_DESCRIPTIONS = {"dc:description", "dc:title", "tiff:imagedescription", "exif:usercomment"}
_TECHNICAL = {"xmprights:marked", "tiff:orientation", "exif:colorspace", "dc:format"}
_POSITION = re.compile(
    r"(?<!isospeed)latitude|longt?itude|:(?:lat|long?|lng)$|:gps(?:position|coordinates)"
    r"|geo(?:tag|point)"
)
_GENERATOR = "iptc4xmpext:ai"
"""IPTC 2025.1 names the generator, its version, its prompt and who wrote it."""


def canonical_prefix(address: str, prefix: str) -> str:
    """The usual prefix of a namespace; one that we do not know keeps the prefix as written."""
    known = _PREFIXES.get(address.strip().lower().rstrip("/#").replace("https:", "http:", 1))
    written = prefix.lower()
    return known or _ALIASES.get(written, written)


def field_of(name: str) -> Field | None:
    """What a property such as ``dc:creator`` tells; ``None`` for nothing of a person or a place.

    Latitude and longitude count in whichever namespace: makers of drones have their own.
    """
    known = _FIELDS.get(name)
    if known is not None:
        return known
    if _POSITION.search(name):
        return Field.GPS
    if name.startswith(_GENERATOR):
        return Field.GENERATOR
    return None if name in _TECHNICAL else Field.OTHER


def is_program(name: str) -> bool:
    """True for the name of a program."""
    return name in _PROGRAMS


def is_description(name: str) -> bool:
    """True for free text, in which generators leave their parameters."""
    return name in _DESCRIPTIONS
