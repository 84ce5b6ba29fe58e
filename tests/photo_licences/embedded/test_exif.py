"""EXIF directories made by hand: wherever names and positions hide, and what attacks."""

import struct
import time

import pytest

from photo_licences.embedded import exif
from photo_licences.embedded.blocks import Block, Fact, Field, Kind
from photo_licences.embedded.octets import MalformedError

EXIF_POINTER, GPS_POINTER, SUB_POINTER = 0x8769, 0x8825, 0x014A
ASCII, BYTES, SHORT, LONG, RATIONAL, UNDEFINED, SIGNED_LONG = 2, 1, 3, 4, 5, 7, 9
NO_TYPE = 0
SIZES = {**dict.fromkeys((NO_TYPE, BYTES, ASCII, UNDEFINED), 1), SHORT: 2, RATIONAL: 8}
SIZES |= dict.fromkeys((LONG, SIGNED_LONG), 4)
LATITUDE = (2, RATIONAL, struct.pack(">6I", 48, 1, 47, 1, 30, 1))

Entry = tuple[int, int, bytes]


class Builder:
    """Builds a big-endian TIFF structure directory by directory, and tells their offsets."""

    def __init__(self) -> None:
        self.data = bytearray(b"MM\0*\0\0\0\0")

    def directory(self, *entries: Entry, following: int = 0) -> int:
        start = len(self.data)
        values = start + 2 + 12 * len(entries) + 4
        head, tail = bytearray(struct.pack(">H", len(entries))), bytearray()
        for tag, kind, value in entries:
            inside = value if len(value) <= 4 else struct.pack(">I", values + len(tail))
            head += struct.pack(">HHI", tag, kind, len(value) // SIZES[kind]) + inside.ljust(
                4, b"\0"
            )
            tail += value if len(value) > 4 else b""
        self.data += head + struct.pack(">I", following) + tail
        return start

    def begin(self, first: int) -> bytes:
        self.data[4:8] = struct.pack(">I", first)
        return bytes(self.data)


def pointer(tag: int, *offsets: int) -> Entry:
    return tag, LONG, b"".join(struct.pack(">I", offset) for offset in offsets)


def single(*entries: Entry) -> bytes:
    builder = Builder()
    return builder.begin(builder.directory(*entries))


def texts(data: bytes, field: Field) -> list[str]:
    facts = [item for item in exif.read(data) if isinstance(item, Fact)]
    return [fact.text.strip(" \0") for fact in facts if fact.field is field and fact.text.strip()]


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (b"Ana Lopes\0", "Ana Lopes"),
        ("Zoë Brontë\0".encode(), "Zoë Brontë"),
        ("Zoë Brontë\0".encode("latin-1"), "Zoë Brontë"),
        ("“Zoë” Brontë\0".encode("cp1252"), "“Zoë” Brontë"),
        (b"Ana Lopes\0rubbish of the camera", "Ana Lopes"),
        (b"Ana Lopes", "Ana Lopes"),
    ],
)
def test_an_artist_is_read_in_the_encodings_that_cameras_use(value, name) -> None:
    assert texts(single((0x013B, ASCII, value)), Field.CREATOR) == [name]


def test_windows_authors_are_utf_16() -> None:
    value = "Zoë; Ana 北京\0".encode("utf-16-le")
    assert texts(single((0x9C9D, BYTES, value)), Field.CREATOR) == ["Zoë; Ana 北京"]


@pytest.mark.parametrize(
    ("value", "owners"),
    [
        (b"Ana Lopes\0", ["Ana Lopes"]),
        (b"Ana Lopes \0Agence Bob\0", ["Ana Lopes\nAgence Bob"]),
        (b"Ana Lopes\0\0rubbish", ["Ana Lopes"]),
        (b" \0Agence Bob\0", ["Agence Bob"]),
    ],
)
def test_a_copyright_has_a_photographer_and_an_editor(value, owners) -> None:
    assert texts(single((0x8298, ASCII, value)), Field.COPYRIGHT) == owners


@pytest.mark.parametrize("value", [b"         \0", b"    :  :     :  :  \0", b"0000:00:00\0"])
def test_what_a_camera_leaves_blank_says_nothing(value) -> None:
    data = single((0x010F, ASCII, b"    \0"), (0x8298, ASCII, b"     \0"), (0x9003, ASCII, value))
    for field in (Field.CAMERA, Field.COPYRIGHT, Field.DATE_TAKEN):
        assert texts(data, field) == []


