"""The answers among which a person chooses, in plain French."""

from typing import assert_never

from photo_licences.model import Artwork, Deposit, People
from photo_licences.phone_page.model import Choice


def deposits() -> tuple[Choice, ...]:
    """Give every answer to « Qui a pris la photo ? »."""
    return tuple(Choice(deposit.value, _deposit(deposit)) for deposit in Deposit)


def peoples() -> tuple[Choice, ...]:
    """Give every answer to « Qui peut-on reconnaître ? »."""
    return tuple(Choice(people.value, _people(people)) for people in People)


def artworks() -> tuple[Choice, ...]:
    """Give every answer to « Voit-on une œuvre d’art ? »."""
    return tuple(Choice(artwork.value, _artwork(artwork)) for artwork in Artwork)


def licences() -> tuple[Choice, ...]:
    """Give the licences that we recommend to an author, the simplest first."""
    return (
        Choice(
            "CC-BY-4.0",
            "CC BY 4.0 : tout le monde peut la réutiliser, même la modifier ou la vendre, en "
            "citant mon nom. C’est le choix le plus simple.",
        ),
        Choice(
            "CC-BY-SA-4.0",
            "CC BY-SA 4.0 : pareil, et les photos modifiées gardent la même licence.",
        ),
        Choice(
            "CC0-1.0",
            "CC0 1.0 : tout le monde peut la réutiliser sans condition. Ici, mon nom est "
            "affiché quand même.",
        ),
    )


def _deposit(deposit: Deposit) -> str:
    match deposit:
        case Deposit.BY_AUTHOR:
            return "Moi"
        case Deposit.FOR_AUTHOR:
            return "Une autre personne, qui a signé le papier de dépôt"
        case Deposit.THIRD_PARTY:
            return "Une autre personne : la photo est déjà publiée sous une licence libre"
        case _:
            assert_never(deposit)


def _people(people: People) -> str:
    match people:
        case People.NONE:
            return "Personne (de dos, de loin, flouté, ou pas de personne)"
        case People.ADULTS:
            return "Des adultes, qui ont tous signé"
        case People.MINORS:
            return (
                "Un enfant : ses deux parents ont signé (ou le seul qui a l’autorité parentale) "
                "et l’enfant est d’accord"
            )
        case People.CROWD:
            return (
                "La foule d’un événement public : personne n’est mis en avant, aucun enfant "
                "n’est reconnaissable"
            )
        case _:
            assert_never(people)


def _artwork(artwork: Artwork) -> str:
    match artwork:
        case Artwork.NONE:
            return "Non"
        case Artwork.BACKGROUND:
            return "Oui, dans le décor"
        case Artwork.MAIN_SUBJECT:
            return "Oui, c’est le sujet de la photo, et l’artiste est d’accord"
        case _:
            assert_never(artwork)
