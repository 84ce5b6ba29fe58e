"""Invariant I1 against the theme, plugins and what lies about: nothing comes out unseen."""

import os
import shutil

import pytest
from tiny_project import Project
from ways import marked_data, marked_image, places_of_mark

STATIC = (
    "logo.png",
    "logo.txt",
    "logo.css",
    "logo.js",
    "logo.woff2",
    "logo.JFIF",
    "logo",
    ".logo.png",
    "dossier/logo.png",
    "logo.pdf",
    "logo.svg",
    "logo.html",
)
"""Places below ``theme/static/`` for a marked image that nobody licensed."""

TEMPLATES = {
    "index.html": '<img srcset="https://ailleurs.example/a.png 2x" alt="">',
    "plan.html": '<img src="data:image/png;base64,DATA" alt="">',
    "actualites.html": '<img src="https://ailleurs.example/a.png" alt="">',
    "404.html": '<p style="background:url(https://ailleurs.example/a.png)">x</p>',
    "page.html": '<svg><image href="data:image/png;base64,DATA"/></svg>',
    "article.html": "<script>new Image().src='https://ailleurs.example/a.png'</script>",
    "credits.html": '<object data="https://ailleurs.example/a.png"></object>',
}
"""Lines that a template must not write."""

WRITTEN = ("brut.png", "brut.bin", "dossier/brut.html", "images/brut.jpg", "flux.rss", "data.json")
"""Files that a plugin writes past every check."""

WRITES = """

from pelican import signals as _signals


def _write(pelican):
    for place in {places!r}:
        file = Path(pelican.output_path, place)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(Path({image!r}).read_bytes())


_signals.finalized.connect(_write)
"""

CHANGES_TEXTS = """

from pelican import signals as _signals


def _change(content):
    if content._content is not None:
        content._content += '<img src="data:image/png;base64,{data}" alt="">'


_signals.content_object_init.connect(_change)
"""


def add_to_plugin(project: Project, code: str) -> None:
    plugin = project.root / "plugins/publication_gate/plugin.py"
    plugin.write_text(plugin.read_text(encoding="utf-8") + code, encoding="utf-8")


def take_the_gate_away(project: Project) -> None:
    """Let the build of a copied project go on whatever was found."""
    stopping = project.root / "plugins/publication_gate/stopping.py"
    code = stopping.read_text(encoding="utf-8")
    without = code.replace(
        "    if any(finding.blocking for finding in findings):\n", "    if False:\n"
    )
    assert without != code
    stopping.write_text(without, encoding="utf-8")


def attack(project: Project) -> None:
    secret = marked_image(project.root / "secret.png")
    for place in STATIC:
        marked_image(project.root / "theme/static" / place)
    for name, line in TEMPLATES.items():
        template = project.root / "theme/templates" / name
        html = template.read_text(encoding="utf-8")
        changed = html.replace("{% block main %}", "{% block main %}" + line, 1)
        assert changed != html
        template.write_text(changed.replace("DATA", marked_data()), encoding="utf-8")
    style = project.root / "theme/style.css"
    rule = f"\nmain {{ background: url(data:image/png;base64,{marked_data()}) }}\n"
    style.write_text(style.read_text(encoding="utf-8") + rule, encoding="utf-8")
    add_to_plugin(project, WRITES.format(places=WRITTEN, image=str(secret)))
    add_to_plugin(project, CHANGES_TEXTS.format(data=marked_data()))


class Attacked:
    def __init__(self, project: Project) -> None:
        before = project.published()
        attack(project)
        done = project.build()
        self.exit_code, self.report = done.returncode, done.stderr
        self.is_untouched = project.published() == before
        self.marks = places_of_mark(project.output)
        take_the_gate_away(project)
        done = project.build()
        assert done.returncode == 0, done.stderr
        self.marks_without_gate = places_of_mark(project.output)
        self.output = project.output


@pytest.fixture(scope="module")
def attacked(_built_once: Project, tmp_path_factory: pytest.TempPathFactory) -> Attacked:
    root = tmp_path_factory.mktemp("attacked") / "site"
    shutil.copytree(_built_once.root, root)
    return Attacked(Project(root))


def test_nothing_of_all_this_is_published(attacked: Attacked) -> None:
    assert attacked.exit_code == 1
    assert attacked.is_untouched
    assert attacked.marks == []


@pytest.mark.parametrize("place", STATIC)
def test_a_file_of_the_theme(attacked: Attacked, place: str) -> None:
    assert f"output/theme/{place}" in attacked.report
    assert f"theme/{place}" in attacked.marks_without_gate