def position_in(place: str) -> bytes:
    builder = Builder()
    gps = builder.directory(LATITUDE)
    link = pointer(GPS_POINTER, gps)
    match place:
        case "IFD0":
            return builder.begin(builder.directory(link))
        case "IFD1":
            second = builder.directory(link)
            return builder.begin(builder.directory(following=second))
        case "ExifIFD":
            inner = builder.directory(link)
            return builder.begin(builder.directory(pointer(EXIF_POINTER, inner)))
        case "SubIFD":
            subs = (builder.directory(), builder.directory(link), builder.directory())
            return builder.begin(builder.directory(pointer(SUB_POINTER, *subs)))
        case _:
            inner = builder.directory(link)
            middle = builder.directory(pointer(EXIF_POINTER, inner))
            return builder.begin(builder.directory(pointer(SUB_POINTER, middle)))


@pytest.mark.parametrize("place", ["IFD0", "IFD1", "ExifIFD", "SubIFD", "SubIFD's ExifIFD"])
def test_a_position_is_found_in_any_directory(place) -> None:
    assert texts(position_in(place), Field.GPS) == ["EXIF"]


def test_a_position_is_found_behind_a_signed_offset() -> None:
    builder = Builder()
    gps = builder.directory(LATITUDE)
    data = builder.begin(builder.directory((GPS_POINTER, SIGNED_LONG, struct.pack(">I", gps))))
    assert texts(data, Field.GPS) == ["EXIF"]


def test_big_tiff_is_read_like_any_other() -> None:
    name = b"Ana Lopes\0"
    gps = struct.pack(">HHQQ", GPS_POINTER, 18, 1, 100)
    head = b"MM\0+" + struct.pack(">HHQQ", 8, 0, 16, 2)
    data = head + struct.pack(">HHQQ", 0x013B, ASCII, len(name), 80) + gps + bytes(8)
    data = data.ljust(80, b"\0") + name.ljust(20, b"\0") + struct.pack(">QHHQQ", 1, 2, 5, 3, 130)
    data = data.ljust(130, b"\0") + LATITUDE[2]
    assert texts(data, Field.CREATOR) == ["Ana Lopes"]
    assert texts(data, Field.GPS) == ["EXIF"]


def linked(tag: int, offset: int) -> bytes:
    return single((0x013B, ASCII, b"Ana Lopes\0"), pointer(tag, offset))


@pytest.mark.parametrize(
    "data",
    [
        single((0x013B, ASCII, b"Ana Lopes\0"), (0, NO_TYPE, b"")),
        single((0x8827, NO_TYPE, b"\xff\xff"), (0x013B, ASCII, b"Ana Lopes\0")),
        linked(0xA005, 9_999_999),
        single((0x013B, ASCII, b"Ana Lopes\0")).replace(bytes(4) + b"Ana", b"\xff" * 4 + b"Ana"),
    ],
    ids=["padding", "no type", "interoperability", "no second directory"],
)
def test_what_cameras_are_known_to_break_is_no_damage(data) -> None:
    assert texts(data, Field.CREATOR) == ["Ana Lopes"]


@pytest.mark.parametrize(
    "entry",
    [
        (0, BYTES, b"\2\3\0\0"),
        (1, ASCII, b"N\0"),
        (2, RATIONAL, bytes(24)),
        (2, RATIONAL, b""),
        (29, ASCII, b"2026:12:05\0"),
    ],
)
def test_a_gps_directory_without_a_position_is_none(entry) -> None:
    builder = Builder()
    gps = builder.directory(entry)
    data = builder.begin(builder.directory(pointer(GPS_POINTER, gps)))
    assert texts(data, Field.GPS) == []
    assert texts(data, Field.OTHER) == ["EXIF GPS"]


def gps_entries(order: str, latitude: int, longitude: int) -> bytes:
    """The entries of a GPS directory, whose values lie at two offsets of the block."""
    entries = ((1, ASCII, 2, 0x4E000000), (2, RATIONAL, 3, latitude), (3, ASCII, 2, 0x45000000))
    last = (4, RATIONAL, 3, longitude)
    return b"".join(struct.pack(f"{order}HHII", *entry) for entry in (*entries, last))


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_position_in_a_maker_note_is_found(order) -> None:
    note = b"ACME\0\0\4\0" + gps_entries(order, 26, 26) + bytes(9)
    assert texts(single((0x927C, UNDEFINED, note)), Field.GPS) == ["EXIF"]


def test_a_position_whose_pointer_was_cut_is_found() -> None:
    rest = single((0x0112, LONG, struct.pack(">I", 1)))
    values = len(rest) + 2 + 4 * 12 + 4
    gps = struct.pack(">H", 4) + gps_entries(">", values, values + 24) + bytes(4)
    data = rest + gps + LATITUDE[2] * 2
    assert texts(data, Field.GPS) == ["EXIF"]


def test_a_position_of_zeros_in_a_maker_note_is_none() -> None:
    note = gps_entries(">", 100, 100) + bytes(200)
    assert texts(single((0x927C, UNDEFINED, note)), Field.GPS) == []


