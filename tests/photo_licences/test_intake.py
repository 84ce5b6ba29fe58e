"""An image and its sheet appear together or not at all."""

from pathlib import Path

import pytest

from photo_licences.defects import Unopenable
from photo_licences.developing import UndevelopableError
from photo_licences.intake import put_in, read_brought

IMAGE, SHEET = "content/photos/a.jpg", "content/photos/a.md"


def left(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def test_both_are_written(tmp_path: Path) -> None:
    put_in(tmp_path, IMAGE, b"image", SHEET, "fiche é")
    assert left(tmp_path) == {IMAGE, SHEET}
    assert (tmp_path / SHEET).read_text("utf-8") == "fiche é"


@pytest.mark.parametrize("taken", [IMAGE, SHEET])
def test_a_file_that_is_there_stays_and_nothing_comes_beside_it(tmp_path: Path, taken: str) -> None:
    (tmp_path / taken).parent.mkdir(parents=True)
    (tmp_path / taken).write_bytes(b"avant")
    with pytest.raises(FileExistsError):
        put_in(tmp_path, IMAGE, b"image", SHEET, "fiche")
    assert left(tmp_path) == {taken}
    assert (tmp_path / taken).read_bytes() == b"avant"


def test_a_folder_in_the_way_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / IMAGE).mkdir(parents=True)
    with pytest.raises(OSError, match=r"a\.jpg"):
        put_in(tmp_path, IMAGE, b"image", SHEET, "fiche")
    assert left(tmp_path) == set()


def test_without_hard_links_it_works_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError("no links here")

    monkeypatch.setattr("os.link", refuse)
    put_in(tmp_path, IMAGE, b"image", SHEET, "fiche")
    assert left(tmp_path) == {IMAGE, SHEET}
    with pytest.raises(FileExistsError):
        put_in(tmp_path, IMAGE, b"autre", SHEET, "fiche")
    assert (tmp_path / IMAGE).read_bytes() == b"image"


def test_a_folder_or_nothing_is_no_photo(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "rien.jpg"):
        with pytest.raises(UndevelopableError) as raised:
            read_brought(path)
        assert raised.value.defect == Unopenable()
