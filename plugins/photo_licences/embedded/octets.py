"""Reading bytes that strangers made: every step stays inside or raises ``MalformedError``."""

import struct
import zlib

MAX_METADATA = 8 << 20
"""Bytes of metadata read from one file, all formats together, after inflating."""


class MalformedError(ValueError):
    """The bytes are not what their format demands, or more than a photo can need."""


def unpack(layout: struct.Struct, data: bytes, offset: int) -> tuple[int, ...]:
    """The whole numbers of ``layout`` at ``offset``."""
    if offset < 0:
        raise MalformedError("before the start")
    try:
        return layout.unpack_from(data, offset)
    except struct.error as error:
        raise MalformedError("past the end") from error


def cut(data: bytes, start: int, length: int) -> bytes:
    """Exactly ``length`` bytes from ``start``: a shorter rest is a truncated file."""
    if start < 0 or length < 0 or start + length > len(data):
        raise MalformedError("past the end")
    return data[start : start + length]


def inflate(data: bytes) -> bytes:
    """A zlib stream, never more than the metadata of a whole file may weigh."""
    stream = zlib.decompressobj()
    try:
        text = stream.decompress(data, MAX_METADATA)
    except zlib.error as error:
        raise MalformedError("not a zlib stream") from error
    if not stream.eof:
        raise MalformedError("inflates to too much, or is cut")
    return text


def text_of(data: bytes) -> str:
    """UTF-8 where it is that, else Windows Latin-1, as programs wrote before they agreed."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return latin(data)


def latin(data: bytes) -> str:
    """Windows-1252, whose five holes are read as Latin-1 reads them."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")
