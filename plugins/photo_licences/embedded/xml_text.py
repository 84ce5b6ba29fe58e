"""XML as programs really write it: found in its block, decoded, mended where many of them fail."""

import re

from photo_licences.embedded.octets import text_of

_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_DECLARATION = re.compile(r"<\?xml\s[^>]*\?>")
_VERBATIM = re.compile(r"(<!\[CDATA\[(?:[^\]]|\](?!\]>))*+)")
_LONE_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,9}|#x[0-9A-Fa-f]{1,8});)")
_NUMBER = re.compile(r"&#(?:([0-9]{1,9})|x([0-9A-Fa-f]{1,8}));")
_CHARACTERS = ((0x09, 0x0A), (0x0D, 0x0D), (0x20, 0xD7FF), (0xE000, 0xFFFD), (0x10000, 0x10FFFF))
"""What XML 1.0 can hold, even escaped (w3.org/TR/xml/#charsets)."""


def markup(data: bytes) -> str:
    """The markup of a block of bytes, without what is around it and without a declaration.

    A lone ampersand stands for itself; characters that XML cannot hold are left out.
    """
    encoding = _encoding(data)
    text = data.decode(encoding, "replace") if encoding else text_of(data)
    text = text[max(text.find("<"), 0) : text.rfind(">") + 1]
    parts = _VERBATIM.split(_DECLARATION.sub("", _CONTROL.sub("", text)))
    parts[::2] = (_mended(part) for part in parts[::2])
    return "".join(parts)


def _encoding(data: bytes) -> str | None:
    """Told by the zeros behind the first « < » and by its place, with a byte order mark or not."""
    place = data.find(b"<")
    if data[place + 1 : place + 4] == bytes(3):
        return "utf-32-be" if place % 4 else "utf-32-le"
    if data[place + 1 : place + 2] == b"\0":
        return "utf-16-be" if place % 2 else "utf-16-le"
    return None


def _mended(part: str) -> str:
    return _NUMBER.sub(_possible, _LONE_AMPERSAND.sub("&amp;", part))


def _possible(reference: re.Match[str]) -> str:
    decimal, hexadecimal = reference.groups()
    number = int(decimal) if decimal else int(hexadecimal, 16)
    return reference[0] if any(low <= number <= high for low, high in _CHARACTERS) else ""
