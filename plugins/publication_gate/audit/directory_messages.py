"""What the audit says of the directory as a whole and of names in it."""

from typing import assert_never

from publication_gate.audit.problems import (
    DirectoryMissing,
    FileProblem,
    ManifestUnusable,
    NameCollision,
    NotAFile,
    OddName,
    PreviewDirectory,
    SharedFile,
    SourceMissing,
    TooHeavy,
    UnknownKind,
    Unreadable,
    WholeProblem,
    WrongName,
)
from publication_gate.wording import REBUILD, Words, guillemets, shorten


def whole_words(problem: WholeProblem) -> Words:
    """Give code, message and next step."""
    match problem:
        case DirectoryMissing():
            return (
                "dossier-absent",
                "Ce dossier n’existe pas : il n’y a rien à vérifier.",
                "Construisez d’abord le site avec ./dalle build.",
            )
        case PreviewDirectory():
            return (
                "apercu",
                "Ce dossier est un aperçu : il n’est pas fait pour être publié.",
                "Construisez le site avec ./dalle build, puis vérifiez output/.",
            )
        case ManifestUnusable(reason):
            return (
                "manifeste-inutilisable",
                (
                    "Le manifeste du site construit ne peut pas servir : "
                    f"{shorten(reason)}. Sans lui, aucune image ne peut être vérifiée."
                ),
                REBUILD,
            )
        case SourceMissing(name, reason):
            return (
                "source-de-verification-absente",
                f"{name} ne peut pas être lu : {shorten(reason)}. Rien ne peut donc être vérifié.",
                f"Lancez la vérification dans le dossier complet du projet, avec {name}.",
            )
        case _:
            assert_never(problem)


def file_words(problem: FileProblem) -> Words:  # noqa: PLR0911 - one case a sentence
    """Give code, message and next step."""
    match problem:
        case NotAFile(kind):
            return (
                "fichier-special",
                f"Ce n’est pas un fichier ordinaire, mais un {_kind(kind)}.",
                f"Supprimez-le. {REBUILD}",
            )
        case SharedFile(links):
            return (
                "fichier-partage",
                f"Ce fichier porte {links} noms (liens physiques) : il peut changer d’ailleurs.",
                f"Supprimez-le. {REBUILD}",
            )
        case OddName(name):
            return (
                "nom-interdit",
                f"Le nom {guillemets(name)} n’est pas lu de la même façon par tous les serveurs.",
                "Gardez des lettres sans accent, des chiffres, des tirets et des points.",
            )
        case NameCollision(other):
            return (
                "nom-en-double",
                f"Ce nom et {guillemets(other)} n’en font qu’un sous Windows et macOS.",
                "Changez l’un des deux noms.",
            )
        case Unreadable(reason):
            return (
                "fichier-illisible",
                f"Le système refuse de lire ce fichier : {shorten(reason)}.",
                "Vérifiez les droits du fichier, puis recommencez.",
            )
        case TooHeavy(size):
            return (
                "fichier-trop-lourd",
                f"Ce fichier pèse {size // 1_000_000} Mo : il n’est pas lu.",
                "Retirez-le de theme/static/, puis reconstruisez le site.",
            )
        case UnknownKind(kind, _):
            return (
                "contenu-non-autorise",
                (
                    f"Ce fichier ({_kind(kind)}) n’est ni un texte du site, ni une photo du "
                    "manifeste, ni un fichier de theme/static/."
                ),
                "Retirez-le, ou placez-le dans theme/static/ avec son entrée dans REUSE.toml.",
            )
        case WrongName(kind, suffix):
            return (
                "nom-trompeur",
                f"Le contenu est {guillemets(_kind(kind))}, mais le nom dit {guillemets(suffix)}.",
                "Donnez au fichier l’extension de son contenu, ou retirez-le.",
            )
        case _:
            assert_never(problem)


def _kind(kind: str | None) -> str:
    return kind.upper() if kind else "contenu inconnu"
