"""A new text from a commented model: what ``./dalle event`` and ``./dalle article`` share."""

import sys
from collections.abc import Iterable
from pathlib import Path

from commands.arguments import FrenchParser
from commands.project import ROOT, add_now, now_of
from front_matter.slugs import slug_of
from publication_gate.text_models import filled


def write_new(name: str, description: str, folder: str, model: str, argv: list[str]) -> int:
    """Write ``content/<folder>/<slug>.md`` from ``model``; never over a file that is there.

    ``model`` is one of ``text_models``; its date is today's in Paris.
    """
    parser = FrenchParser(name, description)
    parser.add_argument("title", nargs="?", metavar="TITRE", help="le titre, entre guillemets")
    add_now(parser)
    arguments = parser.parse_args(argv)
    today = now_of(parser, arguments.now).date()
    title = " ".join((arguments.title or _asked()).split())
    slug = slug_of(title)
    if not slug:
        parser.error(f'il faut un titre, par exemple : ./dalle {name} "Café réparation"')
    file = ROOT / "content" / folder / f"{slug}.md"
    shown = file.relative_to(ROOT).as_posix()
    text = filled(model, title, today, _slugs("lieux.yml"), _slugs("organisateurs.yml"))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as new:
            new.write(text)
    except FileExistsError:
        print(f"{shown} existe déjà.\n→ Ouvrez-le, ou choisissez un autre titre.", file=sys.stderr)
        return 1
    print(f"Le fichier est prêt : {shown}\n→ Complétez-le, puis regardez-le avec ./dalle serve.")
    return 0


def _asked() -> str:
    if not sys.stdin.isatty():
        return ""
    return input("Quel est le titre ? ")


def _slugs(file: str) -> Iterable[str]:
    """Give the slugs of a list, as the model proposes them."""
    from event_calendar.directories import read_organisers, read_places  # noqa: PLC0415 - slow
    from publication_gate.inventory import read_list_file  # noqa: PLC0415 - as above

    read = read_places if file == "lieux.yml" else read_organisers
    directory, _ = read(*read_list_file(Path(ROOT, "content"), file))
    return directory.entries
