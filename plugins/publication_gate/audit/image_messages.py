"""What the audit says of an image or another file that is no text."""

from typing import assert_never

from publication_gate.audit.problems import (
    AssetByWildcard,
    AssetUnlicensed,
    BytesBehindImage,
    DerivativeDiffers,
    ImageProblem,
    ImageUnknown,
    MetadataLeft,
    OriginalChanged,
    OriginalMissing,
    OriginalNotCleared,
    RightMissing,
)
from publication_gate.wording import REBUILD, Words, guillemets, shorten


def image_words(problem: ImageProblem) -> Words:  # noqa: C901, PLR0911 - one case a sentence
    """Give code, message and next step."""
    match problem:
        case ImageUnknown(kind, sha256):
            return (
                "image-inconnue",
                (
                    f"Personne n’a déclaré l’auteur et la licence de cette image ({kind}, "
                    f"empreinte {sha256[:12]}…) : elle n’est ni dans le manifeste, "
                    "ni dans theme/static/."
                ),
                "Retirez-la, ou faites-la entrer avec sa fiche par ./dalle photo.",
            )
        case OriginalMissing(original):
            return (
                "original-absent",
                f"L’original {shorten(original)} n’existe plus : rien n’autorise cette image.",
                f"Remettez l’original et sa fiche, ou retirez l’image. {REBUILD}",
            )
        case OriginalChanged(original):
            return (
                "original-change",
                f"L’original {shorten(original)} n’est plus le fichier dont l’image a été tirée.",
                REBUILD,
            )
        case OriginalNotCleared(original, reason):
            because = f" ({shorten(reason)})" if reason else ""
            return (
                "original-non-autorise",
                f"L’original {shorten(original)} ne peut pas être publié aujourd’hui{because}.",
                f"Lancez ./dalle check pour savoir pourquoi. {REBUILD}",
            )
        case DerivativeDiffers(original):
            return (
                "image-differente",
                f"En refaisant cette image depuis {shorten(original)}, on obtient d’autres octets.",
                REBUILD,
            )
        case AssetUnlicensed(asset):
            return (
                "theme-sans-licence",
                f"REUSE.toml ne donne pas l’auteur et la licence de {asset}.",
                f'Ajoutez à REUSE.toml une entrée avec path = "{asset}", ou retirez le fichier.',
            )
        case AssetByWildcard(asset, pattern):
            return (
                "theme-licence-en-bloc",
                (
                    f"REUSE.toml couvre {asset} seulement par {guillemets(pattern)}, "
                    "qui donnerait une licence à n’importe quel fichier."
                ),
                f'Ajoutez à la fin de REUSE.toml une entrée avec path = "{asset}".',
            )
        case RightMissing(what, expected, found):
            says = ", ".join(guillemets(value) for value in found) or "rien"
            return (
                "droits-absents",
                f"L’image ne porte pas {what} : attendu {guillemets(expected)}, trouvé {says}.",
                REBUILD,
            )
        case MetadataLeft(names):
            return (
                "metadonnees-restantes",
                f"L’image porte encore : {shorten(', '.join(names))}.",
                f"Passez l’original par ./dalle photo. {REBUILD}",
            )
        case BytesBehindImage(count):
            return (
                "octets-derriere-image",
                f"Il reste {count} octets derrière la fin de l’image.",
                f"Passez l’original par ./dalle photo. {REBUILD}",
            )
        case _:
            assert_never(problem)
