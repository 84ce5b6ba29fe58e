"""GIF: comments, XMP and content credentials in extensions (GIF89a, XMP part 3 §1.1.2)."""

from photo_licences.embedded import generators
from photo_licences.embedded.blocks import Block, Fact, Field, Kind, Reading
from photo_licences.embedded.octets import MalformedError, cut, text_of

_SCREEN_LENGTH, _PICTURE_LENGTH = 13, 10
_EXTENSION, _PICTURE, _TRAILER = 0x21, 0x2C, 0x3B
_COMMENT, _APPLICATION = 0xFE, 0xFF
_XMP, _C2PA = b"XMP DataXMP", b"C2PA_GIF\1\0\0"
_XMP_TRAILER_LENGTH = 257
_TECHNICAL = (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012")
_MAX_BLOCKS = 100_000


def read(data: bytes) -> Reading:
    """Blocks and facts of every extension before the trailer."""
    place = _SCREEN_LENGTH + _table_length(cut(data, 10, 1)[0])
    for _ in range(_MAX_BLOCKS):
        kind = cut(data, place, 1)[0]
        if kind == _TRAILER:
            return
        if kind == _PICTURE:
            flags = cut(data, place, _PICTURE_LENGTH)[9]
            place = _skip(data, place + _PICTURE_LENGTH + _table_length(flags) + 1)
        elif kind == _EXTENSION:
            label = cut(data, place + 1, 1)[0]
            end = _skip(data, place + 2)
            yield from _extension(label, data[place + 2 : end])
            place = end
        else:
            raise MalformedError("something that is no block")
    raise MalformedError("too many blocks")


def _table_length(flags: int) -> int:
    return 3 * (2 << (flags & 7)) if flags & 0x80 else 0


def _skip(data: bytes, place: int) -> int:
    """Behind the sub-blocks that begin at ``place``."""
    while length := cut(data, place, 1)[0]:
        place += length + 1
    return place + 1


def _extension(label: int, body: bytes) -> Reading:
    name = body[1:12]
    if label == _COMMENT:
        yield Fact(Field.OTHER, "GIF comment")
        yield from generators.marks_in(text_of(_joined(body)))
    elif label == _APPLICATION and name == _XMP:
        yield Block(Kind.XMP, body[12 : -_XMP_TRAILER_LENGTH - 1])
    elif label == _APPLICATION and name == _C2PA:
        yield Block(Kind.CONTENT_CREDENTIALS, _joined(body[12:]))
    elif label == _APPLICATION and name not in _TECHNICAL:
        yield Fact(Field.OTHER, f"GIF {name.decode('ascii', 'replace')}")


def _joined(body: bytes) -> bytes:
    parts = []
    place = 0
    while length := body[place]:
        parts.append(body[place + 1 : place + 1 + length])
        place += length + 1
    return b"".join(parts)
