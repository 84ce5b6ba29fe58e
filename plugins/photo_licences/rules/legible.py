"""What a file says, as it was meant: without invisible characters or a wrong alphabet."""

import contextlib
import dataclasses
import unicodedata
from typing import Any

from photo_licences.model import EmbeddedRights

_SOFT_SPACE = "\u00a0"
"""The last byte of « à » in UTF-8, which readers take for white space and cut off."""


def legible(rights: EmbeddedRights) -> EmbeddedRights:
    """Give the same rights with every text as a person was to read it.

    Readers of IPTC that find no alphabet named take Windows Latin-1, as exiftool does, so that
    « Hélène » in UTF-8 comes out as « HÃ©lÃ¨ne »: neither a contradiction nor somebody else.
    """
    values = {field.name: getattr(rights, field.name) for field in dataclasses.fields(rights)}
    texts: dict[str, Any] = {
        name: tuple(map(_as_meant, value)) for name, value in values.items() if _is_texts(value)
    }
    return dataclasses.replace(rights, **texts)


def _as_meant(text: str) -> str:
    meant = text if text.isascii() else _in_its_alphabet(text)
    return "".join(letter for letter in meant if unicodedata.category(letter) != "Cf").strip()


def _in_its_alphabet(text: str) -> str:
    for candidate in (text, text + _SOFT_SPACE):
        for alphabet in ("cp1252", "latin-1"):
            with contextlib.suppress(UnicodeError):
                return candidate.encode(alphabet).decode("utf-8")
    return text


def _is_texts(value: object) -> bool:
    return isinstance(value, tuple) and bool(value)
