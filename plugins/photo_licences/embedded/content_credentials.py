"""C2PA manifests: presence, and the source type they name; signatures are not checked."""

import re

from photo_licences.embedded.blocks import Fact, Field, Reading

_SOURCE_TYPE = re.compile(rb"https?://cv\.iptc\.org/newscodes/digitalsourcetype/[A-Za-z]{1,64}")

_POSITION = re.compile(rb"\bexif:GPS(?:Dest)?L(?:at|ong)itude\b")
"""Of the assertion ``stds.exif``, JSON or CBOR (C2PA 2.1 §18.17)."""


def read(data: bytes) -> Reading:
    """Facts of a JUMBF store (C2PA 2.1 §11); texts lie plain in the CBOR of its assertions."""
    if b"c2pa" not in data:
        yield Fact(Field.OTHER, "JUMBF")
        return
    yield Fact(Field.CONTENT_CREDENTIALS, "C2PA")
    if _POSITION.search(data):
        yield Fact(Field.GPS, "C2PA")
    for address in dict.fromkeys(_SOURCE_TYPE.findall(data)):
        yield Fact(Field.DIGITAL_SOURCE_TYPE, address.decode("ascii"))
