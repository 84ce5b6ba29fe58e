"""Pictures drawn by the tests, and exiftool, which writes and reads their metadata."""

import io
import json
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image


@pytest.fixture(scope="session")
def draw() -> Callable[[str], bytes]:
    """The bytes of a picture without metadata, by format: a grey gradient of 64 × 48 pixels."""

    def drawn(kind: str) -> bytes:
        picture = Image.linear_gradient("L").resize((64, 48)).convert("RGB")
        target = io.BytesIO()
        if kind == "heic":
            pillow_heif.from_pillow(picture).save(target, quality=50)
        else:
            picture.save(target, kind)
        return target.getvalue()

    return drawn


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
