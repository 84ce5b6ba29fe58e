"""A project with photos, on a real disk, of which a test breaks one thing; and exiftool."""

import json
import random
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PIL import Image, ImageDraw

from findings.model import Finding
from photo_licences.facts import Inventory
from photo_licences.inventory import read_inventory, read_licence_table
from photo_licences.judging import Judgement, Terms, judge
from photo_licences.licences import LicenceTable

NOW = datetime(2026, 12, 5, 9, 0, tzinfo=ZoneInfo("Europe/Paris"))

ANSWERS = {
    "alternative": "Deux habitantes arrosent des tomates dans des bacs en bois.",
    "auteur": "Habitante du 12",
    "licence": "CC-BY-4.0",
    "depot": "par-l-auteur",
    "personnes": "aucune",
    "oeuvre": "non",
    "declaration": '"2026-1"',
}
"""A sheet in which nothing is missing."""


def drawn(seed: int = 1, size: tuple[int, int] = (400, 300), mode: str = "RGB") -> Image.Image:
    """Draw a picture; each seed gives another one."""
    chance = random.Random(seed)
    picture = Image.new("RGB", size)
    pen = ImageDraw.Draw(picture)
    for _ in range(40):
        x, y = chance.randrange(size[0]), chance.randrange(size[1])
        colour = tuple(chance.randrange(256) for _ in range(3))
        pen.ellipse((x, y, x + chance.randrange(size[0]), y + chance.randrange(size[1])), colour)
    return picture.convert(mode)


def encoded(picture: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    """Give the bytes of a picture."""
    target = BytesIO()
    picture.save(target, kind, **options)
    return target.getvalue()


@dataclass
class Project:
    """A project's root, and what a volunteer does in it."""

    root: Path

    @property
    def photos(self) -> Path:
        return self.root / "content" / "photos"

    def image(self, name: str = "jardin.jpg", data: bytes | None = None, seed: int = 1) -> Path:
        path = self.photos / name
        path.parent.mkdir(parents=True, exist_ok=True)
        kind = "PNG" if name.lower().endswith("png") else "JPEG"
        path.write_bytes(encoded(drawn(seed), kind) if data is None else data)
        return path

    def sheet(self, name: str = "jardin.md", body: str = "", **changes: str | None) -> Path:
        """Write a complete sheet; a key given None is left out."""
        path = self.photos / name
        path.parent.mkdir(parents=True, exist_ok=True)
        answers = {k: v for k, v in (ANSWERS | changes).items() if v is not None}
        lines = "\n".join(f"{key}: {value}" for key, value in answers.items())
        path.write_text(f"---\n{lines}\n---\n{body}\n", "utf-8")
        return path

    def photo(
        self, stem: str = "jardin", data: bytes | None = None, seed: int = 1, **changes: str | None
    ) -> Path:
        self.sheet(f"{stem}.md", **changes)
        return self.image(f"{stem}.jpg", data, seed)

    def write(self, path: str, text: str) -> None:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")

    def inventory(self, cache: Path | None = None) -> Inventory:
        return read_inventory(self.root, cache)

    def judged(self, now: datetime = NOW, *, strict: bool = False) -> Judgement:
        return judge(self.inventory(), Terms(now, strict))

    def found(self, code: str, **terms: object) -> list[Finding]:
        """Give the findings of one code."""
        return [found for found in self.judged(**terms).findings if found.code == code]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


@pytest.fixture(scope="session")
def table() -> LicenceTable:
    return read_licence_table()


@pytest.fixture(scope="session", name="drawn")
def _drawn() -> Callable[..., Image.Image]:
    return drawn


@pytest.fixture(scope="session", name="encoded")
def _encoded() -> Callable[..., bytes]:
    return encoded


@pytest.fixture(scope="session")
def project_class() -> type[Project]:
    return Project


class Exiftool:
    """Debian's exiftool (``libimage-exiftool-perl``): where it is missing these tests fail."""

    def write(self, orders: Iterable[tuple[Path, list[str]]]) -> None:
        """Writes tags into many files by one process."""
        lines: list[str] = []
        for path, tags in orders:
            lines += [*tags, "-overwrite_original", "-m", "-q", str(path), "-execute"]
        self._run(["-@", "-"], "\n".join(lines))

    def read(self, folder: Path) -> dict[str, dict[str, object]]:
        """Every tag of every file of a folder, by file name."""
        found = json.loads(self._run(["-j", "-G1", "-a", "-struct", "-n", str(folder)], ""))
        return {Path(tags["SourceFile"]).name: tags for tags in found}

    def _run(self, arguments: list[str], text: str) -> str:
        command = ["exiftool", *arguments]
        done = subprocess.run(command, input=text, text=True, capture_output=True, check=False)
        complaints = [line for line in done.stderr.splitlines() if not line.startswith("Warning")]
        assert not [line for line in complaints if "rror" in line], done.stderr
        return done.stdout


@pytest.fixture(scope="session")
def exiftool() -> Exiftool:
    return Exiftool()
