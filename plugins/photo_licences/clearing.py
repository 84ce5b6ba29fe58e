"""From a photo in which nothing is wrong to what may be published of it."""

from photo_licences.facts import Photo, PictureKind
from photo_licences.licences import LicenceTable
from photo_licences.model import Artwork, ClearedPhoto, Credit, Deposit, Licence, People
from photo_licences.plain_text import words
from photo_licences.sheet import Sheet


def clear(photo: Photo, table: LicenceTable) -> ClearedPhoto:
    """Give the cleared photo; only ``judging`` asks, when no rule objects.

    Raises ValueError where anything that a rule requires is missing after all, so that a rule
    that forgets something stops the build and publishes nothing.
    """
    sheet = photo.sheet.header if photo.sheet else None
    if sheet is None or photo.file is None or photo.original is None or photo.file.defect:
        raise ValueError(f"{photo.slug}: no picture or no sheet")
    if not isinstance(sheet.people, People) or not isinstance(sheet.artwork, Artwork):
        raise ValueError(f"{photo.slug}: people or works not stated")  # noqa: TRY004 - a missing answer
    document = photo.sheet.document if photo.sheet else None
    source_types = photo.file.rights.digital_source_types
    return ClearedPhoto(
        slug=photo.slug,
        original=photo.original,
        path=photo.image_path,
        sha256=photo.file.sha256,
        width=photo.file.width,
        height=photo.file.height,
        is_lossless=photo.file.kind is PictureKind.PNG,
        alternative=sheet.alternative or "",
        credit=_credit(photo.slug, sheet, table),
        people=sheet.people,
        artwork=sheet.artwork,
        title=sheet.title,
        caption=document.body.strip() if document else "",
        taken_on=sheet.taken_on,
        place=sheet.place,
        event=sheet.event,
        is_example=sheet.example,
        is_drawing=photo.file.is_drawn,
        digital_source_type=source_types[0] if source_types else None,
    )


def _credit(slug: str, sheet: Sheet, table: LicenceTable) -> Credit:
    licence = licence_of(sheet, table)
    if not sheet.author or licence is None or not sheet.declaration:
        raise ValueError(f"{slug}: no author, no licence or no declaration")
    return Credit(
        author=sheet.author,
        licence=licence,
        artist=sheet.artist,
        source=sheet.source if sheet.deposit is Deposit.THIRD_PARTY else None,
    )


def licence_of(sheet: Sheet, table: LicenceTable) -> Licence | None:
    """Give the licence that a sheet names, None where it names none that we can call by a name."""
    return table.read(sheet.licence).licence or _rare_licence(sheet)


def _rare_licence(sheet: Sheet) -> Licence | None:
    """Give a licence without SPDX identifier a ``LicenseRef`` (SPDX 2.3, annex D)."""
    if not sheet.licence_name or not sheet.licence_url:
        return None
    identifier = "LicenseRef-" + "-".join(words(sheet.licence_name))
    return Licence(identifier, sheet.licence_name, sheet.licence_url.strip())
