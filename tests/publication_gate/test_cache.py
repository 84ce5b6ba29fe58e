from pathlib import Path

from front_matter.body import Body
from front_matter.kept_bodies import BodiesStore, KeptBody
from publication_gate.cache import BodyCache, own_cache

KEPT = {"0": KeptBody(Body(("<p>Bonjour</p>",), frozenset({"a"})), {"pages/a.md": None})}


def test_gives_back_what_it_keeps(tmp_path: Path) -> None:
    BodyCache(tmp_path).store(KEPT)

    assert BodyCache(tmp_path).load() == KEPT


def test_is_empty_where_nothing_was_kept_or_it_is_damaged(tmp_path: Path) -> None:
    assert BodyCache(tmp_path).load() == {}
    BodyCache(tmp_path).store(KEPT)
    file = next((tmp_path / "bodies").iterdir())
    file.write_bytes(file.read_bytes()[:-1])
    assert BodyCache(tmp_path).load() == {}


def test_believes_nothing_that_it_has_not_kept_itself(tmp_path: Path) -> None:
    BodyCache(tmp_path).store(KEPT)
    file = next((tmp_path / "bodies").iterdir())
    seal, _, data = file.read_bytes().partition(b"\n")
    file.write_bytes(seal + b"\n" + data.replace(b"Bonjour", b"<script>"))
    assert BodyCache(tmp_path).load() == {}
    written = BodiesStore().dump(KEPT)
    assert written
    file.write_bytes(written)
    assert BodyCache(tmp_path).load() == {}


def test_links_that_came_with_a_project_are_removed_and_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "ailleurs"
    elsewhere.mkdir()
    (elsewhere / "lettre.json").write_text("à garder", encoding="utf-8")
    (tmp_path / ".cache/derivatives").mkdir(parents=True)
    (tmp_path / ".cache/bodies").symlink_to(elsewhere)
    (tmp_path / ".cache/derivatives/ab").symlink_to(elsewhere)
    BodyCache(own_cache(tmp_path)).store(KEPT)
    assert [path.name for path in elsewhere.iterdir()] == ["lettre.json"]
    assert list((tmp_path / ".cache/derivatives").iterdir()) == []
    assert BodyCache(own_cache(tmp_path)).load() == KEPT


def test_a_cache_behind_a_link_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "ailleurs").mkdir()
    (tmp_path / ".cache").symlink_to(tmp_path / "ailleurs")
    BodyCache(own_cache(tmp_path)).store(KEPT)
    assert list((tmp_path / "ailleurs").iterdir()) == []
    assert not (tmp_path / ".cache").is_symlink()


def test_forgets_other_versions_and_what_a_crash_left(tmp_path: Path) -> None:
    (tmp_path / "bodies").mkdir()
    (tmp_path / "bodies" / "0123.json").write_text("{}", encoding="utf-8")
    (tmp_path / "bodies" / "tmpabc").write_text("{", encoding="utf-8")
    BodyCache(tmp_path).store(KEPT)

    assert len(list((tmp_path / "bodies").iterdir())) == 1


def test_a_folder_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "bodies").write_text("", encoding="utf-8")
    BodyCache(tmp_path).store(KEPT)

    assert BodyCache(tmp_path).load() == {}
