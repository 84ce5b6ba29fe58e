"""AVIF and HEIC: items of metadata in an ISO base media file (ISO/IEC 23008-12 Annex A)."""

import re
import struct

from photo_licences.embedded.blocks import Block, Fact, Field, Kind, Reading
from photo_licences.embedded.bmff_items import Contents, Item, Location, items, locations
from photo_licences.embedded.boxes import Box, boxes
from photo_licences.embedded.octets import Inflater, MalformedError, cut, unpack

_OFFSET = struct.Struct(">I")
_FULL_BOX = 4
_NOWHERE = Location(method=-1, extents=())
_C2PA = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_IDENTIFIER_LENGTH = 16
_MIME_KINDS = dict.fromkeys((b"application/rdf+xml", b"text/xml", b"application/xml"), Kind.XMP)
_TIFF = re.compile(rb"II\*\0|MM\0\*")
_FILM_POSITIONS = (b"\xa9xyz", b"loci", b"location.ISO6709")
_TECHNICAL = {b"ftyp", b"mdat", b"free", b"skip", b"pdin"}


def read(data: bytes) -> Reading:
    """Blocks and facts of the file's boxes; without the one of metadata there is no picture."""
    names = set()
    for box in boxes(data, 0, len(data)):
        names.add(box.name)
        if box.name == b"meta":
            yield from _meta(data, box)
        elif box.name == b"uuid":
            yield from _extension(cut(data, box.start, _IDENTIFIER_LENGTH), data, box)
        elif box.name == b"moov":
            film = data[box.start : box.end]
            yield Fact(Field.OTHER, "HEIF moov")
            if any(mark in film for mark in _FILM_POSITIONS):
                yield Fact(Field.GPS, "QuickTime")
        elif box.name not in _TECHNICAL:
            yield Fact(Field.OTHER, f"HEIF {box.name.decode('ascii', 'replace')}")
    if not names & {b"meta", b"moov"}:
        raise MalformedError("cut before the metadata")


def _extension(identifier: bytes, data: bytes, box: Box) -> Reading:
    value = data[box.start + _IDENTIFIER_LENGTH : box.end]
    if identifier == _C2PA:
        yield Block(Kind.CONTENT_CREDENTIALS, value)
    elif identifier == _XMP:
        yield Block(Kind.XMP, value)
    else:
        yield Fact(Field.OTHER, "HEIF uuid")


def _meta(data: bytes, box: Box) -> Reading:
    parts = {part.name: part for part in boxes(data, box.start + _FULL_BOX, box.end)}
    if b"iinf" not in parts or b"iloc" not in parts:
        return
    contents, inflater = Contents(data, parts.get(b"idat")), Inflater()
    places = locations(data, parts[b"iloc"])
    for item in items(data, parts[b"iinf"]):
        kind = Kind.EXIF if item.type == b"Exif" else _MIME_KINDS.get(item.media_type)
        if item.type not in (b"Exif", b"mime"):
            continue
        if kind is None:
            yield Fact(Field.OTHER, f"HEIF {item.media_type.decode('ascii', 'replace')}")
            continue
        try:
            value = _unpacked(item, contents.of(places.get(item.number, _NOWHERE)), inflater)
            yield Block(kind, _tiff_in(value) if kind is Kind.EXIF else value)
        except MalformedError:
            yield Fact(Field.UNREADABLE, kind)


def _unpacked(item: Item, value: bytes, inflater: Inflater) -> bytes:
    if item.encoding == b"deflate":
        return inflater.inflate(value)
    if item.encoding:
        raise MalformedError("packed in an unknown way")
    return value


def _tiff_in(value: bytes) -> bytes:
    """An Exif item begins with the length of a header before the TIFF structure."""
    (offset,) = unpack(_OFFSET, value, 0)
    block = value[4 + offset :]
    if _TIFF.match(block):
        return block
    found = _TIFF.search(value)
    if found is None:
        raise MalformedError("no TIFF structure")
    return value[found.start() :]
