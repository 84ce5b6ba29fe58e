"""What the segments of a JPEG picture are, and the blocks that are split over several of them."""

import struct

from photo_licences.embedded import generators
from photo_licences.embedded.blocks import Block, Fact, Field, Kind, Reading
from photo_licences.embedded.octets import text_of

_COMMENT = 0xFE
_APPLICATIONS = range(0xE0, 0xF0)
_APP1, _APP11, _APP12, _APP13 = 0xE1, 0xEB, 0xEC, 0xED
_EXIF = b"exif\0"
_TIFF_STARTS = (b"II*\0", b"MM\0*")
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_EXTENDED_XMP = b"http://ns.adobe.com/xmp/extension/\0"
_EXTENDED_HEADER = struct.Struct(">32sII")
_PHOTOSHOP = (b"Photoshop 3.0\0", b"Adobe_Photoshop2.5:")
_RESOURCE = b"8BIM"
_MAX_HEADER = 64
"""How far into a segment its content may begin when the header is none that we know."""
_DUCKY = b"Ducky"
_BOXES = b"JP"
_BOX_HEADER, _BOX_REPEATED = 8, 16
_TECHNICAL = ((0xE0, b"JFIF\0"), (0xE2, b"ICC_PROFILE\0"), (0xEE, b"Adobe"))
_XMP_ROOTS = (b"<x:xmpmeta", b"<x:xapmeta", b"<rdf:RDF", b"<?xpacket")
_IPTC_START = b"\x1c\x02"


class Segments:
    """Sorts the segments of one picture; what is split waits until all have been seen."""

    def __init__(self) -> None:
        self._exif: list[bytes] = []
        self._photoshop: list[bytes] = []
        self._boxes: list[bytes] = []
        self._extended: dict[bytes, list[tuple[int, int, bytes]]] = {}

    def add(self, marker: int, payload: bytes) -> Reading:
        """What a segment says by itself."""
        if marker == _COMMENT:
            yield Fact(Field.OTHER, "JPEG comment")
            yield from generators.marks_in(text_of(payload))
        elif marker == _APP1:
            yield from self._app1(payload)
        elif marker == _APP11 and payload.startswith(_BOXES):
            self._boxes.append(payload[_BOX_REPEATED if self._boxes else _BOX_HEADER :])
        elif marker == _APP12 and payload.startswith(_DUCKY):
            yield Block(Kind.DUCKY, payload[len(_DUCKY) :])
        elif marker == _APP13 and payload.startswith(_PHOTOSHOP):
            header = next(name for name in _PHOTOSHOP if payload.startswith(name))
            self._photoshop.append(payload[len(header) :])
        elif marker == _APP13 and payload.startswith(_IPTC_START):
            yield Block(Kind.IPTC, payload)
        elif marker == _APP13 and _RESOURCE in payload[:_MAX_HEADER]:
            self._photoshop.append(payload[payload.index(_RESOURCE) :])
        elif marker in _APPLICATIONS:
            yield from _unknown(marker, payload)

    def joined(self) -> Reading:
        """The blocks that several segments make up."""
        for block in self._exif:
            yield Block(Kind.EXIF, block)
        if self._photoshop:
            yield Block(Kind.PHOTOSHOP, b"".join(self._photoshop))
        if self._boxes:
            yield Block(Kind.CONTENT_CREDENTIALS, b"".join(self._boxes))
        for parts in self._extended.values():
            parts.sort(key=lambda part: part[0])
            ends = [0, *(offset + len(text) for offset, _, text in parts)]
            starts = [*(offset for offset, _, _ in parts), parts[0][1]]
            if ends != starts:
                yield Fact(Field.UNREADABLE, Kind.XMP)
            yield Block(Kind.XMP, b"".join(text for _, _, text in parts))

    def _app1(self, payload: bytes) -> Reading:
        """EXIF, XMP, the overflow of XMP (XMP part 3, §1.1.3.1), or what calls itself neither."""
        if payload[:5].lower() == _EXIF:
            block = payload[6:]
            if self._exif and not block.startswith(_TIFF_STARTS):
                self._exif[-1] += block
            else:
                self._exif.append(block)
        elif payload.startswith(_XMP):
            yield Block(Kind.XMP, payload[len(_XMP) :])
        elif payload.startswith(_EXTENDED_XMP):
            header = payload[len(_EXTENDED_XMP) :]
            if len(header) < _EXTENDED_HEADER.size:
                yield Fact(Field.UNREADABLE, Kind.XMP)
                return
            digest, total, offset = _EXTENDED_HEADER.unpack_from(header)
            text = header[_EXTENDED_HEADER.size :]
            self._extended.setdefault(digest, []).append((offset, total, text))
        else:
            yield from _unknown(_APP1, payload)


def _unknown(marker: int, payload: bytes) -> Reading:
    """Some agencies send XMP and EXIF under headers of their own: their content tells them."""
    if any(marker == number and payload.startswith(name) for number, name in _TECHNICAL):
        return
    tiff = min(
        (payload.find(start, 0, _MAX_HEADER) for start in _TIFF_STARTS), key=lambda at: (at < 0, at)
    )
    if any(root in payload for root in _XMP_ROOTS):
        yield Block(Kind.XMP, payload[payload.index(b"<") :])
    elif marker == _APP1 and tiff >= 0:
        yield Block(Kind.EXIF, payload[tiff:])
    else:
        yield Fact(Field.OTHER, f"JPEG APP{marker - 0xE0}")
