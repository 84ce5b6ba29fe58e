"""What a file really is, told by its bytes alone, and where a picture in it ends."""

import codecs
import re
import struct

from photo_licences.signatures import BITMAP_HEADERS, BRANDS, MAGIC, PICTURES_AS_TEXT, RIFF

_HEAD = 4096
_TEXT_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_PROLOGUE = re.compile(
    r"(?:\s|\0|<!--(?:(?!-->).)*-->|<\?(?:(?!\?>).)*\?>"
    r"|<!doctype\s(?!html)[^\[>]*(?:\[[^\]]*\])?[^>]*>)*+",
    re.IGNORECASE | re.DOTALL,
)
_SVG = re.compile(r"(?:<[a-z_][\w.-]*:|<)svg[\s>/]", re.IGNORECASE)
_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|script|style|iframe|meta|link|base|table|div|span"
    r"|a|p|br|b|h[1-6]|img|form|object|embed|font)\b",
    re.IGNORECASE,
)


def sniff(data: bytes) -> str | None:
    """The format by content: ``jpeg``, ``png``, ``svg``, ``html``, ``zip`` …; ``None`` if unknown.

    Bytes decide, as in the WHATWG standard « MIME Sniffing », never a name. White space and byte
    order marks before markup count for nothing, since no browser minds them either.
    """
    for magic, name in MAGIC:
        if data.startswith(magic):
            return name
    if data[:4] == b"RIFF":
        return RIFF.get(data[8:12])
    if data[4:8] == b"ftyp":
        return _film_or_picture(data)
    if data[:2] == b"BM" and int.from_bytes(data[14:18], "little") in BITMAP_HEADERS:
        return "bmp"
    if data[:2] == b"MZ" and b"\0" in data[:64]:
        return "exe"
    return _picture_as_text(data) or _markup(data)


def end_of_image(data: bytes) -> int | None:
    """The offset behind the end mark of a JPEG or PNG; ``None`` for a cut or another file.

    What lies behind it is no part of the picture: a trailer, a second picture, an archive. A
    JPEG that hides metadata among its scans, where no camera writes it and the reader of
    metadata does not look, gives ``None`` too.
    """
    kind = sniff(data[:16])
    if kind == "jpeg":
        return _end_of_jpeg(data)
    return _end_of_png(data) if kind == "png" else None


def _film_or_picture(data: bytes) -> str:
    """Brands of ISO/IEC 14496-12 §4.3: the major one, then the compatible ones."""
    size = min(int.from_bytes(data[:4], "big"), 512)
    brands = [data[8:12], *(data[place : place + 4] for place in range(16, size, 4))]
    wanted = brands if brands[0] in (b"mif1", b"mif2", b"msf1") else brands[:1]
    for name, known in BRANDS:
        if known.intersection(wanted):
            return name
    return "mp4"


def _picture_as_text(data: bytes) -> str | None:
    return next((name for name, start in PICTURES_AS_TEXT if start.match(data)), None)


def _markup(data: bytes) -> str | None:
    head = data[:_HEAD]
    encoding = next((name for mark, name in _TEXT_MARKS if head.startswith(mark)), "latin-1")
    text = head.decode(encoding, "replace")
    prologue = _PROLOGUE.match(text)
    start = prologue.end() if prologue else 0
    if _SVG.match(text, start):
        return "svg"
    if _HTML.match(text, start):
        return "html"
    if text[start:].startswith("%PDF-"):
        return "pdf"
    return "xml" if text.lstrip("\ufeff \t\r\n").startswith("<?xml") else None


_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_ALONE = {0x01, 0xD8}
_SCAN, _END_OF_JPEG = 0xDA, 0xD9
_METADATA = {*range(0xE0, 0xF0), 0xFE}
_LENGTH_OF_LENGTH = 2


def _end_of_jpeg(data: bytes) -> int | None:
    """Walks from marker to marker, so that an end mark inside a segment is none (T.81 §B.1.1)."""
    place = 2
    in_scans = False
    while found := _MARKER.search(data, place):
        marker = data[found.end() - 1]
        place = found.end()
        if marker == _END_OF_JPEG:
            return place
        if in_scans and marker in _METADATA:
            return None
        in_scans = in_scans or marker == _SCAN
        if marker not in _ALONE:
            length = int.from_bytes(data[place : place + 2], "big")
            if length < _LENGTH_OF_LENGTH:
                return None
            place += length
    return None


_CHUNK = struct.Struct(">I4s")


def _end_of_png(data: bytes) -> int | None:
    place = 8
    while place + 12 <= len(data):
        length, name = _CHUNK.unpack_from(data, place)
        place += 12 + length
        if name == b"IEND":
            return place if place <= len(data) else None
    return None
