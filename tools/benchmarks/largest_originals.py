"""The memory of a worker that makes the derivatives of the largest originals."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from PIL import Image

from photo_licences.model import ClearedPhoto
from responsive_images.deriving import wanted
from responsive_images.encoder import Job, encode
from responsive_images.planning import plan
from tools.benchmarks.measuring import alone
from tools.benchmarks.model import Row, Size
from tools.benchmarks.table import french

_WANTED = 300


@dataclass(frozen=True, slots=True)
class Large:
    """An original near a limit of what is accepted; ``quick`` is a small one of its kind."""

    name: str
    file: str
    size: tuple[int, int]
    mode: str = "RGB"
    is_progressive: bool = False

    def draw(self, folder: Path, size: tuple[int, int]) -> Path:
        """Draw a slope, which costs as much memory as any picture."""
        path = folder / self.file
        picture = Image.linear_gradient("L").resize(size).convert(self.mode)
        picture.save(path, progressive=self.is_progressive)
        return path


_LARGE = (
    Large("JPEG progressif de 64 Mpx", "jpeg.jpg", (5237, 12220), is_progressive=True),
    Large("JPEG de 64 Mpx", "large.jpg", (9237, 6928)),
    Large("PNG de 16 Mpx", "png.png", (1600, 10000), "RGBA"),
)


def memory(folder: Path, sample: ClearedPhoto, size: Size) -> Iterator[Row]:
    """Encode each in a process of its own, with the rights of ``sample``."""
    for large in _LARGE:
        pixels = (200, 400) if size.quick else large.size
        path, _ = alone(large.draw, folder, pixels)
        is_lossless = large.file.endswith(".png")
        photo = replace(sample, width=pixels[0], height=pixels[1], is_lossless=is_lossless)
        _, cost = alone(_encode, path, photo)
        yield Row(
            f"mémoire d’un processus, {large.name}",
            f"≤ {_WANTED} Mio",
            f"{french(cost.peak, 0)} Mio",
            cost,
            is_good=cost.peak <= _WANTED,
        )


def _encode(path: Path, photo: ClearedPhoto) -> int:
    each = wanted(photo, plan(photo, "https://exemple.org/photos/grande/"))
    return len(encode(Job(path.name, path.read_bytes(), each.plan, each.metadata)))
