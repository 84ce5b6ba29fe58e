"""Reads the files that people bring, and puts a photo and its sheet into the project."""

import os
import stat
import tempfile
from pathlib import Path

from photo_licences.defects import TooHeavy, Unopenable
from photo_licences.developing import UndevelopableError
from photo_licences.inventory import HEAVIEST

_WORKSHOP = Path(".cache", "intake")
"""Below the project's root, thus on the same disk, and never part of what is checked."""


def read_brought(path: Path) -> bytes:
    """Give the bytes of a file that somebody brings; raise ``UndevelopableError``."""
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise UndevelopableError(Unopenable())
        if state.st_size > HEAVIEST:
            raise UndevelopableError(TooHeavy(state.st_size, HEAVIEST))
        return path.read_bytes()
    except OSError as error:
        raise UndevelopableError(Unopenable()) from error


def put_in(root: Path, image_path: str, image: bytes, sheet_path: str, sheet: str) -> None:
    """Write an image and its sheet, both or none, never over a file that is there.

    Raises ``FileExistsError`` or another ``OSError``; nothing of the photo is left then.
    """
    (root / _WORKSHOP).mkdir(parents=True, exist_ok=True)
    (root / sheet_path).parent.mkdir(parents=True, exist_ok=True)
    placed: list[Path] = []
    with tempfile.TemporaryDirectory(dir=root / _WORKSHOP) as folder:
        written = {
            Path(folder, "sheet"): (root / sheet_path, sheet.encode()),
            Path(folder, "image"): (root / image_path, image),
        }
        for unfinished, (_, data) in written.items():
            unfinished.write_bytes(data)
        try:
            for unfinished, (place, _) in written.items():
                _appear(unfinished, place)
                placed.append(place)
        except BaseException:
            for place in placed:
                place.unlink()
            raise


def _appear(finished: Path, place: Path) -> None:
    """Give a finished file its place, unless there is one: a plain rename would replace it."""
    try:
        os.link(finished, place)
    except FileExistsError:
        raise
    except (NotImplementedError, OSError):
        # No hard links here, as on a stick with FAT.
        if place.exists():
            raise FileExistsError(place) from None
        finished.rename(place)
