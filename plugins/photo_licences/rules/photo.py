"""Every rule that looks at one photo alone."""

from collections.abc import Iterator
from datetime import date

from photo_licences.defects import Link, NotAPicture, Unopenable
from photo_licences.facts import FileFacts, Photo
from photo_licences.licences import LicenceTable
from photo_licences.naming import name_defect
from photo_licences.problems.declaration import ImageMissing, SheetMissing
from photo_licences.problems.file import FileRefused
from photo_licences.problems.known import KnownProblem
from photo_licences.rules import contradiction, declaration, file, licence, people
from photo_licences.rules.legible import legible
from photo_licences.sheet import Sheet

_HAS_NO_SHEET = (NotAPicture, Link, Unopenable)
"""What is no photo at all is not asked for a sheet."""


def problems_of(
    photo: Photo, table: LicenceTable, today: date, *, strict: bool
) -> Iterator[KnownProblem]:
    """Ask every rule about a photo; a sheet that cannot be read leaves those on the file."""
    sheet = photo.sheet.header if photo.sheet else None
    yield from _is_complete(photo, sheet)
    if sheet:
        caption = photo.sheet.document.body if photo.sheet and photo.sheet.document else ""
        yield from declaration.author_is_named(sheet)
        yield from declaration.deposit_is_stated(sheet)
        yield from declaration.declaration_is_accepted(sheet)
        yield from declaration.alternative_describes(sheet, photo.slug, caption)
        yield from _licence_problems(sheet, table, strict=strict)
        yield from people.people_are_stated(sheet)
        yield from people.agreement_has_its_paper(sheet)
        yield from people.child_is_seen_by_two(sheet)
        yield from people.agreement_is_current(sheet, today)
        yield from people.artwork_is_stated(sheet)
        yield from contradiction.author_sells_nothing(sheet)
    if photo.file:
        yield from _file_problems(photo, photo.file, sheet)
    if photo.file and sheet:
        yield from _contradictions(photo.file, sheet, table)


def _is_complete(photo: Photo, sheet: Sheet | None) -> Iterator[KnownProblem]:
    """A photo is an image and its sheet, under a name that can stand in an address."""
    if defect := name_defect(photo.sheet_path):
        yield FileRefused(defect)
    if photo.file is None:
        yield ImageMissing(sheet.image if sheet else None)
    elif photo.sheet is None and not isinstance(photo.file.defect, _HAS_NO_SHEET):
        yield SheetMissing()


def _licence_problems(sheet: Sheet, table: LicenceTable, *, strict: bool) -> Iterator[KnownProblem]:
    reading = table.read(sheet.licence)
    yield from licence.licence_is_free(sheet, reading, table)
    yield from licence.own_photo_has_a_licence_of_today(sheet, reading)
    yield from licence.source_is_given(sheet, reading, strict=strict)


def _file_problems(photo: Photo, facts: FileFacts, sheet: Sheet | None) -> Iterator[KnownProblem]:
    deposit = sheet.deposit if sheet else None
    yield from file.file_is_one_whole_picture(facts)
    yield from file.position_is_absent(facts)
    yield from file.metadata_can_be_read(facts)
    yield from file.file_comes_from_a_camera(facts, photo.image_path, deposit)
    yield from file.content_credentials_are_seen(facts)
    rights = legible(facts.rights)
    yield from contradiction.nobody_sells_it(rights)
    yield from contradiction.camera_made_it(rights)


def _contradictions(facts: FileFacts, sheet: Sheet, table: LicenceTable) -> Iterator[KnownProblem]:
    reading = table.read(sheet.licence)
    rights = legible(facts.rights)
    yield from contradiction.nobody_else_made_it(sheet, rights)
    yield from contradiction.licence_is_the_declared_one(sheet, reading, rights, table)
    yield from contradiction.rights_are_not_reserved(sheet, rights)
