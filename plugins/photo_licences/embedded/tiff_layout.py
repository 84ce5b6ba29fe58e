"""How wide the numbers of a TIFF structure are: four bytes (TIFF 6.0), or eight (BigTIFF)."""

from dataclasses import dataclass
from struct import Struct

from photo_licences.embedded.octets import MalformedError, unpack

_TIFF, _BIG_TIFF = 42, 43


@dataclass(frozen=True, slots=True)
class Layout:
    """Count of entries, offset, and the head of an entry, before its value of ``inline`` bytes."""

    count: Struct
    offset: Struct
    head: Struct
    inline: int

    @property
    def entry(self) -> int:
        """The length of an entry."""
        return self.head.size + self.inline


def layout_of(data: bytes, order: str) -> tuple[Layout, int]:
    """How a structure counts, and where its first directory lies."""
    magic, first = unpack(Struct(f"{order}HI"), data, 2)
    if magic == _TIFF:
        return Layout(Struct(f"{order}H"), Struct(f"{order}I"), Struct(f"{order}HHI"), 4), first
    if magic == _BIG_TIFF:
        (first,) = unpack(Struct(f"{order}Q"), data, 8)
        return Layout(Struct(f"{order}Q"), Struct(f"{order}Q"), Struct(f"{order}HHQ"), 8), first
    raise MalformedError("another kind of TIFF")
