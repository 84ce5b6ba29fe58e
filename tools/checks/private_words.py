"""No file says on which machine, or from which registry, it was made."""

import re
from collections.abc import Iterator
from pathlib import Path

from tools.checks.covered_files import covered_files

# Each pattern has a character class of one letter, so that it does not match itself here.
PRIVATE = re.compile(
    rb"(?<![\w.])/(?:wor[k]|roo[t])/"
    rb"|(?<![\w.])/(?:hom[e]|User[s])/\w"
    rb"|[A-Z]:\\+User[s]\\"
    rb"|\bpy[p]i\.org|python[h]osted\.org|npm[j]s\.(?:org|com)|\bdeb\.debia[n]\.org",
    re.IGNORECASE,
)


def private_words(root: Path) -> Iterator[str]:
    """No path of a person's machine and no address of a registry stands in a covered file."""
    for path in covered_files(root):
        for number, line in enumerate((root / path).read_bytes().split(b"\n"), start=1):
            if found := PRIVATE.search(line):
                yield f"{path.as_posix()}:{number} : « {found[0].decode()} »"
