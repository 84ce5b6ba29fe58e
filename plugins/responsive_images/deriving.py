"""Gives every cleared photo its derivatives: kept ones from the cache, the others in parallel."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from photo_licences.model import ClearedPhoto
from responsive_images import planning
from responsive_images.cache import Cache
from responsive_images.compression import Metadata, recipes
from responsive_images.encoder import Job, encoder_versions, read_original
from responsive_images.model import Derivative, Encoded, Plan, PublishedPhoto
from responsive_images.parallel import encode_all
from responsive_images.rights import exif_block, rights
from responsive_images.xmp import xmp_packet

PIXELS = 2
"""Raise it when ``pixels``, or what it takes from ``photo_licences``, gives other pixels than
before: old entries then wait in the cache until they are pruned."""

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
    """Give every photo with its derivatives, by slug.

    ``page_address`` gives the absolute address of a photo's page by its slug. What the cache
    holds is not decoded again; the rest is encoded by ``executor``, or by a pool of processes
    when there are several. Raises ``UnexpectedOriginalError`` when an original changed since it was
    judged, and whatever the executor raises.
    """
    by_key = _by_key(photos, page_address, widths)
    published = dict[str, PublishedPhoto]()
    missing = list[str]()
    for key, same in by_key.items():
        if (kept := cache.load(key)) is None:
            missing.append(key)
        else:
            published |= _published(same, kept, cache.path(key))
    jobs = ((key, by_key[key][0].job()) for key in missing)  # read one by one, when needed
    for done, (key, encoded) in enumerate(encode_all(jobs, len(missing), executor), start=1):
        cache.store(key, encoded)
        published |= _published(by_key[key], encoded, cache.path(key))
        if progress:
            progress(done, len(missing))
    if missing:
        cache.prune(keep=by_key)
    slugs = (each.photo.slug for same in by_key.values() for each in same)
    return {slug: published[slug] for slug in slugs}


def _by_key(
    photos: Iterable[ClearedPhoto], page_address: Callable[[str], str], widths: Sequence[int]
) -> Mapping[str, Sequence[Wanted]]:
    """Put photos together whose derivatives are the same bytes: one job makes them all."""
    versions = encoder_versions()
    by_key: dict[str, list[Wanted]] = {}
    for photo in photos:
        each = wanted(photo, planning.plan(photo, page_address(photo.slug), widths))
        by_key.setdefault(each.key(versions), []).append(each)
    return by_key


def _published(
    same: Iterable[Wanted], encoded: Sequence[Encoded], stored: Path
) -> Mapping[str, PublishedPhoto]:
    """Give every photo that wants these very derivatives, by slug."""
    return {
        each.photo.slug: PublishedPhoto(
            each.photo,
            each.plan,
            tuple(Derivative.of(each.photo.slug, one) for one in encoded),
            stored,
        )
        for each in same
    }
