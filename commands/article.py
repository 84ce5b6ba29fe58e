"""``./dalle article``: a new news text from a commented model."""

from commands.new_text import write_new

MODEL = """\
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


def main(argv: list[str]) -> int:
    """Write the model; exit 1 when a file of that name is there."""
    return write_new("article", "Prépare une nouvelle actualité.", "actualites", MODEL, argv)
