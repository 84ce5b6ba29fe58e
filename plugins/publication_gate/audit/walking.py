"""Everything that lies below a directory, without following anything out of it."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path


def entries_below(directory: Path) -> Iterator[tuple[str, Path]]:
    """Give relative path, with slashes, and place of everything that is no plain directory.

    Links to directories are given, not entered; so are sockets, pipes and devices.
    Raises ``OSError`` for a directory that cannot be listed.
    """
    pending = [("", directory)]
    while pending:
        prefix, place = pending.pop()
        if not place.is_dir():
            continue
        with os.scandir(place) as listing:
            for entry in listing:
                path = f"{prefix}{entry.name}"
                if _is_plain_directory(entry):
                    pending.append((f"{path}/", Path(entry.path)))
                else:
                    yield path, Path(entry.path)


def _is_plain_directory(entry: os.DirEntry[str]) -> bool:
    """A directory that is no symbolic link and, on Windows, no junction."""
    if not entry.is_dir(follow_symlinks=False):
        return False
    attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    return not attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT
