"""The French of what a sheet lacks."""

from typing import assert_never

from front_matter.french_words import Words
from photo_licences.naming import SHEET_EXTENSION
from photo_licences.problems.declaration import (
    AlternativeHollow,
    AlternativeMissing,
    AuthorMissing,
    DeclarationMissing,
    DeclarationProblem,
    DepositMissing,
    DepositWithoutPaper,
    Hollow,
    ImageMissing,
    SheetMissing,
    SlugTaken,
)
from photo_licences.sentences.words import Names, listed, said

_EXAMPLE = "`alternative: Deux habitantes arrosent des tomates dans des bacs en bois.`"


def declaration_words(problem: DeclarationProblem, names: Names) -> Words:  # noqa: C901, PLR0911 - one table
    """Say in French what a sheet lacks."""
    match problem:
        case SheetMissing():
            return Words(
                f"La photo {names.photo} n’a pas de fiche.",
                f"Copiez le modèle sous le nom {names.sheet} et remplissez-le, "
                f"ou lancez `./dalle photo`.",
            )
        case ImageMissing(named=str(named)):
            return Words(
                f"La fiche {names.sheet} annonce l’image « {named} », qui n’existe pas.",
                "Ajoutez ce fichier dans le même dossier, ou corrigez la ligne `image:`.",
            )
        case ImageMissing():
            return Words(
                f"La fiche {names.sheet} n’a pas de photo.",
                f"Ajoutez le fichier {names.photo} dans le même dossier, ou supprimez la fiche.",
            )
        case SlugTaken(slug=slug, others=others):
            return Words(
                f"Le nom « {slug} » désigne plusieurs photos : "
                f"{listed((_own_name(names, others), *others))}.",
                "Gardez-en une sous ce nom et donnez un autre nom aux autres, "
                "sans compter sur les majuscules ni les accents.",
            )
        case AuthorMissing(written=written):
            return Words(
                f"Qui a pris {names.photo} ? La fiche dit : {said(written)}.",
                f"Dans {names.sheet}, écrivez votre nom ou un pseudonyme, par exemple "
                "`auteur: Habitante du 12`.",
            )
        case DepositMissing(written=written):
            return Words(
                f"Qui apporte {names.photo} ? La fiche dit : {said(written)}.",
                f"Dans {names.sheet}, écrivez `depot: par-l-auteur` si la photo est de vous, "
                "`depot: pour-l-auteur` si vous l’envoyez pour la personne qui l’a prise, "
                "ou `depot: tiers-libre` si elle est déjà publiée sous licence libre.",
            )
        case DepositWithoutPaper(written=written):
            return Words(
                f"Vous envoyez {names.photo} pour son auteur. "
                f"Le numéro du papier signé manque. La fiche dit : {said(written)}.",
                "Donnez le papier à l’association, puis écrivez son numéro, par exemple "
                "`depot_ref: 2026-07`. Ne mettez ni nom ni scan ici.",
            )
        case DeclarationMissing(written=None, current=current):
            return Words(
                f"La déclaration n’est pas encore acceptée pour {names.photo}.",
                "Lisez-la à la page « Proposer une photo ». Si vous êtes d’accord, "
                f'ajoutez `declaration: "{current}"` dans {names.sheet}.',
            )
        case DeclarationMissing(written=written, current=current):
            return Words(
                f"La version {said(written)} de la déclaration n’existe pas.",
                "Lisez la déclaration à la page « Proposer une photo ». Si vous êtes d’accord, "
                f'écrivez `declaration: "{current}"` dans {names.sheet}.',
            )
        case AlternativeMissing():
            return Words(
                f"La photo {names.photo} n’est pas décrite "
                "pour les personnes qui ne la voient pas.",
                f"Dans {names.sheet}, dites en une phrase ce que l’on voit, par exemple "
                f"{_EXAMPLE}. Si l’image ne fait que décorer, écrivez `decorative: oui`.",
            )
        case AlternativeHollow(written=written, why=why):
            return Words(
                f"La description {said(written)} {_hollow(why)}.",
                f"Dans {names.sheet}, dites en une phrase qui fait quoi, et où, par exemple "
                f"{_EXAMPLE}.",
            )
        case _:
            assert_never(problem)


def _own_name(names: Names, others: tuple[str, ...]) -> str:
    return names.sheet if any(other.endswith(SHEET_EXTENSION) for other in others) else names.photo


def _hollow(why: Hollow) -> str:
    match why:
        case Hollow.ANNOUNCES:
            return "commence par annoncer une image : les lecteurs d’écran le disent déjà"
        case Hollow.FILE_NAME:
            return "ne dit rien de l’image, ou seulement le nom du fichier"
        case Hollow.CAPTION:
            return "répète la légende ou le titre, qui seront lus deux fois"
        case _:
            assert_never(why)
