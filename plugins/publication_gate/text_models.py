"""The commented models of an event and of a news text, as volunteers begin with them."""

from collections.abc import Iterable
from datetime import date

EVENT = """\
---
titre: {titre}
publie_le: {date}

# Quand ? Une date seule, par exemple : debut: 2026-12-05 14h, puis fin: 17h
debut:
fin:
# Un rendez-vous régulier : effacez « debut » et « fin », et enlevez le « # » des lignes utiles.
# repetition: tous les mercredis de 14h à 17h, hors vacances scolaires
# du: 2027-01-06
# au: 2027-06-30
# sauf: 2027-02-03 : salle fermée

# Où ? À choisir dans : {lieux}
lieu:
# Avec qui ? À choisir dans : {organisateurs}
organisateur:

# Ce qui suit est facultatif : enlevez le « # » des lignes utiles.
# resume: Une phrase qui donne envie de venir.
# pour_qui: Tout le monde
# tarif: Gratuit
# inscription: Sans inscription
# accessibilite: De plain-pied
# photo: ../photos/nom-de-la-photo.jpg
# Pour annoncer un changement : annulé, reporté ou complet, et la date du changement.
# etat: annulé
# mise_a_jour: {date}
---

Ce qui va se passer, en quelques phrases courtes.
"""

NEWS = """\
---
titre: {titre}
date: {date}

# Ce qui suit est facultatif : enlevez le « # » des lignes utiles.
# resume: Une phrase pour donner envie de lire.
# photo: ../photos/nom-de-la-photo.jpg
# themes: atelier, jardin
# Tant que le texte n’est pas fini :
# brouillon: oui
---

Le plus important d’abord : quoi, quand, où.

## Un intertitre qui dit quelque chose

Une idée par phrase. Une ligne vide sépare deux paragraphes.
"""
_OWN_LINES = frozenset(
    line for model in (EVENT, NEWS) for line in model.rpartition("---\n")[2].split("\n") if line
)
_NONE = "rien encore : complétez content/{}.yml"


def left_over(body: str) -> tuple[int, str] | None:
    """Give the place, from 0, and the words of the first line that is still the model's."""
    lines = enumerate(map(str.strip, body.split("\n")))
    return next(((place, line) for place, line in lines if line in _OWN_LINES), None)


def filled(
    model: str, title: str, today: date, places: Iterable[str], organisers: Iterable[str]
) -> str:
    """Give a model with its title and date, and the slugs among which a person chooses."""
    return model.format(
        titre=title,
        date=today,
        lieux=", ".join(places) or _NONE.format("lieux"),
        organisateurs=", ".join(organisers) or _NONE.format("organisateurs"),
    )
