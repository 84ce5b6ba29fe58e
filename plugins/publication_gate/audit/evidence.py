"""What is known when a file is judged: nothing of it comes from the audited directory."""

from collections.abc import Mapping
from dataclasses import dataclass

from photo_licences.model import ClearedPhoto, Credit
from publication_gate.audit.addresses import OwnAddress
from publication_gate.audit.reuse import Coverage
from responsive_images.model import ManifestEntry


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of ``theme/static/`` with what ``REUSE.toml`` says of it."""

    path: str
    coverage: Coverage | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The manifest, the photos that are cleared now, and the theme.

    ``entries`` and ``assets`` are found by SHA-256, ``cleared`` by the path of the original.
    ``present`` are the originals of the manifest that exist; ``reasons`` says by slug why a
    photo may not be published now. ``unconfirmed`` are entries whose derivative, made again, has
    other bytes. ``credits`` are found by the file name of a derivative.
    """

    own: OwnAddress
    base_path: str
    entries: Mapping[str, tuple[ManifestEntry, ...]]
    cleared: Mapping[str, ClearedPhoto]
    present: frozenset[str]
    reasons: Mapping[str, str]
    assets: Mapping[str, Asset]
    credits: Mapping[str, Credit]
    unconfirmed: frozenset[ManifestEntry] = frozenset()
