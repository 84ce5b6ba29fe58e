"""The French of a licence that does not let us publish (L01 to L20)."""

from typing import assert_never

from front_matter.french_words import Words
from photo_licences.plain_text import quotable
from photo_licences.problems.licence import (
    ClosedLicence,
    DisguisedLicence,
    FoundOnline,
    GeneratedAsLicence,
    LicenceMissing,
    LicenceProblem,
    LicenceWithoutVersion,
    NoDerivatives,
    NotCommercial,
    NotCommercialNoDerivatives,
    OldVersion,
    OriginAsLicence,
    PressAsLicence,
    PublicDomainClaim,
    PublicDomainReserved,
    RareLicence,
    RareLicenceUnnamed,
    RoyaltyFree,
    SiteAsLicence,
    SoftwareLicence,
    SourceMissing,
    StockImage,
    StrictReading,
    UnknownLicence,
    VagueLicence,
)
from photo_licences.sentences.words import Names, said

_ACCEPTED = "CC-BY-4.0, CC-BY-SA-4.0, CC0-1.0, LAL-1.3, etalab-2.0"


def licence_words(problem: LicenceProblem, names: Names) -> Words:  # noqa: C901, PLR0911, PLR0912 - one table
    """Say in French why a licence does not do, and what to write."""
    sheet, photo = names.sheet, names.photo
    match problem:
        case LicenceMissing():
            return Words(
                f"Il manque la licence de la photo {photo}.",
                f"Ouvrez {sheet} et ajoutez une ligne, par exemple `licence: CC-BY-4.0` "
                "(on peut réutiliser la photo en vous citant).",
            )
        case VagueLicence(written=written):
            return Words(
                f"{said(written)} désigne plusieurs licences.",
                f"Dans {sheet}, écrivez celle que vous choisissez : `licence: CC-BY-4.0`, "
                "`licence: CC-BY-SA-4.0` ou `licence: CC0-1.0`.",
            )
        case LicenceWithoutVersion(written=written, nearest=nearest):
            return Words(
                f"Il manque le numéro de version après {said(written)}.",
                f"Pour votre photo, écrivez dans {sheet} : `licence: {nearest or 'CC-BY-4.0'}`. "
                "Pour la photo d’une autre personne, recopiez le numéro affiché sur la page "
                "d’origine.",
            )
        case OldVersion(written=written, latest=latest):
            return Words(
                f"{said(written)} est une ancienne version de cette licence.",
                f"Pour votre photo, écrivez dans {sheet} : `licence: {latest}`. Pour la photo "
                "d’une autre personne, gardez-la et écrivez `depot: tiers-libre`.",
            )
        case RoyaltyFree(written=written):
            return Words(
                f"{said(written)} ne dit pas ce qui est permis.",
                f"La photo est de vous ? Dans {sheet}, écrivez `licence: CC-BY-4.0`. Elle vient "
                "d’un site ? Recopiez la licence exacte dans `licence:` et l’adresse de la page "
                "dans `source:`.",
            )
        case PublicDomainClaim(written=written):
            return Words(
                f"{said(written)} ne suffit pas : en France, on ne renonce pas à tous ses droits.",
                "La photo est de vous ? Écrivez plutôt `licence: CC0-1.0`. L’auteur est mort "
                f"depuis plus de 70 ans ? Dans {sheet}, écrivez `licence: CC-PDM-1.0`, son nom "
                "dans `auteur:` et la page d’origine dans `source:`.",
            )
        case ClosedLicence(written=written):
            return Words(
                f"Avec {said(written)}, nous n’avons pas le droit de publier {photo}.",
                "Vous restez l’auteur avec une licence libre : si vous êtes d’accord, remplacez "
                f"cette ligne dans {sheet} par `licence: CC-BY-4.0`.",
            )
        case NotCommercial(written=written):
            return Words(
                f"{said(written)} interdit l’usage commercial. Nous ne pouvons pas garantir cette "
                "limite sur un site ouvert.",
                f"Si la photo est de vous et que vous l’acceptez, écrivez dans {sheet} : "
                "`licence: CC-BY-SA-4.0`. Sinon, choisissez une autre photo.",
            )
        case NoDerivatives(written=written):
            return Words(
                f"{said(written)} interdit de modifier la photo. Or nous devons pouvoir recadrer "
                "ou flouter un visage.",
                f"Si la photo est de vous, écrivez dans {sheet} : `licence: CC-BY-4.0`. Sinon, "
                "choisissez une autre photo.",
            )
        case NotCommercialNoDerivatives(written=written):
            return Words(
                f"{said(written)} interdit l’usage commercial et les modifications. Nous ne "
                f"pouvons pas publier {photo} ainsi.",
                f"Si elle est de vous, écrivez dans {sheet} : `licence: CC-BY-4.0` ou "
                "`licence: CC-BY-SA-4.0`. Sinon, choisissez une autre photo.",
            )
        case SiteAsLicence(written=written):
            return Words(
                f"{said(written)} est un site, pas une licence.",
                f"Ouvrez la page de la photo sur ce site, puis recopiez dans {sheet} : la licence "
                "(`licence:`), l’auteur (`auteur:`) et l’adresse de la page (`source:`).",
            )
        case OriginAsLicence(written=written):
            return Words(
                f"{said(written)} dit d’où vient la photo, pas ce qui est permis.",
                f"Dans {sheet}, écrivez `depot: par-l-auteur` puis, sur une autre ligne, "
                "`licence: CC-BY-4.0`.",
            )
        case SoftwareLicence(written=written):
            return Words(
                f"{said(written)} n’est pas prévue pour les photos.",
                f"Dans {sheet}, écrivez plutôt `licence: CC-BY-4.0` ou `licence: CC-BY-SA-4.0`.",
            )
        case StockImage(written=written):
            return Words(
                f"Les images de {said(written)} ne sont pas sous licence libre et ne montrent pas "
                "notre quartier.",
                f"Remplacez {photo} par une photo que vous avez prise, puis écrivez "
                f"`licence: CC-BY-4.0` dans {sheet}.",
            )
        case FoundOnline(written=written):
            return Words(
                f"Une photo vue sur {said(written)} appartient à la personne qui l’a prise.",
                f"Demandez-lui de la proposer elle-même, ou remplacez {photo} par une photo à "
                f"vous et corrigez `licence:` dans {sheet}.",
            )
        case PressAsLicence(written=written):
            return Words(
                f"{said(written)} garde ses droits. Il nous faut son accord écrit avec une "
                "licence.",
                "Si vous l’avez, écrivez cette licence dans `licence:` et prévenez l’équipe sans "
                "joindre le papier. Sinon, proposez une photo à vous.",
            )
        case GeneratedAsLicence(written=written):
            return Words(
                "Nous publions de vraies photos du quartier, pas d’images générées "
                f"({said(written)}).",
                f"Remplacez {photo} par une photo que vous avez prise et corrigez {sheet}.",
            )
        case UnknownLicence(written=written, nearest=str(nearest)):
            return Words(
                f"Nous ne connaissons pas la licence {said(written)}.",
                f"Vouliez-vous écrire `licence: {nearest}` ? Corrigez la ligne dans {sheet}. "
                f"Licences acceptées : {_ACCEPTED}.",
            )
        case UnknownLicence(written=written):
            return Words(
                f"Nous ne connaissons pas la licence {said(written)}.",
                f"Dans {sheet}, écrivez par exemple `licence: CC-BY-4.0`. "
                f"Licences acceptées : {_ACCEPTED}.",
            )
        case DisguisedLicence(written=written, character=character):
            return Words(
                f"La licence {said(written)} contient un caractère qui trompe l’œil "
                f"(U+{ord(character):04X}) : invisible, ou lettre d’un autre alphabet.",
                f"Dans {sheet}, effacez la ligne et retapez-la au clavier, par exemple "
                "`licence: CC-BY-4.0`.",
            )
        case RareLicence(written=written):
            return Words(
                f"Merci ! {said(written)} doit être vérifiée par une personne de l’équipe.",
                f"Dans {sheet}, gardez cette ligne. L’équipe vous répondra dans la demande, puis "
                "notera sa décision dans `content/relectures.yml`.",
            )
        case RareLicenceUnnamed(written=written):
            return Words(
                f"Pour créditer {said(written)}, il faut le nom et l’adresse de cette licence.",
                f"Dans {sheet}, ajoutez `licence_nom: {quotable(written)}` et l’adresse de son "
                "texte, qui commence par https, dans `licence_url:`.",
            )
        case PublicDomainReserved():
            return Words(
                "CC-PDM-1.0 est réservée aux photos anciennes d’une autre personne.",
                "La photo est de vous ? Écrivez `licence: CC0-1.0`. Sinon, écrivez dans "
                f"{sheet} `depot: tiers-libre`, `auteur:` et `source:` (adresse de la page).",
            )
        case SourceMissing(written=written):
            return Words(
                "Pour la photo d’une autre personne, il faut l’adresse de la page d’origine. "
                f"La fiche dit : {said(written)}.",
                f"Dans {sheet}, écrivez cette adresse en entier, par exemple "
                "`source: https://commons.wikimedia.org/wiki/File:Jardin.jpg`.",
            )
        case StrictReading(written=written):
            return Words(
                "Ce site ne prend d’une autre personne que des photos libres de tout droit, "
                f"et {said(written)} garde des conditions.",
                "Choisissez une photo sous CC0 ou du domaine public, ou demandez à son auteur de "
                "la proposer.",
            )
        case _:
            assert_never(problem)
