"""``./dalle review``: the page of the person who reviews photos, for this machine alone."""

import base64
import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from commands.arguments import FrenchParser
from commands.project import ROOT, add_now, now_of

if TYPE_CHECKING:  # what the help does not need
    from photo_licences.dossier import Dossier

DEFAULT = Path(".cache", "relecture.html")
PUBLIC = ("output", ".preview", "content", "theme")
REFUSED = "La page de relecture montre des photos refusées : elle ne va jamais dans {folder}/."
FEW = 40
"""Photos that are shown large; more of them would make a page that no browser likes."""
LARGE, SMALL = 960, 360


def main(argv: list[str]) -> int:
    """Write the page; exit 1 when the history cannot be read."""
    parser = FrenchParser("review", "Prépare une page qui montre chaque photo à relire.")
    parser.add_argument(
        "--changed-since", metavar="VERSION", help="seulement ce qui change depuis cette version"
    )
    parser.add_argument(
        "--vers", metavar="FICHIER", help=f"où l’écrire ({DEFAULT.as_posix()} si rien n’est dit)"
    )
    add_now(parser)
    arguments = parser.parse_args(argv)
    now = now_of(parser, arguments.now)
    target = Path(arguments.vers).resolve() if arguments.vers else ROOT / DEFAULT
    for folder in PUBLIC:
        if target.is_relative_to((ROOT / folder).resolve()):
            parser.error(REFUSED.format(folder=folder))
    from commands.comparison import compared  # noqa: PLC0415 - after the help is shown
    from commands.history import HistoryError  # noqa: PLC0415 - as above
    from photo_licences.review_page import review_page  # noqa: PLC0415 - as above
    from publication_gate.checking import check_project  # noqa: PLC0415 - as above

    try:
        change = compared(check_project(ROOT, now), arguments.changed_since)
    except HistoryError as error:
        sys.exit(str(error))
    dossiers = change.dossiers()
    pictures = dict(_pictures(dossiers))
    target.parent.mkdir(parents=True, exist_ok=True)
    page = review_page(dossiers, change.first, pictures, now.date())
    target.write_text(page, encoding="utf-8")
    print(f"La page de relecture est prête : {target}\n→ Ouvrez {target.as_uri()}")
    return 0


def _pictures(dossiers: "Iterable[Dossier]") -> "Iterator[tuple[Path | None, str]]":
    """Give each picture as the page holds it; one of which nothing can be shown is left empty."""
    from photo_licences.developing import UndevelopableError, expose  # noqa: PLC0415 - as in main
    from photo_licences.intake import read_brought  # noqa: PLC0415 - as in main

    wanted = [each.original for each in dossiers if each.original and not each.is_withdrawn]
    alike = [near.original for each in dossiers for near in each.near if near.original]
    originals = dict.fromkeys((*wanted, *alike))
    side = LARGE if len(originals) <= FEW else SMALL
    for original in originals:
        try:
            data = b"" if original.is_symlink() else read_brought(original)
            picture = expose(data, side).picture
        except UndevelopableError:
            yield original, ""
            continue
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=75)
        yield original, f"data:image/jpeg;base64,{base64.b64encode(out.getvalue()).decode()}"
