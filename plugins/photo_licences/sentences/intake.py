"""The French of files of which no photo comes."""

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
