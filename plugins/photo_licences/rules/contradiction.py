"""Declaration grants, metadata contradicts, absence is silence."""

import re
from collections.abc import Iterator

from photo_licences.licences import LicenceTable, Reading, Verdict
from photo_licences.model import EmbeddedRights
from photo_licences.problems.contradiction import (
    AgencyDeclared,
    AgencyNamed,
    ContradictionProblem,
    GeneratedImage,
    LicenceContradicted,
    OtherPersonNamed,
    PressDeclared,
    PressNamed,
    RightsReserved,
)
from photo_licences.rules.agencies import agencies_in, newspapers_in
from photo_licences.rules.persons import others_named
from photo_licences.rules.terms import RARE, contradicts, reserves_all_rights
from photo_licences.sheet import Sheet

_GENERATED = ("trainedalgorithmicmedia", "compositewithtrainedalgorithmicmedia")
"""IPTC's digital source types of what a program made, or helped to (cv.iptc.org)."""


def nobody_sells_it(rights: EmbeddedRights) -> Iterator[ContradictionProblem]:
    """No agency, bank of images or newspaper signs the file."""
    signatures = (
        rights.creators + rights.credits + rights.sources + rights.copyrights
        + rights.usage_terms + rights.licensors + rights.web_statements + rights.instructions
    )  # fmt: skip
    for value in dict.fromkeys(signatures):
        if agency := next(agencies_in(value), None):
            yield AgencyNamed(agency, value)
        if newspaper := next(newspapers_in(value), None):
            yield PressNamed(newspaper, value)


def author_sells_nothing(sheet: Sheet) -> Iterator[ContradictionProblem]:
    """The sheet's author is a person, not an agency or a newspaper, which keep their rights."""
    author = sheet.author or ""
    # Short initials are an agency's in a file, and a person's in a sheet.
    if agency := next((name for name in agencies_in(author) if not name.isupper()), None):
        yield AgencyDeclared(agency, author)
    if newspaper := next(newspapers_in(author), None):
        yield PressDeclared(newspaper, author)


def nobody_else_made_it(sheet: Sheet, rights: EmbeddedRights) -> Iterator[ContradictionProblem]:
    """The file's creator and copyright name the sheet's author, or nobody."""
    if not sheet.author:
        return
    for value in dict.fromkeys(rights.creators + rights.copyrights):
        for other in others_named(value, sheet.author, rights.cameras):
            yield OtherPersonNamed(other, sheet.author)


def licence_is_the_declared_one(
    sheet: Sheet, reading: Reading, rights: EmbeddedRights, table: LicenceTable
) -> Iterator[ContradictionProblem]:
    """The licence that the file names, if any, is the sheet's."""
    if reading.verdict is Verdict.FAULTY:
        return
    declared = sheet.licence or ""
    meant = reading.alternatives or frozenset({RARE})
    fields = dict.fromkeys(rights.copyrights + rights.web_statements + rights.instructions, False)
    fields |= dict.fromkeys(rights.licences + rights.usage_terms, True)
    for value, terms in fields.items():
        if contradicts(value, meant, table, terms=terms):
            yield LicenceContradicted(value, declared)


def rights_are_not_reserved(sheet: Sheet, rights: EmbeddedRights) -> Iterator[ContradictionProblem]:
    """Nothing in the file keeps all rights."""
    fields = rights.copyrights + rights.usage_terms + rights.licences + rights.credits
    fields += rights.instructions
    for value in dict.fromkeys(fields):
        if reserves_all_rights(value):
            yield RightsReserved(value, sheet.licence or "")


def camera_made_it(rights: EmbeddedRights) -> Iterator[ContradictionProblem]:
    """The file does not say that a program generated the picture."""
    generated = [
        kind
        for kind in rights.digital_source_types
        if re.split(r"[/:]", kind.rstrip("/"))[-1].casefold() in _GENERATED
    ]
    for mark in dict.fromkeys((*generated, *rights.generator_marks)):
        yield GeneratedImage(mark)
