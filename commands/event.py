"""``./dalle event``: a new event from a commented model."""

from commands.new_text import write_new
from publication_gate.text_models import EVENT


def main(argv: list[str]) -> int:
    """Write the model; exit 1 when a file of that name is there."""
    return write_new("event", "Prépare un nouvel événement à compléter.", "evenements", EVENT, argv)
