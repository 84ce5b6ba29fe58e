"""What a text takes back of a licence: no commerce, no changes."""

import re

from photo_licences.plain_text import plain

GLUED_RESTRICTION = re.compile(r"(?:cc)?(?:by)?(?:sa)?(?:nc|nd)(?:sa|nc|nd)*")
NOT_COMMERCIAL = re.compile(
    r"\bnon ?commercial|\bnon (?:a but )?lucratif|\bpas de vente|\busage (?:prive|personnel)"
    r"|\b(?:pas|sauf|hors|sans|aucun|aucune|jamais)(?: d| de| en| pour)?"
    r"(?: usages?| utilisations?| fins?| exploitations?)? commercial"
    r"|\b(?:usages?|utilisations?) commerciale?s? (?:interdit|exclu|non autoris)"
)
NO_DERIVATIVES = re.compile(
    r"\bno ?deriv|\b(?:pas|sans|aucune)(?: de)? (?:modification|retouche|recadrage)"
    r"|\bne pas (?:la )?(?:modifier|retoucher|recadrer)|\bmodifications? interdite"
)


def restriction_in(written: str) -> str | None:
    """Give the code of the restriction that a text names, whatever stands around it."""
    text = plain(written)
    glued = "".join(
        word
        for word in (re.sub(r"\d", "", word) for word in text.split())
        if GLUED_RESTRICTION.fullmatch(word)
    )
    not_commercial = "nc" in glued or NOT_COMMERCIAL.search(text)
    no_derivatives = "nd" in glued or NO_DERIVATIVES.search(text)
    if not_commercial and no_derivatives:
        return "licence-nc-nd"
    if not_commercial:
        return "licence-nc"
    return "licence-nd" if no_derivatives else None
