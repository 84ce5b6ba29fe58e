"""What is known of each photo before any rule is asked."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from findings.model import Finding
from front_matter.model import Parsed
from photo_licences.defects import Defect
from photo_licences.licences import LicenceTable
from photo_licences.model import EmbeddedRights
from photo_licences.reviews import ReviewEntry
from photo_licences.sheet import Sheet
from photo_licences.withdrawals import WithdrawalEntry


class PictureKind(StrEnum):
    """The two kinds of originals."""

    JPEG = "jpeg"
    PNG = "png"


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What the bytes of an image say; the same bytes always say the same.

    ``width`` and ``height`` are those of the upright picture in pixels, 0 where ``defect`` says
    that there is none. ``fingerprint`` is the perceptual hash, None for a picture of one colour.
    ``is_drawn`` says that no camera took it.
    """

    sha256: str
    kind: PictureKind | None = None
    width: int = 0
    height: int = 0
    fingerprint: int | None = None
    rights: EmbeddedRights = field(default_factory=EmbeddedRights)
    defect: Defect | None = None
    is_drawn: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Photo:
    """An image and its sheet, one of which may be missing; equal only to itself.

    Paths are relative to the project's root; ``sheet_path`` and ``image_path`` also name the file
    that should be there. ``original`` is the image on this machine.
    """

    slug: str
    image_path: str
    sheet_path: str
    sheet: Parsed[Sheet] | None = None
    file: FileFacts | None = None
    original: Path | None = None


@dataclass(frozen=True, slots=True)
class Inventory:
    """Everything that the photos' rules look at; ``findings`` are those of the two lists."""

    photos: tuple[Photo, ...]
    licences: LicenceTable
    reviews: tuple[ReviewEntry, ...] = ()
    withdrawals: tuple[WithdrawalEntry, ...] = ()
    findings: tuple[Finding, ...] = ()
