"""IPTC-IIM 4.2 datasets, as press agencies and old picture editors write them."""

import struct
from collections.abc import Iterator
from itertools import zip_longest

from photo_licences.embedded.blocks import Fact, Field, Reading
from photo_licences.embedded.dates import moment
from photo_licences.embedded.octets import MalformedError, cut, latin, text_of, unpack

_HEADER = struct.Struct(">BBBH")
_MARKER = b"\x1c"
_LONG, _MAX_SIZE = 0x8000, 4
"""A length that is itself the size of a longer one, of so many bytes at most."""
_APPLICATION = 2
_MAX_DATASETS = 100_000
_CHARACTER_SET = (1, 90)
_UTF8 = {b"\x1b%G", b"\x1b%/G", b"\x1b%/H", b"\x1b%/I"}
_FIELDS = {
    40: Field.INSTRUCTIONS,
    80: Field.CREATOR,
    110: Field.CREDIT,
    115: Field.SOURCE,
    116: Field.COPYRIGHT,
}
_DATE, _TIME, _RECORD_VERSION = 55, 60, 0


def read(data: bytes) -> Reading:
    """Facts of record 2, which is Windows Latin-1 unless record 1 calls it UTF-8."""
    utf8 = False
    dates: list[str] = []
    times: list[str] = []
    for (record, number), value in _datasets(data):
        if (record, number) == _CHARACTER_SET:
            utf8 = value.rstrip(b"\0 ") in _UTF8
        if record != _APPLICATION or number == _RECORD_VERSION:
            continue
        text = text_of(value) if utf8 else latin(value)
        if number in _FIELDS:
            yield Fact(_FIELDS[number], text)
        elif number == _DATE:
            dates.append(text)
        elif number == _TIME:
            times.append(text)
        else:
            yield Fact(Field.OTHER, f"IPTC 2:{number:03}")
    for date, time in zip_longest(dates, times[: len(dates)], fillvalue=""):
        yield Fact(Field.DATE_TAKEN, moment(f"{date} {time}".strip()))


def _datasets(data: bytes) -> Iterator[tuple[tuple[int, int], bytes]]:
    data = _in_byte_order(data)
    place = 0
    for _ in range(_MAX_DATASETS):
        if data[place : place + 1] != _MARKER:
            break
        _, record, number, length = unpack(_HEADER, data, place)
        place += _HEADER.size
        if length & _LONG:
            size = length & ~_LONG
            if size > _MAX_SIZE:
                raise MalformedError("a dataset longer than any file")
            length = int.from_bytes(cut(data, place, size), "big")
            place += size
        yield (record, number), cut(data, place, length)
        place += length
    if data[place:].strip(b"\0"):
        raise MalformedError("something that is no dataset, or too many")


def _in_byte_order(data: bytes) -> bytes:
    """Some TIFF writers call the block an array of long numbers and swap its bytes."""
    if data[3:4] != _MARKER or data[:3].strip(b"\0") == b"":
        return data.lstrip(b"\0")
    whole = data + bytes(-len(data) % 4)
    count = len(whole) // 4
    return struct.pack(f"<{count}I", *struct.unpack(f">{count}I", whole))
