"""Reading bytes that strangers made: every step stays inside or raises ``MalformedError``."""

import struct
import zlib

MAX_METADATA = 8 << 20
"""Bytes of metadata read from one file, all formats together, after inflating."""


class MalformedError(ValueError):
    """The bytes are not what their format demands, or more than a photo can need."""


def unpack(layout: struct.Struct, data: bytes, offset: int) -> tuple[int, ...]:
    """The whole numbers of ``layout`` at ``offset``."""
    if not 0 <= offset <= len(data):
        raise MalformedError("outside")
    try:
        return layout.unpack_from(data, offset)
    except struct.error as error:
        raise MalformedError("past the end") from error


def cut(data: bytes, start: int, length: int) -> bytes:
    """Exactly ``length`` bytes from ``start``: a shorter rest is a truncated file."""
    if start < 0 or length < 0 or start + length > len(data):
        raise MalformedError("past the end")
    return data[start : start + length]


class Inflater:
    """Unpacks the zlib streams of one file: together no more than its metadata may weigh."""

    def __init__(self) -> None:
        self._left = MAX_METADATA

    def inflate(self, data: bytes) -> bytes:
        """What a stream holds; one that is cut, or too much by now, is malformed."""
        stream = zlib.decompressobj()
        try:
            # No limit at all is what zlib takes 0 for.
            text = stream.decompress(data, max(self._left, 1))
        except zlib.error as error:
            raise MalformedError("not a zlib stream") from error
        self._left = max(0, self._left - len(text))
        if not stream.eof:
            raise MalformedError("inflates to too much, or is cut")
        return text


def text_of(data: bytes) -> str:
    """UTF-8; bytes that are none are Windows Latin-1, as programs wrote before they agreed.

    One odd byte thus spoils no other word of a long packet.
    """
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("utf-8", "surrogateescape").translate(_STRAY_BYTES)


def latin(data: bytes) -> str:
    """Windows-1252, whose five holes are read as Latin-1 reads them."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


_STRAY_BYTES = {0xDC00 + byte: latin(bytes([byte])) for byte in range(0x80, 0x100)}
"""What stands for a byte that is no UTF-8 (PEP 383), and the letter that it was meant for."""
