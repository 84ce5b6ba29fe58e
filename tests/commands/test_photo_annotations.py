"""REUSE for photos: what their sheets say is what ``reuse lint`` reads."""

import csv
import subprocess
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from commands.photo_annotations import _quoted, photo_annotations
from tests.commands.checkout import PROJECT
from tools.checks.licences import TEXTS, unlicensed_files

SHEET = "---\nauteur: {author}\nlicence: {licence}\n{more}---\n"
REUSE = """version = 1
[[annotations]]
path = ["**/*.md", ".gitignore"]
SPDX-FileCopyrightText = "NONE"
SPDX-License-Identifier = "CC0-1.0"
"""
LICENCES = [
    row["spdx"]
    for row in csv.DictReader(
        (PROJECT / "plugins/photo_licences/licences.tsv").read_text("utf-8").splitlines(),
        delimiter="\t",
    )
]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    (tmp_path / ".gitignore").write_text(".cache/\n", encoding="utf-8")
    (tmp_path / "REUSE.toml").write_text(REUSE, encoding="utf-8")
    (tmp_path / "LICENSES").mkdir()
    text = (PROJECT / "LICENSES/CC0-1.0.txt").read_text(encoding="utf-8")
    (tmp_path / "LICENSES/CC0-1.0.txt").write_text(text, encoding="utf-8")
    (tmp_path / "content/photos").mkdir(parents=True)
    return tmp_path


def add(root: Path, slug: str, licence: str, author: str = "Amina", more: str = "") -> Path:
    photos = root / "content/photos"
    sheet = SHEET.format(author=author, licence=licence, more=more)
    (photos / f"{slug}.md").write_text(sheet, encoding="utf-8")
    Image.new("RGB", (8, 8), "#123456").save(photos / f"{slug}.jpg")
    return photos / f"{slug}.jpg"


def problems(root: Path) -> list[str]:
    found = photo_annotations(root)
    return list(unlicensed_files(root, found.tables, found.texts))


def test_photos_under_every_accepted_licence_pass_also_after_a_withdrawal(repository: Path) -> None:
    for number, licence in enumerate(LICENCES):
        add(repository, f"photo-{number}", licence)
    add(repository, 'a*b "c" \\d', "CC BY 4.0", author='"Zoé" \\ <x@y.example>')
    rare = "licence_nom: GFDL 1.3\nlicence_url: https://www.gnu.org/licenses/fdl-1.3.html\n"
    add(repository, "rare", "GFDL", more=rare)
    assert problems(repository) == []
    assert sorted(path.name for path in (repository / "LICENSES").iterdir()) == ["CC0-1.0.txt"]

    for slug in ("photo-0", "rare"):
        for ending in (".md", ".jpg"):
            (repository / f"content/photos/{slug}{ending}").unlink()
    assert problems(repository) == []


def test_a_photo_without_author_licence_or_sheet_has_none(repository: Path) -> None:
    add(repository, "sans-licence", "")
    add(repository, "fermee", "tous droits réservés")
    add(repository, "sans-auteur", "CC0-1.0", author="")
    Image.new("RGB", (8, 8)).save(repository / "content/photos/sans-fiche.png")
    add(repository, "avec", "CC0-1.0")
    said = "\n".join(problems(repository))
    for name in ("sans-licence.jpg", "fermee.jpg", "sans-auteur.jpg", "sans-fiche.png"):
        assert name in said
    assert "avec.jpg" not in said


@pytest.mark.parametrize("licence", LICENCES)
def test_every_licence_that_is_accepted_has_its_text(licence: str) -> None:
    assert any((folder / f"{licence}.txt").is_file() for folder in (TEXTS, PROJECT / "LICENSES"))


@given(st.text())
def test_any_text_is_one_string_of_toml(text: str) -> None:
    fitting = text.encode("utf-8", "ignore").decode()
    assert tomllib.loads(f"x = {_quoted(fitting)}") == {"x": fitting}
