"""Files as strangers break them: never an exception, never a long wait, never a wrong silence."""

import random
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photo_licences.embedded.reading import read_rights
from photo_licences.model import EmbeddedRights

KINDS = {"jpeg": "jpg", "png": "png", "webp": "webp", "avif": "avif", "heic": "heic", "tiff": "tif"}
MUTATIONS = 250
HEADS = [
    *(
        b"\xff\xd8\xff\xe1",
        b"\x89PNG\r\n\x1a\n",
        b"RIFF\xff\xff\0\0WEBP",
        b"GIF89a",
        b"II*\0",
        b"MM\0*",
    ),
    *(b"\0\0\0\x18ftypheic\0\0\0\0heicmif1", b"\0\0\0\x18ftypavif\0\0\0\0avifmif1"),
]
TAGS = [
    *("-EXIF:Artist=Ana", "-EXIF:Copyright=Ana", "-EXIF:UserComment=x", "-EXIF:GPSLatitude=48"),
    *("-IPTC:By-line=Ana", "-XMP-dc:Creator=Ana", "-XMP-dc:Rights=CC BY", "-PNG:Author=Ana"),
    *("-XMP-plus:Licensor=[{LicensorURL=https://a.fr}]", "-XMP:GPSLongitude=2"),
]


@pytest.fixture(scope="module")
def files(tmp_path_factory, draw: Callable[[str], bytes], exiftool) -> dict[str, bytes]:
    """One real file of each format with every kind of metadata that it can hold."""
    folder = tmp_path_factory.mktemp("real")
    paths = {kind: folder / f"{kind}.{suffix}" for kind, suffix in KINDS.items()}
    for kind, path in paths.items():
        path.write_bytes(draw(kind))
    exiftool.write((path, TAGS) for path in paths.values())
    return {kind: path.read_bytes() for kind, path in paths.items()}


def read_quickly(data: bytes) -> EmbeddedRights:
    began = time.process_time()
    rights = read_rights(data)
    assert time.process_time() - began < 1
    return rights


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A copy with bytes changed, cut out, doubled, swollen or shuffled, mostly near the head."""
    copy = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 30))):
        place = int(len(copy) * chance.random() ** chance.choice((1, 3)))
        end = place + chance.choice((1, 2, 4, 40))
        match chance.randrange(5):
            case 0:
                copy[place:end] = chance.randbytes(end - place)
            case 1:
                del copy[place:end]
            case 2:
                copy[place:place] = copy[place:end]
            case 3:
                copy[place:end] = chance.choice((b"\0", b"\xff", b"<")) * (end - place)
            case _:
                other = chance.randrange(len(copy) + 1)
                copy[place:end] = copy[other : other + end - place]
    return bytes(copy)


@pytest.mark.parametrize("kind", KINDS)
def test_mutated_files_are_read_or_named(kind, files) -> None:
    chance = random.Random(kind)
    for _ in range(MUTATIONS):
        assert isinstance(read_quickly(mutated(files[kind], chance)), EmbeddedRights)


@pytest.mark.parametrize("kind", KINDS)
def test_a_cut_file_never_says_less_in_silence(kind, files) -> None:
    data = files[kind]
    whole = read_rights(data)
    for end in range(0, len(data), max(1, len(data) // 300)):
        rights = read_quickly(data[:end])
        says_less = set(whole.creators) - set(rights.creators) or whole.gps != rights.gps
        assert rights.unreadable or not says_less, end


@settings(max_examples=300, deadline=2_000)
@given(
    head=st.sampled_from(HEADS),
    rest=st.binary(max_size=2_000),
)
def test_any_bytes_behind_a_true_head_are_read_or_named(head, rest) -> None:
    assert isinstance(read_rights(head + rest), EmbeddedRights)


@settings(max_examples=200, deadline=2_000)
@given(st.binary(max_size=500))
def test_bytes_of_no_format_are_named(data) -> None:
    assert read_rights(data).unreadable
