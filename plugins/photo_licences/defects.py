"""Why a file is no photo that can be looked at: one small class for each reason."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NotAPicture:
    """Neither JPEG nor PNG by its content; ``found`` names what it is, where known."""

    found: str | None


@dataclass(frozen=True, slots=True)
class TooManyPixels:
    """Over the limit, judged by the header before anything is decoded."""

    width: int
    height: int
    limit: int


@dataclass(frozen=True, slots=True)
class TooManyScans:
    """A JPEG that draws its picture over and over, which takes minutes to decode."""

    count: int
    limit: int


@dataclass(frozen=True, slots=True)
class Damaged:
    """Truncated, or not decodable to its end."""


@dataclass(frozen=True, slots=True)
class SomethingBehind:
    """Bytes after the end of the image; ``found`` names what they are, where known."""

    length: int
    found: str | None


@dataclass(frozen=True, slots=True)
class Animated:
    """Several pictures in one file."""


@dataclass(frozen=True, slots=True)
class Empty:
    """No byte at all."""


@dataclass(frozen=True, slots=True)
class TooHeavy:
    """More bytes than we read."""

    size: int
    limit: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another file, or to another folder."""


@dataclass(frozen=True, slots=True)
class Unopenable:
    """Not a file, or one that the system does not let us read."""


@dataclass(frozen=True, slots=True)
class NameTooLong:
    """A name too long for the files that are made of it."""

    length: int
    limit: int


@dataclass(frozen=True, slots=True)
class NameUnusable:
    """A name in which no letter or digit is left for an address."""


@dataclass(frozen=True, slots=True)
class NameReserved:
    """A name that the site uses for a page of its own."""

    slug: str


@dataclass(frozen=True, slots=True)
class NotBroughtIn:
    """A file of no format that ``./dalle photo`` knows; ``found`` names what it is."""

    found: str | None


@dataclass(frozen=True, slots=True)
class TooLarge:
    """More pixels than ``./dalle photo`` decodes, judged by the header alone."""

    width: int
    height: int
    limit: int


NameDefect = NameTooLong | NameUnusable | NameReserved
ContentDefect = (
    NotAPicture | TooManyPixels | TooManyScans | Damaged | SomethingBehind | Animated | Empty
)
DiskDefect = TooHeavy | Link | Unopenable
Defect = NameDefect | ContentDefect | DiskDefect

IntakeDefect = (
    NotBroughtIn | TooLarge | TooManyScans | Damaged | Animated | Empty | TooHeavy | Unopenable
)
"""Why no photo comes of a file that somebody brings."""
