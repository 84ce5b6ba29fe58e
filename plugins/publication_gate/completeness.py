"""What a finished directory has to hold; Pelican only warns about what it could not write."""

import filecmp
from collections.abc import Iterable, Iterator
from pathlib import Path

from publication_gate.audit.walking import entries_below
from publication_gate.folders import LEFT_BY_SYSTEMS
from publication_gate.texts import Text

_STATIC = "static"
_PUBLISHED_STATIC = "theme"


def missing(staging: Path, theme: Path, texts: Iterable[Text]) -> Iterator[str]:
    """Give each source whose page or copy is not in ``staging``, or not whole.

    Pelican skips a file that it ignores, and goes on when the disk is full:
    https://github.com/getpelican/pelican/blob/4.12.0/pelican/utils.py#L367
    """
    for text in texts:
        page = staging / text.named.address.strip("/") / "index.html"
        if not page.is_file():
            yield text.named.place
    for path, original in sorted(entries_below(theme / _STATIC)):
        if original.name in LEFT_BY_SYSTEMS:
            continue
        copy = staging / _PUBLISHED_STATIC / path
        if not copy.is_file() or not filecmp.cmp(original, copy, shallow=False):
            yield f"{theme.name}/{_STATIC}/{path}"
