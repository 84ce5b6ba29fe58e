"""Draws originals, looks at pictures, and lists what a file holds."""

import io
import struct
from collections.abc import Iterator

from PIL import Image, ImageDraw

RED, GREEN, BLUE, WHITE = (220, 30, 30), (20, 160, 40), (30, 60, 200), (250, 250, 250)


def corners(width: int, height: int) -> Image.Image:
    """Draw four plain quarters: top left red, top right green, bottom left blue, the last white."""
    picture = Image.new("RGB", (width, height), WHITE)
    draw = ImageDraw.Draw(picture)
    x, y = width // 2, height // 2
    draw.rectangle((0, 0, x - 1, y - 1), RED)
    draw.rectangle((x, 0, width, y - 1), GREEN)
    draw.rectangle((0, y, x - 1, height), BLUE)
    return picture


def noise(width: int, height: int) -> Image.Image:
    """Draw what compresses worst: every pixel another grey, on a coloured slope."""
    grey = Image.effect_noise((width, height), 80).convert("RGB")
    slope = Image.linear_gradient("L").resize((width, height))
    return Image.blend(grey, Image.merge("RGB", (slope, slope, slope.transpose(1))), 0.3)


def saved(picture: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def quarters(picture: Image.Image) -> list[tuple[int, ...]]:
    """Give the colours in the middle of the four quarters, in the order of ``corners``."""
    width, height = picture.size
    places = [(x * width // 4, y * height // 4) for y in (1, 3) for x in (1, 3)]
    return [picture.convert("RGB").getpixel(place) for place in places]


def near(found: tuple[int, ...], wanted: tuple[int, ...], by: int = 12) -> bool:
    return all(abs(a - b) <= by for a, b in zip(found, wanted, strict=True))


def blocks(data: bytes) -> list[str]:
    """Name everything that a file holds, from its own structure: nothing is skipped."""
    if data[:2] == b"\xff\xd8":
        return list(_jpeg_segments(data))
    if data[:4] == b"\x89PNG":
        return list(_png_chunks(data))
    return list(_avif_boxes(data))


def _jpeg_segments(data: bytes) -> Iterator[str]:
    position = 2
    while data[position + 1] != 0xDA:
        length = int.from_bytes(data[position + 2 : position + 4], "big")
        start = data[position + 4 : position + 34]
        marker = data[position + 1]
        if 0xE0 <= marker <= 0xEF:
            yield start.split(b"\0")[0].decode()
        elif marker not in {0xC2, 0xC4, 0xDB}:
            yield f"marker {marker:x}"
        position += 2 + length
    assert data.endswith(b"\xff\xd9")


def _png_chunks(data: bytes) -> Iterator[str]:
    position = 8
    while position < len(data):
        length, kind = struct.unpack(">I4s", data[position : position + 8])
        yield kind.decode()
        position += 12 + length


def _avif_boxes(data: bytes) -> Iterator[str]:
    position = 0
    while position < len(data):
        length, kind = struct.unpack(">I4s", data[position : position + 8])
        yield kind.decode()
        if kind == b"meta":
            items = data[position : position + length].split(b"infe")[1:]
            yield from (f"item {item[8:12].decode()}" for item in items)
        position += length
