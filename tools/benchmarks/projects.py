"""Makes projects of a wanted size, with the real code and an invented content."""

import shutil
from pathlib import Path

from tools.benchmarks.invented_texts import texts

ROOT = Path(__file__).resolve().parents[2]
_CODE = ("commands", "plugins", "theme", "pelicanconf.py", "site.toml", "REUSE.toml", "LICENSES")
_PLACES = "- slug: fab-lab\n  nom: Le fab-lab\n"
_ORGANISER = '- slug: {slug}\n  nom: {name}\n  couleur: "{colour}"\n'
_ORGANISERS = (
    ("fab-lab", "Fab-lab", "#8a5200"),
    ("ecole-du-web", "École du web", "#1f5c99"),
    ("couleurs-de-la-dalle", "Les couleurs de la dalle", "#8c2450"),
)


def make_project(root: Path, count: int, photos: int = 0) -> Path:
    """Write a project of ``count`` texts, which show ``photos`` photos that are drawn apart."""
    for name in _CODE:
        if (ROOT / name).is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, root / name, ignore=ignored)
        else:
            root.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, root / name)
    content = root / "content"
    for path, text in texts(count, photos):
        file = content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    lists = {
        "lieux.yml": _PLACES,
        "organisateurs.yml": "".join(
            _ORGANISER.format(slug=slug, name=name, colour=colour)
            for slug, name, colour in _ORGANISERS
        ),
        "relectures.yml": "# Rien.\n",
        "retraits.yml": "# Rien.\n",
    }
    for name, text in lists.items():
        (content / name).write_text(text, encoding="utf-8")
    return root
