import os

import pytest

from photo_licences import inventory as inventory_module
from photo_licences.defects import Link, NotAPicture, TooHeavy, Unopenable
from photo_licences.examining import examine


def files(project, cache=None):
    return {photo.image_path: photo.file for photo in project.inventory(cache).photos}


def test_finds_photos_in_any_folder(project):
    project.photo("jardin")
    project.photo("2026/ete/pont", seed=2)

    assert set(project.judged().cleared) == {"jardin", "pont"}


def test_a_project_without_photos_has_none(project):
    assert project.inventory().photos == ()


def test_refuses_other_files_between_the_photos(project):
    project.photo("jardin")
    project.image("notes.txt", b"bonjour")
    project.image("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>")

    found = project.found("fichier-refuse")

    assert [one.path for one in found] == ["content/photos/logo.svg", "content/photos/notes.txt"]
    assert not project.found("fiche-absente")
    assert set(project.judged().cleared) == {"jardin"}


def test_leaves_alone_what_systems_put_there(project):
    project.photo("jardin")
    for name in (".DS_Store", ".gitkeep", "Thumbs.db", "desktop.ini"):
        project.image(name, b"x")

    assert not project.judged().refused


def test_content_decides_and_not_the_extension(project, drawn, encoded):
    project.sheet()
    project.image("jardin.jpg", encoded(drawn(), "PNG"))
    project.photo("pont", encoded(drawn(), "WEBP"))

    judgement = project.judged()

    assert judgement.cleared["jardin"].is_lossless
    assert files(project)["content/photos/pont.jpg"].defect == NotAPicture("webp")
    assert set(judgement.refused) == {"pont"}


def test_refuses_links_to_files_and_folders(project, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "secret.jpg").write_bytes(b"secret")
    project.photo("jardin")
    project.sheet("lien.md")
    (project.photos / "lien.jpg").symlink_to(project.photos / "jardin.jpg")
    (project.photos / "dossier").symlink_to(elsewhere, target_is_directory=True)
    (project.photos / "fiche.md").symlink_to(project.photos / "jardin.md")

    found = files(project)

    assert {path for path, facts in found.items() if facts and facts.defect == Link()} == {
        "content/photos/lien.jpg",
        "content/photos/dossier",
        "content/photos/fiche.md",
    }
    assert not any("secret" in path for path in found)
    assert set(project.judged().cleared) == {"jardin"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_does_not_wait_for_a_pipe(project):
    project.sheet()
    os.mkfifo(project.photos / "jardin.jpg")

    assert files(project)["content/photos/jardin.jpg"].defect == Unopenable()


def test_does_not_read_a_file_without_end(project, monkeypatch):
    monkeypatch.setattr(inventory_module, "HEAVIEST", 1000)
    path = project.photo()

    size = path.stat().st_size
    assert files(project)["content/photos/jardin.jpg"].defect == TooHeavy(size, 1000)


@pytest.mark.parametrize("name", ["été au jardin", "IMG_1234", "a'b", "100 %", "x" * 80])
def test_accepts_names_as_people_give_them(project, name):
    project.photo(name)

    assert len(project.judged().cleared) == 1


def test_refuses_a_name_too_long_for_its_derivatives(project):
    project.photo("x" * 200)

    (found,) = project.found("fichier-refuse")
    assert "200 caractères" in found.message


def test_two_names_that_differ_by_case_or_accent_only_are_one_slug(project):
    project.photo("ete")
    project.photo("Été", seed=2)

    judgement = project.judged()

    assert [one.code for one in judgement.findings if one.blocking] == ["slug-en-double"] * 2
    assert set(judgement.refused) == {"ete"}


def test_a_name_that_is_no_text_is_shown_and_refused(project):
    project.photo("jardin")
    try:
        (project.photos / os.fsdecode(b"\xff\xfe.jpg")).write_bytes(b"x")
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")

    (found,) = project.found("fichier-refuse")

    assert found.path == "content/photos/\\udcff\\udcfe.jpg"


def test_a_name_with_a_line_end_stays_on_one_line(project):
    project.image("a\n--error--.jpg", b"x")

    (found,) = project.found("fichier-refuse")

    assert "\n" not in found.path + found.message


def test_keeps_what_it_found_under_the_files_hash(project, tmp_path, monkeypatch):
    project.photo("jardin")
    project.image("pont.jpg", b"no picture")
    cache = tmp_path / "cache"
    first = files(project, cache)
    examined = []
    monkeypatch.setattr(
        inventory_module, "examine", lambda data: examined.append(data) or examine(data)
    )

    again = files(project, cache)

    assert again == first == files(project)
    # A file with a defect is looked at again each time, and so is everything without cache.
    assert examined.count(b"no picture") == 2
    assert len(examined) == 3


def test_looks_again_when_the_bytes_change(project, tmp_path):
    cache = tmp_path / "cache"
    project.photo("jardin")
    first = files(project, cache)
    project.image("jardin.jpg", seed=2)

    assert files(project, cache) != first
    assert files(project, cache) == files(project)


@pytest.mark.parametrize("rubbish", [b"", b"{}", b"\xff", b'{"sha256": "00"}'])
def test_a_broken_cache_is_not_believed(project, tmp_path, rubbish):
    cache = tmp_path / "cache"
    project.photo("jardin")
    first = files(project, cache)
    for kept in cache.rglob("*.json"):
        kept.write_bytes(rubbish)

    assert files(project, cache) == first


def test_a_cache_that_cannot_be_written_changes_nothing(project, tmp_path):
    (tmp_path / "cache").write_text("a file where the folder should be")
    project.photo("jardin")

    assert files(project, tmp_path / "cache") == files(project)


def test_another_checker_does_not_believe_the_cache(project, tmp_path, monkeypatch):
    cache = tmp_path / "cache"
    project.photo("jardin")
    files(project, cache)
    kept = set(cache.rglob("*.json"))
    monkeypatch.setattr(inventory_module.kept_facts, "version_of", lambda sources: "f" * 64)

    files(project, cache)

    assert len(set(cache.rglob("*.json")) - kept) == 1


def test_the_cache_holds_no_more_than_the_project(project, tmp_path):
    cache = tmp_path / "cache"
    for number in range(3):
        project.image(f"{number}.jpg", seed=number)
    files(project, cache)
    (project.photos / "0.jpg").unlink()
    project.image("1.jpg", seed=9)

    files(project, cache)

    assert len([path for path in cache.rglob("*") if path.is_file()]) == 2
