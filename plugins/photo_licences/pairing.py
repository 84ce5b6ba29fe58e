"""Which image belongs to which sheet."""

import posixpath
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from front_matter.model import Parsed
from photo_licences.naming import SHEET_EXTENSION, slug_of
from photo_licences.places import PHOTOS
from photo_licences.sheet import Sheet

EXPECTED_EXTENSION = ".jpg"
"""The ending of the image that a sheet without one is told to add."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Paths of an image and its sheet; one of them may only be the name of what is missing."""

    slug: str
    image_path: str
    sheet_path: str
    has_image: bool
    has_sheet: bool


def pair(images: Iterable[str], sheets: Mapping[str, Parsed[Sheet]]) -> tuple[Pair, ...]:
    """Pair every file below ``content/photos`` by its stem, or by the sheet's ``image`` key.

    Capitals and the way that a system writes accents don't part a pair. A second image of one
    stem, or of one name but for those, stays without sheet, under the same slug.
    """
    alone = set(images)
    known: dict[str, str] = {}
    for path in sorted(alone):
        known.setdefault(_key(path), path)
    pairs: list[Pair] = []
    for sheet_path, parsed in sorted(sheets.items()):
        candidates = _candidates(sheet_path, _named_image(parsed), known)
        alone.difference_update(candidates[:1])
        image_path = candidates[0] if candidates else _expected_image(sheet_path)
        pairs.append(
            Pair(slug_of(sheet_path), image_path, sheet_path, bool(candidates), has_sheet=True)
        )
    for image_path in sorted(alone):
        sheet_path = str(PurePosixPath(image_path).with_suffix(SHEET_EXTENSION))
        pairs.append(Pair(slug_of(image_path), image_path, sheet_path, True, has_sheet=False))
    return tuple(sorted(pairs, key=lambda found: (found.slug, found.image_path)))


def _candidates(sheet_path: str, named: str | None, known: Mapping[str, str]) -> list[str]:
    if named is not None:
        wanted = [_key(path) for path in _places(sheet_path, named)]
        return [known[key] for key in wanted if key in known][:1]
    stem = _key(sheet_path.removesuffix(PurePosixPath(sheet_path).suffix))
    return sorted(path for key, path in known.items() if posixpath.splitext(key)[0] == stem)


def _named_image(parsed: Parsed[Sheet]) -> str | None:
    if parsed.header:
        return parsed.header.image
    value = parsed.document.values.get("image") if parsed.document else None
    return value.data if value and isinstance(value.data, str) and value.data else None


def _places(sheet_path: str, named: str) -> Iterable[str]:
    """Give the paths that an ``image`` key may mean: browser editors begin at various folders."""
    written = named.strip().replace("\\", "/").lstrip("/")
    folder = posixpath.dirname(sheet_path)
    for base in (folder, PHOTOS, posixpath.dirname(PHOTOS), ""):
        yield posixpath.normpath(posixpath.join(base, written))


def _expected_image(sheet_path: str) -> str:
    return str(PurePosixPath(sheet_path).with_suffix(EXPECTED_EXTENSION))


def _key(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()
