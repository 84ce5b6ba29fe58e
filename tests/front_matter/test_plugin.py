"""The reader in a real Pelican, in a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

SETTINGS = """
from front_matter.model import PreparedText
PATH = "content"
PLUGINS = ["front_matter.plugin"]
SITEURL = ""
TIMEZONE = "Europe/Paris"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = None
CACHE_CONTENT = False
PREPARED_TEXTS = {"actualites/a.md": PreparedText("<p>préparé</p>", {
    "title": "Fête", "date": __import__("datetime").datetime(2026, 12, 5), "slug": "fete"})}
"""


@pytest.fixture
def build(tmp_path):
    (tmp_path / "content" / "actualites").mkdir(parents=True)
    (tmp_path / "content" / "actualites" / "a.md").write_text("never read", encoding="utf-8")
    (tmp_path / "conf.py").write_text(SETTINGS, encoding="utf-8")
    plugins = Path(__file__).parents[2] / "plugins"

    def build():
        command = [sys.executable, "-m", "pelican", "-s", "conf.py", "-o", "out"]
        environment = {"PYTHONPATH": str(plugins), "PATH": "", "PYTHONUTF8": "1", "COLUMNS": "500"}
        return subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )

    return build


@pytest.mark.parametrize("name", ["b.md", "b.markdown", "b.html", "b.rst"])
def test_a_text_that_nobody_read_is_an_error(build, tmp_path, name):
    (tmp_path / "content" / "actualites" / name).write_text("title: B\n\nb", encoding="utf-8")
    result = build()
    assert result.returncode == 1
    assert f"actualites/{name}" in result.stderr
    assert "pas été lu" in result.stderr
    assert not list((tmp_path / "out").rglob("*.html"))


def test_a_prepared_text_is_laid_out(build, tmp_path):
    result = build()
    assert result.returncode == 0, result.stderr
    assert "<p>préparé</p>" in (tmp_path / "out" / "fete.html").read_text(encoding="utf-8")
