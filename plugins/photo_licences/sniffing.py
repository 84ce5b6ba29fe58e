"""What a file really is, told by its bytes alone, and where a picture in it ends."""

import codecs
import re
import struct

_MAGIC = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"II+\0", "tiff"),
    (b"MM\0+", "tiff"),
    (b"\xff\x0a", "jxl"),
    (b"\0\0\0\x0cJXL \r\n\x87\n", "jxl"),
    (b"\0\0\0\x0cjP  \r\n\x87\n", "jp2"),
    (b"\xff\x4f\xff\x51", "jp2"),
    (b"\0\0\1\0", "ico"),
    (b"\0\0\2\0", "ico"),
    (b"8BPS", "psd"),
    (b"wOFF", "woff"),
    (b"wOF2", "woff2"),
    (b"OTTO", "font"),
    (b"\0\1\0\0\0", "font"),
    (b"true\0", "font"),
    (b"ttcf", "font"),
    (b"%PDF-", "pdf"),
    (b"%!PS", "postscript"),
    (b"PK\3\4", "zip"),
    (b"PK\5\6", "zip"),
    (b"PK\7\x08", "zip"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\0", "xz"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"\x1aE\xdf\xa3", "webm"),
    (b"OggS", "ogg"),
    (b"ID3", "mp3"),
    (b"fLaC", "flac"),
    (b"FLV\1", "flv"),
    (b"\0asm", "wasm"),
    (b"\x7fELF", "elf"),
    (b"qoif", "qoi"),
    (b"DDS ", "dds"),
    (b"v/1\x01", "exr"),
    (b"gimp xcf", "xcf"),
)
_RIFF = {b"WEBP": "webp", b"WAVE": "wav", b"AVI ": "avi"}
_BRANDS = (
    ("avif", {b"avif", b"avis", b"MA1A", b"MA1B"}),
    ("heic", {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"}),
    ("heic", {b"mif1", b"mif2", b"msf1"}),
    ("jxl", {b"jxl "}),
    ("jp2", {b"jp2 ", b"jpx "}),
)
_BITMAP_HEADERS = {12, 16, 40, 52, 56, 64, 108, 124}

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
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return name
    if data[:4] == b"RIFF":
        return _RIFF.get(data[8:12])
    if data[4:8] == b"ftyp":
        return _film_or_picture(data)
    if data[:2] == b"BM" and int.from_bytes(data[14:18], "little") in _BITMAP_HEADERS:
        return "bmp"
    if data[:2] == b"MZ" and b"\0" in data[:64]:
        return "exe"
    return _markup(data)


def end_of_image(data: bytes) -> int | None:
    """The offset behind the end mark of a JPEG or PNG; ``None`` for a cut or another file.

    What lies behind it is no part of the picture: a trailer, a second picture, an archive.
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
    for name, known in _BRANDS:
        if known.intersection(wanted):
            return name
    return "mp4"


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
_END_OF_JPEG = 0xD9
_LENGTH_OF_LENGTH = 2


def _end_of_jpeg(data: bytes) -> int | None:
    """Walks from marker to marker, so that an end mark inside a segment is none (T.81 §B.1.1)."""
    place = 2
    while found := _MARKER.search(data, place):
        marker = data[found.end() - 1]
        if marker == _END_OF_JPEG:
            return found.end()
        place = found.end()
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
