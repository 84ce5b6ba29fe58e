"""The French of a file that says otherwise than its sheet (X01, L19)."""

from typing import assert_never

from front_matter.french_words import Words
from photo_licences.plain_text import quotable
from photo_licences.problems.contradiction import (
    AgencyDeclared,
    AgencyNamed,
    ContradictionProblem,
    GeneratedImage,
    LicenceContradicted,
    OtherPersonNamed,
    PressDeclared,
    PressNamed,
    RightsReserved,
)
from photo_licences.sentences.words import Names, said

_REVIEW = (
    "Si la fiche a raison, expliquez-le dans la demande : une personne de l’équipe le notera "
    "dans `content/relectures.yml`."
)


def contradiction_words(problem: ContradictionProblem, names: Names) -> Words:  # noqa: PLR0911 - one table
    """Say in French what the file says, and what the sheet says."""
    photo = names.photo
    match problem:
        case AgencyNamed(agency=agency, value=value):
            return Words(
                f"Le fichier {photo} porte la mention {said(value)} : {said(agency)} est une "
                "agence ou une banque d’images, qui garde ses droits.",
                f"Remplacez {photo} par une photo que vous avez prise. {_REVIEW}",
            )
        case PressNamed(newspaper=newspaper, value=value):
            return Words(
                f"Le fichier {photo} porte la mention {said(value)} : {said(newspaper)} est un "
                "titre de presse, qui garde ses droits.",
                f"Remplacez {photo} par une photo que vous avez prise. {_REVIEW}",
            )
        case (
            AgencyDeclared(agency=seller, written=written)
            | PressDeclared(newspaper=seller, written=written)
        ):
            return Words(
                f"La fiche dit que l’auteur est {said(written)} : {said(seller)} garde ses droits.",
                f"Remplacez {photo} par une photo que vous avez prise. Si l’accord écrit existe, "
                "expliquez-le dans la demande : une personne de l’équipe le notera dans "
                "`content/relectures.yml`.",
            )
        case OtherPersonNamed(value=value, declared=declared):
            return Words(
                f"Le fichier {photo} porte le nom {said(value)}, mais la fiche dit que l’auteur "
                f"est {said(declared)}.",
                f"Vérifiez qui a pris la photo et corrigez `auteur:`. {_REVIEW}",
            )
        case LicenceContradicted(value=value, declared=declared):
            return Words(
                f"Le fichier {photo} porte la mention {said(value)}, mais la fiche dit "
                f"`licence: {quotable(declared)}`.",
                f"Vérifiez la licence et corrigez `licence:`. {_REVIEW}",
            )
        case RightsReserved(value=value, declared=declared):
            return Words(
                f"Le fichier {photo} porte la mention {said(value)}, mais la fiche dit "
                f"`licence: {quotable(declared)}`.",
                "Si la photo est de vous, effacez cette mention dans votre logiciel de photos "
                "(champ « copyright » ou « droits »). Sinon, demandez une licence à son auteur. "
                f"{_REVIEW}",
            )
        case GeneratedImage(mark=mark):
            return Words(
                f"Le fichier {photo} porte la marque d’une image générée ({said(mark)}). Nous "
                "publions de vraies photos du quartier.",
                f"Remplacez {photo} par une photo que vous avez prise. {_REVIEW}",
            )
        case _:
            assert_never(problem)
