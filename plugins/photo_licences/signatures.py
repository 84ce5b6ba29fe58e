"""Signatures of file formats: the bytes that begin them, as their specifications give them."""

import re

MAGIC = (
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
"""First bytes, and what they begin."""
RIFF = {b"WEBP": "webp", b"WAVE": "wav", b"AVI ": "avi"}
"""The form of a RIFF file (offset 8)."""
BRANDS = (
    ("avif", {b"avif", b"avis", b"MA1A", b"MA1B"}),
    ("heic", {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"}),
    ("heic", {b"mif1", b"mif2", b"msf1"}),
    ("jxl", {b"jxl "}),
    ("jp2", {b"jp2 ", b"jpx "}),
)
"""Brands of ISO base media files; one that has none of these is a film."""
PICTURES_AS_TEXT = (
    ("netpbm", re.compile(rb"P[1-7]\s+(?:#|\d|WIDTH)")),
    ("xbm", re.compile(rb"#define\s+\w+_width\s+\d")),
    ("xpm", re.compile(rb"/\* XPM \*/")),
)
"""Old formats that write a picture as words (Netpbm, X BitMap, X PixMap), and how they begin."""
BITMAP_HEADERS = {12, 16, 40, 52, 56, 64, 108, 124}
"""Sizes that the second header of a bitmap can have; "BM" alone begins many texts."""
