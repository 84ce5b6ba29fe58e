"""What readers hand on: blocks of metadata still to be read, and facts that were read."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The formats of metadata, by the names that people know them by."""

    EXIF = "EXIF"
    XMP = "XMP"
    IPTC = "IPTC"
    PHOTOSHOP = "Photoshop"
    CONTENT_CREDENTIALS = "C2PA"
    DUCKY = "Ducky"
    PREVIEW = "miniature"


class Field(StrEnum):
    """The fields of ``EmbeddedRights``, under their own names."""

    CREATOR = "creators"
    COPYRIGHT = "copyrights"
    CREDIT = "credits"
    SOURCE = "sources"
    USAGE_TERMS = "usage_terms"
    WEB_STATEMENT = "web_statements"
    LICENCE = "licences"
    LICENSOR = "licensors"
    INSTRUCTIONS = "instructions"
    DATE_TAKEN = "dates_taken"
    DIGITAL_SOURCE_TYPE = "digital_source_types"
    CAMERA = "cameras"
    GENERATOR = "generator_marks"
    GPS = "gps"
    CONTENT_CREDENTIALS = "content_credentials"
    OTHER = "other_metadata"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Block:
    """Bytes in one format of metadata, found inside a container or inside another block."""

    kind: Kind
    data: bytes


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the file says; the text is still as written, blanks and all."""

    field: Field
    text: str


Reading = Iterator[Fact | Block]
"""What every reader gives; it may end in ``MalformedError``, and what came before counts."""
