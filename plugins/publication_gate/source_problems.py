"""What can be wrong with the sources as a whole, and the sentence for each."""

from dataclasses import dataclass
from typing import assert_never

from findings.model import Finding, Severity


@dataclass(frozen=True, slots=True)
class LinkInContent:
    """A symbolic link: what it leads to may lie anywhere."""

    code = "lien-symbolique"
    severity = Severity.REFUSED


@dataclass(frozen=True, slots=True)
class UnexpectedFile:
    """A file that is no text, photo, sheet or list of ours."""

    folders: tuple[str, ...]
    code = "fichier-inattendu"
    severity = Severity.REFUSED


@dataclass(frozen=True, slots=True)
class UnreadableFile:
    """A file that the system does not let us read."""

    reason: str
    code = "fichier-illisible"
    severity = Severity.REFUSED


@dataclass(frozen=True, slots=True)
class BadSlug:
    """A slug from which no address can be made."""

    slug: str
    proposal: str
    code = "slug-invalide"
    severity = Severity.REFUSED


@dataclass(frozen=True, slots=True)
class AddressTaken:
    """Two texts with one address, or the address of one of the site's own pages."""

    address: str
    owner: str
    code = "adresse-prise"
    severity = Severity.REFUSED


@dataclass(frozen=True, slots=True)
class UnknownPhoto:
    """A text shows a photo that is not in the folder of photos."""

    written: str
    nearest: str | None
    code = "photo-inconnue"
    severity = Severity.REFUSED


@dataclass(frozen=True, slots=True)
class PhotoNotCleared:
    """A text shows a photo that has a problem of its own, said where the photo lies."""

    photo: str
    code = "photo-refusee"
    severity = Severity.WARNING


@dataclass(frozen=True, slots=True)
class PhotoWithheld:
    """A text is built without a photo that only time or a withdrawal took away (I8)."""

    photo: str
    code = "photo-retenue"
    severity = Severity.WARNING


@dataclass(frozen=True, slots=True)
class NotYet:
    """A news text whose date is to come."""

    date: str
    code = "date-future"
    severity = Severity.WARNING


SourceProblem = (
    LinkInContent
    | UnexpectedFile
    | UnreadableFile
    | BadSlug
    | AddressTaken
    | UnknownPhoto
    | PhotoNotCleared
    | PhotoWithheld
    | NotYet
)


def finding(path: str, problem: SourceProblem, line: int | None = None) -> Finding:
    """Give the problem of ``path`` its sentence."""
    message, remedy = _words(problem)
    blocking = problem.severity is Severity.REFUSED
    return Finding(problem.code, problem.severity, path, line, message, remedy, blocking)


def _words(problem: SourceProblem) -> tuple[str, str]:  # noqa: PLR0911 - one case a problem
    match problem:
        case LinkInContent():
            return (
                "C’est un lien vers un autre fichier : le site ne publie que des fichiers entiers.",
                "Remplacez le lien par le fichier lui-même.",
            )
        case UnexpectedFile(folders):
            return (
                "Le site ne sait pas quoi faire de ce fichier.",
                f"Mettez un texte (.md) dans {_list(folders)}, une photo et sa fiche dans photos.",
            )
        case UnreadableFile(reason):
            return (
                f"Le fichier ne s’ouvre pas ({reason}).",
                "Vérifiez ses droits d’accès, ou enregistrez-le à nouveau.",
            )
        case BadSlug(slug, proposal):
            return (
                f"« {slug} » ne peut pas servir d’adresse.",
                f"Écrivez par exemple `slug: {proposal}` (lettres simples, chiffres, tirets).",
            )
        case AddressTaken(address, owner):
            return (
                f"L’adresse {address} est déjà celle de {owner}.",
                "Changez la ligne `slug:` ou `adresse:` de l’un des deux.",
            )
        case UnknownPhoto(written, nearest):
            remedy = (
                f"Vouliez-vous écrire « {nearest} » ?"
                if nearest
                else ("Vérifiez le nom, ou ajoutez la photo et sa fiche dans content/photos.")
            )
            return f"La photo « {written} » n’existe pas.", remedy
        case PhotoNotCleared(photo):
            return (
                f"La photo {photo} ne peut pas encore être publiée.",
                f"Corrigez d’abord la photo {photo}, ou retirez-la de ce texte.",
            )
        case PhotoWithheld(photo):
            return (
                f"La photo {photo} n’est plus publiée : la page est construite sans elle.",
                "Choisissez une autre photo, ou retirez cette ligne.",
            )
        case NotYet(date):
            return (
                f"Cette actualité est datée du {date} : elle paraîtra ce jour-là.",
                "Rien à faire si c’est voulu ; sinon corrigez la ligne `date:`.",
            )
        case _:
            assert_never(problem)


def _list(names: tuple[str, ...]) -> str:
    return ", ".join(names[:-1]) + " ou " + names[-1]
