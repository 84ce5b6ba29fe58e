"""What ``./dalle photo`` asks: only a person can answer, and nothing is ever filled in for her."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import get_args

from photo_licences.declarations import CURRENT
from photo_licences.licences import LicenceTable, Verdict
from photo_licences.model import Artwork, Deposit, People
from photo_licences.problems import contradiction, declaration, people
from photo_licences.problems.kind import Problem
from photo_licences.problems.licence import LicenceProblem, RareLicenceUnnamed, SourceMissing
from photo_licences.sheet import Sheet

Kinds = tuple[type[Problem], ...]

NOT_AGAIN = ("titre", "legende", "alternative", "declaration")
"""Answers that are never those of the photo before."""


@dataclass(frozen=True, slots=True)
class Question:
    """One key of the sheet as it is asked.

    ``choices`` are values with what they mean. ``judged_by`` are the kinds of problems that this
    answer can have; ``applies`` says from the answers so far whether it is asked at all.
    """

    key: str
    asks: str
    choices: tuple[tuple[str, str], ...] = ()
    judged_by: Kinds = ()
    applies: Callable[[Sheet], bool] = lambda _sheet: True
    is_optional: bool = False

    @property
    def option(self) -> str:
        """Give the option of the command line that answers it."""
        return f"--{self.key.replace('_', '-')}"

    @property
    def as_help(self) -> str:
        """Give what the help says of the option."""
        values = ", ".join(value for value, _ in self.choices)
        return values or self.asks.removesuffix(" (facultatif)")

    def is_concerned_by(self, problem: Problem) -> bool:
        """Say whether the problem is one of this answer."""
        missing: tuple[str, ...] = getattr(problem, "missing", (self.key,))
        return isinstance(problem, self.judged_by) and self.key in missing


_LICENCE_KINDS: Kinds = (
    *(kind for kind in get_args(LicenceProblem) if kind not in {SourceMissing, RareLicenceUnnamed}),
    contradiction.LicenceContradicted,
    contradiction.RightsReserved,
)


def questions(table: LicenceTable) -> tuple[Question, ...]:
    """Give every question, in the order in which answers build on each other."""

    def is_rare(sheet: Sheet) -> bool:
        return table.read(sheet.licence).verdict is Verdict.REVIEWED

    return (
        Question("titre", "Un titre court, par exemple « Le jardin en mai »"),
        Question("legende", "Une légende sous la photo ? (facultatif)", is_optional=True),
        Question(
            "alternative",
            "Que voit-on sur l’image ? Une phrase, pour les personnes qui ne la voient pas",
            judged_by=(declaration.AlternativeMissing, declaration.AlternativeHollow),
            applies=lambda sheet: not sheet.decorative,
        ),
        Question(
            "auteur",
            "Qui a pris la photo ? Son nom ou un pseudonyme, affiché à côté de la photo",
            judged_by=(declaration.AuthorMissing, contradiction.OtherPersonNamed),
        ),
        Question(
            "depot",
            "Qui l’apporte ?",
            (
                (Deposit.BY_AUTHOR, "je l’ai prise moi-même"),
                (Deposit.FOR_AUTHOR, "je l’envoie pour la personne qui l’a prise (papier signé)"),
                (Deposit.THIRD_PARTY, "elle est déjà publiée ailleurs sous une licence libre"),
            ),
            (declaration.DepositMissing,),
        ),
        Question(
            "depot_ref",
            "Numéro du papier de dépôt signé (jamais un nom)",
            judged_by=(declaration.DepositWithoutPaper,),
            applies=lambda sheet: sheet.deposit is Deposit.FOR_AUTHOR,
        ),
        Question(
            "source",
            "Adresse de la page d’origine (https://…)",
            judged_by=(SourceMissing,),
            applies=lambda sheet: sheet.deposit is Deposit.THIRD_PARTY,
        ),
        Question(
            "licence",
            "Sous quelle licence ? Ce choix ne s’annule pas",
            _LICENCES,
            _LICENCE_KINDS,
        ),
        Question("licence_nom", "Nom de cette licence", applies=is_rare),
        Question(
            "licence_url",
            "Adresse de son texte (https://…)",
            judged_by=(RareLicenceUnnamed,),
            applies=is_rare,
        ),
        *_ABOUT_PEOPLE,
        *_ABOUT_ARTWORK,
        Question("lieu", "Où ? (facultatif)", is_optional=True),
        Question(
            "declaration",
            "Êtes-vous d’accord avec cette déclaration ? Tapez son numéro pour l’accepter",
            ((CURRENT, "j’ai lu la déclaration et je l’accepte"),),
            (declaration.DeclarationMissing,),
        ),
    )


_LICENCES = (
    ("CC-BY-4.0", "tout le monde peut la réutiliser en citant l’auteur"),
    ("CC-BY-SA-4.0", "pareil, et les photos modifiées gardent la même licence"),
    ("CC0-1.0", "tout le monde peut la réutiliser sans condition"),
    ("LAL-1.3", "Licence Art Libre"),
    ("etalab-2.0", "Licence Ouverte"),
)

_ABOUT_PEOPLE = (
    Question(
        "personnes",
        "Qui peut-on reconnaître ?",
        (
            (People.NONE, "personne : de dos, de loin, flouté, ou personne sur la photo"),
            (People.ADULTS, "des adultes, qui ont tous signé"),
            (People.MINORS, "un enfant : ses deux parents ont signé et il est d’accord"),
            (People.CROWD, "la foule d’un événement public, sans personne mis en avant"),
        ),
        (people.PeopleMissing, people.Minors),
    ),
    Question(
        "accord_ref",
        "Numéro du papier d’accord (jamais un nom)",
        judged_by=(people.AgreementWithoutPaper,),
        applies=lambda sheet: sheet.people in {People.ADULTS, People.MINORS},
    ),
    Question(
        "accord_fin",
        "Dernier jour de l’accord, écrit sur le papier",
        judged_by=(people.AgreementWithoutEnd, people.AgreementEnded, people.AgreementEnding),
        applies=lambda sheet: sheet.people is People.MINORS,
    ),
    Question(
        "accord_fin",
        "Dernier jour de l’accord, s’il en a un (facultatif)",
        judged_by=(people.AgreementEnded, people.AgreementEnding),
        applies=lambda sheet: sheet.people is People.ADULTS,
        is_optional=True,
    ),
    Question(
        "evenement",
        "De quel événement ?",
        judged_by=(people.CrowdWithoutEvent,),
        applies=lambda sheet: sheet.people is People.CROWD,
    ),
    Question(
        "date",
        "Quel jour ?",
        judged_by=(people.CrowdWithoutEvent,),
        applies=lambda sheet: sheet.people is People.CROWD,
    ),
    Question(
        "date",
        "Quel jour ? (facultatif)",
        applies=lambda sheet: sheet.people is not People.CROWD,
        is_optional=True,
    ),
)

_ABOUT_ARTWORK = (
    Question(
        "oeuvre",
        "Voit-on une fresque, une sculpture, une affiche ?",
        (
            (Artwork.NONE, "non"),
            (Artwork.BACKGROUND, "oui, à l’arrière-plan"),
            (Artwork.MAIN_SUBJECT, "oui, c’est le sujet de la photo"),
        ),
        (people.ArtworkMissing,),
    ),
    Question(
        "oeuvre_artiste",
        "Nom de l’artiste",
        judged_by=(people.ArtworkWithoutAgreement,),
        applies=lambda sheet: sheet.artwork is Artwork.MAIN_SUBJECT,
    ),
    Question(
        "oeuvre_ref",
        "Numéro du papier de l’artiste",
        judged_by=(people.ArtworkWithoutAgreement,),
        applies=lambda sheet: sheet.artwork is Artwork.MAIN_SUBJECT,
    ),
)
