import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publication_gate.manifest import (
    ManifestError,
    manifest_bytes,
    parse_manifest,
    read_manifest,
    write_manifest,
)
from responsive_images.model import ManifestEntry

ENTRY = ManifestEntry(
    output="images/jardin-640.0a.jpg",
    sha256="a" * 64,
    plan="640 JPEG",
    original="content/photos/jardin.jpg",
    original_sha256="b" * 64,
)
HASHES = st.text("0123456789abcdef", min_size=64, max_size=64)
PATHS = st.text(st.characters(exclude_characters="\\/\0", codec="utf-8"), min_size=1).map(
    "x{}".format
)
ENTRIES = st.builds(ManifestEntry, PATHS, HASHES, st.text(), PATHS, HASHES)


@given(st.lists(ENTRIES))
def test_reads_what_it_writes(entries):
    assert set(parse_manifest(manifest_bytes(entries))) == set(entries)


@given(st.lists(ENTRIES, unique=True), st.randoms())
def test_order_and_doubles_do_not_matter(entries, random):
    shuffled = [*entries, *entries]
    random.shuffle(shuffled)
    assert manifest_bytes(shuffled) == manifest_bytes(entries)


def test_replaces_the_file_at_once(tmp_path):
    path = tmp_path / "output.manifest.json"
    write_manifest(path, [ENTRY])
    write_manifest(path, [])
    assert read_manifest(path) == ()
    assert [file.name for file in tmp_path.iterdir()] == ["output.manifest.json"]


def test_no_file_is_an_error(tmp_path):
    with pytest.raises(ManifestError, match="n’existe pas"):
        read_manifest(tmp_path / "output.manifest.json")


def change(**values):
    document = json.loads(manifest_bytes([ENTRY]))
    document["entries"][0].update(values)
    return json.dumps(document).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"[]",
        b"[" * 100_000,
        b'{"version": 2, "entries": []}',
        b'{"version": 1}',
        b'{"version": 1, "entries": [], "more": 1}',
        b'{"version": 1, "entries": [1]}',
        change(sha256="A" * 64),
        change(sha256=None),
        change(original_sha256="a"),
        change(original="../../etc/hostname"),
        change(original="/etc/hostname"),
        change(output="a\\b"),
        change(more="x"),
    ],
)
def test_refuses(data):
    with pytest.raises(ManifestError):
        parse_manifest(data)
