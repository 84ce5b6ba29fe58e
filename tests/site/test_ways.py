"""Invariant I1: none of the known ways takes an undeclared image into the published directory.

Many ways share one build, since a report shows all problems at once. Each way is also shown to
work where the gate is taken away: otherwise its test would prove nothing.
"""

import base64
import shutil
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from tiny_project import EVENT, Project
from ways import (
    CONTENT_FILES,
    HARMLESS,
    IN_HEADER,
    IN_TEXT,
    WORDS,
    filled,
    marked_image,
    places_of_mark,
)

PLAIN = """
from pathlib import Path
SITENAME = "x"
SITEURL = "https://site.example"
PATH = "content"
TIMEZONE = "Europe/Paris"
THEME = "simple"
STATIC_PATHS = ["pages", "photos", "images", "extra", "evenements", "photo.png", "photos.png"]
STATIC_EXCLUDE_SOURCES = False
IGNORE_FILES = []
PAGE_SAVE_AS = "{slug}/index.html"
"""


def write_texts(project: Project) -> None:
    for name, body in (IN_TEXT | HARMLESS).items():
        project.write(
            f"content/pages/{name}.md", f"---\ntitle: {name}\nslug: {name}\n---\n{filled(body)}\n"
        )
    for name, header in IN_HEADER.items():
        project.write(f"content/actualites/{name}.md", f"---\n{filled(header)}\n---\nTexte.\n")


class Attacked:
    """A built project, attacked, and built again."""

    def __init__(self, project: Project) -> None:
        before = project.published()
        marked_image(project.root / "secret.png")
        write_texts(project)
        for place in CONTENT_FILES:
            marked_image(project.content / place)
        done = project.build()
        self.exit_code = done.returncode
        self.report = done.stderr
        self.is_untouched = project.published() == before
        self.marks = places_of_mark(project.output)


@pytest.fixture(scope="module")
def attacked(_built_once: Project, tmp_path_factory: pytest.TempPathFactory) -> Attacked:
    root = tmp_path_factory.mktemp("attacked") / "site"
    shutil.copytree(_built_once.root, root)
    return Attacked(Project(root))


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The same attacks on a Pelican without any of our code."""
    project = Project(tmp_path_factory.mktemp("plain") / "site")
    marked_image(project.root / "secret.png")
    for name, body in IN_TEXT.items():
        project.write(
            f"content/pages/{name}.md", f"---\ntitle: {name}\nslug: {name}\n---\n{filled(body)}\n"
        )
    for place in CONTENT_FILES:
        marked_image(project.content / place)
    project.write("pelicanconf.py", PLAIN)
    project.bare_pelican()
    return project


def test_nothing_of_all_this_is_published(attacked: Attacked) -> None:
    assert attacked.exit_code == 1
    assert attacked.is_untouched
    assert attacked.marks == []


@pytest.mark.parametrize("name", IN_TEXT)
def test_the_report_names_the_text(attacked: Attacked, name: str) -> None:
    assert f"content/pages/{name}.md:" in attacked.report


# Python-Markdown takes a slash behind the name for text; browsers do not.
@pytest.mark.parametrize("name", sorted(IN_TEXT.keys() - {"img-barres"}))
def test_a_plain_pelican_publishes_it(plain: Project, name: str) -> None:
    page = LexborHTMLParser((plain.output / name / "index.html").read_text(encoding="utf-8"))
    main = page.css_first("main")
    assert main is not None
    html = main.html or ""
    assert "secret.png" in html or "data:image/png" in html
    assert "&lt;" not in html.replace('srcdoc="&lt;', "")


@pytest.mark.parametrize("name", IN_HEADER)
def test_the_report_names_the_header(attacked: Attacked, name: str) -> None:
    assert f"content/actualites/{name}.md:" in attacked.report


@pytest.mark.parametrize("place", CONTENT_FILES)
def test_the_report_names_the_file(attacked: Attacked, place: str) -> None:
    assert f"content/{place}" in attacked.report


@pytest.mark.parametrize("name", ["attach-lien", "static-lien"])
def test_a_plain_pelican_copies_what_a_link_attaches(plain: Project, name: str) -> None:
    assert any(place.endswith("secret.png") for place in places_of_mark(plain.output)), name


@pytest.mark.parametrize(
    "place", [place for place in CONTENT_FILES if not place.startswith("Pages/")]
)
def test_a_plain_pelican_copies_the_file(plain: Project, place: str) -> None:
    assert place in places_of_mark(plain.output)


def test_harmless_texts_show_their_own_characters(project: Project, tmp_path: Path) -> None:
    marked_image(project.root / "secret.png")
    for name, body in HARMLESS.items():
        title = f"---\ntitre: {name}\n"
        project.write(f"content/pages/{name}.md", f"{title}---\n{filled(body)}\n")
        news = f"{title}date: 2026-11-20\n---\n{filled(body)}\n"
        project.write(f"content/actualites/{name}.md", news)
    done = project.build()
    assert done.returncode == 0, done.stderr
    assert places_of_mark(project.output) == []
    for name in (*HARMLESS, *(f"actualites/{name}" for name in HARMLESS)):
        page = LexborHTMLParser((project.output / name / "index.html").read_text("utf-8"))
        assert page.css("main img, main svg, main [style], main [onclick], main object") == []
        assert "secret.png" in page.text()


def test_an_odd_language_of_a_block_of_code_is_refused(project: Project) -> None:
    """Words behind the accents graves would disappear, so that no block begins there."""
    marked_image(project.root / "secret.png")
    body = filled('```"><img src=IMAGE>\nx\n```')
    project.write("content/pages/langage.md", f"---\ntitre: Langage\n---\n{body}\n")
    before = project.published()
    done = project.build()
    assert done.returncode == 1
    assert "content/pages/langage.md:" in done.stderr
    assert project.published() == before


def test_words_that_begin_like_an_address_are_words(project: Project) -> None:
    """They were refused after all checks, where nobody finds them: in feeds and calendars."""
    for number, words in enumerate(WORDS):
        header = f"titre: {words}\nresume: {words}\n"
        news = f"---\n{header}date: 2026-11-20\n---\n{words}\n"
        project.write(f"content/actualites/mot-{number}.md", news)
        event = EVENT.replace("titre: Café réparation\n", header).replace("exemple: oui\n", "")
        project.write(f"content/evenements/mot-{number}.md", event)
    place = f"- slug: fab-lab\n  nom: {WORDS[0]}\n  acces: {WORDS[1]}\n"
    project.write("content/lieux.yml", place)
    done = project.build()
    assert done.returncode == 0, done.stderr


def test_the_mark_would_be_seen(tmp_path: Path) -> None:
    image = marked_image(tmp_path / "raw/a.bin")
    for shift in range(3):
        data = base64.b64encode(b"." * shift + image.read_bytes())
        (tmp_path / f"raw/{shift}.txt").write_bytes(data)
    assert len(places_of_mark(tmp_path / "raw")) == 4
