"""EXIF: who, whose and where, in whichever directory of the block they lie (Exif 3.0, DCF)."""

from collections.abc import Iterator

from photo_licences.embedded import generators
from photo_licences.embedded.blocks import Block, Fact, Field, Kind, Reading
from photo_licences.embedded.dates import moment
from photo_licences.embedded.ifd import Directory, Entry, Structure
from photo_licences.embedded.octets import MalformedError, text_of

_ARTIST, _PHOTOGRAPHER, _XP_AUTHOR = 0x013B, 0xA437, 0x9C9D
_COPYRIGHT = 0x8298
_DATE_TAKEN = 0x9003
_CAMERA = {0x010F, 0x0110}
_FREE_TEXT = {0x010D: "DocumentName", 0x010E: "ImageDescription", 0x0131: "Software"}
_WINDOWS_TEXT = {0x9C9B: "XPTitle", 0x9C9C: "XPComment", 0x9C9E: "XPKeywords", 0x9C9F: "XPSubject"}
_USER_COMMENT = 0x9286
_BLOCKS = {
    0x02BC: Kind.XMP,
    0x83BB: Kind.IPTC,
    0x8649: Kind.PHOTOSHOP,
    0xCD41: Kind.CONTENT_CREDENTIALS,
}
_PREVIEW, _PREVIEW_LENGTH = 0x0201, 0x0202
_POSITIONS = {2, 4, 20, 22, 28}
"""Latitude, longitude, those of the goal, and the name of the area (Exif 3.0 §4.6.6)."""
_GEOTIFF = {0x8482, 0x85D8}
_NAMED = {
    0x013C: "HostComputer",
    0x927C: "MakerNote",
    0xA420: "ImageUniqueID",
    0xA430: "CameraOwnerName",
    0xA431: "BodySerialNumber",
    0xA435: "LensSerialNumber",
    0xA436: "ImageTitle",
    0xA438: "ImageEditor",
    0xC62F: "CameraSerialNumber",
}
_TECHNICAL = frozenset(
    tag
    for tags in (
        range(0x00FE, 0x0104),
        (0x0106, 0x0107, 0x010A, 0x0111, 0x0112),
        range(0x0115, 0x011E),
        (0x0124, 0x0125, 0x0128, 0x0129, 0x012D, 0x013D, 0x013E, 0x013F),
        range(0x0140, 0x0146),
        (0x014A, 0x0152, 0x0153, 0x015B),
        range(0x0200, 0x020A),
        range(0x0211, 0x0215),
        (0x8769, 0x8773, 0x8825, 0x9000, 0x9101, 0x9102),
        range(0xA000, 0xA006),
    )
    for tag in tags
)
"""What describes the pixels, and pointers: nothing of a person is in them."""


def read(data: bytes) -> Reading:
    """Facts and blocks of a TIFF structure; a whole TIFF file is one too."""
    structure = Structure(data)
    previews: dict[int, dict[int, int]] = {}
    for entry in structure.entries():
        try:
            if entry.directory is Directory.IMAGE:
                if entry.tag in (_PREVIEW, _PREVIEW_LENGTH):
                    pair = previews.setdefault(entry.number, {})
                    pair[entry.tag] = structure.numbers(entry)[0]
                yield from _image_entry(structure, entry)
            elif entry.directory is Directory.GPS:
                yield from _gps_entry(structure, entry)
        except (MalformedError, IndexError):
            structure.damaged = True
    yield from _previews(data, previews)
    if structure.damaged:
        raise MalformedError("entries that lead outside")


def _image_entry(structure: Structure, entry: Entry) -> Reading:
    tag = entry.tag
    if tag in _BLOCKS:
        yield Block(_BLOCKS[tag], structure.value(entry))
    elif tag in (_ARTIST, _PHOTOGRAPHER):
        yield Fact(Field.CREATOR, _first_text(structure.value(entry)))
    elif tag == _XP_AUTHOR:
        yield Fact(Field.CREATOR, _windows_text(structure.value(entry)))
    elif tag == _COPYRIGHT:
        for part in structure.value(entry).split(b"\0")[:2]:
            yield Fact(Field.COPYRIGHT, text_of(part))
    elif tag == _DATE_TAKEN:
        yield Fact(Field.DATE_TAKEN, moment(_first_text(structure.value(entry))))
    elif tag in _CAMERA:
        text = _first_text(structure.value(entry))
        marks = tuple(generators.marks_in(text))
        yield from marks or [Fact(Field.CAMERA, text)]
    elif tag in _GEOTIFF:
        yield Fact(Field.GPS, "GeoTIFF")
    elif tag not in _TECHNICAL:
        yield from _other_entry(structure, entry)


def _other_entry(structure: Structure, entry: Entry) -> Iterator[Fact]:
    tag = entry.tag
    name = _FREE_TEXT.get(tag) or _WINDOWS_TEXT.get(tag) or _NAMED.get(tag)
    if tag in _FREE_TEXT:
        yield from generators.marks_in(_first_text(structure.value(entry)))
    elif tag in _WINDOWS_TEXT:
        yield from generators.marks_in(_windows_text(structure.value(entry)))
    elif tag == _USER_COMMENT:
        name = "UserComment"
        yield from generators.marks_in(_comment(structure.value(entry), structure.order))
    yield Fact(Field.OTHER, f"EXIF {name or f'0x{tag:04X}'}")


def _gps_entry(structure: Structure, entry: Entry) -> Iterator[Fact]:
    """A position that is all zero bytes was never set: some telephones write it so."""
    if entry.tag in _POSITIONS and any(structure.value(entry)):
        yield Fact(Field.GPS, "EXIF")
    else:
        yield Fact(Field.OTHER, "EXIF GPS")


def _previews(data: bytes, pairs: dict[int, dict[int, int]]) -> Reading:
    for pair in pairs.values():
        start, length = pair.get(_PREVIEW), pair.get(_PREVIEW_LENGTH)
        if start and length:
            yield Fact(Field.OTHER, "EXIF miniature")
            yield Block(Kind.PREVIEW, data[start : start + length])


def _first_text(value: bytes) -> str:
    """Up to the first zero byte: cameras leave rubbish behind it."""
    return text_of(value.partition(b"\0")[0])


def _windows_text(value: bytes) -> str:
    return value.decode("utf-16-le", "replace").partition("\0")[0]


def _comment(value: bytes, order: str) -> str:
    """A UserComment: eight bytes name its encoding (Exif 3.0 §4.6.6.5)."""
    code, text = value[:8], value[8:]
    if code == b"UNICODE\0":
        if text[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return text.decode("utf-16", "replace")
        guess = "utf-16-le" if text[1:2] == b"\0" else "utf-16-be" if text[:1] == b"\0" else ""
        return text.decode(guess or ("utf-16-le" if order == "<" else "utf-16-be"), "replace")
    return text_of(text if code.startswith((b"ASCII", b"JIS", b"\0")) else value)
