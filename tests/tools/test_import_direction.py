from pathlib import Path

import pytest

from tools.checks.import_direction import ROOMS, wrong_imports

PROJECT = Path(__file__).parents[2]


def objections(tmp_path: Path, file: str, source: str) -> list[str]:
    path = tmp_path / file
    path.parent.mkdir(parents=True)
    path.write_text(source, encoding="utf-8")
    return list(wrong_imports(tmp_path))


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("plugins/findings/report.py", "from front_matter.model import News"),
        ("plugins/front_matter/body.py", "def late():\n    import photo_licences.model"),
        ("plugins/publication_gate/site.py", "from commands.build import main"),
        ("plugins/photo_licences/rules.py", "from plugins.findings.model import Finding"),
        ("plugins/photo_licences/rules.py", "from .model import Photo"),
        ("plugins/photo_licences/rules.py", "from tools.checks import licences"),
        ("plugins/photo_licences/rules.py", "from pelican import signals"),
        ("plugins/photo_licences/guarded.py", "import pelican"),
        ("commands/build.py", "from pelican.settings import read_settings"),
        ("tools/checks/licences.py", "from photo_licences.model import Licence"),
        ("tools/environment/installation.py", "from findings.model import Finding"),
        ("tools/benchmarks/agenda.py", "from commands.bench import main"),
        ("plugins/findings/__init__.py", "from findings.model import Finding"),
    ],
)
def test_refuses(tmp_path: Path, file: str, source: str) -> None:
    (objection,) = objections(tmp_path, file, source)

    assert objection.startswith(f"{file}:")


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("plugins/front_matter/body.py", "from findings.model import Finding\nimport markdown"),
        ("plugins/event_calendar/feed.py", "from findings.model import Finding"),
        ("plugins/event_calendar/feed.py", "from event_calendar.model import Event"),
        ("plugins/event_calendar/plugin.py", "from pelican import signals"),
        ("plugins/publication_gate/guarded.py", "from pelican import Pelican"),
        ("commands/lint.py", "from tools.checks.licences import unlicensed_files"),
        ("tools/benchmarks/agenda.py", "from event_calendar.feed import feed_file"),
        ("plugins/findings/__init__.py", ""),
    ],
)
def test_accepts(tmp_path: Path, file: str, source: str) -> None:
    assert objections(tmp_path, file, source) == []


def test_knows_every_room() -> None:
    rooms = {folder.parent.name for folder in (PROJECT / "plugins").glob("*/__init__.py")}

    assert set(ROOMS) == rooms | {"commands"}
