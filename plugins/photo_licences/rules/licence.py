"""Whether the written licence lets us publish."""

import re
import unicodedata
from collections.abc import Iterator
from typing import get_args

from photo_licences.licences import LicenceTable, Reading, Verdict
from photo_licences.model import Deposit
from photo_licences.plain_text import disguise
from photo_licences.problems.licence import (
    DisguisedLicence,
    FaultyLicence,
    LicenceMissing,
    LicenceProblem,
    LicenceWithoutVersion,
    OldVersion,
    PublicDomainReserved,
    RareLicence,
    RareLicenceUnnamed,
    SourceMissing,
    StrictReading,
)
from photo_licences.sheet import Sheet

PUBLIC_DOMAIN_MARK = "CC-PDM-1.0"
FREE_OF_ALL_RIGHTS = frozenset({PUBLIC_DOMAIN_MARK, "CC0-1.0"})
LATEST = {"CC-BY": "CC-BY-4.0", "CC-BY-SA": "CC-BY-SA-4.0", "LAL": "LAL-1.3"}
"""The version that an author chooses today, by the licence's family."""

SCHEME = "https://"
PUBLIC_HOST = re.compile(r"(?:[^./?#@:\[\]]+\.)+(?![0-9]+\.?(?::|$))[^./?#@:\[\]]+\.?(?::[0-9]*)?")
"""A name with a dot, perhaps a port; neither a number, nor somebody's name and password."""

NEVER_IN_ADDRESSES = '"<>\\^`{|}'
"""RFC 3986 has none of these characters."""

_KINDS: dict[str, type[FaultyLicence]] = {kind.code: kind for kind in get_args(FaultyLicence)}


def licence_is_free(
    sheet: Sheet, reading: Reading, table: LicenceTable
) -> Iterator[LicenceProblem]:
    """One licence is named exactly, and lets anybody use, change and share the photo."""
    written = sheet.licence or ""
    if reading.verdict is Verdict.REVIEWED:
        yield from _rare(sheet, written)
    elif reading.fault == "licence-absente":
        yield LicenceMissing()
    elif reading.fault == "licence-inconnue" and (character := disguise(written)):
        yield DisguisedLicence(written, character)
    elif reading.verdict is Verdict.FAULTY:
        kind = _KINDS[reading.fault]
        nearest = reading.nearest
        if kind is LicenceWithoutVersion:
            nearest = table.nearest_version(written)
        yield kind(written, nearest)


def own_photo_has_a_licence_of_today(sheet: Sheet, reading: Reading) -> Iterator[LicenceProblem]:
    """The author of a photo chooses a licence in its latest version, never a public domain mark."""
    own = sheet.deposit is not Deposit.THIRD_PARTY
    if not own or reading.verdict is not Verdict.ACCEPTED_WITH_SOURCE or not reading.licence:
        return
    if reading.licence.spdx == PUBLIC_DOMAIN_MARK:
        yield PublicDomainReserved()
    else:
        family = reading.licence.spdx.rpartition("-")[0]
        yield OldVersion(sheet.licence or "", LATEST[family])


def source_is_given(sheet: Sheet, reading: Reading, *, strict: bool) -> Iterator[LicenceProblem]:
    """Somebody else's photo comes with its page; strictly read, only from the public domain."""
    if sheet.deposit is not Deposit.THIRD_PARTY:
        return
    if not is_https_address(sheet.source):
        yield SourceMissing(sheet.source)
    if strict and reading.licence and reading.licence.spdx not in FREE_OF_ALL_RIGHTS:
        yield StrictReading(sheet.licence or "")


def is_https_address(written: str | None) -> bool:
    """Say whether a text is one complete https address of a public host."""
    address = (written or "").strip()
    if address[: len(SCHEME)].lower() != SCHEME or any(map(_never_in_addresses, address)):
        return False
    host = re.split("[/?#]", address[len(SCHEME) :], maxsplit=1)[0]
    # As browsers read it: some single characters are « a/c » or « : » there.
    return PUBLIC_HOST.fullmatch(unicodedata.normalize("NFKC", host)) is not None


def _never_in_addresses(character: str) -> bool:
    """Say whether no address has such a character, nor any alphabet: a space, an override."""
    return character in NEVER_IN_ADDRESSES or unicodedata.category(character)[0] in "CZ"


def _rare(sheet: Sheet, written: str) -> Iterator[LicenceProblem]:
    yield RareLicence(written)
    if not sheet.licence_name or not is_https_address(sheet.licence_url):
        yield RareLicenceUnnamed(written)
