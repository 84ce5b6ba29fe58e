"""JSON for machines: links may lead anywhere, images and other files are this site's own."""

import json
import re
from collections.abc import Iterator
from typing import Any

from publication_gate.audit.addresses import OwnAddress
from publication_gate.audit.problems import RemoteFetch, TextProblem, Unparsable

_NAMES = frozenset(
    {"@context", "@id", "@type", "@vocab", "$schema", "$id", "acquirelicensepage", "hasmap"}
    | {"isbasedon", "licence", "license", "sameas", "source", "url", "usageinfo"}
)
_FILE_KEYS = re.compile(
    "image|logo|photo|thumbnail|contenturl|embedurl|icon|screenshot|video|audio|media|encoding|src"
)
# Below these keys stands what is said of a file, not the file.
_ABOUT = frozenset({"author", "creator", "isbasedon", "licence", "license", "publisher", "source"})
_LICENCES = frozenset({"licence", "license"})
_TEXT = frozenset(
    {"address", "caption", "credittext", "copyrightnotice", "description", "headline", "name"}
)
_FILE_NAME = re.compile(
    r"\.(?:jpe?g|jfif|png|gif|webp|avif|heic|svg|bmp|ico|tiff?|jxl|mp4|webm|mp3|pdf|zip|woff2?)"
    r"(?:[?#]|$)",
    re.IGNORECASE,
)
_ENUMERATION = re.compile(r"https?://schema\.org/[A-Za-z]+")
"""A member such as ``https://schema.org/EventScheduled``: a word written as an address."""
_FILE_TYPES = re.compile(r"(?:Image|Video|Audio|Media)Object|Photograph|ImageGallery")


def audit_json(text: str, own: OwnAddress, place: str) -> Iterator[TextProblem]:
    """Yield each address that a crawler would fetch from elsewhere.

    Double keys are all judged: readers disagree on which of them counts. The names that nothing
    fetches are those of JSON-LD and JSON Schema, of licences, and ``url`` and the like outside
    of an image: https://www.w3.org/TR/json-ld11/
    """
    try:
        document = json.loads(text, object_pairs_hook=_Pairs)
    except json.JSONDecodeError as error:
        yield Unparsable("JSON", f"ligne {error.lineno}, colonne {error.colno}")
        return
    except RecursionError:
        yield Unparsable("JSON", "trop de niveaux imbriqués")
        return
    yield from _audit(document, own, place, key="", is_file=False)


class _Pairs(list[tuple[str, Any]]):
    """An object with its double keys."""


def _audit(
    value: object, own: OwnAddress, place: str, *, key: str, is_file: bool
) -> Iterator[TextProblem]:
    match value:
        case _Pairs():
            is_file = is_file or any(
                name == "@type" and _FILE_TYPES.search(str(kind)) for name, kind in value
            )
            for name, inner in value:
                lower = name.lower()
                inside = lower not in _ABOUT and (is_file or bool(_FILE_KEYS.search(lower)))
                # A licence may be a document: that of the State is a PDF.
                meant = key if key in _LICENCES and lower == "url" else lower
                yield from _audit(inner, own, place, key=meant, is_file=inside)
        case list():
            for inner in value:
                yield from _audit(inner, own, place, key=key, is_file=is_file)
        case str() if own.looks_remote(value) and not _is_name(value, key, is_file=is_file):
            yield RemoteFetch(f"{place} {key}", value)


def _is_name(value: str, key: str, *, is_file: bool) -> bool:
    """Say whether nothing fetches this address, whatever host it names."""
    if key in _TEXT:
        return " " in value or not value.lower().startswith("data:")
    if not value.lower().startswith(("http:", "https:")):
        return False
    if _ENUMERATION.fullmatch(value):
        return not is_file
    if key in {"url", "sameas", "@id"}:
        return not (is_file and key == "url") and not _FILE_NAME.search(value)
    return key in _NAMES
