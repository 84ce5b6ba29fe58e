"""``./dalle lint``: every check of the code, of the licences and of the workflows."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from commands.arguments import FrenchParser
from tools.checks.import_direction import wrong_imports
from tools.checks.licences import unlicensed_files
from tools.checks.private_words import private_words
from tools.checks.workflows import wrong_workflows

ROOT = Path(__file__).resolve().parent.parent
TYPED = ("plugins", "commands", "tools", "dalle", "tasks.py", "pelicanconf.py")

# What is wrong in the checkout at the path, a line a problem; nothing when all is well.
Check = Callable[[Path], Iterable[str]]


def _program(*command: str) -> Check:
    """Make a check of a tool of the environment: what it prints when it is not content."""

    def run(root: Path) -> Iterator[str]:
        done = subprocess.run(
            [sys.executable, "-m", *command], cwd=root, check=False, capture_output=True, text=True
        )
        if done.returncode != 0:
            yield from (done.stdout + done.stderr).splitlines()

    return run


def _workflows(root: Path) -> Iterator[str]:
    """Hold every workflow of the forge against zizmor's rules, where there is one."""
    if not (root / ".github" / "workflows").is_dir():
        return
    # A program of its own beside the environment's Python, and no module.
    zizmor = shutil.which("zizmor", path=str(Path(sys.executable).parent)) or "zizmor"
    command = [zizmor, "--offline", "--no-progress", "--quiet", ".github"]
    try:
        done = subprocess.run(command, cwd=root, check=False, capture_output=True, encoding="utf-8")
    except FileNotFoundError:
        yield "zizmor manque : effacez le dossier .venv, puis recommencez"
        return
    if done.returncode != 0:
        yield from (done.stdout + done.stderr).splitlines()


def _licences(root: Path) -> Iterable[str]:
    """Let ``reuse`` read what the sheets of photos declare, beside the project's REUSE.toml."""
    if not (root / "content" / "photos").is_dir():
        return unlicensed_files(root)
    from commands.photo_annotations import photo_annotations  # noqa: PLC0415 - pydantic is slow

    photos = photo_annotations(root)
    return unlicensed_files(root, photos.tables, photos.texts)


CHECKS: tuple[tuple[str, Check], ...] = (
    ("règles du code (ruff)", _program("ruff", "check", ".", "dalle")),
    ("mise en forme (ruff format)", _program("ruff", "format", "--check", ".", "dalle")),
    ("types (mypy)", _program("mypy", *TYPED)),
    ("sens des imports", wrong_imports),
    ("licence de chaque fichier (reuse)", _licences),
    ("ni chemin de machine ni adresse de registre", private_words),
    ("sûreté des workflows (zizmor)", _workflows),
    ("justesse des workflows (actionlint)", wrong_workflows),
)


def main(argv: list[str]) -> int:
    """Run every check, show every problem; 1 when there is one."""
    parser = FrenchParser("lint", "Vérifie le code, les licences des fichiers et les workflows.")
    parser.parse_args(argv)
    failed = [title for title, check in CHECKS if not _passes(title, check)]
    if failed:
        count = f"{len(failed)} contrôle{'s' if len(failed) > 1 else ''} sur {len(CHECKS)}"
        print(f"lint : {count} à reprendre : {', '.join(failed)}.")
        return 1
    print(f"lint : {len(CHECKS)} contrôles, tous bons.")
    return 0


def _passes(title: str, check: Check) -> bool:
    problems = list(check(ROOT))
    print("✗" if problems else "✓", title, flush=True)
    for problem in problems:
        print("   ", problem, flush=True)
    return not problems
