"""Draws every image again: ``python -m tools.drawings [folder]``."""

import sys
from pathlib import Path

from tools.drawings.portfolio import DRAWINGS

FOLDER = Path("content/photos")


def main() -> None:
    """Write each drawing into the folder that is given, by default that of the photos."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    for slug, draw in DRAWINGS.items():
        (folder / f"{slug}.png").write_bytes(draw().png())


if __name__ == "__main__":
    main()
