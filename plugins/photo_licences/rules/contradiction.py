"""Declaration grants, metadata contradicts, absence is silence."""

from collections.abc import Iterator

from photo_licences.licences import LicenceTable, Reading
from photo_licences.model import EmbeddedRights
from photo_licences.problems.contradiction import (
    AgencyNamed,
    ContradictionProblem,
    GeneratedImage,
    LicenceContradicted,
    OtherPersonNamed,
    PressNamed,
    RightsReserved,
)
from photo_licences.rules.agencies import agencies_in, newspapers_in
from photo_licences.rules.persons import others_named
from photo_licences.rules.terms import contradicts, reserves_all_rights
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
        yield from (AgencyNamed(agency, value) for agency in agencies_in(value))
        yield from (PressNamed(newspaper, value) for newspaper in newspapers_in(value))


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
    if not reading.alternatives:
        return
    declared = sheet.licence or ""
    fields = dict.fromkeys(rights.copyrights + rights.web_statements + rights.instructions, False)
    fields |= dict.fromkeys(rights.licences + rights.usage_terms, True)
    for value, terms in fields.items():
        if contradicts(value, reading.alternatives, table, terms=terms):
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
        if kind.rstrip("/").rpartition("/")[2].casefold() in _GENERATED
    ]
    for mark in dict.fromkeys((*generated, *rights.generator_marks)):
        yield GeneratedImage(mark)
