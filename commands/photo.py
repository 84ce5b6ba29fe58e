"""``./dalle photo``: brings photos in, with what only a person can say of them."""

import sys
from collections.abc import Mapping
from pathlib import Path

from commands.arguments import FrenchParser
from commands.project import ROOT, add_now, now_of

DESCRIPTION = """\
Fait entrer des photos (JPEG, HEIC, PNG, WebP, AVIF, TIFF) : les met droites et à la bonne
taille, enlève la position et tout ce qui n’est pas un droit, puis demande ce que seule une
personne peut dire. Une réponse donnée en option n’est pas demandée."""
STOPPED = "\n{file} : arrêté ici. Rien n’a été écrit pour cette photo."
INTERRUPTED = 130


def main(argv: list[str]) -> int:
    """Bring each file in; exit 1 when one of them stays outside, 130 at Ctrl-C."""
    from commands.bringing_in import BringingIn  # noqa: PLC0415 - pydantic costs 0.1 s
    from photo_licences.inventory import read_licence_table  # noqa: PLC0415 - as above
    from photo_licences.judging import Terms  # noqa: PLC0415 - as above
    from photo_licences.naming import shown  # noqa: PLC0415 - as above
    from photo_licences.questions import questions  # noqa: PLC0415 - as above
    from publication_gate.site import read_site  # noqa: PLC0415 - as above

    asked = questions(read_licence_table())
    parser = FrenchParser("photo", DESCRIPTION)
    parser.add_argument("files", nargs="+", metavar="FICHIER", help="une photo, ou plusieurs")
    for question in {question.key: question for question in asked}.values():
        parser.add_argument(
            question.option, dest=question.key, metavar="RÉPONSE", help=question.as_help
        )
    parser.add_argument("--nom", metavar="NOM", help="nom du fichier (sinon : d’après le titre)")
    parser.add_argument(
        "--decorative", action="store_true", help="l’image ne fait que décorer : sans alternative"
    )
    parser.add_argument(
        "--from-issue",
        metavar="TEXTE",
        help="reprend les réponses d’un ticket « Proposer une photo », copiées dans ce fichier",
    )
    add_now(parser)
    arguments = parser.parse_args(argv)
    now = now_of(parser, arguments.now)
    if arguments.nom and len(arguments.files) > 1:
        parser.error("--nom ne va qu’avec une seule photo")
    options = {key: value for key, value in vars(arguments).items() if isinstance(value, str)}
    given = {**_answers_in(parser, arguments.from_issue), **options}
    if arguments.decorative:
        given["decorative"] = "oui"
    session = BringingIn(ROOT, Terms(now, read_site(ROOT).is_strict), asked, given)
    came_in = []
    for file in arguments.files:
        try:
            came_in.append(session.bring_in(Path(file)))
        except (KeyboardInterrupt, EOFError):
            print(STOPPED.format(file=shown(file)), file=sys.stderr)
            return INTERRUPTED
    return int(not all(came_in))


def _answers_in(parser: FrenchParser, file: str | None) -> Mapping[str, str]:
    """Give what a person answered on the forge; a file that cannot be read is misuse."""
    if file is None:
        return {}
    from photo_licences.phone_page.issue import answers_in  # noqa: PLC0415 - after the help

    try:
        return answers_in(Path(file).read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        parser.error(f"{file} ne se lit pas : copiez-y le texte du ticket, en UTF-8")
