"""Photos whose originals are on the disk."""

from collections.abc import Callable
from pathlib import Path

import pytest

from photo_licences.model import ClearedPhoto
from responsive_images.cache import Cache
from tests.responsive_images.photos import photo_of


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


@pytest.fixture
def clear(tmp_path: Path) -> Callable[..., ClearedPhoto]:
    """Give a cleared photo of the bytes of an original; options are those of ``ClearedPhoto``."""

    def cleared(data: bytes, slug: str = "jardin", **options: object) -> ClearedPhoto:
        original = tmp_path / f"{slug}.original"
        original.write_bytes(data)
        return photo_of(data, slug=slug, original=original, **options)

    return cleared
