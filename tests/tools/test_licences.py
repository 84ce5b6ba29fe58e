import shutil
from pathlib import Path

import pytest

from tools.checks.licences import unlicensed_files

PROJECT = Path(__file__).parents[2]
ANNOTATION = """
[[annotations]]
path = "{path}"
SPDX-FileCopyrightText = "2026 Amina"
SPDX-License-Identifier = "CC0-1.0"
"""


@pytest.fixture
def licensed(repository: Path) -> Path:
    """A repository of one file with its licence."""
    (repository / "LICENSES").mkdir()
    shutil.copy(PROJECT / "LICENSES" / "CC0-1.0.txt", repository / "LICENSES")
    annotations = "version = 1\n" + ANNOTATION.format(path="*.md")
    (repository / "REUSE.toml").write_text(
        annotations + ANNOTATION.format(path="REUSE.toml"), encoding="utf-8"
    )
    (repository / "notes.md").write_text("Bonjour", encoding="utf-8")
    return repository


def test_accepts_a_licensed_file(licensed: Path) -> None:
    assert list(unlicensed_files(licensed)) == []


def test_refuses_an_image_that_nobody_declared(licensed: Path) -> None:
    (licensed / "image.png").write_bytes(b"PNG")

    assert any(line.startswith("image.png: ") for line in unlicensed_files(licensed))


def test_accepts_what_the_sheets_add_and_leaves_the_checkout_alone(licensed: Path) -> None:
    (licensed / "image.png").write_bytes(b"PNG")
    before = (licensed / "REUSE.toml").read_bytes()

    assert list(unlicensed_files(licensed, ANNOTATION.format(path="image.png"))) == []
    assert (licensed / "REUSE.toml").read_bytes() == before


def test_refuses_a_licence_text_that_serves_nothing(licensed: Path) -> None:
    shutil.copy(PROJECT / "LICENSES" / "CC-BY-SA-4.0.txt", licensed / "LICENSES")

    assert any("CC-BY-SA-4.0" in line for line in unlicensed_files(licensed))
