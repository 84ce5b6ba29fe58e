"""Every file has a licence: ``reuse lint`` on a copy of the checkout."""

import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from tools.checks.covered_files import covered_files

TEXTS = Path(__file__).parent / "LICENSES"
"""Texts of licences that a photo may have, from the SPDX list; beside the project's own, a text
that serves no file would be a fault."""
_NONE: Mapping[str, str] = MappingProxyType({})


def unlicensed_files(
    root: Path, more_annotations: str = "", more_texts: Mapping[str, str] = _NONE
) -> Iterator[str]:
    """Every covered file has a licence and a holder, and every licence text serves.

    ``more_annotations`` is added to the copy's ``REUSE.toml``, for what the sheets of photos
    declare: committed, it would conflict in every pull request that brings a photo. Texts that it
    needs are taken from ``TEXTS``, or from ``more_texts`` by their identifier.
    """
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for path in covered_files(root):
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(root / path, copy / path)
        with (copy / "REUSE.toml").open("a", encoding="utf-8") as annotations:
            annotations.write(more_annotations)
        _add_texts(copy / "LICENSES", more_annotations, more_texts)
        lint = [sys.executable, "-m", "reuse", "--root", folder, "lint", "--lines"]
        done = subprocess.run(lint, check=False, capture_output=True, text=True)
        if done.returncode != 0:
            yield from (done.stdout + done.stderr).replace(f"{folder}/", "").splitlines()


def _add_texts(folder: Path, annotations: str, more_texts: Mapping[str, str]) -> None:
    folder.mkdir(exist_ok=True)
    tables = tomllib.loads(annotations).get("annotations", [])
    for identifier in {table["SPDX-License-Identifier"] for table in tables}:
        text = folder / f"{identifier}.txt"
        known = TEXTS / text.name
        if not text.exists() and identifier in more_texts:
            text.write_text(more_texts[identifier], encoding="utf-8")
        elif not text.exists() and known.exists():
            shutil.copyfile(known, text)
