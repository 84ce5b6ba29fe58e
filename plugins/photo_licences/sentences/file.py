"""The French of what is wrong with the bytes of an image."""

from typing import assert_never

from front_matter.french_words import Words
from photo_licences.defects import (
    Animated,
    Damaged,
    Defect,
    Empty,
    Link,
    NameReserved,
    NameTooLong,
    NameUnusable,
    NotAPicture,
    SomethingBehind,
    TooHeavy,
    TooManyPixels,
    TooManyScans,
    Unopenable,
)
from photo_licences.problems.file import (
    ContentCredentials,
    FileProblem,
    FileRefused,
    FromMessenger,
    MetadataUnreadable,
    NoCamera,
    PositionFound,
    Screenshot,
)
from photo_licences.sentences.words import Names, listed, said

_MEGABYTE = 1_000_000
_BRING_IN = "Faites-la entrer avec `./dalle photo`, qui en garde une copie propre."
_BROUGHT_IN = frozenset({"heic", "webp", "avif", "tiff"})
"""What ``./dalle photo`` makes an original of, besides JPEG and PNG."""
_ELSEWHERE = (
    "Si c’est une photo, ouvrez-la dans un logiciel de photos et enregistrez-la en JPEG. Sinon, "
    "retirez le fichier."
)


def file_words(problem: FileProblem, names: Names) -> Words:  # noqa: PLR0911 - one table
    """Say in French what is wrong with a file."""
    photo = names.photo
    match problem:
        case FileRefused(defect=defect):
            return defect_words(defect, photo)
        case PositionFound(where=where):
            return Words(
                f"La photo {photo} contient la position GPS ({listed(where)}) : "
                "on peut savoir où elle a "
                "été prise.",
                "Refaites la photo sans position avec `./dalle photo`, ou sur le téléphone "
                "« Options → Position » au moment de partager, puis remplacez le fichier. Si vous "
                "l’avez déjà envoyée, prévenez-nous : il faut aussi l’effacer de l’historique.",
            )
        case MetadataUnreadable(where=where):
            return Words(
                f"Une partie des informations cachées dans {photo} est illisible "
                f"({listed(where)}) : nous ne pouvons pas savoir si elles nomment quelqu’un.",
                _BRING_IN + " Sinon, une personne de l’équipe doit la relire.",
            )
        case FromMessenger(sign=sign):
            return Words(
                f"La photo {photo} semble venir d’une messagerie ({sign}).",
                "Si vous l’avez reçue de quelqu’un, demandez à cette personne de la proposer "
                "elle-même. Si elle est de vous, envoyez plutôt l’original.",
            )
        case Screenshot(sign=sign):
            return Words(
                f"La photo {photo} semble être une capture d’écran ({sign}).",
                "Vérifiez que ce qu’elle montre est bien de vous. Sinon, choisissez une autre "
                "image.",
            )
        case NoCamera():
            return Words(
                f"La photo {photo} ne dit pas quel appareil l’a prise.",
                "Si elle est bien de vous, il n’y a rien à faire.",
            )
        case ContentCredentials():
            return Words(
                f"La photo {photo} porte un certificat d’origine (C2PA), "
                "que nous ne vérifions pas.",
                "La personne qui relit peut l’ouvrir sur contentcredentials.org/verify.",
            )
        case _:
            assert_never(problem)


def defect_words(defect: Defect, photo: str) -> Words:  # noqa: C901, PLR0911, PLR0912 - one table
    """Say in French why a file cannot be a photo of this site."""
    match defect:
        case NotAPicture(found=str(found)):
            return Words(
                f"Le fichier {photo} n’est pas une image JPEG ou PNG, quel que soit son nom : "
                f"c’est du {found.upper()}.",
                _BRING_IN if found in _BROUGHT_IN else _ELSEWHERE,
            )
        case NotAPicture():
            return Words(
                f"Le fichier {photo} n’est pas une image JPEG ou PNG, quel que soit son nom.",
                _ELSEWHERE,
            )
        case TooManyPixels(width=width, height=height, limit=limit):
            return Words(
                f"La photo {photo} est trop grande : {width} × {height} pixels, pour "
                f"{limit // 1_000_000} millions au plus.",
                "Réduisez-la avec `./dalle photo`, ou dans un logiciel de photos.",
            )
        case TooManyScans(count=count, limit=limit):
            return Words(
                f"La photo {photo} est construite de façon anormale : {count} passes pour une "
                f"seule image, {limit} au plus.",
                "Ouvrez-la dans un logiciel de photos et enregistrez-la à nouveau en JPEG.",
            )
        case Damaged():
            return Words(
                f"La photo {photo} est abîmée : on ne peut pas la lire jusqu’au bout.",
                "Envoyez à nouveau le fichier d’origine : l’envoi a pu être coupé.",
            )
        case SomethingBehind(length=length, found=str(found)):
            return Words(
                f"Derrière l’image {photo} se cache autre chose ({found.upper()}, {length} "
                "octets). Certains téléphones y mettent une seconde image.",
                _BRING_IN,
            )
        case SomethingBehind(length=length):
            return Words(
                f"Derrière l’image {photo} se cache autre chose ({length} octets). Certains "
                "téléphones y mettent des réglages.",
                _BRING_IN,
            )
        case Animated():
            return Words(
                f"La photo {photo} est animée : elle contient plusieurs images.",
                "Enregistrez-en une seule, en JPEG ou en PNG.",
            )
        case Empty():
            return Words(
                f"La photo {photo} est vide (0 octet).",
                "Envoyez à nouveau le fichier d’origine : l’envoi a pu être coupé.",
            )
        case TooHeavy(size=size, limit=limit):
            return Words(
                f"La photo {photo} est trop lourde : {size // _MEGABYTE} Mo, "
                f"pour {limit // _MEGABYTE} au plus.",
                "Réduisez-la avec `./dalle photo`, ou dans un logiciel de photos.",
            )
        case Link():
            return Words(
                f"Le fichier {photo} est un lien vers un autre, pas une photo.",
                "Copiez le fichier lui-même à cet endroit.",
            )
        case Unopenable():
            return Words(
                f"Le fichier {photo} ne peut pas être ouvert.",
                "Vérifiez que c’est un fichier et que vous avez le droit de le lire.",
            )
        case NameTooLong(length=length, limit=limit):
            return Words(
                f"Le nom {said(photo)} est trop long : {length} caractères, {limit} au plus.",
                "Donnez à la photo et à sa fiche un nom court, par exemple « jardin ».",
            )
        case NameUnusable():
            return Words(
                f"Le nom {said(photo)} n’a ni lettre de l’alphabet latin ni chiffre pour "
                "l’adresse de sa page.",
                "Donnez à la photo et à sa fiche un nom simple, par exemple « jardin ».",
            )
        case NameReserved(slug=slug):
            return Words(
                f"Le site a déjà une page « {slug} » parmi les photos.",
                "Donnez à la photo et à sa fiche un autre nom.",
            )
        case _:
            assert_never(defect)
