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
    r"\b(?:all rights? reserved|tous (?:les )?droits (?:de \w+ )?(?:sont )?reserves"
    r"|(?<!certains )(?<!aucun )droits? reserves?"
    r"|tout droit reserve|alle rechte vorbehalten|todos los derechos reservados"
    r"|tutti i diritti riservati|todos os direitos reservados"
    r")\b"
)
_FORBIDDEN = re.compile(
    r"\b(?:(?:re)?(?:production|diffusion|publication) (?:est )?interdite"
    r"|(?:copie|utilisation) (?:est )?interdite|sans autorisation"
    r"|ne pas (?:reproduire|diffuser|copier|utiliser|publier)"
    r"|editorial use only|usage editorial|rights managed|without (?:\w+ )?permission"
    r"|no (?:sales?|resale|archives?|reproduction)|not for (?:sale|resale|publication)"
    r"|(?:do not|don t) (?:copy|reproduce|publish|use|distribute))\b"
)
"""What nobody who shares a photo writes, in the words of agencies and of the cautious."""

_NOTHING = frozenset({"no usage terms", "no terms", "none specified"})
_FAMILIES = (
    (
        "LAL",
        re.compile(r"\b(?:licence art libre|free art licen[cs]e|artlibre org)\b(?: (\d) (\d))?"),
    ),
    ("etalab", re.compile(r"\b(?:licence ouverte|open licence|etalab)\b(?: (\d) (\d))?")),
)
_PUBLIC_DOMAIN = frozenset({"CC0-1.0", "CC-PDM-1.0"})


def reserves_all_rights(value: str) -> bool:
    """Say whether a text keeps all rights; « © Marie Dupont » alone does not."""
    text = plain(value[:_LONGEST])
    return text in {"dr", "d r"} or bool(_RESERVED.search(text))


def contradicts(value: str, declared: frozenset[str], table: LicenceTable, *, terms: bool) -> bool:
    """Say whether a text names another licence than the declared ones.

    ``terms`` says that the field exists to hold a licence: there a text that we don't understand
    contradicts too, so that a person looks. Elsewhere only a named licence counts, or a phrase
    that takes a part of it back.
    """
    text = value[:_LONGEST]
    named = list(_licences_named(text, table))
    if any(name in RESTRICTIONS for name in named) or _takes_back(text, terms and bool(named)):
        return True
    if named:
        return not any(_agrees(name, declared) for name in named)
    return terms and not reserves_all_rights(text) and not _says_nothing(text, declared, table)


def _says_nothing(text: str, declared: frozenset[str], table: LicenceTable) -> bool:
    """Say whether a field of terms is as good as blank, or says no less than the declared ones."""
    fault = table.read(text).fault
    is_free = fault == "licence-domaine-public" and not _PUBLIC_DOMAIN.isdisjoint(declared)
    return is_free or fault == "licence-absente" or plain(text) in _NOTHING


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
    for family, mentions in _FAMILIES:
        for mention in mentions.finditer(plain(text)):
            yield f"{family}-{mention[1]}.{mention[2]}" if mention[1] else family


def _takes_back(text: str, terms: bool) -> bool:
    """Say whether something beside the licence's name takes a part of it back.

    Two letters are a restriction only where terms stand: « © N. D. » is a person's initials.
    """
    words = plain(text)
    return bool(
        _FORBIDDEN.search(words)
        or NOT_COMMERCIAL.search(words)
        or NO_DERIVATIVES.search(words)
        or (terms and restriction_in(text))
    )


def _agrees(name: str, declared: frozenset[str]) -> bool:
    if name in declared:
        return True
    return any(re.fullmatch(rf"{re.escape(name)}-\d\.\d", known) for known in declared)
