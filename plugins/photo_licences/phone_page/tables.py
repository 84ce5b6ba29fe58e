"""What the scripts of the phone page know of the rules, written anew at each build."""

import json
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from front_matter.dates import FIRST_YEAR, LAST_YEAR
from photo_licences import licences, restrictions
from photo_licences.declarations import CURRENT, KNOWN
from photo_licences.examining import PIXEL_LIMITS
from photo_licences.facts import PictureKind
from photo_licences.licences import LicenceTable, Verdict
from photo_licences.naming import ENDINGS_OF_FILES, LONGEST_NAME, PAGES_OF_THE_SITE
from photo_licences.phone_page import choices
from photo_licences.phone_page.questions import questions
from photo_licences.phone_page.rooms import rooms
from photo_licences.phone_page.sentences import sentences
from photo_licences.questions import NOT_AGAIN
from photo_licences.rules.agencies import AGENCIES, NEWSPAPERS, NEWSPAPERS_ALONE
from photo_licences.rules.declaration import ANNOUNCEMENT, NOBODY, SAYS_NOTHING
from photo_licences.rules.licence import (
    FREE_OF_ALL_RIGHTS,
    NEVER_IN_ADDRESSES,
    PUBLIC_DOMAIN_MARK,
    PUBLIC_HOST,
    SCHEME,
)
from photo_licences.rules.papers import CONTACT, LONGEST_PREFIX, MOST_PREFIXES, WORDS_OF_PAPERS
from photo_licences.rules.people import NOTICE

SCRIPT = "assistant/tables.js"
"""Its path below the theme's folder of published files."""


def tables_script(table: LicenceTable, *, strict: bool) -> bytes:
    """Give the module that the other scripts import; it depends on nothing but its arguments."""
    text = json.dumps(_tables(table, strict=strict), ensure_ascii=False, separators=(",", ":"))
    return f"export default {text};\n".encode()


def _tables(table: LicenceTable, *, strict: bool) -> Mapping[str, Any]:
    return {
        "licences": {
            "longest": licences.LONGEST,
            "patterns": _patterns(),
            "spellings": _spellings(table),
        },
        "strict": strict,
        "publicDomain": PUBLIC_DOMAIN_MARK,
        "freeOfAllRights": sorted(FREE_OF_ALL_RIGHTS),
        "declaration": CURRENT,
        "declarations": sorted(KNOWN),
        "choices": {
            "depot": [choice.value for choice in choices.deposits()],
            "personnes": [choice.value for choice in choices.peoples()],
            "oeuvre": [choice.value for choice in choices.artworks()],
        },
        "nobody": sorted(NOBODY),
        "announcement": ANNOUNCEMENT,
        "saysNothing": sorted(SAYS_NOTHING),
        "papers": {
            "words": sorted(WORDS_OF_PAPERS),
            "contact": CONTACT.pattern,
            "mostPrefixes": MOST_PREFIXES,
            "longestPrefix": LONGEST_PREFIX,
        },
        "sellers": {
            "agencies": AGENCIES,
            "newspapers": NEWSPAPERS,
            "newspapersAlone": NEWSPAPERS_ALONE,
        },
        "addresses": {
            "scheme": SCHEME,
            "host": PUBLIC_HOST.pattern,
            "never": NEVER_IN_ADDRESSES,
        },
        "mostPixels": {
            "jpg": PIXEL_LIMITS[PictureKind.JPEG],
            "png": PIXEL_LIMITS[PictureKind.PNG],
        },
        "rooms": rooms(),
        "years": [FIRST_YEAR, LAST_YEAR],
        "daysOfNotice": NOTICE.days,
        "longestName": LONGEST_NAME,
        "endings": sorted(ENDINGS_OF_FILES),
        "notAgain": NOT_AGAIN,
        "reservedNames": sorted(PAGES_OF_THE_SITE),
        "conditions": {question.key: question.when for question in questions() if question.when},
        "sentences": sentences(),
    }


def _patterns() -> Mapping[str, str]:
    """Give the checker's own expressions: the two languages read these alike."""
    return {
        "lead": licences.LEAD.pattern,
        "version": licences.VERSION.pattern,
        "port": licences.PORT.pattern,
        "address": licences.ADDRESS.pattern,
        "deed": licences.DEED.pattern,
        "alternative": licences.ALTERNATIVES.pattern,
        "glued": f"^(?:{restrictions.GLUED_RESTRICTION.pattern})$",
        "notCommercial": restrictions.NOT_COMMERCIAL.pattern,
        "noDerivative": restrictions.NO_DERIVATIVES.pattern,
    }


def _spellings(table: LicenceTable) -> Mapping[str, Mapping[str, list[str]]]:
    """Give the spellings by verdict, or code of the problem, and licence."""
    found: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for spelling, reading in table.spellings.items():
        verdict = reading.fault if reading.verdict is Verdict.FAULTY else reading.verdict.value
        found[verdict][reading.licence.spdx if reading.licence else ""].append(spelling)
    return found
