"""What a list of withdrawals means where it is badly written: a removal never waits for a comma.

Whoever asks for a removal does not wait until somebody mends the list, so each of its lines is
also read alone, for the names and the hashes that a person would see in it.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from unicodedata import category

from front_matter.keys import plain_key
from photo_licences.naming import slug_of, stem_of

NAMES_OF_PHOTOS = ("photo", "photos", "slug", "image", "fichier")
_OTHER_KEYS = frozenset({"sha256", "phash", "fingerprint", "date", "withdrawn_on"})
_LINE = re.compile(
    r"(?P<bullet>[-–—*•+]\s*)?(?:(?P<key>[^\W\d_][^:/#]{0,30}?)\s*:(?!//)\s*)?(?P<value>.*)"
)
_NOTE = re.compile(r"\s#")
_BEFORE = re.compile(
    r"^(?:>\s*)*(?:\d{1,3}[.)]\s+|\[[ x]\]\s+|[-*]\s+)?"
    r"(?:(?:merci de|svp|retirer|retirez|supprimer|supprimez|enlever|enlevez)\s+)*"
    r"(?:(?:la |cette |l’|l')?(?:photo|slug|image|fichier|fiche)\b[\s:=]*)?",
    re.IGNORECASE,
)
"""What people write before the name: a number, a box, « merci de retirer la photo »."""

_TARGET = re.compile(r"\]\(\s*([^()\s]+)\s*\)")
"""Where a link or a picture in Markdown leads."""

_INDEX = re.compile(r"/(?:index\.html?)?$", re.IGNORECASE)
_KEY_BEHIND = re.compile(r"\s[^\W\d_]\w*\s*:.*")
_DERIVATIVE = re.compile(r"-\d{2,5}\.[0-9a-f]{6,}$")
"""What an address of a picture of the site has behind the slug."""

_BRACKETS = "[]{}\"'«»“” \u00a0"
_HASH = re.compile(r"(?<![0-9a-f])(?:[0-9a-f]{64}|[0-9a-f]{32})(?![0-9a-f])")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd]")
_STRAY, _NO_TEXT = 3, 0.05
"""Control characters, and their share, beyond which bytes are no text at all."""


@dataclass(frozen=True, slots=True)
class GuessedLine:
    """A line that was understood alone: what it calls the photo, or the hashes in it."""

    line: int
    written: str = ""
    sha256: str | None = None
    fingerprint: str | None = None


def guessed_lines(data: bytes) -> Iterator[GuessedLine]:
    """Give every line in which a photo or a hash is named; nothing of what is no text."""
    for number, line in enumerate(_text(data).splitlines(), 1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        hashes = _HASH.findall(text.casefold())
        for found in hashes:
            is_sha256 = len(found) == 64  # noqa: PLR2004 - hexadecimal digits of a SHA-256
            yield GuessedLine(number, "", *((found, None) if is_sha256 else (None, found)))
        if not hashes and (written := _name_in(text)):
            yield GuessedLine(number, written)


def other_slugs(written: str) -> frozenset[str]:
    """Give the slugs that a name may also mean: « jardin, pont », « la photo jardin # hier »."""
    visible = "".join(letter for letter in written if category(letter) != "Cf")
    plain = _BEFORE.sub("", _BEFORE.sub("", visible.strip()).strip(_BRACKETS))
    short = _KEY_BEHIND.sub("", _NOTE.split(plain)[0])
    address = _INDEX.sub("", short)
    pieces = [short, *re.split(r"[,;]", short), address, _DERIVATIVE.sub("", stem_of(short))]
    pieces += _TARGET.findall(visible)
    slugs = {slug_of(piece.strip(_BRACKETS)) for piece in pieces}
    return frozenset(slugs - {"", slug_of(written)})


def _name_in(text: str) -> str:
    match = _LINE.fullmatch(text.lstrip(_BRACKETS))
    if match is None:
        return ""
    key = plain_key(match["key"] or "")
    value = match["value"].strip(_BRACKETS)
    if key in _OTHER_KEYS:
        return ""
    is_named = not key or bool(match["bullet"] or get_close_matches(key, NAMES_OF_PHOTOS, 1))
    return value if value and is_named else "" if value else match["key"] or ""


def _text(data: bytes) -> str:
    """Decode what an editor may have saved; empty for what is no text."""
    head = data[:200]
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16", "replace")
    elif head.count(0) > len(head) // 4:
        text = data.decode("utf-16-be" if head[:1] == b"\0" else "utf-16-le", "replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", "replace")
    clean, count = _CONTROL.subn("", text)
    return "" if count > max(_STRAY, len(text) * _NO_TEXT) else clean
