"""A tiny real project, and real builds of it in processes of their own."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw

ROOT = Path(__file__).resolve().parents[2]
CODE = ("commands", "plugins", "theme", "pelicanconf.py", "site.toml", "REUSE.toml", "LICENSES")
PNG_MARKER = b"\x89PNG\r\n\x1a\n"
NOW = "2026-11-22T10:00"

SHEET = """\
---
alternative: Des bacs de tomates au pied d'une tour.
auteur: Projet du site (dessin par programme)
licence: CC0-1.0
depot: par-l-auteur
personnes: aucune
oeuvre: non
declaration: "2026-1"
---
Le jardin partagé.
"""
NEWS = """\
---
titre: Le jardin : premières tomates
date: 2026-11-20
resume: On a planté, ça pousse.
exemple: oui
---
Voici le jardin !

![](../photos/jardin.png)

Voir [l'école](../pages/ecole-du-web.md).
"""
PAGE = """\
---
titre: L'école du web
menu: École du web
ordre: 1
adresse: ecole-du-web
---
Une petite école.
"""
EVENT = """\
---
titre: Café réparation
publie_le: 2026-11-20
debut: 2026-12-05 14:00
fin: 2026-12-05 17:00
lieu: fab-lab
organisateur: fab-lab
exemple: oui
---
On répare ensemble.
"""
PLACES = "- slug: fab-lab\n  nom: Le fab-lab\n"
ORGANISERS = '- slug: fab-lab\n  nom: Fab-lab\n  couleur: "#8a5200"\n'


@dataclass(frozen=True)
class Project:
    """A project on disk; ``run`` starts one of its commands."""

    root: Path

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def output(self) -> Path:
        return self.root / "output"

    def run(
        self, *arguments: str, environ: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-X", "utf8", "-m", *arguments]
        return subprocess.run(
            command,
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": f"{self.root / 'plugins'}", **(environ or {})},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )

    def build(self, environ: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        return self.run("commands", "build", "--now", NOW, environ=environ)

    def bare_pelican(
        self, *options: str, environ: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        clock = {"SOURCE_DATE_EPOCH": "1795338000"}
        return self.run("pelican", *options, environ={**clock, **(environ or {})})

    def run_code(
        self, code: str, data: str = "", environ: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run Python ``code`` with the project's own modules; ``data`` is its standard input."""
        return subprocess.run(
            [sys.executable, "-X", "utf8", "-c", code],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": f"{self.root / 'plugins'}", **(environ or {})},
            input=data,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )

    def published(self) -> dict[str, str]:
        """The published site: SHA-256 by path."""
        return fingerprint(self.output)

    def write(self, path: str, text: str) -> Path:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file


def fingerprint(directory: Path) -> dict[str, str]:
    return {
        path.relative_to(directory).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(directory.rglob("*"))
        if path.is_file()
    }


def draw(path: Path, size: tuple[int, int] = (480, 320), seed: int = 0) -> None:
    """A drawing of our own: coloured slabs."""
    image = Image.new("RGB", size, "#fff8ec")
    pen = ImageDraw.Draw(image)
    for step in range(8):
        left = (step * 61 + seed * 37) % size[0]
        pen.rectangle((left, step * 40, left + 50, step * 40 + 30), fill=(step * 30, 90, 40 + seed))
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path)


def copy_code(root: Path) -> None:
    for name in CODE:
        source = ROOT / name
        if source.is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, root / name, ignore=ignored)
        else:
            root.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, root / name)


def make_project(root: Path) -> Project:
    copy_code(root)
    project = Project(root)
    project.write("content/photos/jardin.md", SHEET)
    draw(project.content / "photos/jardin.png")
    project.write("content/actualites/jardin.md", NEWS)
    project.write("content/pages/ecole-du-web.md", PAGE)
    project.write("content/evenements/cafe-reparation.md", EVENT)
    project.write("content/lieux.yml", PLACES)
    project.write("content/organisateurs.yml", ORGANISERS)
    project.write("content/relectures.yml", "# Rien.\n")
    project.write("content/retraits.yml", "# Rien.\n")
    return project
