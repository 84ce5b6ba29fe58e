"""What a file is by its first bytes, whatever its name says."""

from enum import StrEnum


class Kind(StrEnum):
    """Kinds of file, by the names under which people know them."""

    JPEG = "JPEG"
    PNG = "PNG"
    AVIF = "AVIF"
    WEBP = "WebP"
    GIF = "GIF"
    HEIC = "HEIC"
    TIFF = "TIFF"
    BMP = "BMP"
    ICO = "ICO"
    JPEG_XL = "JPEG XL"
    JPEG_2000 = "JPEG 2000"
    PSD = "Photoshop"
    PDF = "PDF"
    POSTSCRIPT = "PostScript"
    ZIP = "ZIP"
    GZIP = "gzip"
    ARCHIVE = "archive"
    FONT = "police de caractères"
    SOUND_OR_FILM = "son ou vidéo"
    PROGRAM = "programme"
    EMPTY = "fichier vide"
    TEXT = "texte"
    MARKUP = "texte à balises"
    UNKNOWN = "contenu inconnu"


_STARTS: tuple[tuple[bytes, Kind], ...] = (
    (b"\xff\xd8\xff", Kind.JPEG),
    (b"\x89PNG\r\n\x1a\n", Kind.PNG),
    (b"GIF87a", Kind.GIF),
    (b"GIF89a", Kind.GIF),
    (b"II*\0", Kind.TIFF),
    (b"MM\0*", Kind.TIFF),
    (b"II+\0", Kind.TIFF),
    (b"MM\0+", Kind.TIFF),
    (b"BM", Kind.BMP),
    (b"\0\0\1\0", Kind.ICO),
    (b"\0\0\2\0", Kind.ICO),
    (b"\xff\x0a", Kind.JPEG_XL),
    (b"\0\0\0\x0cJXL ", Kind.JPEG_XL),
    (b"\0\0\0\x0cjP  ", Kind.JPEG_2000),
    (b"\xff\x4f\xff\x51", Kind.JPEG_2000),
    (b"8BPS", Kind.PSD),
    (b"%PDF", Kind.PDF),
    (b"%!PS", Kind.POSTSCRIPT),
    (b"PK\3\4", Kind.ZIP),
    (b"PK\5\6", Kind.ZIP),
    (b"\x1f\x8b", Kind.GZIP),
    (b"BZh", Kind.ARCHIVE),
    (b"\xfd7zXZ\0", Kind.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Kind.ARCHIVE),
    (b"Rar!", Kind.ARCHIVE),
    (b"\x28\xb5\x2f\xfd", Kind.ARCHIVE),
    (b"wOFF", Kind.FONT),
    (b"wOF2", Kind.FONT),
    (b"OTTO", Kind.FONT),
    (b"ttcf", Kind.FONT),
    (b"\0\1\0\0\0", Kind.FONT),
    (b"OggS", Kind.SOUND_OR_FILM),
    (b"ID3", Kind.SOUND_OR_FILM),
    (b"fLaC", Kind.SOUND_OR_FILM),
    (b"\x1aE\xdf\xa3", Kind.SOUND_OR_FILM),
    (b"\x7fELF", Kind.PROGRAM),
    (b"MZ", Kind.PROGRAM),
    (b"\0asm", Kind.PROGRAM),
)
_AVIF_BRANDS = frozenset({b"avif", b"avis"})
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"})
_BLANK = b"\xef\xbb\xbf \t\r\n"


def kind_of(data: bytes) -> Kind:
    """Name the kind of a whole file. A text that begins with ``<`` is markup."""
    if not data:
        return Kind.EMPTY
    if data[:4] == b"RIFF":
        return Kind.WEBP if data[8:12] == b"WEBP" else Kind.SOUND_OR_FILM
    if data[4:8] == b"ftyp":
        return _kind_of_boxes(data[8:12])
    for start, kind in _STARTS:
        # BM, MZ, ID3 also begin words: what is text from end to end is text.
        if data.startswith(start) and not (start.isalnum() and _is_text(data)):
            return kind
    if not _is_text(data):
        return Kind.UNKNOWN
    return Kind.MARKUP if data.lstrip(_BLANK)[:1] == b"<" else Kind.TEXT


def _kind_of_boxes(brand: bytes) -> Kind:
    """ISO base media (ISO/IEC 14496-12): the major brand decides."""
    if brand in _AVIF_BRANDS:
        return Kind.AVIF
    return Kind.HEIC if brand in _HEIC_BRANDS else Kind.SOUND_OR_FILM


def _is_text(data: bytes) -> bool:
    if b"\0" in data:
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
