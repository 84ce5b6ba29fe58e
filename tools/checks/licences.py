"""Every file has a licence: ``reuse lint`` on a copy of the checkout."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tools.checks.covered_files import covered_files


def unlicensed_files(root: Path, more_annotations: str = "") -> Iterator[str]:
    """Every covered file has a licence and a holder, and every licence text serves.

    ``more_annotations`` is added to the copy's ``REUSE.toml``, for what the sheets of photos
    declare: committed, it would conflict in every pull request that brings a photo.
    """
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for path in covered_files(root):
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(root / path, copy / path)
        with (copy / "REUSE.toml").open("a", encoding="utf-8") as annotations:
            annotations.write(more_annotations)
        lint = [sys.executable, "-m", "reuse", "--root", folder, "lint", "--lines"]
        done = subprocess.run(lint, check=False, capture_output=True, text=True)
        if done.returncode != 0:
            yield from (done.stdout + done.stderr).replace(f"{folder}/", "").splitlines()
