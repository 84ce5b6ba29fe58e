"""What photos weigh on a phone of 360 dots at two pixels a dot, and how much they still show."""

import io
import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from statistics import median

from PIL import Image

from photo_licences.model import ClearedPhoto
from responsive_images.compression import compress
from responsive_images.deriving import wanted
from responsive_images.pixels import reduced
from responsive_images.planning import plan
from tools.benchmarks.invented_photos import Look, looks, photo
from tools.benchmarks.likeness import ssim
from tools.benchmarks.model import Row, Size
from tools.benchmarks.table import french

_WIDTH = 720
_MEDIAN, _WORST = 35_000, 75_000

Weighed = Sequence[tuple[str, int, float]]
"""Format, bytes and likeness of each derivative of a photo."""


def weights(sample: ClearedPhoto, size: Size) -> Iterator[Row]:
    """Compress varied photos of the size and with the rights of ``sample``."""
    chosen = list(looks(size.of(24, quick=2)))
    count = len(chosen)
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("spawn")) as pool:
        weighed = list(pool.map(_weigh, range(count), chosen, [sample] * count))
    for number, (name, _, _) in enumerate(weighed[0]):
        sizes = [each[number][1] for each in weighed]
        likenesses = [each[number][2] for each in weighed]
        yield Row(
            f"octets à {_WIDTH} px en {name} : médiane, le plus lourd",
            f"≤ {_MEDIAN // 1000} ko, ≤ {_WORST // 1000} ko",
            f"{french(median(sizes) / 1000, 1)} ko, {french(max(sizes) / 1000, 1)} ko",
            runs=count,
            is_good=median(sizes) <= _MEDIAN and max(sizes) <= _WORST,
        )
        yield Row(
            f"ressemblance (SSIM) en {name} : médiane, la pire",
            "",
            f"{french(median(likenesses), 3)}, {french(min(likenesses), 3)}",
            runs=count,
        )


def _weigh(number: int, look: Look, sample: ClearedPhoto) -> Weighed:
    data = photo(number, (sample.width, sample.height), look)
    each = wanted(sample, plan(sample, f"https://exemple.org/photos/photo-{number}/", (_WIDTH,)))
    (original,) = reduced(data, each.plan)
    return [
        (
            encoded.media_type.extension,
            len(encoded.data),
            ssim(original, Image.open(io.BytesIO(encoded.data))),
        )
        for encoded in compress(original, each.plan.treatment, each.metadata)
    ]
