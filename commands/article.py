"""``./dalle article``: a new news text from a commented model."""

from commands.new_text import write_new
from publication_gate.text_models import NEWS


def main(argv: list[str]) -> int:
    """Write the model; exit 1 when a file of that name is there."""
    return write_new("article", "Prépare une nouvelle actualité.", "actualites", NEWS, argv)
