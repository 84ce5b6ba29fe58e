"""Says in French who made a photo and what others may do with it."""

import re
from dataclasses import dataclass

from photo_licences.model import Artwork, ClearedPhoto, People

NO_BREAK = "\u00a0"

_ASKING_FOR_A_DATE = frozenset({"etalab-2.0"})
_OF_THE_ARTIST = "L’œuvre montrée garde ses droits. Demandez l’accord de l’artiste."
_OF_THE_PEOPLE = "On voit des personnes. Demandez leur accord."
_NOT_COVERED = "La licence ne couvre ni l’œuvre ni l’image des personnes."


@dataclass(frozen=True, slots=True)
class CreditLine:
    """What stands beside a photo, in the pieces that a template puts together.

    ``preamble`` and ``limits`` are whole sentences about the work shown, empty for most photos.
    The link to ``licence_url`` is the one that takes ``rel="license"``; ``source_url`` is where
    a third party's photo was taken from.
    """

    label: str
    author: str
    licence_name: str
    licence_url: str
    preamble: str = ""
    limits: str = ""
    source_url: str | None = None

    @property
    def text(self) -> str:
        """The same line without links, for files, feeds and machines."""
        line = f"{self.label}{NO_BREAK}: {self.author}, {self.licence_name}"
        sentences = [self.preamble, f"{line}.", self.limits] if self.limits else [line]
        return " ".join(sentence for sentence in sentences if sentence)


def credit_line(photo: ClearedPhoto) -> CreditLine:
    """Give the credit « Photo : auteur, CC BY 4.0 », or « Dessin : » for a drawing.

    A work as main subject is named first, with the sentence that its rights are not given away
    (DOMAIN, French law on murals: a free licence of the photo cannot cover the work).
    """
    credit = photo.credit
    shows_work = photo.artwork is Artwork.MAIN_SUBJECT
    return CreditLine(
        label=_label(photo),
        author=credit.author,
        licence_name=credit.licence.name,
        licence_url=credit.licence.url,
        preamble=_preamble(credit.artist) if shows_work else "",
        limits=_NOT_COVERED if shows_work else "",
        source_url=credit.source,
    )


def ready_attribution(photo: ClearedPhoto, page: str) -> str | None:
    """Give the line to copy when using a photo elsewhere; ``page`` is its absolute address.

    Title, author, licence and source, as Creative Commons recommends; the Licence Ouverte asks for
    the date as well. ``None`` where the licence alone does not allow that: see ``agreements``.
    """
    if agreements(photo):
        return None
    credit, day = photo.credit, photo.taken_on
    licence = f"{credit.licence.name} ({credit.licence.url})"
    named = f"{_label(photo)}{NO_BREAK}: {credit.author}, {licence}"
    title = f"«{NO_BREAK}{_quoted(photo.title)}{NO_BREAK}». " if photo.title else ""
    dated = f"{day:%d/%m/%Y}" if day and credit.licence.spdx in _ASKING_FOR_A_DATE else None
    return title + ", ".join(part for part in (named, dated, credit.source, page) if part)


def agreements(photo: ClearedPhoto) -> tuple[str, ...]:
    """Say whose agreement a use elsewhere needs beside the licence, a sentence for each."""
    asked = []
    if photo.artwork is Artwork.MAIN_SUBJECT:
        asked.append(_OF_THE_ARTIST)
    if photo.people is not People.NONE:
        asked.append(_OF_THE_PEOPLE)
    return tuple(asked)


def _label(photo: ClearedPhoto) -> str:
    return "Dessin" if photo.is_drawing else "Photo"


def _quoted(title: str) -> str:
    """Give a title its inner quotation marks, since it stands between « and » itself."""
    return re.sub(r"«\s*(.*?)\s*»", r"“\1”", title)


def _preamble(artist: str | None) -> str:
    return f"Œuvre{NO_BREAK}: {artist}, tous droits réservés sauf accord." if artist else ""
