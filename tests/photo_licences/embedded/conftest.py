"""Pictures drawn by the tests."""

import io
from collections.abc import Callable

import pillow_heif
import pytest
from PIL import Image


@pytest.fixture(scope="session")
def draw() -> Callable[[str], bytes]:
    """The bytes of a picture without metadata, by format: a grey gradient of 64 × 48 pixels."""

    def drawn(kind: str) -> bytes:
        picture = Image.linear_gradient("L").resize((64, 48)).convert("RGB")
        target = io.BytesIO()
        if kind == "heic":
            pillow_heif.from_pillow(picture).save(target, quality=50)
        else:
            picture.save(target, kind)
        return target.getvalue()

    return drawn
