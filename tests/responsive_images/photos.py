"""Photos as ``judging`` clears them."""

import hashlib
import io
from dataclasses import replace
from pathlib import Path

from PIL import Image

from photo_licences.model import Artwork, ClearedPhoto, Credit, Licence, People

CC_BY = Licence("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.fr")
CC0 = Licence("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/deed.fr")
SITE = "https://example.org/"

EXAMPLE = ClearedPhoto(
    slug="jardin",
    original=Path("nowhere/jardin.jpg"),
    path="content/photos/jardin.jpg",
    sha256="0" * 64,
    width=4000,
    height=3000,
    is_lossless=False,
    alternative="Quatre carrés de couleur.",
    credit=Credit("Élodie & Noé", CC_BY),
    people=People.NONE,
    artwork=Artwork.NONE,
)
MURAL = replace(
    EXAMPLE,
    credit=Credit("Élodie & Noé", CC_BY, artist="C215"),
    artwork=Artwork.MAIN_SUBJECT,
)


def page_of(slug: str) -> str:
    return f"{SITE}photos/{slug}/"


def photo_of(data: bytes, **options: object) -> ClearedPhoto:
    """Give the photo of an original's bytes, with its upright size."""
    with Image.open(io.BytesIO(data)) as opened:
        width, height = opened.size
        if opened.getexif().get(0x0112, 1) in {5, 6, 7, 8}:
            width, height = height, width
    facts = {
        "sha256": hashlib.sha256(data).hexdigest(),
        "width": width,
        "height": height,
        "is_lossless": data.startswith(b"\x89PNG"),
        "is_drawing": data.startswith(b"\x89PNG"),
    }
    return replace(EXAMPLE, **(facts | options))
