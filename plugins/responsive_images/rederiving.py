"""Makes derivatives again, to compare a finished site with its originals byte for byte."""

from collections.abc import Iterable, Iterator

from photo_licences.model import ClearedPhoto
from responsive_images.deriving import wanted
from responsive_images.encoder import encode
from responsive_images.model import Derivative, ManifestEntry, Plan


def rederive(photo: ClearedPhoto, entries: Iterable[ManifestEntry]) -> tuple[ManifestEntry, ...]:
    """Give the entries of a photo that encoding it again does not confirm: none is the proof.

    An original is decoded once for each plan that its entries name, so all entries of a photo
    belong in one call. Raises ``UnexpectedOriginalError`` when the original is not the judged one.
    """
    entries = tuple(entries)
    made = {plan: dict(_made(photo, plan)) for plan in {entry.plan for entry in entries}}
    return tuple(
        entry
        for entry in entries
        if made[entry.plan].get(entry.output) != entry.sha256
        or entry.original != photo.path
        or entry.original_sha256 != photo.sha256
    )


def _made(photo: ClearedPhoto, plan: str) -> Iterator[tuple[str, str]]:
    try:
        read = Plan.from_text(plan)
    except (ValueError, KeyError, TypeError):
        return
    for encoded in encode(wanted(photo, read).job()):
        derivative = Derivative.of(photo.slug, encoded)
        yield derivative.path, derivative.sha256
