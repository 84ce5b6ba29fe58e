"""What the audit says of a page, a sheet, a feed or another text."""

from typing import assert_never

from publication_gate.audit.problems import (
    CharsetMissing,
    CreditMissing,
    EncodedImage,
    HeadersDiffer,
    NotText,
    PolicyWrong,
    RefusedMarkup,
    RemoteFetch,
    TextProblem,
    UnknownScript,
    Unparsable,
    UnsafeLink,
)
from publication_gate.wording import REBUILD, SHOW, Words, guillemets, shorten


def text_words(problem: TextProblem) -> Words:  # noqa: C901, PLR0911 - one case a sentence
    """Give code, message and next step."""
    match problem:
        case NotText():
            return (
                "texte-illisible",
                "Ce fichier n’est pas un texte propre en UTF-8.",
                "Enregistrez-le en UTF-8, ou retirez-le.",
            )
        case EncodedImage(excerpt):
            return (
                "image-cachee",
                f"Un fichier est caché dans ce texte : {guillemets(excerpt)}.",
                "Faites entrer l’image par content/photos/ avec sa fiche.",
            )
        case RemoteFetch(place, address):
            return (
                "adresse-exterieure",
                f"{shorten(place)} ferait chercher {guillemets(address)}, hors de ce site.",
                "Écrivez un simple lien, ou faites entrer l’image par content/photos/.",
            )
        case UnsafeLink(place, address):
            return (
                "lien-dangereux",
                f"{shorten(place)} mène à {guillemets(address)} : ce genre d’adresse est refusé.",
                "Écrivez une adresse qui commence par https://, mailto: ou tel:.",
            )
        case RefusedMarkup(place):
            return (
                "balise-refusee",
                f"{shorten(place)} n’a pas sa place sur ce site.",
                "Retirez-le du texte ou du gabarit, puis reconstruisez le site.",
            )
        case UnknownScript(place):
            return (
                "script-inconnu",
                f"{shorten(place)} n’est pas un script de theme/static/.",
                "Retirez-le, ou placez le script dans theme/static/.",
            )
        case PolicyWrong(found):
            says = ", ".join(guillemets(policy) for policy in found) or "rien"
            return (
                "politique-absente",
                (
                    "La page n’a pas, en premier, la politique de sécurité (CSP) du site : "
                    f"trouvé {says}."
                ),
                f"Le gabarit de base doit l’écrire avant tout le reste. {SHOW}",
            )
        case CharsetMissing():
            return (
                "jeu-de-caracteres-absent",
                "La page ne dit pas qu’elle est en UTF-8.",
                f'Le gabarit de base doit commencer par <meta charset="utf-8">. {SHOW}',
            )
        case CreditMissing(image, author, licence):
            return (
                "credit-absent",
                (
                    f"La photo {image} est montrée sans son crédit : "
                    f"{guillemets(author)} et {guillemets(licence)} doivent se lire à côté."
                ),
                f"Le gabarit doit montrer la photo avec sa légende. {SHOW}",
            )
        case Unparsable(form, reason):
            return (
                "format-illisible",
                f"Ce fichier n’est pas du {form} correct : {shorten(reason)}.",
                SHOW,
            )
        case HeadersDiffer():
            return (
                "en-tetes-differents",
                "Ce fichier n’est pas celui que le programme écrit.",
                REBUILD,
            )
        case _:
            assert_never(problem)
