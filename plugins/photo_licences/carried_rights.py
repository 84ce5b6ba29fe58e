"""What a photo that comes in keeps of its metadata: rights, so that the check sees them again."""

import io

from PIL import ExifTags, Image

from photo_licences.model import EmbeddedRights
from photo_licences.xmp_packet import Packet, fit_for_xml

_PROPERTIES = (
    ("copyrights", "dc:rights"),
    ("credits", "photoshop:Credit"),
    ("sources", "photoshop:Source"),
    ("instructions", "photoshop:Instructions"),
    ("usage_terms", "xmpRights:UsageTerms"),
    ("web_statements", "xmpRights:WebStatement"),
    ("licences", "cc:license"),
    ("licensors", "plus:LicensorName"),
    ("digital_source_types", "Iptc4xmpExt:DigitalSourceType"),
    ("generator_marks", "Iptc4xmpExt:AISystemUsed"),
)
"""Fields of ``EmbeddedRights`` and the properties that they are written back as.

Fields have several values where properties have one: each is a bag then, which readers accept
and which loses nothing. ``AISystemUsed`` is IPTC Photo Metadata 2025.1.
"""


def rights_packet(rights: EmbeddedRights, author: str) -> bytes:
    """Give the rights as an XMP packet; ``author`` signs a file that names nobody."""
    out = io.BytesIO()
    packet = Packet(out)
    with packet.envelope():
        packet.listed("dc:creator", "rdf:Seq", _creators(rights, author))
        for field, name in _PROPERTIES:
            values = [
                fitting for value in getattr(rights, field) if (fitting := fit_for_xml(value))
            ]
            match values:
                case []:
                    continue
                case [value]:
                    packet.text(name, value)
                case _:
                    packet.listed(name, "rdf:Bag", values)
    return out.getvalue()


def rights_exif(rights: EmbeddedRights, author: str) -> bytes:
    """Give creator and copyright as an EXIF block, for programs that read nothing else.

    Text is handed over as UTF-8 bytes: Pillow turns other letters than ASCII into « ? ».
    """
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = _creators(rights, author)[0].encode()
    if rights.copyrights:
        exif[ExifTags.Base.Copyright] = fit_for_xml(rights.copyrights[0]).encode()
    return exif.tobytes()


def _creators(rights: EmbeddedRights, author: str) -> list[str]:
    fitting = [fit_for_xml(creator) for creator in rights.creators]
    return [creator for creator in fitting if creator] or [fit_for_xml(author)]
