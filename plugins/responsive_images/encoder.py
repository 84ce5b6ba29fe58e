"""Turns originals into derivatives: bytes in, bytes out, in any process."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import AvifImagePlugin, features

from photo_licences.model import ClearedPhoto
from responsive_images.cache import read_entry
from responsive_images.compression import Metadata, compress
from responsive_images.model import FOLDER, Encoded, ManifestEntry, Plan, PublishedPhoto
from responsive_images.pixels import UnexpectedOriginalError, reduced


class LostDerivativesError(OSError):
    """The cache was emptied or damaged between making derivatives and writing them."""


@dataclass(frozen=True, slots=True)
class Job:
    """What a worker needs to make the derivatives of one photo, and nothing of its disk.

    ``path`` only names the photo where something fails.
    """

    path: str
    original: bytes
    plan: Plan
    metadata: Metadata


def read_original(photo: ClearedPhoto) -> bytes:
    """Give the bytes that were judged; raise ``UnexpectedOriginalError`` if they changed."""
    data = photo.original.read_bytes()
    if hashlib.sha256(data).hexdigest() != photo.sha256:
        error = UnexpectedOriginalError("changed while the site was being built")
        error.add_note(photo.path)
        raise error
    return data


def encode(job: Job) -> tuple[Encoded, ...]:
    """Give every derivative of a photo, from the narrowest to the widest, AVIF first."""
    try:
        largest_first = [
            compress(picture, job.plan.treatment, job.metadata)
            for picture in reduced(job.original, job.plan)
        ]
    except Exception as error:
        error.add_note(job.path)
        raise
    return tuple(encoded for pair in reversed(largest_first) for encoded in pair)


def encoder_versions() -> str:
    """Name everything whose update may give other bytes, for the key of a cache."""
    libraries = ("pil", "avif", "jpg", "libjpeg_turbo", "zlib", "zlib_ng", "littlecms2")
    versions = [f"{name} {features.version(name)}" for name in libraries]
    return ", ".join([*versions, f"aom {AvifImagePlugin.get_codec_version('aom')}"])


def write(published: Iterable[PublishedPhoto], directory: Path) -> tuple[ManifestEntry, ...]:
    """Write the derivatives of all photos below ``directory`` and say why each may be there.

    Raises ``LostDerivativesError`` when the cache no longer holds what was made.
    """
    (directory / FOLDER).mkdir(parents=True, exist_ok=True)
    return tuple(entry for each in published for entry in _write_photo(each, directory))


def _write_photo(published: PublishedPhoto, directory: Path) -> Iterator[ManifestEntry]:
    kept = read_entry(published.stored) or ()
    if [each.sha256 for each in kept] != [each.sha256 for each in published.derivatives]:
        raise LostDerivativesError(f"{published.stored} no longer holds {published.photo.slug}")
    plan = published.plan.as_text()
    for derivative, encoded in zip(published.derivatives, kept, strict=True):
        (directory / derivative.path).write_bytes(encoded.data)
        yield ManifestEntry(
            output=derivative.path,
            sha256=derivative.sha256,
            plan=plan,
            original=published.photo.path,
            original_sha256=published.photo.sha256,
        )
