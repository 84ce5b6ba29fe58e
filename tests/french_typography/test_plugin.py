"""A real Pelican build whose template uses the filter."""

import subprocess
import sys
from pathlib import Path

PLUGINS = Path(__file__).parents[2] / "plugins"
SETTINGS = """
import sys
sys.path.insert(0, {plugins!r})
PLUGINS = ["french_typography.plugin"]
PATH = "content"
THEME = "theme"
SITEURL = ""
DIRECT_TEMPLATES = ["index"]
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
JINJA_ENVIRONMENT = {{"autoescape": True}}
JINJA_FILTERS = {{"shout": str.upper}}
"""
TEMPLATE = """\
{{ "L'été : <ici> !"|typeset }}
{{ "<b title='a : b'>x</b>"|safe|typeset }}
{{ "a"|shout }}
"""
EXPECTED = """\
L’été\u00a0: &lt;ici&gt;\u202f!
<b title='a : b'>x</b>
A
"""


def test_templates_have_the_filter(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    templates = tmp_path / "theme" / "templates"
    templates.mkdir(parents=True)
    (tmp_path / "theme" / "static").mkdir()
    (templates / "index.html").write_text(TEMPLATE, encoding="utf-8")
    settings = tmp_path / "pelicanconf.py"
    settings.write_text(SETTINGS.format(plugins=str(PLUGINS)), encoding="utf-8")
    command = [sys.executable, "-m", "pelican", "-s", str(settings), "-o", "output"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    written = (tmp_path / "output" / "index.html").read_text(encoding="utf-8")
    assert written.strip() == EXPECTED.strip()