def test_a_position_in_the_miniature_is_handed_on() -> None:
    builder = Builder()
    miniature = b"\xff\xd8\xff\xd9"
    place = len(builder.data)
    builder.data += miniature
    second = builder.directory(pointer(0x0201, place), pointer(0x0202, len(miniature)))
    data = builder.begin(builder.directory(following=second))
    assert Block(Kind.PREVIEW, miniature) in list(exif.read(data))


@pytest.mark.parametrize(
    ("tag", "kind"), [(0x02BC, Kind.XMP), (0x83BB, Kind.IPTC), (0x8649, Kind.PHOTOSHOP)]
)
def test_other_formats_inside_are_handed_on(tag, kind) -> None:
    assert list(exif.read(single((tag, BYTES, b"something")))) == [Block(kind, b"something")]


@pytest.mark.parametrize(
    "value",
    [
        b"UNICODE\0" + "a cat\nSteps: 20, Sampler: Euler a, Seed: 1".encode("utf-16-be"),
        b"UNICODE\0" + "a cat\nSteps: 20, Sampler: Euler a, Seed: 1".encode("utf-16-le"),
        b"UNICODE\0" + "a cat\nSteps: 20, Sampler: Euler a, Seed: 1".encode("utf-16"),
        b"ASCII\0\0\0a cat\nSteps: 20, Sampler: Euler a, Seed: 1",
        bytes(8) + b"a cat\nSteps: 20, Sampler: Euler a, Seed: 1",
        b"a cat\nSteps: 20, Sampler: Euler a, Seed: 1",
    ],
)
def test_parameters_of_a_generator_in_a_user_comment(value) -> None:
    assert texts(single((0x9286, UNDEFINED, value)), Field.GENERATOR) == ["Stable Diffusion"]


def test_comfyui_writes_its_workflow_as_a_camera() -> None:
    prompt = b'prompt:{"3": {"inputs": {}, "class_type": "KSampler"}}\0'
    data = single((0x010F, ASCII, prompt))
    assert texts(data, Field.GENERATOR) == ["ComfyUI"]
    assert texts(data, Field.CAMERA) == []


def test_what_no_derivative_may_carry_is_named() -> None:
    data = single((0xA431, ASCII, b"SN12345\0"), (0x0112, LONG, struct.pack(">I", 6)))
    assert texts(data, Field.OTHER) == ["EXIF BodySerialNumber"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"MM\0*",
        b"MM\0*\0\0\0\x63",
        b"XX\0*\0\0\0\x08",
        b"MM\0+\0\x08\0\0",
        single((0x013B, ASCII, b"Ana Lopes\0"))[:-3],
        single((0x013B, ASCII, b"Ana Lopes\0")).replace(b"\x01\x3b\0\2", b"\x01\x3b\0\x63"),
        single(pointer(GPS_POINTER, 9_999)),
        single((GPS_POINTER, ASCII, b"Ana Lopes\0")),
        single((0x013B, SHORT, b"\0A\0n\0a\0\0")),
    ],
)
def test_damage_is_never_taken_for_silence(data) -> None:
    with pytest.raises(MalformedError):
        list(exif.read(data))


def test_what_lies_beside_the_damage_still_counts() -> None:
    data = single((0x013B, ASCII, b"Ana Lopes\0"), pointer(GPS_POINTER, 9_999))
    found = []
    with pytest.raises(MalformedError):
        found.extend(exif.read(data))
    assert Fact(Field.CREATOR, "Ana Lopes") in found


def test_a_loop_of_directories_ends() -> None:
    builder = Builder()
    first = len(builder.data)
    data = builder.begin(builder.directory(pointer(EXIF_POINTER, first), following=first))
    assert list(exif.read(data)) == []


def test_many_values_over_the_same_megabytes_are_too_much() -> None:
    text = (0x013B, ASCII, b"A" * 1_000_000)
    builder = Builder()
    start = builder.directory(text)
    (offset,) = struct.unpack(">I", builder.data[start + 10 : start + 14])
    entry = struct.pack(">HHII", 0x013B, ASCII, 1_000_000, offset)
    again = len(builder.data)
    builder.data += struct.pack(">H", 5_000) + entry * 5_000 + bytes(4)
    began = time.process_time()
    with pytest.raises(MalformedError):
        list(exif.read(builder.begin(again)))
    assert time.process_time() - began < 1


def test_directories_that_overlap_are_too_many() -> None:
    builder = Builder()
    region = 12_000
    links = pointer(SUB_POINTER, *range(region, region + 120, 2))
    data = builder.begin(builder.directory(links)).ljust(region, b"\0") + b"\x03\xe8" * 10_000
    began = time.process_time()
    with pytest.raises(MalformedError):
        list(exif.read(data))
    assert time.process_time() - began < 1
