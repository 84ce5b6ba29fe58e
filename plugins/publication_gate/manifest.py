"""What was published from which original: ``output.manifest.json``, beside ``output/``."""

import json
import os
import re
from collections.abc import Iterable
from dataclasses import asdict, astuple, fields
from pathlib import Path, PurePosixPath

from publication_gate.disk_words import reason
from publication_gate.staging import discard
from responsive_images.model import ManifestEntry

VERSION = 1
_SHA256 = re.compile(r"[0-9a-f]{64}")


class ManifestError(ValueError):
    """A manifest that cannot be read or believed; its text is a French sentence."""


def write_manifest(path: Path, entries: Iterable[ManifestEntry]) -> None:
    """Write the entries, each once and in order, so that the file is whole or is not there."""
    beside = path.with_name(f"{path.name}.new")
    discard(beside)  # a dead build's, or a link, which would lead us elsewhere
    try:
        with beside.open("xb") as file:
            file.write(manifest_bytes(entries))
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        discard(beside)
        raise


def read_manifest(path: Path) -> tuple[ManifestEntry, ...]:
    """Read the entries. Raises ``ManifestError``, also when there is no file."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise ManifestError("le fichier n’existe pas") from None
    except OSError as error:
        raise ManifestError(f"le fichier ne se lit pas ({reason(error)})") from error
    return parse_manifest(data)


def manifest_bytes(entries: Iterable[ManifestEntry]) -> bytes:
    """Give the file's bytes: the same for the same set of entries, whatever their order."""
    rows = [asdict(entry) for entry in sorted(set(entries), key=astuple)]
    text = json.dumps({"version": VERSION, "entries": rows}, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def parse_manifest(data: bytes) -> tuple[ManifestEntry, ...]:
    """Give the entries of a file's bytes. Raises ``ManifestError``."""
    try:
        document = json.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise ManifestError("ce n’est pas du JSON") from error
    match document:
        case {"version": version, "entries": list(rows), **rest} if version == VERSION and not rest:
            return tuple(_entry(row) for row in rows)
        case {"version": other} if other != VERSION:
            raise ManifestError(f"sa version est {other!r}, le programme connaît {VERSION}")
        case _:
            raise ManifestError("il n’a pas la forme attendue")


def _entry(row: object) -> ManifestEntry:
    names = {field.name for field in fields(ManifestEntry)}
    if (
        not isinstance(row, dict)
        or set(row) != names
        or not all(isinstance(value, str) for value in row.values())
    ):
        raise ManifestError("une de ses entrées n’a pas la forme attendue")
    entry = ManifestEntry(**row)
    if not (_SHA256.fullmatch(entry.sha256) and _SHA256.fullmatch(entry.original_sha256)):
        raise ManifestError(f"l’empreinte de {entry.output} n’est pas un SHA-256")
    if not (_stays_inside(entry.output) and _stays_inside(entry.original)):
        raise ManifestError(f"le chemin de {entry.output} sort du projet")
    return entry


def _stays_inside(path: str) -> bool:
    pure = PurePosixPath(path)
    return bool(path) and "\\" not in path and not pure.is_absolute() and ".." not in pure.parts
