"""Invariant I1 against the theme, plugins and what lies about: nothing comes out unseen."""

import os
import shutil

import pytest
from tiny_project import NOW, Project
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


def test_a_theme_that_is_a_link_itself(built: Project) -> None:
    before = built.published()
    (built.root / "theme").rename(built.root / "ailleurs")
    (built.root / "theme").symlink_to(built.root / "ailleurs")
    done = built.build()
    assert done.returncode == 1
    assert "lien vers un autre fichier" in done.stderr
    assert built.published() == before


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "desktop.ini"])
def test_what_systems_leave_in_the_theme_is_not_published(built: Project, name: str) -> None:
    before = built.published()
    marked_image(built.root / "theme/static" / name)
    marked_image(built.root / "theme/static/assistant" / name)
    done = built.build()
    assert done.returncode == 0, done.stderr
    assert built.published() == before


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


@pytest.mark.parametrize("name", ["retraits.yml", "relectures.yml", "lieux.yml"])
@pytest.mark.parametrize("way", ["a link to a device without end", "a pipe", "a dead link"])
def test_a_list_that_is_no_file(built: Project, name: str, way: str) -> None:
    """To read it as an empty list would publish again what was withdrawn."""
    before = built.published()
    place = built.content / name
    place.unlink()
    if way == "a pipe":
        os.mkfifo(place)
    else:
        place.symlink_to("/dev/zero" if "device" in way else "nulle-part")
    audit = [] if name == "lieux.yml" else [built.run("commands", "audit")]
    for done in (built.build(), *audit):
        assert done.returncode == 1
        assert name in done.stdout + done.stderr
        assert "→" in done.stdout + done.stderr
        assert "Traceback" not in done.stderr
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


def test_links_that_take_the_place_of_our_own_files_lead_nowhere(built: Project) -> None:
    """They may come with a pull request, and name any file of who looks at it."""
    letters = built.root.parent / "lettres"
    letters.mkdir()
    (letters / "lettre.json").write_text("à garder", encoding="utf-8")
    page = built.content / "pages/ecole-du-web.md"
    kept = {path: path.read_bytes() for path in (letters / "lettre.json", page)}
    shutil.rmtree(built.root / ".cache")
    (built.root / ".cache").mkdir()
    for name in ("bodies", "derivatives", "photo-facts"):
        (built.root / ".cache" / name).symlink_to(letters)
    (built.root / "output.manifest.json.new").symlink_to(page)
    (built.root / ".staging-1").symlink_to(letters)
    (built.root / ".previous-output").symlink_to(letters)
    done = built.build()
    assert done.returncode == 0, done.stderr
    assert {path: path.read_bytes() for path in kept} == kept
    assert [path.name for path in letters.iterdir()] == ["lettre.json"]
    assert not (built.root / ".previous-output").is_symlink()


FORGES = """
import hashlib, io, json, sys
from pathlib import Path
from PIL import Image, PngImagePlugin
from photo_licences.sealing import Seal
from responsive_images.cache import Cache
from responsive_images.model import Encoded, MediaType

pixels = Image.open(sys.stdin.readline().strip()).convert("RGB")
cache = Cache(Path(".cache/derivatives"))
if sys.stdin.readline().strip() == "another environment":
    cache = Cache(cache.folder, seal=Seal(b"of somebody else"))
for file in cache.folder.glob("*/*.derivatives"):
    forged = []
    for kept in Cache(cache.folder).load(file.stem):
        with Image.open(io.BytesIO(kept.data)) as picture:
            out, xmp = io.BytesIO(), picture.info["xmp"]
            text = PngImagePlugin.PngInfo()
            text.add_itxt("XML:com.adobe.xmp", xmp.decode())
            carried = {"pnginfo": text} if picture.format == "PNG" else {"xmp": xmp}
            pixels.resize(picture.size).save(
                out, picture.format, exif=picture.info.get("exif", b""), **carried
            )
        forged.append(Encoded.of(kept.width, kept.height, kept.media_type, out.getvalue()))
    cache.store(file.stem, forged)
"""


def images_of(project: Project) -> dict[str, str]:
    return {path: digest for path, digest in project.published().items() if "images/" in path}


def test_derivatives_that_this_environment_has_not_made_are_made_again(built: Project) -> None:
    """With the right author and licence in them, no later check would tell them from ours."""
    before = images_of(built)
    secret = marked_image(built.root / "secret.png")
    done = built.run_code(FORGES, f"{secret}\nanother environment\n")
    assert done.returncode == 0, done.stderr
    done = built.build()
    assert done.returncode == 0, done.stderr
    assert images_of(built) == before


def test_the_audit_makes_every_derivative_again_and_believes_no_cache(built: Project) -> None:
    """Here the forger has the key, so the build is deceived: deployment audits by itself."""
    before = images_of(built)
    secret = marked_image(built.root / "secret.png")
    done = built.run_code(FORGES, f"{secret}\nour own\n")
    assert done.returncode == 0, done.stderr
    done = built.build()
    assert done.returncode == 0, done.stderr
    assert images_of(built) != before
    done = built.run("commands", "audit", "--rederive", "--now", NOW)
    assert done.returncode == 1
    assert "on obtient d’autres octets" in done.stdout


def test_what_hides_in_a_cleared_photo_stays_in_the_original(built: Project) -> None:
    """The marked image itself, declared: its pixels are published, its comment is not."""
    marked_image(built.content / "photos/jardin.png")
    done = built.build()
    assert done.returncode == 0, done.stderr
    assert places_of_mark(built.output) == []


ANOTHER_PROGRAM = (
    *('PELICAN_CLASS="pelican.Pelican"', "PLUGINS=[]", 'THEME="simple"'),
    *("DIRECT_TEMPLATES=[]", "ARTICLE_PATHS=[]", 'STATIC_PATHS=["pages"]'),
)
"""Options that leave nothing of ours in Pelican but the settings."""


@pytest.mark.parametrize("options", [[], ["-d"]], ids=["", "-d"])
def test_another_class_does_not_learn_where_the_site_lies(
    built: Project, options: list[str]
) -> None:
    before = built.published()
    marked_image(built.content / "pages/secret.png")
    built.bare_pelican(*options, "-e", *ANOTHER_PROGRAM)
    assert places_of_mark(built.root / ".unguarded") == ["pages/secret.png"]
    assert built.published() == before


def test_another_class_with_our_plugins_is_told_so(built: Project) -> None:
    before = built.published()
    done = built.bare_pelican("-e", 'PELICAN_CLASS="pelican.Pelican"')
    assert done.returncode == 1
    assert "réglage non permis pour PELICAN_CLASS" in done.stderr
    assert "Traceback" not in done.stderr
    assert built.published() == before


def test_the_audit_finds_what_came_out_of_a_build_without_a_gate(built: Project) -> None:
    """Deployment audits in a process of its own: that class and plugins were undone shows there."""
    marked_image(built.content / "pages/secret.png")
    built.bare_pelican("-o", "output", "-e", *ANOTHER_PROGRAM)
    assert places_of_mark(built.output) == ["pages/secret.png"]
    done = built.run("commands", "audit")
    assert done.returncode == 1
    assert "output/pages/secret.png" in done.stdout + done.stderr
