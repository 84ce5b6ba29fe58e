"""IPTC datasets: repeated, long, in two alphabets, swapped, cut."""

import struct

import pytest

from photo_licences.embedded import iim
from photo_licences.embedded.blocks import Fact, Field
from photo_licences.embedded.octets import MalformedError

UTF8 = b"\x1c\1\x5a\0\3\x1b%G"


def dataset(number: int, value: bytes) -> bytes:
    return struct.pack(">BBBH", 0x1C, 2, number, len(value)) + value


def texts(data: bytes, field: Field) -> list[str]:
    facts = [item for item in iim.read(data) if isinstance(item, Fact)]
    return [fact.text for fact in facts if fact.field is field]


def test_repeated_datasets_are_several_people() -> None:
    data = dataset(80, b"Ana") + dataset(110, b"AFP") + dataset(80, b"Bob")
    assert texts(data, Field.CREATOR) == ["Ana", "Bob"]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (UTF8 + dataset(80, "Zoë 北京".encode()), "Zoë 北京"),
        (b"\x1c\1\x5a\0\4\x1b%G\0" + dataset(80, "Zoë 北京".encode()), "Zoë 北京"),
        (UTF8 + dataset(80, b"Zo\xeb"), "Zoë"),
        (dataset(80, "Zoë “Z”".encode("cp1252")), "Zoë “Z”"),
        (dataset(80, b"Zo\xeb\x81"), "Zoë\x81"),
    ],
)
def test_the_alphabet_is_the_one_announced(data, name) -> None:
    assert texts(data, Field.CREATOR) == [name]


def test_a_long_dataset_has_a_length_of_its_length() -> None:
    value = b"A" * 40_000
    data = b"\x1c\2\x74\x80\4" + struct.pack(">I", len(value)) + value
    assert texts(data, Field.COPYRIGHT) == [value.decode()]


@pytest.mark.parametrize(
    ("time", "moment"),
    [
        (b"", "2026-12-05"),
        (b"140001+0100", "2026-12-05T14:00:01+0100"),
        (b"1400", "2026-12-05T14:00"),
    ],
)
def test_date_and_time_are_one_moment(time, moment) -> None:
    data = dataset(55, b"20261205") + (dataset(60, time) if time else b"")
    assert texts(data, Field.DATE_TAKEN) == [moment]


def test_every_date_is_told() -> None:
    data = dataset(55, b"20261205") + dataset(55, b"20251205") + dataset(60, b"1400")
    assert texts(data, Field.DATE_TAKEN) == ["2026-12-05T14:00", "2025-12-05"]


def test_zeros_around_the_datasets_are_padding() -> None:
    assert texts(bytes(3) + dataset(80, b"Ana") + bytes(5), Field.CREATOR) == ["Ana"]


def test_an_array_of_swapped_numbers_is_put_right() -> None:
    data = dataset(80, b"Ana Lopes")
    whole = data + bytes(-len(data) % 4)
    swapped = b"".join(whole[place : place + 4][::-1] for place in range(0, len(whole), 4))
    assert texts(swapped, Field.CREATOR) == ["Ana Lopes"]


@pytest.mark.parametrize(
    "data",
    [
        dataset(80, b"Ana Lopes")[:-1],
        dataset(80, b"Ana") + b"\x1c\2",
        dataset(80, b"Ana") + b"rubbish",
        b"rubbish",
        b"\x1c\2\x50\x80\x08" + bytes(20),
        dataset(80, b"") * 100_001,
    ],
)
def test_what_is_no_dataset_is_never_taken_for_silence(data) -> None:
    with pytest.raises(MalformedError):
        list(iim.read(data))
