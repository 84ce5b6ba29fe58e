"""What a file says of its own rights, read from its bytes without decoding a pixel."""

from collections import deque
from collections.abc import Callable, Iterator

from photo_licences import sniffing
from photo_licences.embedded import (
    bmff,
    content_credentials,
    ducky,
    exif,
    generators,
    gif,
    iim,
    jpeg,
    photoshop,
    png,
    webp,
    xmp,
)
from photo_licences.embedded.blocks import Block, Fact, Field, Kind, Reading
from photo_licences.embedded.octets import MAX_METADATA
from photo_licences.model import EmbeddedRights

Reader = Callable[[bytes], Reading]

_MAX_BLOCKS = 1_000
_NAMES_OF_PLACES = {Field.OTHER, Field.UNREADABLE}
"""Strangers name chunks and keywords as they like, and reports print these names."""
_MAX_NAME = 80
_NAMES_OF_PEOPLE = {Field.CREATOR, Field.COPYRIGHT, Field.CREDIT, Field.SOURCE}
"""Generators sign like people: « Made with Google AI » is a credit."""


def read_rights(data: bytes) -> EmbeddedRights:
    """What the file says of its creator, rights, origin and place; never raises.

    At most 8 MiB of metadata are read, in time linear in the file. What cannot be read, or is
    too much, is named in ``unreadable``, and what was read before it still counts.
    """
    facts = _Facts()
    container = sniffing.sniff(data)
    reader = _containers().get(container or "")
    if reader is None:
        facts.add(Fact(Field.UNREADABLE, container or "format"))
        return facts.rights()
    pending = deque([(container or "", reader, data)])
    left = MAX_METADATA
    for _ in range(_MAX_BLOCKS):
        if not pending:
            return facts.rights()
        name, reader, content = pending.popleft()
        for block in facts.blocks_of(name, reader, content):
            left -= len(block.data)
            if left < 0:
                facts.add(Fact(Field.UNREADABLE, block.kind))
            else:
                pending.append((block.kind, _readers()[block.kind], block.data))
    facts.add(Fact(Field.UNREADABLE, container or ""))
    return facts.rights()


class _Facts:
    """Gathers facts, each once and in reading order."""

    def __init__(self) -> None:
        self._found: dict[Field, dict[str, None]] = {name: {} for name in Field}

    def add(self, fact: Fact) -> None:
        """Keeps a fact whose text is not blank."""
        text = fact.text.strip(" \t\r\n\0\ufeff")
        if fact.field in _NAMES_OF_PLACES:
            text = _printable(text[:_MAX_NAME])
        if text:
            self._found[fact.field][text] = None
        if fact.field in _NAMES_OF_PEOPLE:
            for mark in generators.names_in(text):
                self.add(mark)

    def blocks_of(self, name: str, reader: Reader, content: bytes) -> Iterator[Block]:
        """Keeps the facts that a reader gives; hands on the blocks that wait to be read."""
        try:
            for item in reader(content):
                if isinstance(item, Block):
                    yield item
                else:
                    self.add(item)
        except Exception:  # noqa: BLE001 - MalformedError, or a fault of ours: blocks this photo only
            self.add(Fact(Field.UNREADABLE, name))

    def rights(self) -> EmbeddedRights:
        """All of it as the type that rules look at."""
        found = {str(name): tuple(texts) for name, texts in self._found.items()}
        credentials = bool(found.pop(Field.CONTENT_CREDENTIALS))
        return EmbeddedRights(content_credentials=credentials, **found)


def _printable(text: str) -> str:
    return text if text.isprintable() else "".join(filter(str.isprintable, text))


def _containers() -> dict[str, Reader]:
    return {
        "jpeg": jpeg.read,
        "png": png.read,
        "webp": webp.read,
        "avif": bmff.read,
        "heic": bmff.read,
        "tiff": exif.read,
        "gif": gif.read,
    }


def _readers() -> dict[Kind, Reader]:
    return {
        Kind.EXIF: exif.read,
        Kind.XMP: xmp.read,
        Kind.IPTC: iim.read,
        Kind.PHOTOSHOP: photoshop.read,
        Kind.CONTENT_CREDENTIALS: content_credentials.read,
        Kind.DUCKY: ducky.read,
        Kind.PREVIEW: _preview,
    }


def _preview(data: bytes) -> Reading:
    """A small picture inside the metadata, which may carry metadata of its own."""
    reader = _containers().get(sniffing.sniff(data) or "")
    if reader is not None:
        yield from reader(data)
