"""Invents French Markdown files of a real site's size: the same numbers give the same texts."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta

NOW = datetime.fromisoformat("2026-11-22T10:00")
"""The clock of every measured command, at the time of Paris."""
_THEMES = (  # noqa: SIM905 - a list of quoted words would be three times as long
    "atelier, jardin, réparation, numérique, fête, couture, vélo, cuisine, musique, lecture,"
    " photo, bois, électronique, impression 3D, voisinage, école, sport, mémoire, propreté,"
    " arts, film, emploi, santé, jeunesse"
).split(", ")
"""24 of them, as in the sites that other generators were measured on."""
_WORDS = (  # noqa: SIM905 - a list of quoted words would be three times as long
    "le la les un une des ce cette nos vos leurs dalle quartier voisine voisin enfant parent"
    " bénévole habitante habitant atelier jardin table outil imprimante machine carton bois tissu"
    " plante tomate arrosoir terrasse escalier passage marché école cour mur couleur dessin photo"
    " page site ordinateur clavier câble réunion soirée matinée samedi mercredi semaine mois"
    " printemps automne hiver arrive vient apporte prépare partage répare construit raconte montre"
    " apprend découvre installe plante arrose peint coud imprime mesure range nettoie invite"
    " propose attend cherche trouve aide avec pour dans sur sous devant derrière pendant après"
    " avant chez entre sans contre petit petite grand grande beau belle neuf neuve vieux vieille"
    " premier première dernier dernière ensemble souvent parfois toujours demain bientôt ici là"
    " gratuit ouvert simple tranquille joyeux solide utile"
).split()
_ENDS = (*(".",) * 7, " !", " ?", "...")
_SLUG = "texte-{:05d}"
_EVERY = 22
"""One text in so many is a page, and one is an event."""


def texts(count: int, photos: int = 0) -> Iterator[tuple[str, str]]:
    """Give ``count`` texts as path below ``content/`` and content, most of them news.

    Each of the first news texts shows one of ``photos`` photos, whose files are ``photo_name``.
    """
    for number in range(count):
        dice = random.Random(number)  # noqa: S311 - texts that are the same each time, no secret
        path = _path(number)
        kind = path.partition("/")[0]
        header = {"evenements": _event, "pages": _page, "actualites": _news}[kind](number, dice)
        photo = f"\n\n![](../photos/{photo_name(number)}.jpg)" if number < photos else ""
        yield path, f"---\n{header}---\n{body(dice, _path(number // 2))}{photo}\n"


def photo_name(number: int) -> str:
    """Name a photo; its file is a JPEG."""
    return f"photo-{number:04d}"


def body(dice: random.Random, linked: str) -> str:
    """Write about 480 words: headings, a list, emphasis, and a link to ``linked``."""
    paragraphs = [_paragraph(dice), f"{_sentence(dice)[:-1]}, voir [ce texte](../{linked})."]
    for _ in range(3):
        paragraphs += [
            f"## {_sentence(dice, 4).rstrip(' .!?')}",
            _paragraph(dice),
            "\n".join(f"- {_sentence(dice, 6)}" for _ in range(4)),
            f'**{_sentence(dice, 3)}** {_paragraph(dice)} *{_sentence(dice, 4)}* Il dit "oui".',
        ]
    return "\n\n".join(paragraphs)


def _path(number: int) -> str:
    folder = {_EVERY - 2: "pages", _EVERY - 1: "evenements"}.get(number % _EVERY, "actualites")
    return f"{folder}/{_SLUG.format(number)}.md"


def _news(number: int, dice: random.Random) -> str:
    day = (NOW - timedelta(hours=7 * number + 1)).date()
    themes = ", ".join(dice.sample(_THEMES, dice.randint(1, 3)))
    return f"{_titles(number, dice)}date: {day}\nthemes: {themes}\n"


def _page(number: int, dice: random.Random) -> str:
    return _titles(number, dice)


def _event(number: int, dice: random.Random) -> str:
    day = (NOW + timedelta(days=number // _EVERY % 360 - 120)).date()
    organiser = dice.choice(("fab-lab", "ecole-du-web", "couleurs-de-la-dalle"))
    return (
        f"{_titles(number, dice)}publie_le: {min(day, NOW.date()) - timedelta(days=9)}\n"
        f"debut: {day} 14:00\nduree: 3h\nlieu: fab-lab\norganisateur: {organiser}\n"
    )


def _titles(number: int, dice: random.Random) -> str:
    title = _sentence(dice, 5).rstrip(" .!?")
    return f"titre: {title} {number}\nresume: {_sentence(dice, 12)}\n"


def _paragraph(dice: random.Random) -> str:
    return " ".join(_sentence(dice) for _ in range(4))


def _sentence(dice: random.Random, words: int = 0) -> str:
    chosen = dice.choices(_WORDS, k=words or dice.randint(7, 17))
    if len(chosen) > 9:  # noqa: PLR2004 - long sentences have a comma and an apostrophe
        chosen[4] += ","
        chosen[6] = "aujourd'hui"
    return " ".join(chosen).capitalize() + dice.choice(_ENDS)
