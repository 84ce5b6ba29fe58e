"""Only what this environment has sealed is opened again."""

import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_licences.sealing import Seal

SEAL = Seal(b"a key of our own")
NAMES = st.text(st.characters(exclude_characters="\n", codec="utf-8"))


@given(NAMES, st.binary())
def test_opens_what_it_has_closed(name: str, data: bytes) -> None:
    assert SEAL.open(name, SEAL.close(name, data)) == data


@given(NAMES, st.binary(), NAMES, st.binary(max_size=20))
def test_opens_nothing_else(name: str, data: bytes, other: str, key: bytes) -> None:
    closed = SEAL.close(name, data)
    assert SEAL.open(name, closed + b"x") is None
    assert SEAL.open(name, data) is None
    assert SEAL.open(f"{name}x", closed) is None
    if other != name:
        assert SEAL.open(other, closed) is None
    if key != SEAL.key:
        assert Seal(key).open(name, closed) is None


def test_name_and_data_do_not_run_into_each_other() -> None:
    assert SEAL.mark("ab", b"c") != SEAL.mark("a", b"bc")


def test_an_environment_keeps_one_key_that_only_its_owner_reads(tmp_path: Path) -> None:
    first = Seal.of_environment(str(tmp_path))
    assert Seal.of_environment(str(tmp_path)) == first
    (file,) = tmp_path.iterdir()
    assert len(file.read_bytes()) == 32
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_two_environments_do_not_believe_each_other(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    closed = Seal.of_environment(str(tmp_path / "one")).close("a", b"data")
    assert Seal.of_environment(str(tmp_path / "other")).open("a", closed) is None


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 33])
def test_a_damaged_key_is_replaced(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "dalle.key").write_bytes(content)
    assert Seal.of_environment(str(tmp_path)) == Seal.of_environment(str(tmp_path))


def test_without_a_place_for_a_key_nothing_is_believed(tmp_path: Path) -> None:
    nowhere = str(tmp_path / "nulle-part")
    assert Seal.of_environment(nowhere) != Seal.of_environment(nowhere)


def test_the_key_is_not_shown() -> None:
    assert "our own" not in repr(SEAL)
