"""``./dalle lint`` on a small project that is good, then bad in several ways at once."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.checkout import PROJECT

COPIED = (
    *("commands/__init__.py", "commands/__main__.py", "commands/arguments.py", "commands/lint.py"),
    *("tools/__init__.py", "dalle", "tasks.py", "pyproject.toml", "REUSE.toml", ".gitignore"),
    *("requirements.txt", "requirements-build.in", "LICENSES/AGPL-3.0-or-later.txt"),
    *("plugins/publication_gate/__init__.py", "plugins/publication_gate/disk_words.py"),
    *("LICENSES/CC0-1.0.txt", "LICENSES/CC-BY-SA-4.0.txt"),
)


WITHOUT_PHOTOS = '''"""No photos here."""

from pathlib import Path
from types import SimpleNamespace


def photo_annotations(_root: Path) -> SimpleNamespace:
    """Give no table and no text."""
    return SimpleNamespace(tables="", texts={})
'''


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of a few real files, with no text and one module of its own."""
    for name in COPIED:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(PROJECT / name, tmp_path / name)
    for package in ("environment", "checks"):
        shutil.copytree(PROJECT / "tools" / package, tmp_path / "tools" / package)
    (tmp_path / "commands/photo_annotations.py").write_text(WITHOUT_PHOTOS, encoding="utf-8")
    room = tmp_path / "plugins" / "findings"
    room.mkdir(parents=True)
    (room / "__init__.py").touch()
    (room / "model.py").write_text('"""Words."""\n', encoding="utf-8")
    (tmp_path / "pelicanconf.py").write_text('"""Settings."""\n', encoding="utf-8")
    (tmp_path / "README.md").write_text("Bonjour\n", encoding="utf-8")
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    return tmp_path


def lint(project: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "commands", "lint"],
        cwd=project,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


def test_accepts_then_shows_every_fault_at_once(project: Path) -> None:
    good = lint(project)
    module = project / "plugins" / "findings" / "model.py"
    module.write_text("import front_matter\nx: int =  'a'\n", encoding="utf-8")
    (project / "photo.jpg").write_bytes(b"JPEG")
    (project / "README.md").write_text("/hom" + "e/amina/site\n", encoding="utf-8")
    bad = lint(project)

    assert good.returncode == 0, good.stdout
    assert "✗" not in good.stdout
    assert bad.returncode == 1
    for problem in (
        "D100 Missing docstring",
        "would be reformatted",
        "error: Incompatible types in assignment",
        "front_matter, cet import remonte",
        "photo.jpg: no license identifier",
        "README.md:1 : « /hom" + "e/a »",
    ):
        assert problem in bad.stdout
    assert "6 contrôles sur 8 à reprendre" in bad.stdout
