"""A small checkout with the real ``dalle``, whose locks need no network."""

import hashlib
import os
import subprocess
import sys
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

PROJECT = Path(__file__).parents[2]
LOCKS = ("requirements-build.txt", "requirements.txt", "requirements-dev.txt")
BASE_PYTHON = Path(getattr(sys, "_base_executable", sys.executable)).resolve()
SHOW = """
import json, os, sys
import brique

def main(argv):
    print(json.dumps({"argv": argv, "cwd": os.getcwd(), "utf8": sys.flags.utf8_mode,
                      "path": sys.path[:2], "brique": brique.VERSION, "prefix": sys.prefix}))
    return 0
"""


@dataclass
class Checkout:
    """The small checkout; ``run`` starts its ``dalle`` as a person would."""

    root: Path
    path: Path
    variables: dict[str, str] = field(default_factory=dict)

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    def start(self, *arguments: str, cwd: Path | None = None) -> subprocess.Popen[str]:
        environment = {**os.environ, "PATH": str(self.path), **self.variables}
        return subprocess.Popen(
            [str(self.root / "dalle"), *arguments],
            cwd=cwd or self.root.parent,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def run(self, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        process = self.start(*arguments, cwd=cwd)
        output, errors = process.communicate(timeout=60)
        return subprocess.CompletedProcess(arguments, process.returncode, output, errors)

    def lock(self, version: str, *, digest: str | None = None, source: str | None = None) -> None:
        """Write locks that pin the one package; ``digest`` and ``source`` make them fail."""
        wheel = _write_wheel(self.root, version)
        digest = digest or hashlib.sha256(wheel.read_bytes()).hexdigest()
        source = source or f"--no-index\n--find-links {self.root.parent / 'wheels'}"
        for name in LOCKS:
            text = f"{source}\nbrique=={version} --hash=sha256:{digest}\n"
            (self.root / name).write_text(text, encoding="utf-8")


def _write_wheel(root: Path, version: str) -> Path:
    folder = root.parent / "wheels"
    folder.mkdir(exist_ok=True)
    wheel = folder / f"brique-{version}-py3-none-any.whl"
    information = f"brique-{version}.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("brique.py", f"VERSION = {version!r}\n")
        archive.writestr(
            f"{information}/METADATA", f"Metadata-Version: 2.1\nName: brique\nVersion: {version}\n"
        )
        archive.writestr(
            f"{information}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{information}/RECORD", "")
    return wheel
