"""The committed drawings are what the scripts draw, and carry nothing else."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tools.drawings.portfolio import DRAWINGS

PHOTOS = Path(__file__).parents[2] / "content" / "photos"
CHUNKS = {b"IHDR", b"PLTE", b"IDAT", b"IEND"}


@pytest.fixture(scope="module")
def drawn() -> dict[str, bytes]:
    return {slug: draw().png() for slug, draw in DRAWINGS.items()}


def _chunks(data: bytes) -> list[bytes]:
    names, place = [], 8
    while place < len(data):
        names.append(data[place + 4 : place + 8])
        place += 12 + int.from_bytes(data[place : place + 4])
    return names


@pytest.mark.parametrize("slug", DRAWINGS)
def test_the_committed_file_is_what_the_script_draws(slug: str, drawn: dict[str, bytes]) -> None:
    """Pixel by pixel: another build of zlib packs the same pixels into other bytes."""
    with Image.open(PHOTOS / f"{slug}.png") as committed, Image.open(BytesIO(drawn[slug])) as again:
        assert committed.size == again.size
        assert committed.convert("RGB").tobytes() == again.convert("RGB").tobytes()


def test_drawing_again_gives_the_same_bytes(drawn: dict[str, bytes]) -> None:
    for slug, draw in DRAWINGS.items():
        assert draw().png() == drawn[slug]


@pytest.mark.parametrize("slug", DRAWINGS)
def test_the_file_is_light_and_carries_no_metadata(slug: str) -> None:
    data = (PHOTOS / f"{slug}.png").read_bytes()
    assert len(data) <= 150_000
    assert set(_chunks(data)) == CHUNKS
    with Image.open(BytesIO(data)) as image:
        assert max(image.size) <= 2000
        assert image.width * image.height <= 16_000_000


@pytest.mark.parametrize("slug", DRAWINGS)
def test_each_drawing_has_its_sheet(slug: str) -> None:
    sheet = (PHOTOS / f"{slug}.md").read_text(encoding="utf-8")
    assert "auteur: Projet du site (dessin par programme)" in sheet
    assert "licence: CC0-1.0" in sheet
