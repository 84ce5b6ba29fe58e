"""Writes rights as an XMP packet (ISO 16684-1)."""

import io

from photo_licences.xmp_packet import Packet
from responsive_images.rights import Rights


def xmp_packet(declared: Rights) -> bytes:
    """Give the rights as an XMP packet (ISO 16684-1) in UTF-8, without padding."""
    out = io.BytesIO()
    packet = Packet(out)
    with packet.envelope():
        packet.listed("dc:creator", "rdf:Seq", [declared.creator])
        packet.in_french("dc:rights", declared.notice)
        packet.text("xmpRights:WebStatement", declared.page)
        packet.in_french("xmpRights:UsageTerms", declared.usage_terms)
        packet.reference("cc:license", declared.licence_url)
        packet.licensor(declared.page)
        packet.text("photoshop:Credit", declared.notice)
        if declared.digital_source_type:
            packet.text("Iptc4xmpExt:DigitalSourceType", declared.digital_source_type)
    return out.getvalue()
