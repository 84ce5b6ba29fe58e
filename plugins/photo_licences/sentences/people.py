"""The French of what is missing for people and works of art."""

from typing import assert_never

from front_matter.french_words import Words, day_name
from photo_licences.problems.people import (
    AgreementEnded,
    AgreementEnding,
    AgreementWithoutEnd,
    AgreementWithoutPaper,
    ArtworkMissing,
    ArtworkWithoutAgreement,
    CrowdWithoutEvent,
    Minors,
    PeopleMissing,
    PeopleProblem,
)
from photo_licences.sentences.words import Names, listed, said


def people_words(problem: PeopleProblem, names: Names) -> Words:  # noqa: PLR0911 - one table
    """Say in French which agreement is missing."""
    sheet, photo = names.sheet, names.photo
    match problem:
        case PeopleMissing(written=written):
            return Words(
                f"Y a-t-il des personnes reconnaissables sur {photo} ? "
                f"La fiche dit : {said(written)}.",
                f"Dans {sheet}, écrivez `personnes: aucune`, `personnes: adultes-accord`, "
                "`personnes: mineurs-accord-parents` ou `personnes: foule-evenement`.",
            )
        case CrowdWithoutEvent(missing=missing):
            return Words(
                f"La photo {photo} montre la foule d’un événement, mais lequel ? "
                f"Il manque {listed(_keys(missing))}.",
                f"Dans {sheet}, ajoutez par exemple `evenement: Fête de la dalle` et "
                "`date: 2026-06-21`.",
            )
        case AgreementWithoutPaper(written=written):
            return Words(
                f"Il manque le numéro du papier d’accord. La fiche dit : {said(written)}.",
                "Donnez le papier à l’association, puis écrivez son numéro, par exemple "
                "`accord_ref: 2026-12`. Ne mettez ni nom ni scan ici.",
            )
        case AgreementWithoutEnd():
            return Words(
                f"L’accord des parents pour {photo} n’a pas de date de fin.",
                f"Recopiez dans {sheet} la date écrite sur le papier, par exemple "
                "`accord_fin: 2028-06-30`.",
            )
        case Minors():
            return Words(
                f"On reconnaît un enfant sur {photo} : une deuxième personne doit la relire.",
                "Demandez à une autre personne de l’équipe de vérifier le papier, puis de noter "
                "sa décision dans `content/relectures.yml` (`probleme: mineurs`).",
            )
        case AgreementEnded(last_day=last_day):
            return Words(
                f"L’accord pour {photo} est terminé depuis le {day_name(last_day)}. "
                "La photo n’est plus publiée.",
                "Demandez un nouvel accord et corrigez `accord_fin:`, ou retirez la photo.",
            )
        case AgreementEnding(last_day=last_day):
            return Words(
                f"L’accord pour {photo} se termine le {day_name(last_day)}. "
                "Ensuite, le site s’affichera sans elle.",
                "Demandez dès maintenant un nouvel accord, puis corrigez `accord_fin:`.",
            )
        case ArtworkMissing(written=written):
            return Words(
                f"Voit-on une fresque ou une sculpture sur {photo} ? "
                f"La fiche dit : {said(written)}.",
                f"Dans {sheet}, écrivez `oeuvre: non`, `oeuvre: arriere-plan` ou "
                "`oeuvre: sujet-principal`.",
            )
        case ArtworkWithoutAgreement(missing=missing):
            return Words(
                f"Une œuvre est le sujet de {photo}. Il faut l’accord de l’artiste : "
                f"il manque {listed(_keys(missing))}.",
                f"Dans {sheet}, écrivez le nom dans `oeuvre_artiste:` et le numéro du papier dans "
                "`oeuvre_ref:`, ou proposez une vue plus large.",
            )
        case _:
            assert_never(problem)


def _keys(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"`{name}:`" for name in names)
