"""The real content of the site, read as the build reads it."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from publication_gate.checking import Checked, check_project

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=ZoneInfo("Europe/Paris"))


@pytest.fixture(scope="session")
def checked() -> Checked:
    return check_project(ROOT, NOW)
