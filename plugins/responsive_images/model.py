"""The words of the subject: what is made of a photo, and what a template shows of it."""

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from photo_licences.model import ClearedPhoto

_LONG = 2.5
FOLDER = "images"
"""The folder of the site that holds every derivative, and nothing else."""


class MediaType(StrEnum):
    """The formats that a derivative may have."""

    AVIF = "image/avif"
    JPEG = "image/jpeg"
    PNG = "image/png"

    @property
    def extension(self) -> str:
        """The end of a file's name, without its dot."""
        return "jpg" if self is MediaType.JPEG else self.value.removeprefix("image/")


class Treatment(StrEnum):
    """How pixels are compressed: a photo hides losses, a drawing shows every one."""

    PHOTO = "photo"
    DRAWING = "drawing"


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height of an upright picture, in pixels."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Plan:
    """All that is decided of a photo's derivatives before a pixel is read.

    ``sizes`` go from the smallest to the largest: each is reduced from the next larger one, so
    one size alone would give other bytes. ``page`` is the absolute address of the photo's page,
    written into every file.
    """

    original_size: Size
    sizes: tuple[Size, ...]
    treatment: Treatment
    page: str

    def as_text(self) -> str:
        """Give the plan as one line of JSON, the same for equal plans."""
        fields = {
            "original": [self.original_size.width, self.original_size.height],
            "sizes": [[size.width, size.height] for size in self.sizes],
            "treatment": self.treatment.value,
            "page": self.page,
        }
        return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_text(cls, text: str) -> "Plan":
        """Read what ``as_text`` wrote; raise ``ValueError``, ``KeyError`` or ``TypeError``."""
        fields = json.loads(text)
        return cls(
            original_size=Size(*fields["original"]),
            sizes=tuple(Size(*size) for size in fields["sizes"]),
            treatment=Treatment(fields["treatment"]),
            page=fields["page"],
        )


@dataclass(frozen=True, slots=True)
class Encoded:
    """One picture as the bytes of a file, and their hash."""

    width: int
    height: int
    media_type: MediaType
    data: bytes
    sha256: str

    @classmethod
    def of(cls, width: int, height: int, media_type: MediaType, data: bytes) -> "Encoded":
        """Give the picture with its hash."""
        return cls(width, height, media_type, data, hashlib.sha256(data).hexdigest())


@dataclass(frozen=True, slots=True)
class Derivative:
    """A file of the site: its name in ``FOLDER``, its pixels, its weight in bytes, its hash."""

    name: str
    width: int
    height: int
    media_type: MediaType
    size: int
    sha256: str

    @classmethod
    def of(cls, slug: str, encoded: Encoded) -> "Derivative":
        """Name a picture after its photo, its width and its bytes: new bytes, new address."""
        media_type, digest = encoded.media_type, encoded.sha256
        return cls(
            name=f"{slug}-{encoded.width}.{digest[:10]}.{media_type.extension}",
            width=encoded.width,
            height=encoded.height,
            media_type=media_type,
            size=len(encoded.data),
            sha256=digest,
        )

    @property
    def path(self) -> str:
        """Where it lies in the finished site, relative and with slashes."""
        return f"{FOLDER}/{self.name}"


@dataclass(frozen=True, slots=True)
class PublishedPhoto:
    """A cleared photo with its derivatives, smallest first, AVIF before the fallback.

    ``stored`` is the file of the cache that holds their bytes until ``encoder.write`` copies them.
    """

    photo: ClearedPhoto
    plan: Plan
    derivatives: tuple[Derivative, ...]
    stored: Path

    @property
    def width(self) -> int:
        """Width of the largest derivative: with ``height`` it reserves the room in the page."""
        return self.plan.sizes[-1].width

    @property
    def height(self) -> int:
        """Height of the largest derivative."""
        return self.plan.sizes[-1].height

    @property
    def shape(self) -> str:
        """How it is laid out: ``panorama`` or ``tall`` where one side is very much the longer."""
        if self.width > self.height:
            return "panorama" if self.width >= _LONG * self.height else "landscape"
        return "tall" if self.height >= _LONG * self.width else "portrait"

    @property
    def name(self) -> str:
        """What to call it in lists; only a decoration has neither title nor alternative."""
        return self.photo.title or self.photo.alternative or self.photo.slug.replace("-", " ")

    def of_type(self, *media_types: MediaType) -> tuple[Derivative, ...]:
        """Give the derivatives of these formats, from the narrowest to the widest."""
        return tuple(each for each in self.derivatives if each.media_type in media_types)

    def srcset(self, root: str) -> str:
        """Give the AVIF candidates; ``root`` is the site's path, with a slash at its end."""
        return _candidates(root, self.of_type(MediaType.AVIF))

    def fallback_srcset(self, root: str) -> str:
        """Give the JPEG (or PNG) candidates of a browser that reads no AVIF."""
        return _candidates(root, self.of_type(MediaType.JPEG, MediaType.PNG))

    def fallback(self, width: int = 720) -> Derivative:
        """Give the JPEG (or PNG) for a plain ``src``: the widest that is not above ``width``."""
        fallbacks = self.of_type(MediaType.JPEG, MediaType.PNG)
        fitting = [each for each in fallbacks if each.width <= width]
        return fitting[-1] if fitting else fallbacks[0]

    def fallback_src(self, root: str, width: int = 720) -> str:
        """Give the address of ``fallback``, as ``src`` in a page or a feed wants it."""
        return root + self.fallback(width).path


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """Why a file may stand in the finished site. Paths are relative, with slashes."""

    output: str
    sha256: str
    plan: str
    original: str
    original_sha256: str


def _candidates(root: str, derivatives: tuple[Derivative, ...]) -> str:
    return ", ".join(f"{root}{each.path} {each.width}w" for each in derivatives)
