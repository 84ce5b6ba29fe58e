"""Where a problem of a photo is shown."""

from pathlib import PurePosixPath

from photo_licences.facts import Photo
from photo_licences.problems.kind import Place
from photo_licences.problems.known import KnownProblem
from photo_licences.sentences.words import Names


def placed(photo: Photo, problem: KnownProblem) -> tuple[str, int | None, Names]:
    """Give the file, the line of the key that the problem concerns, and the photo's names.

    The line is None for an image, and for a key that the sheet does not have.
    """
    names = Names(PurePosixPath(photo.image_path).name, photo.sheet_path)
    if problem.place is Place.IMAGE or photo.sheet is None:
        return photo.image_path, None, names
    document = photo.sheet.document
    value = document.values.get(problem.key) if document and problem.key else None
    return photo.sheet_path, value.line if value else None, names
