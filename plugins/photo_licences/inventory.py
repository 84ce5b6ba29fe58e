"""Reads the photos of a project from the disk; everything else in this room is pure."""

import contextlib
import errno
import hashlib
import os
import stat
import tempfile
import warnings
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from pathlib import Path

from front_matter.reading import read_text
from photo_licences import kept_facts
from photo_licences.defects import Link, TooHeavy, Unopenable
from photo_licences.examining import examine
from photo_licences.facts import FileFacts, Inventory, Photo
from photo_licences.kept_facts import FactsStore
from photo_licences.licences import LicenceTable, read_table
from photo_licences.naming import SHEET_EXTENSION, shown
from photo_licences.pairing import pair
from photo_licences.places import PHOTOS, REVIEWS, WITHDRAWALS
from photo_licences.reviews import read_reviews
from photo_licences.sealing import Seal
from photo_licences.sheet import Sheet
from photo_licences.withdrawals import read_withdrawals

HEAVIEST = 100 * 1024 * 1024
"""Bytes of a file that we read at all (forges take no more either)."""

_LEFT_BY_SYSTEMS = frozenset({"thumbs.db", "desktop.ini"})


def read_inventory(root: Path, cache: Path | None = None) -> Inventory:
    """Read sheets, images and lists below the project's root, following no link.

    Every image is hashed each time. With ``cache``, a folder, what its bytes say is kept under
    their SHA-256 and the checker's version, as long as the project has such an image; without it
    each image is decoded. Two threads or more decode, one image in memory each.
    """
    paths = sorted(_walk(root / PHOTOS))
    sheets = {
        _shown(path, root): read_text(path.read_bytes(), _shown(path, root), Sheet)
        for path in paths
        if path.suffix.casefold() == SHEET_EXTENSION and _is_plain_file(path)
    }
    images = {_shown(path, root): path for path in paths if _shown(path, root) not in sheets}
    facts = _facts(images, cache)
    photos = tuple(
        Photo(
            slug=found.slug or found.image_path,
            image_path=found.image_path,
            sheet_path=found.sheet_path,
            sheet=sheets.get(found.sheet_path) if found.has_sheet else None,
            file=facts.get(found.image_path) if found.has_image else None,
            original=images.get(found.image_path) if found.has_image else None,
        )
        for found in pair(images, sheets)
    )
    reviews, of_reviews = read_reviews(_list_bytes(root / REVIEWS), REVIEWS)
    withdrawals, of_withdrawals = read_withdrawals(_list_bytes(root / WITHDRAWALS), WITHDRAWALS)
    return Inventory(
        photos, read_licence_table(), reviews, withdrawals, of_reviews + of_withdrawals
    )


def read_licence_table() -> LicenceTable:
    """Read the two tables of this package."""
    here = files("photo_licences")
    return read_table(
        here.joinpath("licences.tsv").read_text("utf-8"),
        here.joinpath("spellings.tsv").read_text("utf-8"),
    )


def _facts(images: Mapping[str, Path], cache: Path | None) -> dict[str, FileFacts]:
    examiner = _Examiner(cache)
    # What Pillow warns of in English is a finding of ours in French, or none.
    with warnings.catch_warnings(action="ignore"), ThreadPoolExecutor(os.cpu_count()) as threads:
        facts = dict(zip(images, threads.map(examiner.facts_of, images.values()), strict=True))
    examiner.forget_the_rest()
    return facts


class _Examiner:
    """Gives the facts of each file, from the cache where they are known."""

    def __init__(self, cache: Path | None) -> None:
        self._cache = cache / "photo-facts" if cache else None
        self._store = FactsStore()
        self._seal = Seal.of_environment()
        self._version = _checker_version() if cache else ""
        self._asked: set[Path] = set()

    def facts_of(self, path: Path) -> FileFacts:
        try:
            state = path.lstat()
            if stat.S_ISLNK(state.st_mode):
                return FileFacts("", defect=Link())
            if not stat.S_ISREG(state.st_mode):
                return FileFacts("", defect=Unopenable())
            if state.st_size > HEAVIEST:
                return FileFacts("", defect=TooHeavy(state.st_size, HEAVIEST))
            return self._known_or_new(path.read_bytes())
        except OSError:
            return FileFacts("", defect=Unopenable())

    def _known_or_new(self, data: bytes) -> FileFacts:
        if self._cache is None:
            return examine(data)
        sha256 = hashlib.sha256(data).hexdigest()
        place = self._cache / sha256[:2] / kept_facts.key(sha256, self._version)
        self._asked.add(place)
        opened = self._seal.open(place.name, _kept(place))
        if opened is not None and (known := self._store.load(opened, sha256)):
            return known
        facts = examine(data)
        if (kept := self._store.dump(facts)) is not None:
            # A full or read-only disk makes the next check slow, not this one wrong.
            with contextlib.suppress(OSError):
                _write(place, self._seal.close(place.name, kept))
        return facts

    def forget_the_rest(self) -> None:
        """Delete what was kept of images that are gone, by older checkers, or left half-written."""
        for kept in self._cache.glob("??/*.json") if self._cache else ():
            if kept not in self._asked:
                with contextlib.suppress(OSError):
                    kept.unlink()


def _checker_version() -> str:
    sources = sorted(Path(str(files("photo_licences"))).rglob("*.py"))
    return kept_facts.version_of(source.read_bytes() for source in sources)


def _kept(place: Path) -> bytes:
    try:
        return place.read_bytes()
    except OSError:
        return b""


def _write(place: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=place.parent, suffix=".json", delete=False) as unfinished:
        unfinished.write(data)
    Path(unfinished.name).replace(place)


def _walk(folder: Path) -> Iterator[Path]:
    """Give every file and every link; folders behind links are not entered."""
    if folder.is_symlink():
        yield folder
    elif folder.is_dir():
        for path in folder.iterdir():
            if path.name.startswith(".") or path.name.casefold() in _LEFT_BY_SYSTEMS:
                continue
            if path.is_dir():
                yield from _walk(path)
            else:
                yield path


def _is_plain_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _list_bytes(path: Path) -> bytes:
    """A list that is not there is empty; one that cannot be read stops every check.

    A link may lead to a device without end.
    """
    if not os.path.lexists(path):
        return b""
    if not path.is_file():
        raise OSError(errno.EINVAL, "ce n’est pas un fichier ordinaire", str(path))
    return path.read_bytes()


def _shown(path: Path, root: Path) -> str:
    return shown(path.relative_to(root).as_posix())
