"""What every sheet has to say."""

import re
from collections.abc import Iterator
from string import ascii_lowercase

from photo_licences.declarations import CURRENT, KNOWN
from photo_licences.model import Deposit
from photo_licences.naming import slug_of
from photo_licences.plain_text import plain, words
from photo_licences.problems.declaration import (
    AlternativeHollow,
    AlternativeMissing,
    AuthorMissing,
    DeclarationMissing,
    DeclarationProblem,
    DepositMissing,
    DepositWithoutPaper,
    Hollow,
)
from photo_licences.rules.papers import names_a_paper
from photo_licences.sheet import Sheet

NOBODY = frozenset(
    words(
        "auteur author inconnu inconnue unknown na none aucun aucune moi todo tbd x xxx nom "
        "votrenom nomaffiche acompleter personne photographe "
        "moimeme jenesaispas nesaispas auteurinconnu auteureinconnue photographeinconnu "
        "photographeinconnue "
        "internet web siteweb google googleimages googlemaps facebook instagram whatsapp snapchat "
        "tiktok pinterest twitter youtube wikipedia wikimedia wikimediacommons flickr openverse "
        "ia ai intelligenceartificielle chatgpt dalle midjourney stablediffusion gemini"
    )
)
"""What stands for an author and names nobody, its words written as one."""

ANNOUNCEMENT = (
    r"(?:une |la |cette )?(?:photo|photographie|image|cliche|prise de vue)"
    r" (?:de|d|des|du|montrant|qui montre|representant) "
)
"""How a hollow alternative begins, as a regular expression on plain text."""

SAYS_NOTHING = frozenset(
    words(
        "une phrase courte photo photographie image img dsc dscn pxl sans titre untitled picture "
        "jpg jpeg png"
    )
    + list(ascii_lowercase)
)

_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that set the direction of what follows (Unicode UAX 9, §2)."""


def author_is_named(sheet: Sheet) -> Iterator[DeclarationProblem]:
    """An author is named, by a pseudonym if wanted (CPI, L121-1); a blank or « ? » names nobody.

    A name that turns the direction of the text around it cannot stand in a credit.
    """
    if not is_named(sheet.author) or _TURNING.intersection(sheet.author or ""):
        yield AuthorMissing(sheet.author)


def is_named(written: str | None) -> bool:
    """Say whether an answer names somebody or something; « ? » and « inconnu » do not."""
    return "".join(words(written or "")) not in NOBODY | {""}


def deposit_is_stated(sheet: Sheet) -> Iterator[DeclarationProblem]:
    """The sheet says who brought the photo; for somebody else, with the signed paper's number."""
    if not isinstance(sheet.deposit, Deposit):
        yield DepositMissing(sheet.deposit)
    elif sheet.deposit is Deposit.FOR_AUTHOR and not names_a_paper(sheet.deposit_ref):
        yield DepositWithoutPaper(sheet.deposit_ref)


def declaration_is_accepted(sheet: Sheet) -> Iterator[DeclarationProblem]:
    """A version of the declaration that exists was accepted; old ones stay valid."""
    if sheet.declaration not in KNOWN:
        yield DeclarationMissing(sheet.declaration, CURRENT)


def alternative_describes(sheet: Sheet, slug: str, caption: str) -> Iterator[DeclarationProblem]:
    """The picture is described, or said to be decorative: no « photo de », name or caption."""
    if not plain(sheet.alternative or ""):
        if not sheet.decorative:
            yield AlternativeMissing()
    elif why := _hollow(sheet.alternative or "", slug, (caption, sheet.title or "")):
        yield AlternativeHollow(sheet.alternative or "", why)


def _hollow(written: str, slug: str, elsewhere: tuple[str, ...]) -> Hollow | None:
    alternative = plain(written)
    if re.match(ANNOUNCEMENT, f"{alternative} "):
        return Hollow.ANNOUNCES
    meaningful = [word for word in words(alternative) if not word.isdigit()]
    if slug_of(written) == slug or SAYS_NOTHING.issuperset(meaningful):
        return Hollow.FILE_NAME
    return Hollow.CAPTION if alternative in map(plain, elsewhere) else None
