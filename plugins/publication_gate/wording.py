"""How the audit quotes, and the next steps that it often names."""

LONGEST_QUOTE = 120
REBUILD = "Reconstruisez le site avec ./dalle build, puis recommencez."
SHOW = "Montrez ces lignes à une personne qui entretient le site."

Words = tuple[str, str, str]
"""Code, message, next step."""


def guillemets(text: str) -> str:
    """Quote a text between French quotation marks."""
    return f"« {shorten(text)} »"


def shorten(text: str) -> str:
    """Make what a stranger wrote one line that a person can look at."""
    line = " ".join(text.split())
    shown = "".join(char if char.isprintable() else "\ufffd" for char in line)
    return shown if len(shown) <= LONGEST_QUOTE else f"{shown[:LONGEST_QUOTE]}…"
