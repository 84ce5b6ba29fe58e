"""What stops a build stops it through ``./dalle build`` and through a bare ``pelican`` alike."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tiny_project import PNG_MARKER, Project, draw

Refuses = Callable[[str], str]


def test_a_photo_without_its_sheet(built: Project, refuses: Refuses) -> None:
    (built.content / "photos/jardin.md").unlink()
    report = refuses("content/photos/jardin.png")
    assert "n’a pas de fiche" in report
    assert "content/photos/jardin.md" in report


def test_a_sheet_without_its_licence(built: Project, refuses: Refuses) -> None:
    sheet = built.content / "photos/jardin.md"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("licence: CC0-1.0\n", ""), "utf-8")
    report = refuses("content/photos/jardin.md")
    assert "Il manque la licence" in report
    assert "`licence: CC-BY-4.0`" in report


def test_a_syntax_error_in_a_plugin(built: Project, refuses: Refuses) -> None:
    plugin = built.root / "plugins/event_calendar/plugin.py"
    plugin.write_text("def broken(:\n", encoding="utf-8")
    refuses("event_calendar")


def test_a_syntax_error_in_what_a_command_needs_is_said_in_french(built: Project) -> None:
    broken = built.root / "plugins/event_calendar/feed.py"
    broken.write_text("def broken(:\n", encoding="utf-8")
    before = built.published()
    done = built.build()
    assert done.returncode == 1
    assert f"mal écrit\N{NO-BREAK SPACE}: {broken}, ligne 1" in done.stderr
    assert built.published() == before


def test_a_plugin_that_cannot_be_imported(built: Project, refuses: Refuses) -> None:
    plugin = built.root / "plugins/french_typography/plugin.py"
    plugin.write_text("import no_such_library\n", encoding="utf-8")
    refuses("no_such_library")


def test_a_plugin_whose_register_raises(built: Project, refuses: Refuses) -> None:
    plugin = built.root / "plugins/responsive_images/plugin.py"
    plugin.write_text("def register():\n    raise RuntimeError('non')\n", encoding="utf-8")
    refuses("responsive_images.plugin")


@pytest.mark.parametrize("library", ["feedgen", "selectolax", "PIL", "markdown"])
def test_a_missing_library(built: Project, tmp_path: Path, library: str) -> None:
    """The library is there, but an import finds a package that has gone bad before it."""
    hidden = tmp_path / "hidden" / library
    hidden.mkdir(parents=True)
    (hidden / "__init__.py").write_text(f"raise ModuleNotFoundError({library!r})", "utf-8")
    before = built.published()
    path = os.pathsep.join([str(hidden.parent), str(built.root / "plugins")])
    done = built.build(environ={"PYTHONPATH": path})
    assert done.returncode == 1
    assert library in done.stderr
    assert "→" in done.stderr
    assert built.published() == before
    bare = built.bare_pelican(environ={"PYTHONPATH": path})
    assert bare.returncode == 1
    assert library in bare.stdout + bare.stderr
    assert built.published() == before


@pytest.mark.parametrize("folder", ["theme/static", "theme/static/sous-dossier"])
def test_an_image_of_the_theme_that_nobody_licensed(
    built: Project, refuses: Refuses, folder: str
) -> None:
    draw(built.root / folder / "logo.png")
    refuses("logo.png")


@pytest.mark.parametrize(
    "place",
    ["content/pages/photo.png", "content/photo.txt", "content/photos/autre.jpg", "content/a.html"],
)
def test_an_image_of_the_content_that_nobody_declared(
    built: Project, refuses: Refuses, place: str
) -> None:
    draw(built.root / "drawn.png", seed=3)
    shutil.move(built.root / "drawn.png", built.root / place)
    refuses(place)
    assert not any(PNG_MARKER in file.read_bytes() for file in built.output.rglob("*.html"))


def test_all_problems_are_shown_at_once(built: Project, refuses: Refuses) -> None:
    (built.content / "photos/jardin.md").unlink()
    built.write("content/pages/ecole-du-web.md", "---\ntitre: A\nmenus: B\n---\n[x](rien.md)\n")
    report = refuses("content/photos/jardin.png")
    assert "content/pages/ecole-du-web.md:3" in report
    assert "`menu:`" in report
    assert "rien.md" in report


@pytest.mark.parametrize(
    "override",
    [
        'STATIC_PATHS=["photos"]',
        "STATIC_CREATE_LINKS=true",
        "OUTPUT_SOURCES=true",
        "PLUGINS=[]",
        "CACHE_CONTENT=true",
        "RELATIVE_URLS=true",
        'INTRASITE_LINK_REGEX="[{|](?P<what>.*?)[|}]"',
        'TEMPLATE_PAGES={"photos/jardin.png": "x.png"}',
        'OUTPUT_PATH="/nowhere"',
    ],
)
def test_a_setting_that_would_weaken_the_promise(built: Project, override: str) -> None:
    before = built.published()
    done = built.bare_pelican("-e", override)
    assert done.returncode == 1
    assert override.partition("=")[0] in done.stderr
    assert built.published() == before


def test_a_project_without_its_content_is_told_so(built: Project) -> None:
    before = built.published()
    (built.root / "content").rename(built.root / "ailleurs")
    done = built.build()
    assert done.returncode == 1
    assert "Le dossier content manque" in done.stderr
    assert "Traceback" not in done.stderr
    assert built.published() == before
