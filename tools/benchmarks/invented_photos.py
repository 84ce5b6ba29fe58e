"""Draws photos as telephones take them: 12 Mpx, 2.8 MB, soft shapes under fine grain."""

import io
import multiprocessing
import random
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from PIL import Image, ImageDraw

from tools.benchmarks.invented_texts import NOW, photo_name

SIZE = (4032, 3024)
_QUALITY = 88
_GRAIN = (512, 384)
_EXIF = {0x010F: "Fairphone", 0x0110: "FP5", 0x0131: "Camera 4.2"}
_TAKEN = 0x9003
_EXIF_IFD = 0x8769
_SHEET = """\
---
alternative: Formes et couleurs numéro {number}, tirées au sort par un programme.
auteur: Banc d'essai
licence: CC0-1.0
depot: par-l-auteur
personnes: aucune
oeuvre: non
declaration: "2026-1"
---
"""


@dataclass(frozen=True, slots=True)
class Look:
    """What a photo is of: cells across it and the weight of each layer of noise, edges, grain."""

    octaves: Sequence[tuple[int, float]] = ((6, 1.0), (24, 0.4), (96, 0.2), (384, 0.1))
    edges: int = 150
    grain: float = 0.07


USUAL = Look()


def looks(count: int) -> Iterator[Look]:
    """Give looks from a calm sky to leaves in the wind, with and without walls and windows."""
    for number in range(count):
        restless = (number / max(1, count - 1)) ** 2
        weights = [(6, 1.0)] + [
            (6 * 4**octave, (0.1 + 0.55 * restless) ** octave) for octave in range(1, 5)
        ]
        yield Look(weights, edges=(0, 50, 150)[number % 3], grain=0.02 + 0.06 * (number % 4) / 3)


def put_photos(folder: Path, count: int, size: tuple[int, int] = SIZE) -> None:
    """Draw photos with their sheets into ``content/photos/`` of a project, on all processors."""
    folder.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("spawn")) as pool:
        list(pool.map(_put, range(count), [folder] * count, [size] * count, chunksize=4))


def _put(number: int, folder: Path, size: tuple[int, int]) -> None:
    name = photo_name(number)
    (folder / f"{name}.jpg").write_bytes(photo(number, size))
    (folder / f"{name}.md").write_text(_SHEET.format(number=number), encoding="utf-8")


def photo(number: int, size: tuple[int, int] = SIZE, look: Look = USUAL) -> bytes:
    """Give a JPEG; the same number and look give the same picture."""
    dice = random.Random(number)  # noqa: S311 - pictures that are the same each time, no secret
    light = _clouds(dice, size, look.octaves)
    _add_edges(light, dice, look.edges)
    _add_grain(light, dice, look.grain)
    blue, red = (_clouds(dice, size, look.octaves[:2]) for _ in range(2))
    picture = Image.merge("YCbCr", (light, _faded(blue), _faded(red)))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY, exif=_exif(number))
    return out.getvalue()


def _clouds(
    dice: random.Random, size: tuple[int, int], octaves: Iterable[tuple[int, float]]
) -> Image.Image:
    """Give noise, coarse cells first, each finer layer blended over it with its weight."""
    band = Image.new("L", size)
    for cells, weight in octaves:
        layer = _noise(dice, (cells, cells * 3 // 4))
        band = Image.blend(band, layer.resize(size, Image.Resampling.BICUBIC), weight)
    return band


def _add_edges(band: Image.Image, dice: random.Random, count: int) -> None:
    """Draw walls and windows: what has edges is what compressors work on."""
    pen = ImageDraw.Draw(band)
    width, height = band.size
    for _ in range(count):
        left, top = dice.randrange(width), dice.randrange(height)
        right, bottom = left + width // dice.randint(8, 60), top + height // dice.randint(8, 60)
        pen.rectangle((left, top, right, bottom), dice.randrange(256))


def _add_grain(band: Image.Image, dice: random.Random, weight: float) -> None:
    grain = Image.new("L", band.size)
    tile = _noise(dice, _GRAIN)
    for left in range(0, band.size[0], _GRAIN[0]):
        for top in range(0, band.size[1], _GRAIN[1]):
            grain.paste(tile, (left, top))
    band.paste(Image.blend(band, grain, weight))


def _faded(chroma: Image.Image) -> Image.Image:
    """Bring colours near to grey, as on most photos."""
    return Image.blend(Image.new("L", chroma.size, 128), chroma, 0.4)


def _noise(dice: random.Random, size: tuple[int, int]) -> Image.Image:
    return Image.frombytes("L", size, dice.randbytes(size[0] * size[1]))


def _exif(number: int) -> Image.Exif:
    exif = Image.Exif()
    for tag, value in _EXIF.items():
        exif[tag] = value
    taken = NOW - timedelta(hours=number)
    exif.get_ifd(_EXIF_IFD)[_TAKEN] = f"{taken:%Y:%m:%d %H:%M:%S}"
    return exif
