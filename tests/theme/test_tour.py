"""What CONTRIBUTING says about where things are: it is there, and nowhere else."""

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from tiny_project import ROOT, Project, make_project

TOUR = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("## Le code")[2]
NAMED = re.compile(r"`([\w./-]+(?:/|\.\w+))`")
BRICK, TEAL = "#7d2a05", "#004d4d"


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A trainee changes the colour of links, and the word of one page in the menu."""
    project = make_project(tmp_path_factory.mktemp("tour") / "site")
    _replace(project.root / "theme/style.css", f"--link: {BRICK}", f"--link: {TEAL}")
    _replace(project.content / "pages/ecole-du-web.md", "menu: École du web", "menu: Apprendre")
    done = project.build()
    assert done.returncode == 0, done.stderr
    return project


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


def test_the_tour_names_what_exists() -> None:
    named = NAMED.findall(TOUR)
    assert len(named) >= 8
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_a_colour_has_one_place(changed: Project) -> None:
    served = [path.read_text("utf-8") for path in changed.output.rglob("*.css")]
    assert sum(TEAL in css for css in served) == 1
    assert [css for css in served if BRICK in css] == []


def test_a_word_of_the_menu_has_one_place(changed: Project) -> None:
    for path in changed.output.rglob("*.html"):
        tree = LexborHTMLParser(path.read_text("utf-8"))
        assert "Apprendre" in [node.text() for node in tree.css(".top nav a")], path
        assert "École du web" not in [node.text() for node in tree.css("nav a")], path
