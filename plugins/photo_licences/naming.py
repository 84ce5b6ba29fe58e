"""What the name of a file becomes in addresses, and which names cannot become one."""

from pathlib import PurePosixPath
from unicodedata import category

from front_matter import slugs
from photo_licences.defects import NameDefect, NameReserved, NameTooLong, NameUnusable

IMAGE_EXTENSIONS = frozenset({".jpg", ".jpeg", ".png"})
SHEET_EXTENSION = ".md"
ENDINGS_OF_FILES = IMAGE_EXTENSIONS | {SHEET_EXTENSION, ".heic", ".webp", ".avif"}

LONGEST_NAME = 80
"""Characters of a stem; ``-2560.<hash>.avif`` has to fit behind it in a file system's 255 bytes."""

PAGES_OF_THE_SITE = frozenset({"credits"})
"""``/photos/credits/`` is a page, so no photo may stand there."""


def shown(path: str) -> str:
    """Give a path as findings show it: control characters and broken bytes as their numbers."""
    return "".join(
        character.encode("unicode_escape").decode() if category(character)[0] == "C" else character
        for character in path
    )


def stem_of(name: str) -> str:
    """Give the name of a file without folders and without the ending of an image or a sheet."""
    path = PurePosixPath(name.strip().replace("\\", "/"))
    return path.stem if path.suffix.casefold() in ENDINGS_OF_FILES else path.name


def slug_of(name: str) -> str:
    """Give the slug of a photo from the path of its file, or from what a person types.

    « content/photos/Fête d’été.JPG », « Fête d'été » and « fete-d-ete » are one slug. Empty where
    no letter or digit is left.
    """
    return slugs.slug_of(stem_of(name))


def name_defect(name: str) -> NameDefect | None:
    """Say why a file's name cannot stand in an address, or None."""
    stem = stem_of(name)
    slug = slugs.slug_of(stem)
    if len(stem) > LONGEST_NAME:
        return NameTooLong(len(stem), LONGEST_NAME)
    if not slug:
        return NameUnusable()
    return NameReserved(slug) if slug in PAGES_OF_THE_SITE else None
