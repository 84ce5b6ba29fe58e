"""Invariant I6: the same sources and the same "now" give the same bytes."""

import os

import pytest
from tiny_project import Project, draw, make_project

PLACES = [
    {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "1", "LC_ALL": "C", "LANG": "C"},
    {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "LANG": "fr_FR.UTF-8"},
]


@pytest.fixture(scope="module")
def two_builds(tmp_path_factory: pytest.TempPathFactory) -> list[Project]:
    projects = []
    for number, environ in enumerate(PLACES):
        project = make_project(tmp_path_factory.mktemp(f"place{number}") / f"site {number}")
        names = ["b", "a"] if number else ["a", "b"]
        for name in names:  # the order in which a directory lists its files differs as well
            sheet = (project.content / "photos/jardin.md").read_text(encoding="utf-8")
            project.write(f"content/photos/{name}.md", sheet)
            draw(project.content / f"photos/{name}.png", seed=ord(name))
        os.utime(project.content / "photos/a.png", (number, number))
        done = project.build(environ=environ)
        assert done.returncode == 0, done.stderr
        projects.append(project)
    return projects


def test_zone_locale_hash_seed_and_file_order_change_nothing(two_builds: list[Project]) -> None:
    first, second = two_builds
    assert first.published() == second.published()


def test_the_manifest_is_the_same_too(two_builds: list[Project]) -> None:
    first, second = (project.root / "output.manifest.json" for project in two_builds)
    assert first.read_bytes() == second.read_bytes()


def test_another_now_is_seen(built: Project) -> None:
    """The comparison above can fail: another day gives other bytes."""
    before = built.published()
    done = built.run("commands", "build", "--now", "2026-12-24T10:00")
    assert done.returncode == 0, done.stderr
    assert built.published() != before


def test_it_builds_in_five_years(built: Project) -> None:
    done = built.run("commands", "build", "--now", "2031-01-05")
    assert done.returncode == 0, done.stderr


def test_bare_pelican_gives_the_same_site(built: Project) -> None:
    before = built.published()
    done = built.bare_pelican()
    assert done.returncode == 0, done.stderr
    assert built.published() == before
