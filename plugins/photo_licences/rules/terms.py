"""Which licence a file's own text names, and whether the sheet names another."""

import re
from collections.abc import Iterator

from photo_licences.licences import LicenceTable, Verdict
from photo_licences.plain_text import plain
from photo_licences.restrictions import NO_DERIVATIVES, NOT_COMMERCIAL, restriction_in

RARE = "licence-rare"
"""Stands for every free licence without SPDX identifier."""

RESTRICTIONS = frozenset({"licence-nc", "licence-nd", "licence-nc-nd"})

_LONGEST = 2000
"""Characters of a field that are searched."""

_ADDRESS = re.compile(r"creativecommons\.org/(?:licenses|publicdomain)/[\w./-]+", re.IGNORECASE)
_MENTION = re.compile(
    r"\b(?:cc|creative commons|licence|license)"
    r"((?: (?:licence|license|by|sa|nc|nd|attribution|paternite"
    r"|share ?alike|partage dans les memes conditions|partage a l identique"
    r"|non ?commercial|no ?deriv[a-z]*|pas d utilisation commerciale|pas de modification))+)"
    r"(?: v?(\d) (\d))?"
)
_ZERO = re.compile(r"\bcc ?0\b|\bcc zero\b|\bcreative commons zero\b")
_SHARE_ALIKE = re.compile(r"\bsa\b|share ?alike|partage")
_RESERVED = re.compile(
    r"\b(?:all rights? reserved|tous (?:les )?droits (?:sont )?reserves"
    r"|(?<!certains )(?<!aucun )droits? reserves?"
    r"|tout droit reserve|alle rechte vorbehalten|todos los derechos reservados"
    r"|tutti i diritti riservati|todos os direitos reservados)\b"
)


def reserves_all_rights(value: str) -> bool:
    """Say whether a text keeps all rights; « © Marie Dupont » alone does not."""
    text = plain(value[:_LONGEST])
    return text in {"dr", "d r"} or bool(_RESERVED.search(text))


def contradicts(value: str, declared: frozenset[str], table: LicenceTable, *, terms: bool) -> bool:
    """Say whether a text names another licence than the declared ones.

    ``terms`` says that the field exists to hold a licence: there a text that we don't understand
    contradicts too, so that a person looks. Elsewhere only a named licence counts.
    """
    text = value[:_LONGEST]
    named = list(_licences_named(text, table))
    if named:
        is_restricted = any(name in RESTRICTIONS for name in named) or _takes_back(text, terms)
        return is_restricted or not any(_agrees(name, declared) for name in named)
    if not terms or reserves_all_rights(text):
        return False
    return bool(plain(text))


def _licences_named(text: str, table: LicenceTable) -> Iterator[str]:
    """Give identifiers, or families without version (``CC-BY-SA``), or codes of restrictions."""
    for candidate in (text, *_ADDRESS.findall(text)):
        reading = table.read(candidate)
        if reading.verdict is Verdict.REVIEWED:
            yield RARE
        yield from reading.alternatives
        if reading.fault.startswith(("licence-n", "licence-fermee")) and candidate != text:
            yield reading.fault
    for mention in _MENTION.finditer(plain(text)):
        family = "CC-BY-SA" if _SHARE_ALIKE.search(mention[1]) else "CC-BY"
        version = f"-{mention[2]}.{mention[3]}" if mention[2] else ""
        yield restriction_in(mention[1]) or family + version
    if _ZERO.search(plain(text)):
        yield "CC0-1.0"


def _takes_back(text: str, terms: bool) -> bool:
    """Say whether something beside the licence's name takes a part of it back.

    Two letters are a restriction only where terms stand: « © N. D. » is a person's initials.
    """
    words = plain(text)
    return bool(
        NOT_COMMERCIAL.search(words)
        or NO_DERIVATIVES.search(words)
        or (terms and restriction_in(text))
    )


def _agrees(name: str, declared: frozenset[str]) -> bool:
    if name in declared:
        return True
    return any(re.fullmatch(rf"{re.escape(name)}-\d\.\d", known) for known in declared)
