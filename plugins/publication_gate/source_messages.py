"""The French sentences for what is wrong with the sources as a whole."""

from typing import assert_never

from findings.model import Finding, Severity
from publication_gate.source_problems import (
    AddressTaken,
    BadSlug,
    ContentMissing,
    Draft,
    HiddenFile,
    LinkInContent,
    MarkupInHeader,
    ModelLine,
    NotYet,
    PhotoNotCleared,
    PhotoWithheld,
    SourceProblem,
    UnexpectedFile,
    UnknownPhoto,
    UnprintableName,
    UnreadableFile,
)
from publication_gate.wording import shorten


def finding(path: str, problem: SourceProblem, line: int | None = None) -> Finding:
    """Give the problem of ``path`` its sentence."""
    message, remedy = _words(problem)
    blocking = problem.severity is Severity.REFUSED
    return Finding(problem.code, problem.severity, path, line, message, remedy, blocking)


def _words(problem: SourceProblem) -> tuple[str, str]:  # noqa: C901, PLR0911, PLR0912 - one case a problem
    match problem:
        case LinkInContent():
            return (
                "C’est un lien vers un autre fichier : le site ne publie que des fichiers entiers.",
                "Remplacez le lien par le fichier lui-même.",
            )
        case UnexpectedFile(folders):
            return (
                "Le site ne sait pas quoi faire de ce fichier.",
                f"Mettez un texte (.md) dans {_list(folders)}, une photo et sa fiche dans photos.",
            )
        case ContentMissing():
            return (
                "Le dossier content manque, ou ce n’est qu’un lien.",
                "Remettez le dossier lui-même à sa place, avec les textes et les photos.",
            )
        case HiddenFile():
            return (
                "C’est un fichier caché (un nom commence par un point).",
                "Effacez-le, ou donnez-lui un nom sans point au début s’il doit être publié.",
            )
        case UnprintableName():
            return (
                "Le nom de ce fichier contient des caractères invisibles ou abîmés.",
                "Renommez-le avec des lettres simples, des chiffres et des tirets.",
            )
        case UnreadableFile(reason):
            return (
                f"Le fichier ne s’ouvre pas ({reason}).",
                "Vérifiez ses droits d’accès, ou enregistrez-le à nouveau.",
            )
        case BadSlug(slug, proposal):
            return (
                f"« {slug} » ne peut pas servir d’adresse.",
                f"Écrivez par exemple `slug: {proposal}` (lettres simples, chiffres, tirets).",
            )
        case AddressTaken(address, owner):
            return (
                f"L’adresse {address} est déjà celle de {owner}.",
                "Changez la ligne `slug:` ou `adresse:` de l’un des deux.",
            )
        case MarkupInHeader(tag):
            return (
                f"L’en-tête ne contient que du texte, et pas de code comme « {shorten(tag)} ».",
                "Enlevez ce code, ou mettez une photo dans le texte (![](../photos/nom.jpg)).",
            )
        case UnknownPhoto(written, nearest):
            remedy = (
                f"Vouliez-vous écrire `{nearest}` ?"
                if nearest
                else ("Vérifiez le nom, ou ajoutez la photo et sa fiche dans content/photos.")
            )
            return f"La photo « {written} » n’existe pas.", remedy
        case PhotoNotCleared(photo):
            return (
                f"La photo {photo} ne peut pas encore être publiée.",
                f"Corrigez d’abord la photo {photo}, ou retirez-la de ce texte.",
            )
        case PhotoWithheld(photo):
            return (
                f"La photo {photo} n’est plus publiée : la page est construite sans elle.",
                "Choisissez une autre photo, ou retirez cette ligne.",
            )
        case Draft():
            return (
                "Ce texte est un brouillon : il n’est pas publié.",
                "Quand il est prêt, enlevez la ligne `brouillon: oui`.",
            )
        case ModelLine(written):
            return (
                f"« {shorten(written)} » est une phrase du modèle.",
                "Remplacez-la par votre texte, ou effacez-la.",
            )
        case NotYet(date):
            return (
                f"Cette actualité est datée du {date} : elle paraîtra ce jour-là.",
                "Rien à faire si c’est voulu ; sinon corrigez la ligne `date:`.",
            )
        case _:
            assert_never(problem)


def _list(names: tuple[str, ...]) -> str:
    return ", ".join(names[:-1]) + " ou " + names[-1]
