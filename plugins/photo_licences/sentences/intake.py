"""The French of files of which no photo comes."""

import errno

from front_matter.french_words import Words
from photo_licences.defects import IntakeDefect, NotBroughtIn, TooLarge
from photo_licences.sentences.file import defect_words

_FORMATS = "JPEG, HEIC, PNG, WebP, AVIF ou TIFF"


def intake_words(defect: IntakeDefect, photo: str) -> Words:
    """Say in French why a file cannot be brought in."""
    match defect:
        case NotBroughtIn(found=str(found)):
            return Words(
                f"Le fichier {photo} n’est pas une photo : c’est du {found.upper()}.",
                f"Donnez une image {_FORMATS}.",
            )
        case NotBroughtIn():
            return Words(
                f"Le fichier {photo} n’est pas une photo que nous savons lire.",
                f"Ouvrez-le dans un logiciel de photos et enregistrez-le en {_FORMATS}.",
            )
        case TooLarge(width=width, height=height, limit=limit):
            return Words(
                f"La photo {photo} est trop grande : {width} × {height} pixels, pour "
                f"{limit // 1_000_000} millions au plus.",
                "Réduisez-la dans un logiciel de photos.",
            )
        case _:
            return defect_words(defect, photo)


_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def unwritable_words(error: OSError, path: str) -> Words:
    """Say in French why the system did not write a file of the photo."""
    if isinstance(error, FileExistsError):
        return Words(f"Le fichier {path} existe déjà.", "Choisissez un autre nom avec `--nom`.")
    if error.errno in _FULL:
        return Words(
            f"Le disque est plein : {path} n’a pas pu être écrit.",
            "Libérez de la place, puis recommencez.",
        )
    if error.errno in _FORBIDDEN:
        return Words(
            f"Le système ne laisse pas écrire {path}.",
            "Vérifiez que ce dossier est à vous, puis recommencez.",
        )
    return Words(
        f"Le disque refuse d’écrire {path} ({error.strerror or error}).",
        "Vérifiez le disque, puis recommencez.",
    )
