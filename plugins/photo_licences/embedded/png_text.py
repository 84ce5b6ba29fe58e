"""The texts of a PNG file: what they say themselves, and the blocks that tools hide in them."""

import re

from photo_licences.embedded import generators
from photo_licences.embedded.blocks import Block, Fact, Field, Kind, Reading
from photo_licences.embedded.dates import moment
from photo_licences.embedded.octets import Inflater, MalformedError, latin

_XMP = "xml:com.adobe.xmp"
_PROFILE = "raw profile type "
_HEXADECIMAL = re.compile(rb"\s*+[^\n]*+\n\s*+(\d{1,9})\s([0-9A-Fa-f\s]*+)")
"""A name, the length of the profile, its bytes; some writers leave rubbish behind them."""
_PROFILES = {
    "exif": Kind.EXIF,
    "app1": Kind.EXIF,
    "xmp": Kind.XMP,
    "iptc": Kind.PHOTOSHOP,
    "8bim": Kind.PHOTOSHOP,
}
_ITXT_PARTS = 3
"""Language, keyword in that language, text."""
_XMP_HEADER = b"http://ns.adobe.com/xap/1.0/\0"
_FIELDS = {
    "author": Field.CREATOR,
    "artist": Field.CREATOR,
    "creator": Field.CREATOR,
    "photographer": Field.CREATOR,
    "byline": Field.CREATOR,
    "copyright": Field.COPYRIGHT,
    "copyrightnotice": Field.COPYRIGHT,
    "rights": Field.COPYRIGHT,
    "owner": Field.COPYRIGHT,
    "credit": Field.CREDIT,
    "source": Field.SOURCE,
    "webstatement": Field.WEB_STATEMENT,
    "disclaimer": Field.USAGE_TERMS,
    "usageterms": Field.USAGE_TERMS,
    "license": Field.LICENCE,
    "licence": Field.LICENCE,
    "make": Field.CAMERA,
    "model": Field.CAMERA,
    "camera": Field.CAMERA,
    "datetimeoriginal": Field.DATE_TAKEN,
}
"""Keywords without regard to case, spaces and hyphens: everybody spells them as he likes."""
_POSITION = re.compile(
    r"gps.*(?:latitude|longitude|position|coordinates)|geo(?:tag|point)", re.IGNORECASE
)


def read(chunk: bytes, value: bytes, inflater: Inflater) -> Reading:
    """Facts and blocks of one chunk ``tEXt``, ``zTXt`` or ``iTXt``."""
    keyword, text, encoding = _content(chunk, value, inflater)
    name = keyword.lower()
    if name == _XMP:
        yield Block(Kind.XMP, text)
    elif name.startswith(_PROFILE):
        yield from _profile(name.removeprefix(_PROFILE), text)
    else:
        words = text.decode(encoding, "replace") if encoding else latin(text)
        yield from _words(keyword, words)


def _content(chunk: bytes, value: bytes, inflater: Inflater) -> tuple[str, bytes, str]:
    """Keyword, text as bytes, and its encoding (none: Latin-1)."""
    key, separator, rest = value.partition(b"\0")
    if not separator:
        raise MalformedError("a text without a keyword")
    keyword = latin(key)
    if chunk == b"tEXt":
        return keyword, rest, ""
    if chunk == b"zTXt":
        return keyword, inflater.inflate(rest[1:]), ""
    parts = rest[2:].split(b"\0", 2)
    if len(parts) < _ITXT_PARTS:
        raise MalformedError("a text without its language")
    text = inflater.inflate(parts[2]) if rest[:1] == b"\1" else parts[2]
    return keyword, text, "utf-8"


def _profile(name: str, text: bytes) -> Reading:
    """ImageMagick's « raw profiles », in hexadecimal digits."""
    found = _HEXADECIMAL.match(text)
    if found is None:
        raise MalformedError("a profile without a length")
    digits = b"".join(found[2].split())
    profile = bytes.fromhex(digits[: len(digits) & ~1].decode("ascii"))
    if len(profile) < int(found[1]):
        raise MalformedError("a profile that is cut, or not hexadecimal")
    kind = _PROFILES.get(name)
    if kind is Kind.EXIF and profile.startswith(_XMP_HEADER):
        yield Block(Kind.XMP, profile[len(_XMP_HEADER) :])
    elif kind is Kind.EXIF:
        yield Block(kind, re.sub(rb"(?i)^exif\0\0", b"", profile))
    elif kind is Kind.PHOTOSHOP and profile.startswith(b"\x1c"):
        yield Block(Kind.IPTC, profile)
    elif kind:
        yield Block(kind, re.sub(rb"^Photoshop 3\.0\0", b"", profile))
    elif name not in ("icc", "icm"):
        yield Fact(Field.OTHER, f"PNG {_PROFILE}{name}")


def _words(keyword: str, words: str) -> Reading:
    name = keyword.lower().removeprefix("exif:")
    field = _FIELDS.get(re.sub("[ _-]", "", name))
    if field:
        yield Fact(field, moment(words) if field is Field.DATE_TAKEN else words)
    elif _POSITION.search(keyword) and words.strip():
        yield Fact(Field.GPS, "PNG")
    else:
        yield Fact(Field.OTHER, f"PNG {keyword}")
    if name == "parameters":
        yield Fact(Field.GENERATOR, "Stable Diffusion")
    elif name in ("prompt", "workflow") and words.lstrip().startswith("{"):
        yield Fact(Field.GENERATOR, "ComfyUI")
    yield from generators.names_in(words) if name == "software" else generators.marks_in(words)
