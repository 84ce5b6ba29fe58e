"""Whether two texts name the same person, as cameras, programs and people write names."""

import re
from collections.abc import Iterator

from photo_licences.plain_text import words
from photo_licences.rules.nobodies import is_nobody

_BETWEEN_PERSONS = re.compile(r"[/;|&+\n\u2014]|\s(?:et|and|pour|for|via)\s", re.IGNORECASE)
_NOT_WORDS = re.compile(r"\S+://\S+|\b(?:www\.|mailto:)\S+|(?<=\w)@\S+|\(c\)", re.IGNORECASE)
_YEAR_OR_VERSION = re.compile(r"(?:19|20)\d\d|\b\d\.\d\b")
_NOT_A_NAME = frozenset(
    words(
        "copyright copr photo photos photographe photographer photograph photographed "
        "photography photographie image images picture pictures credit credits par by auteur "
        "author artist owner taken prise all some certains rights reserved tous droits "
        "droit reserves reserve dr the le la les de des du mr mme monsieur madame "
        "cc cc0 creative commons licence license licensed sous under public domain domaine "
        "attribution international unported generic sharealike share alike partage sa nc nd "
        "noncommercial noderivatives noderivs this work is libre ouverte etalab"
    )
)


def others_named(value: str, declared: str, cameras: tuple[str, ...] = ()) -> Iterator[str]:
    """Give the persons of a creator or copyright field who are not the declared author.

    Case, accents, the order of names, initials, years and formulas of copyright don't matter. A
    name that says less than the declared one, or one word more, is the same person (« Marie » and
    « Marie Dupont »). Makers of cameras, defaults of programs and addresses are nobody.
    """
    of_cameras = {word for camera in cameras for word in words(camera)}
    declared_persons = [_name(part) for part in (*_persons(declared), declared)]
    for part in _persons(value):
        name = _name(part)
        if is_nobody(name, of_cameras):
            continue
        if not any(_is_same(name, person) for person in declared_persons):
            yield part.strip()


def _persons(value: str) -> Iterator[str]:
    """Split a field; « Dupont, Marie » is one person, several commas part several."""
    for part in _BETWEEN_PERSONS.split(_NOT_WORDS.sub(" ", value)):
        pieces = part.split(",")
        yield from [part] if len(pieces) <= 2 else pieces  # noqa: PLR2004 - name and first name


def _name(value: str) -> list[str]:
    return [word for word in words(_YEAR_OR_VERSION.sub(" ", value)) if word not in _NOT_A_NAME]


def _is_same(name: list[str], declared: list[str]) -> bool:
    fewer, more = sorted((name, declared), key=len)
    if not fewer:
        return False
    if "".join(fewer) == "".join(more):
        return True
    if len(fewer) == 1 and fewer[0] == "".join(word[0] for word in more) and len(more) > 1:
        return True
    if len(name) > len(declared) + 1:
        return False
    left = list(more)
    shared = 0
    for word in sorted(fewer, key=len, reverse=True):
        match = next((known for known in left if _matches(word, known)), None)
        if match is None:
            return False
        left.remove(match)
        shared += min(len(word), len(match)) > 1
    return shared > 0 or len(fewer) == len(more)


def _matches(word: str, known: str) -> bool:
    initial, whole = sorted((word, known), key=len)
    return word == known or (len(initial) == 1 < len(whole) and whole.startswith(initial))
