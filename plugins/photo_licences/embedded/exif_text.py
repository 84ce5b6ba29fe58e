"""The texts of EXIF, which comes in several alphabets."""

from photo_licences.embedded.octets import text_of


def first_text(value: bytes) -> str:
    """Up to the first zero byte: cameras leave rubbish behind it."""
    return text_of(value.partition(b"\0")[0])


def copyright_text(value: bytes) -> str:
    """Photographer and editor, parted by a zero byte (Exif 3.0 §4.6.3): a line for each."""
    parts = (text_of(part).strip() for part in value.split(b"\0")[:2])
    return "\n".join(part for part in parts if part)


def windows_text(value: bytes) -> str:
    """The texts of Windows: UTF-16 up to the first zero."""
    return value.decode("utf-16-le", "replace").partition("\0")[0]


def comment(value: bytes, order: str) -> str:
    """A UserComment: eight bytes name its encoding (Exif 3.0 §4.6.6.5)."""
    code, text = value[:8], value[8:]
    if code == b"UNICODE\0":
        if text[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return text.decode("utf-16", "replace")
        guess = "utf-16-le" if text[1:2] == b"\0" else "utf-16-be" if text[:1] == b"\0" else ""
        return text.decode(guess or ("utf-16-le" if order == "<" else "utf-16-be"), "replace")
    return text_of(text if code.startswith((b"ASCII", b"JIS", b"\0")) else value)
