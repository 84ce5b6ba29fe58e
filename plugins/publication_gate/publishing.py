"""Makes the derivatives of every cleared photo, and shows how far it is."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from publication_gate.cache import CACHE
from publication_gate.checking import Checked
from responsive_images.cache import Cache
from responsive_images.deriving import derive_all
from responsive_images.encoder import write
from responsive_images.figures import photo_page
from responsive_images.model import ManifestEntry, PublishedPhoto


@dataclass(frozen=True, slots=True)
class Published:
    """Every photo of a build by its slug, and why each file of theirs may be published."""

    photos: Mapping[str, PublishedPhoto]
    entries: tuple[ManifestEntry, ...]


def publish_photos(checked: Checked, root: Path, staging: Path) -> Published:
    """Write the derivatives of all cleared photos into ``staging``."""
    address = checked.site.address
    photos = derive_all(
        checked.judgement.cleared.values(),
        lambda slug: address + photo_page(slug),
        Cache(root / CACHE / "derivatives"),
        progress=_show if sys.stderr and sys.stderr.isatty() else None,
    )
    return Published(photos, write(photos.values(), staging))


def _show(done: int, all_of_them: int) -> None:
    end = "\n" if done == all_of_them else ""
    print(f"\rPhotos préparées : {done} sur {all_of_them}", end=end, file=sys.stderr, flush=True)  # noqa: T201
