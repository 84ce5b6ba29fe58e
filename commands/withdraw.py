"""``./dalle withdraw``: takes a photo off, for good, and says what remains to be done."""

import os
import shlex
import sys
import tempfile
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from commands.arguments import FrenchParser
from commands.project import ROOT, add_now, now_of
from findings.report import as_text
from photo_licences.facts import Inventory, Photo
from photo_licences.naming import slug_of
from photo_licences.places import WITHDRAWALS
from photo_licences.withdrawing import (
    UnreadableListError,
    completed_list,
    missing_entries,
    photos_named,
    slugs_of,
)

UNKNOWN = "Aucune photo ne s’appelle « {typed} »."
NEAREST = "→ Vouliez-vous dire « {nearest} » ?"
NO_NEAREST = "→ Recopiez le nom de son fichier dans content/photos/, par exemple : jardin"
UNREADABLE = "La liste des retraits ne se lit pas. Rien n’a changé : corrigez-la, recommencez.\n\n"
GONE = "La photo « {slug} » est déjà retirée et ses fichiers sont déjà supprimés."
STEPS = """\
La photo est retirée. Voici ce qu’il reste à faire, dans cet ordre.

1. Le site, tout de suite :
     git add --all content
     git commit -m "Retirer une photo"
     git push
   Construisez et publiez le site (./dalle build), s’il ne se publie pas seul. Un aperçu de
   cet ordinateur peut encore la montrer : supprimez les dossiers .cache et .preview.

2. L’historique du dépôt, qui garde le fichier tant qu’on ne l’efface pas. Prévenez l’équipe,
   puis dans une copie neuve du dépôt, avec git-filter-repo :
     git filter-repo --invert-paths {paths}
     git push --force --all
     git push --force --tags
   Ensuite chacun refait sa copie du dépôt : une ancienne copie ferait revenir le fichier.

3. La forge : ouvrez un ticket à son support (sur GitHub : « Remove cached views »). L’envoi
   forcé ne suffit pas : les pull requests, les copies (forks) et les pages en cache gardent la
   photo. Donnez l’adresse du dépôt et les numéros des commits, jamais le nom de la personne.

4. Les moteurs de recherche : demandez-leur d’oublier l’adresse de la photo.

5. La réponse à la personne, au plus tard dans un mois. Dans le journal privé de l’équipe : la
   date et le numéro, ni visage ni nom. La liste des retraits ne dit jamais qui ni pourquoi."""


def main(argv: list[str]) -> int:
    """Withdraw one photo; exit 1, and nothing changed, when it is not known."""
    parser = FrenchParser("withdraw", "Retire une photo : la liste d’abord, puis ses fichiers.")
    parser.add_argument("slug", metavar="PHOTO", help="son nom, par exemple : jardin")
    add_now(parser)
    arguments = parser.parse_args(argv)
    today = now_of(parser, arguments.now).date()
    from photo_licences.inventory import read_inventory  # noqa: PLC0415 - after the help is shown

    inventory = read_inventory(ROOT, ROOT / ".cache")
    photos = photos_named(arguments.slug, inventory)
    if not photos:
        return _without_files(arguments.slug, inventory)
    try:
        complete = completed_list(
            _list_bytes(), missing_entries(photos, inventory.withdrawals, today)
        )
    except UnreadableListError as error:
        sys.stderr.write(UNREADABLE + as_text(error.args[0]))
        return 1
    paths = _paths_in_history(photos)
    # The list first: whatever happens then, the photo is not published again.
    _replace(ROOT / WITHDRAWALS, complete)
    _remove(photos)
    print(STEPS.format(paths=" ".join(f"--path {shlex.quote(path)}" for path in paths)))
    return 0


def _without_files(typed: str, inventory: Inventory) -> int:
    slug = slug_of(typed)
    if slug and any(entry.slug == slug for entry in inventory.withdrawals):
        print(GONE.format(slug=slug))
        return 0
    slugs = [name for photo in inventory.photos for name in slugs_of(photo)]
    close = get_close_matches(slug, slugs, n=1)
    print(UNKNOWN.format(typed=typed), file=sys.stderr)
    print(NEAREST.format(nearest=close[0]) if close else NO_NEAREST, file=sys.stderr)
    return 1


def _list_bytes() -> bytes:
    path = ROOT / WITHDRAWALS
    return path.read_bytes() if path.exists() else b""


def _paths_in_history(photos: Sequence[Photo]) -> tuple[str, ...]:
    """Give the files to forget, under every name that their bytes had."""
    from commands.history import names_of  # noqa: PLC0415 - for this step alone

    files = [file for photo in photos for file in _files(photo)]
    contents = [file.read_bytes() for file in files if file.is_file() and not file.is_symlink()]
    earlier = [name for data in contents for name in names_of(ROOT, data)]
    now = [file.relative_to(ROOT).as_posix() for file in files]
    return tuple(dict.fromkeys((*now, *earlier)))


def _files(photo: Photo) -> tuple[Path, ...]:
    sheet = ROOT / photo.sheet_path
    return (photo.original, sheet) if photo.original else (sheet,)


def _replace(path: Path, data: bytes) -> None:
    """Write the list whole or not at all."""
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as unfinished:
        unfinished.write(data)
        unfinished.flush()
        os.fsync(unfinished.fileno())
    Path(unfinished.name).chmod(0o644)
    Path(unfinished.name).replace(path)


def _remove(photos: Sequence[Photo]) -> None:
    for photo in photos:
        for file in _files(photo):
            file.unlink(missing_ok=True)
