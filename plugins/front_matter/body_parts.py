"""A body once converted: HTML around photos that are rendered later."""

from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class PhotoUse:
    """A photo in a text, as its author wrote it; ``alternative`` empty means the sheet's."""

    path_as_written: str
    alternative: str
    title: str | None
    line: int | None


@dataclass(frozen=True, slots=True)
class Gallery:
    """Several photos alone in a paragraph, at least two."""

    photos: tuple[PhotoUse, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link inside the site.

    ``target_path`` is the source file, relative to ``content/``, of the text that is meant; or an
    address that begins with a slash. ``fragment`` is the id of a heading, or empty.
    """

    target_path: str
    fragment: str
    line: int | None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: 2 for ``<h2>``, the id that a link may name, and its words."""

    level: int
    anchor: str
    words: str


Part: TypeAlias = str | PhotoUse | Gallery


@dataclass(frozen=True, slots=True)
class Body:
    """A converted text.

    ``parts`` are to be joined in their order. A piece of HTML may leave open what a later one
    closes, but never a paragraph. ``anchors`` are the ids of its headings, which ``headings``
    gives in their order; ``text`` is what is to be read, without code blocks, on one line.
    """

    parts: tuple[Part, ...] = ()
    anchors: frozenset[str] = field(default_factory=frozenset)
    links: tuple[Link, ...] = ()
    headings: tuple[Heading, ...] = ()
    text: str = ""
