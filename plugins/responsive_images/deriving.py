"""Gives every cleared photo its derivatives: kept ones from the cache, the others in parallel."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass

from photo_licences.model import ClearedPhoto
from responsive_images import planning
from responsive_images.cache import Cache
from responsive_images.compression import Metadata, recipes
from responsive_images.encoder import Job, encoder_versions, read_original
from responsive_images.model import Derivative, Encoded, Plan, PublishedPhoto
from responsive_images.parallel import encode_all
from responsive_images.rights import exif_block, rights
from responsive_images.xmp import xmp_packet

PIXELS = 1
"""Raise it when ``pixels`` or ``colour`` give other pixels than before: old entries then wait
in the cache until they are pruned."""

Progress = Callable[[int, int], None]
"""Is told how many photos are encoded and how many there are to encode."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A photo with all that decides its derivatives."""

    photo: ClearedPhoto
    plan: Plan
    metadata: Metadata

    def job(self) -> Job:
        """Read the original; raise ``UnexpectedOriginalError`` when it is not what was judged."""
        return Job(self.photo.path, read_original(self.photo), self.plan, self.metadata)

    def key(self, versions: str) -> str:
        """Give the name of its derivatives in the cache."""
        parts = [
            PIXELS,
            versions,
            recipes(),
            self.photo.sha256,
            self.plan.as_text(),
            self.metadata.xmp.hex(),
            self.metadata.exif.hex(),
        ]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def wanted(photo: ClearedPhoto, plan: Plan) -> Wanted:
    """Put a photo and its plan together with the rights that its derivatives carry."""
    declared = rights(photo, plan.page)
    return Wanted(photo, plan, Metadata(xmp_packet(declared), exif_block(declared)))


def derive_all(
    photos: Iterable[ClearedPhoto],
    page_address: Callable[[str], str],
    cache: Cache,
    *,
    executor: Executor | None = None,
    progress: Progress | None = None,
    widths: Sequence[int] = planning.WIDTHS,
) -> Mapping[str, PublishedPhoto]:
    """Give every photo with its derivatives, by slug, in the order of ``photos``.

    ``page_address`` gives the absolute address of a photo's page by its slug. What the cache
    holds is not decoded again; the rest is encoded by ``executor``, or by a pool of processes
    when there are several. Raises ``UnexpectedOriginalError`` when an original changed since it was
    judged, and whatever the executor raises.
    """
    versions = encoder_versions()
    by_key = {
        each.key(versions): each
        for photo in photos
        for each in [wanted(photo, planning.plan(photo, page_address(photo.slug), widths))]
    }
    published = {
        key: _published(each, kept, cache, key)
        for key, each in by_key.items()
        if (kept := cache.load(key)) is not None
    }
    missing = [key for key in by_key if key not in published]
    jobs = ((key, by_key[key].job()) for key in missing)  # originals are read one by one
    for done, (key, encoded) in enumerate(encode_all(jobs, len(missing), executor), start=1):
        cache.store(key, encoded)
        published[key] = _published(by_key[key], encoded, cache, key)
        if progress:
            progress(done, len(missing))
    if missing:
        cache.prune(keep=by_key)
    return {each.photo.slug: published[key] for key, each in by_key.items()}


def _published(each: Wanted, encoded: Sequence[Encoded], cache: Cache, key: str) -> PublishedPhoto:
    derivatives = tuple(Derivative.of(each.photo.slug, one) for one in encoded)
    return PublishedPhoto(each.photo, each.plan, derivatives, cache.path(key))
