"""EXIF: who, whose and where, in whichever directory of the block they lie (Exif 3.0, DCF)."""

from collections.abc import Iterator

from photo_licences.embedded import exif_tags as tags
from photo_licences.embedded import generators, gps_traces
from photo_licences.embedded.blocks import Block, Fact, Field, Kind, Reading
from photo_licences.embedded.dates import moment
from photo_licences.embedded.exif_text import comment, copyright_text, first_text, windows_text
from photo_licences.embedded.ifd import Directory, Entry, Structure
from photo_licences.embedded.octets import MAX_METADATA, MalformedError


def read(data: bytes) -> Reading:
    """Facts and blocks of a TIFF structure; a whole TIFF file is one too."""
    structure = Structure(data)
    previews: dict[int, dict[int, int]] = {}
    for entry in structure.entries():
        try:
            if entry.directory is Directory.IMAGE:
                if entry.tag in (tags.PREVIEW, tags.PREVIEW_LENGTH):
                    pair = previews.setdefault(entry.number, {})
                    pair[entry.tag] = structure.numbers(entry)[0]
                yield from _image_entry(structure, entry)
            elif entry.directory is Directory.GPS:
                yield from _gps_entry(structure, entry)
        except (MalformedError, IndexError):
            structure.damaged = True
    yield from _previews(data, previews)
    if gps_traces.has_position(data[:MAX_METADATA]):
        yield Fact(Field.GPS, "EXIF")
    if structure.damaged:
        raise MalformedError("entries that lead outside")


def _image_entry(structure: Structure, entry: Entry) -> Reading:
    tag = entry.tag
    if tag in tags.BLOCKS:
        yield Block(tags.BLOCKS[tag], structure.value(entry))
    elif tag in (tags.ARTIST, tags.PHOTOGRAPHER):
        yield Fact(Field.CREATOR, first_text(structure.letters(entry)))
    elif tag == tags.XP_AUTHOR:
        yield Fact(Field.CREATOR, windows_text(structure.letters(entry)))
    elif tag == tags.COPYRIGHT:
        yield Fact(Field.COPYRIGHT, copyright_text(structure.letters(entry)))
    elif tag == tags.DATE_TAKEN:
        yield Fact(Field.DATE_TAKEN, moment(first_text(structure.letters(entry))))
    elif tag in tags.CAMERA:
        text = first_text(structure.letters(entry))
        marks = tuple(generators.marks_in(text))
        yield from marks or [Fact(Field.CAMERA, text)]
    elif tag in tags.GEOTIFF:
        yield Fact(Field.GPS, "GeoTIFF")
    elif tag not in tags.TECHNICAL:
        yield from _other_entry(structure, entry)


def _other_entry(structure: Structure, entry: Entry) -> Iterator[Fact]:
    tag = entry.tag
    name = tags.FREE_TEXT.get(tag) or tags.WINDOWS_TEXT.get(tag) or tags.NAMED.get(tag)
    if tag in tags.FREE_TEXT:
        text = first_text(structure.value(entry))
        yield from generators.marks_in(text)
        if tag == tags.SOFTWARE:
            yield from generators.names_in(text)
    elif tag in tags.WINDOWS_TEXT:
        yield from generators.marks_in(windows_text(structure.value(entry)))
    elif tag == tags.USER_COMMENT:
        name = "UserComment"
        yield from generators.marks_in(comment(structure.value(entry), structure.order))
    yield Fact(Field.OTHER, f"EXIF {name or f'0x{tag:04X}'}")


def _gps_entry(structure: Structure, entry: Entry) -> Iterator[Fact]:
    """A position that is all zero bytes was never set: some telephones write it so."""
    if entry.tag in tags.POSITIONS and any(structure.value(entry)):
        yield Fact(Field.GPS, "EXIF")
    else:
        yield Fact(Field.OTHER, "EXIF GPS")


def _previews(data: bytes, pairs: dict[int, dict[int, int]]) -> Reading:
    left = MAX_METADATA
    for pair in pairs.values():
        start, length = pair.get(tags.PREVIEW), pair.get(tags.PREVIEW_LENGTH)
        if start and length:
            left -= length
            if left < 0:
                raise MalformedError("too many miniatures")
            yield Fact(Field.OTHER, "EXIF miniature")
            yield Block(Kind.PREVIEW, data[start : start + length])
