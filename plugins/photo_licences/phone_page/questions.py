"""The questions of the phone page, in the order in which they are asked."""

from collections.abc import Iterator

from photo_licences.model import Artwork, Deposit, People
from photo_licences.phone_page import choices
from photo_licences.phone_page.model import Kind, Question, Step

READING = "lecture"
"""Stands for the verdict on the licence where a question depends on it."""

_SIGNED = (People.ADULTS.value, People.MINORS.value)
_PAPER = "Son numéro seulement, par exemple 2026-12. Jamais de nom ni de photo du papier."


def steps() -> tuple[Step, ...]:
    """Give all of them; only who knows the answer can give it, so none is filled in."""
    return (
        Step("L’auteur", tuple(_author())),
        Step(
            "La licence",
            tuple(_licence()),
            "La licence dit ce que les autres peuvent faire avec la photo. Ce choix ne s’annule "
            "pas : si vous changez d’avis, nous retirons la photo de ce site, mais les personnes "
            "qui l’ont déjà copiée peuvent la garder.",
        ),
        Step("Les personnes", tuple(_people())),
        Step("Les œuvres d’art", tuple(_artwork())),
        Step("La description", tuple(_description())),
    )


def questions() -> Iterator[Question]:
    """Give every question of every step."""
    return (question for step in steps() for question in step.questions)


def _author() -> Iterator[Question]:
    yield Question("depot", "Qui a pris la photo ?", "Qui a pris la photo", Kind.CHOICE,
        choices=choices.deposits())  # fmt: skip
    yield Question("auteur", "Nom à afficher sous la photo", "Nom à afficher",
        hint="Celui de la personne qui a pris la photo. Un pseudonyme convient.")  # fmt: skip
    yield Question("depot_ref", "Numéro du papier de dépôt", "Papier de dépôt", hint=_PAPER,
        when={"depot": (Deposit.FOR_AUTHOR.value,)})  # fmt: skip
    yield Question("source", "Adresse de la page où se trouve la photo", "Adresse d’origine",
        Kind.ADDRESS, "Elle commence par https://.",
        when={"depot": (Deposit.THIRD_PARTY.value,)})  # fmt: skip


def _licence() -> Iterator[Question]:
    yield Question("licence", "Sous quelle licence ?", "Licence", Kind.OPEN_CHOICE,
        "Pour la photo d’une autre personne, recopiez la licence exacte, avec son numéro.",
        choices.licences())  # fmt: skip
    rare = {READING: ("relecture",)}
    yield Question("licence_nom", "Nom complet de cette licence", "Nom de la licence", when=rare)
    yield Question("licence_url", "Adresse du texte de cette licence", "Adresse de la licence",
        Kind.ADDRESS, "Elle commence par https://.", when=rare)  # fmt: skip


def _people() -> Iterator[Question]:
    yield Question("personnes", "Qui peut-on reconnaître sur la photo ?", "Personnes", Kind.CHOICE,
        "Un visage, une silhouette ou des vêtements peuvent suffire.",
        choices.peoples())  # fmt: skip
    signed = {"personnes": _SIGNED}
    yield Question("accord_ref", "Numéro du papier d’accord", "Papier d’accord", hint=_PAPER,
        when=signed)  # fmt: skip
    yield Question("accord_fin", "Dernier jour de l’accord", "Fin de l’accord", Kind.DATE,
        "La date écrite sur le papier. Sans elle, la photo d’un enfant n’est pas publiée.",
        when=signed)  # fmt: skip
    crowd = {"personnes": (People.CROWD.value,)}
    yield Question("evenement", "Quel événement ?", "Événement", when=crowd)
    yield Question("date", "Quel jour ?", "Date", Kind.DATE, when=crowd)


def _artwork() -> Iterator[Question]:
    yield Question("oeuvre", "Voit-on une fresque, une sculpture, un tableau ?", "Œuvre",
        Kind.CHOICE, choices=choices.artworks())  # fmt: skip
    subject = {"oeuvre": (Artwork.MAIN_SUBJECT.value,)}
    yield Question("oeuvre_artiste", "Nom de l’artiste", "Artiste", when=subject)
    yield Question("oeuvre_ref", "Numéro du papier signé par l’artiste", "Papier de l’artiste",
        hint=_PAPER, when=subject)  # fmt: skip


def _description() -> Iterator[Question]:
    yield Question("alternative", "Que voit-on sur la photo ?", "Description", Kind.LINES,
        "Une phrase pour les personnes qui ne la voient pas : qui fait quoi, et où.")  # fmt: skip
    yield Question("titre", "Titre", "Titre", is_optional=True)
    yield Question("lieu", "Lieu", "Lieu", hint="Un nom, pas une adresse privée.",
        is_optional=True)  # fmt: skip
