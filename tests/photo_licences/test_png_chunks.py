"""A PNG's chunks tell whether it is a drawing."""

from io import BytesIO

import pytest
from PIL import Image, ImageDraw, ImageFilter

from photo_licences.examining import examine
from photo_licences.png_chunks import chunks, is_drawn


def png(picture: Image.Image, **options: object) -> bytes:
    out = BytesIO()
    picture.save(out, "PNG", **options)
    return out.getvalue()


def drawing() -> Image.Image:
    picture = Image.new("RGB", (400, 300), "#fff8ec")
    pen = ImageDraw.Draw(picture)
    for step in range(40):
        pen.ellipse((9 * step, 5 * step, 9 * step + 60, 5 * step + 40), (6 * step, 90, 40))
    pen.text((20, 200), "Fête de la dalle", fill="black", font_size=40)
    return picture


def photograph() -> Image.Image:
    light = Image.effect_noise((400, 300), 60).filter(ImageFilter.GaussianBlur(2))
    grain = Image.effect_noise((400, 300), 8)
    return Image.merge("RGB", [Image.blend(light, grain, share) for share in (0.3, 0.4, 0.5)])


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "L"])
@pytest.mark.parametrize("level", [1, 9])
def test_a_drawing_is_told_from_a_photo(mode: str, level: int) -> None:
    assert is_drawn(png(stored(drawing(), mode), compress_level=level))
    assert not is_drawn(png(stored(photograph(), mode), compress_level=level))


def stored(picture: Image.Image, mode: str) -> Image.Image:
    return picture.quantize(64, dither=0) if mode == "P" else picture.convert(mode)


def test_a_jpeg_is_never_a_drawing() -> None:
    out = BytesIO()
    drawing().save(out, "JPEG")
    assert not examine(out.getvalue()).is_drawn
    assert examine(png(drawing())).is_drawn
    assert not examine(png(photograph())).is_drawn


def test_a_cut_file_ends_early_and_another_has_no_chunk() -> None:
    data = png(drawing())
    assert [name for name, _ in chunks(data)][::2] == [b"IHDR", b"IEND"]
    assert [name for name, _ in chunks(data[:40])] == [b"IHDR"]
    assert list(chunks(b"GIF89a" + data)) == []
