"""The words of the subject: what a person declares, what a file says, what may be published."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path


class Deposit(StrEnum):
    """Who brought the photo (the sheet's ``depot``)."""

    BY_AUTHOR = "par-l-auteur"
    FOR_AUTHOR = "pour-l-auteur"
    THIRD_PARTY = "tiers-libre"


class People(StrEnum):
    """Who can be recognised (the sheet's ``personnes``)."""

    NONE = "aucune"
    ADULTS = "adultes-accord"
    MINORS = "mineurs-accord-parents"
    CROWD = "foule-evenement"


class Artwork(StrEnum):
    """How much of somebody's work is seen (the sheet's ``oeuvre``)."""

    NONE = "non"
    BACKGROUND = "arriere-plan"
    MAIN_SUBJECT = "sujet-principal"


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence as a credit shows it: SPDX identifier, short name, address of its text."""

    spdx: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Credit:
    """What stands beside a photo and inside its file."""

    author: str
    licence: Licence
    artist: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class EmbeddedRights:
    """What a file says of its rights, each field with every value found, in reading order.

    Text is stripped and never empty. ``unreadable`` names each container of metadata that could
    not be parsed: such a file is never taken for one that says nothing.
    """

    creators: tuple[str, ...] = ()
    copyrights: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    usage_terms: tuple[str, ...] = ()
    web_statements: tuple[str, ...] = ()
    licences: tuple[str, ...] = ()
    licensors: tuple[str, ...] = ()
    """Names and addresses of those who grant the licence (PLUS)."""
    dates_taken: tuple[str, ...] = ()
    """ISO 8601, ``2026-12-05T14:00:00``, with the zone if the file has one; odd ones as written."""
    digital_source_types: tuple[str, ...] = ()
    """IPTC's codes as written, mostly addresses, also those inside content credentials."""
    cameras: tuple[str, ...] = ()
    """Makers and models, each a value of its own."""
    generator_marks: tuple[str, ...] = ()
    """Generators that marks in the file name, such as ``ComfyUI``; never their prompts."""
    instructions: tuple[str, ...] = ()
    """Special instructions (IPTC 2:040), where agencies write restrictions."""
    gps: tuple[str, ...] = ()
    """Where a position hides, as names of containers: ``EXIF``, ``XMP`` …; never the position."""
    content_credentials: bool = False
    other_metadata: tuple[str, ...] = ()
    """Names of everything else that a published derivative must not carry."""
    unreadable: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClearedPhoto:
    """A photo that may be published now. Only ``judging`` makes one.

    ``original`` is the file on this machine, ``path`` the same relative to the project's root.
    ``width`` and ``height`` are those of the upright picture, in pixels. ``is_lossless`` (PNG)
    wants crisp derivatives; ``is_drawing`` is called one.
    """

    slug: str
    original: Path
    path: str
    sha256: str
    width: int
    height: int
    is_lossless: bool
    alternative: str
    credit: Credit
    people: People
    artwork: Artwork
    title: str | None = None
    caption: str = ""
    taken_on: date | None = None
    place: str | None = None
    event: str | None = None
    is_example: bool = False
    is_drawing: bool = False
    digital_source_type: str | None = field(default=None)