PAGES = {
    "index.html": "index.html",
    "plan.html": "plan-du-site/index.html",
    "actualites.html": "actualites/index.html",
    "404.html": "404.html",
    "page.html": "ecole-du-web/index.html",
    "article.html": "actualites/jardin/index.html",
    "credits.html": "photos/credits/index.html",
}


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template(attacked: Attacked, template: str) -> None:
    page = PAGES[template]
    assert f"output/{page}:" in attacked.report
    html = (attacked.output / page).read_text(encoding="utf-8")
    assert TEMPLATES[template].replace("DATA", marked_data()) in html


@pytest.mark.parametrize("place", WRITTEN)
def test_a_plugin_that_writes_by_itself(attacked: Attacked, place: str) -> None:
    assert f"output/{place}" in attacked.report
    assert place in attacked.marks_without_gate


def test_a_plugin_that_changes_texts(attacked: Attacked) -> None:
    page = "ecole-du-web/index.html"
    assert f"output/{page}" in attacked.report
    assert page in attacked.marks_without_gate


def test_the_style_sheet(attacked: Attacked) -> None:
    assert "output/theme/style.css" in attacked.report
    assert "theme/style.css" in attacked.marks_without_gate


@pytest.mark.parametrize("place", ["theme/static/lien.png", "theme/static/dossier", "theme/x.html"])
def test_a_link_in_the_theme_is_named_and_never_followed(built: Project, place: str) -> None:
    before = built.published()
    secret = marked_image(built.root / "ailleurs/secret.png")
    (built.root / place).symlink_to(secret.parent if place.endswith("dossier") else secret)
    done = built.build()
    assert done.returncode == 1
    assert place in done.stderr
    assert "lien vers un autre fichier" in done.stderr
    assert built.published() == before


def test_a_folder_that_contains_itself_does_not_fill_the_disk(built: Project) -> None:
    for name in ("a", "b"):
        (built.root / "theme/static" / name).symlink_to(".")
    done = built.build()
    assert done.returncode == 1
    assert "theme/static/a" in done.stderr


@pytest.mark.parametrize("place", ["photos/lien.png", "pages/dossier", "lieux.yml", "pages/x.md"])
def test_a_link_in_the_content(built: Project, place: str) -> None:
    before = built.published()
    secret = marked_image(built.root / "ailleurs/secret.png")
    (built.content / place).unlink(missing_ok=True)
    (built.content / place).symlink_to(secret.parent if place.endswith("dossier") else secret)
    done = built.build()
    assert done.returncode == 1
    assert f"content/{place}" in done.stderr
    assert built.published() == before


@pytest.mark.parametrize("folder", ["content", "content/photos", "content/pages"])
def test_a_link_in_the_place_of_a_folder(built: Project, folder: str) -> None:
    before = built.published()
    (built.root / folder).rename(built.root / "ailleurs")
    (built.root / folder).symlink_to(built.root / "ailleurs")
    done = built.build()
    assert done.returncode == 1
    assert folder in done.stderr
    assert "lien" in done.stderr
    assert built.published() == before


def test_what_somebody_left_in_output_is_gone_after_the_next_build(built: Project) -> None:
    before = built.published()
    marked_image(built.output / "vieux.png")
    os.link(marked_image(built.root / "secret.png"), built.output / "lien-dur.png")
    (built.output / "index.html").unlink()
    assert built.build().returncode == 0
    assert built.published() == before


def test_what_a_dead_build_left_is_not_published(built: Project) -> None:
    before = built.published()
    marked_image(built.root / ".staging-1/images/a.png")
    marked_image(built.root / ".staging-fichier")
    marked_image(built.root / ".previous-output/images/a.png")
    assert built.build().returncode == 0
    assert built.published() == before
    assert [path.name for path in built.root.iterdir() if path.name[0] == "."] == [".cache"]


def test_what_hides_in_a_cleared_photo_stays_in_the_original(built: Project) -> None:
    """The marked image itself, declared: its pixels are published, its comment is not."""
    marked_image(built.content / "photos/jardin.png")
    done = built.build()
    assert done.returncode == 0, done.stderr
    assert places_of_mark(built.output) == []


def test_the_audit_finds_what_came_out_of_a_build_without_a_gate(built: Project) -> None:
    """Deployment audits in a process of its own: that class and plugins were undone shows there."""
    marked_image(built.content / "pages/secret.png")
    options = ['PELICAN_CLASS="pelican.Pelican"', "PLUGINS=[]", 'THEME="simple"']
    options += ["DIRECT_TEMPLATES=[]", "ARTICLE_PATHS=[]", 'STATIC_PATHS=["pages"]']
    built.bare_pelican("-e", *options)
    assert places_of_mark(built.output) == ["pages/secret.png"]
    done = built.run("commands", "audit")
    assert done.returncode == 1
    assert "output/pages/secret.png" in done.stdout + done.stderr
