"""``./dalle event``: a new event from a commented model."""

from commands.new_text import write_new

MODEL = """\
---
titre: {titre}
publie_le: {date}

# Quand ? Une date seule, par exemple : debut: 2026-12-05 14:00
debut:
fin:
# Un rendez-vous régulier : effacez « debut » et « fin », et enlevez le « # » de cette ligne.
# repetition: tous les mercredis de 14h à 17h, hors vacances scolaires

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
# Pour annoncer un changement : annulé, reporté ou complet.
# etat: prévu
---

Ce qui va se passer, en quelques phrases courtes.
"""


def main(argv: list[str]) -> int:
    """Write the model; exit 1 when a file of that name is there."""
    return write_new("event", "Prépare un nouvel évènement à compléter.", "evenements", MODEL, argv)
