"""The French of what one photo means beside others, and beside what was published before."""

from typing import assert_never

from front_matter.french_words import Words
from photo_licences.plain_text import quotable
from photo_licences.problems.collection import (
    BytesChanged,
    ChangeProblem,
    CollectionProblem,
    LooksWithdrawn,
    Resembles,
    ReviewAdded,
    RightsChanged,
    SameBytes,
    WithdrawalErased,
    WithdrawalUnknown,
    Withdrawn,
)
from photo_licences.sentences.words import Names, said


def collection_words(problem: CollectionProblem, names: Names) -> Words:
    """Say in French what a photo means beside the others."""
    photo = names.photo
    match problem:
        case Withdrawn(slug=slug):
            return Words(
                f"La photo « {slug} » a été retirée à la demande d’une personne. "
                "Le site s’affiche sans elle.",
                "Merci de ne pas la proposer à nouveau. Il reste à supprimer ses fichiers avec "
                f"`./dalle withdraw {slug}`, s’ils sont encore là.",
            )
        case WithdrawalUnknown(written=written, nearest=str(nearest)):
            return Words(
                f"Aucune photo ne s’appelle {said(written)} : cette ligne ne retire rien.",
                f"Vouliez-vous écrire `- photo: {nearest}` ? Corrigez la ligne.",
            )
        case WithdrawalUnknown(written=written):
            return Words(
                f"Aucune photo ne s’appelle {said(written)} : cette ligne ne retire rien.",
                "Recopiez le nom du fichier de la photo, par exemple `- photo: jardin`. "
                "Si ses fichiers sont déjà supprimés, laissez la ligne.",
            )
        case LooksWithdrawn(withdrawn=withdrawn, distance=distance):
            return Words(
                f"La photo {photo} ressemble à une photo retirée, "
                f"« {withdrawn} » ({distance} points "
                "d’écart sur 128). Le site s’affiche sans elle.",
                "Si c’est la même photo, supprimez-la. Si c’en est une autre, demandez à une "
                "personne de l’équipe de le noter dans `content/relectures.yml`.",
            )
        case SameBytes(other=other, question=key, written=written, other_written=other_written):
            return Words(
                f"Deux fiches, {names.sheet} et {other}, montrent le même fichier, mais la ligne "
                f"`{key}:` y diffère : {said(written)} et {said(other_written)}.",
                "Gardez une seule des deux fiches, celle qui dit vrai, et supprimez l’autre.",
            )
        case Resembles(other=other, distance=distance):
            return Words(
                f"La photo {photo} de la fiche {names.sheet} ressemble beaucoup à celle de la "
                f"fiche {other} ({distance} points d’écart sur 128).",
                "Si c’est la même photo, gardez la meilleure des deux.",
            )
        case _:
            assert_never(problem)


def change_words(problem: ChangeProblem, names: Names) -> Words:
    """Say in French what changed since the published version."""
    match problem:
        case BytesChanged(slug=slug):
            return Words(
                f"La photo « {slug} » est déjà publiée, et son fichier a changé.",
                "Donnez un nouveau nom à la nouvelle photo et à sa fiche, et laissez l’ancienne "
                "telle quelle ou supprimez-la.",
            )
        case WithdrawalErased(written=written):
            return Words(
                f"La ligne qui retire la photo {said(written)} a disparu de la liste.",
                f"Remettez `- photo: {quotable(written)}` dans `content/retraits.yml` : "
                "une photo retirée le reste.",
            )
        case RightsChanged(
            author_before=author_before,
            author=author,
            licence_before=licence_before,
            licence=licence,
        ):
            return Words(
                f"Les droits de {names.photo}, déjà publiée, changent : "
                f"auteur {said(author_before)} puis {said(author)}, "
                f"licence {said(licence_before)} puis {said(licence)}.",
                "La personne qui relit vérifie avec l’auteur avant d’accepter.",
            )
        case ReviewAdded(lifted=lifted, reviewer=reviewer, reason=reason):
            return Words(
                f"Une relecture lève le problème « {lifted} ». Par {said(reviewer)}, motif : "
                f"{said(reason)}.",
                "Vérifiez que cette personne peut en décider et que le motif est juste.",
            )
        case _:
            assert_never(problem)
