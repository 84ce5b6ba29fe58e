"""A photo that is coming in: what is answered so far, judged as the check will judge it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from findings.model import Finding
from front_matter.model import Parsed
from front_matter.reading import read_text
from photo_licences.examining import examine
from photo_licences.facts import FileFacts, Inventory, Photo, PictureKind
from photo_licences.judging import Judgement, Terms, judge
from photo_licences.licences import LicenceTable
from photo_licences.messages import finding
from photo_licences.naming import SHEET_EXTENSION, slug_of
from photo_licences.places import PHOTOS
from photo_licences.plain_text import quotable
from photo_licences.problems.declaration import SheetMissing
from photo_licences.problems.file import FileRefused, PositionFound
from photo_licences.questions import Question
from photo_licences.rules.persons import others_named
from photo_licences.rules.photo import problems_of
from photo_licences.sentences.words import Names
from photo_licences.sheet import Sheet
from photo_licences.sheet_text import sheet_text

CAPTION = "legende"
_EXTENSIONS = {PictureKind.JPEG: ".jpg", PictureKind.PNG: ".png"}


@dataclass(frozen=True, slots=True)
class Draft:
    """A photo before it has its files. ``name`` is that of the file that somebody brought.

    ``answers`` are those given so far, by the sheet's French keys, in the order of the sheet.
    """

    name: str
    slug: str
    facts: FileFacts
    answers: Mapping[str, str] = field(default_factory=dict)
    caption: str = ""

    @property
    def sheet_path(self) -> str:
        """Give the place of its sheet, relative to the project's root."""
        return f"{PHOTOS}/{self.slug}{SHEET_EXTENSION}"

    @property
    def image_path(self) -> str:
        """Give the place of its image."""
        return f"{PHOTOS}/{self.slug}{_EXTENSIONS[self.facts.kind or PictureKind.JPEG]}"

    @property
    def text(self) -> str:
        """Give its sheet."""
        return sheet_text(self.answers, self.caption)

    def parsed(self) -> Parsed[Sheet]:
        """Read the sheet as the check will."""
        return read_text(self.text.encode(), self.sheet_path, Sheet)

    def answering(self, key: str, answer: str) -> "Draft":
        """Give the draft with one answer more; the caption is no key but the sheet's body."""
        if key == CAPTION:
            return replace(self, caption=answer)
        return replace(self, answers={**self.answers, key: answer})

    def photo(self) -> Photo:
        """Give the photo as the rules look at it."""
        return Photo(
            self.slug, self.image_path, self.sheet_path, self.parsed(), self.facts, Path(self.name)
        )


def objections(
    draft: Draft, question: Question, table: LicenceTable, today: date, *, strict: bool
) -> tuple[Finding, ...]:
    """Give what the check would say of the answer to one question."""
    photo = draft.photo()
    if photo.sheet is None or photo.sheet.header is None:
        return photo.sheet.findings if photo.sheet else ()
    names = Names(draft.name, draft.sheet_path)
    return tuple(
        finding(problem, draft.sheet_path, None, names)
        for problem in problems_of(photo, table, today, strict=strict)
        if question.is_concerned_by(problem)
    )


def remarks(draft: Draft, table: LicenceTable, today: date) -> tuple[Finding, ...]:
    """Give what the check says of the file that was brought, whatever its sheet will say.

    The copy has neither position nor anything behind the image, so these are no remarks.
    """
    names = Names(draft.name, draft.sheet_path)
    return tuple(
        finding(problem, draft.name, None, names)
        for problem in problems_of(replace(draft.photo(), sheet=None), table, today, strict=False)
        if not isinstance(problem, SheetMissing | FileRefused | PositionFound)
    )


def verdict(
    draft: Draft, image: bytes, inventory: Inventory, terms: Terms
) -> tuple[Judgement, tuple[Finding, ...]]:
    """Judge the finished photo among all others; give its own findings beside the judgement."""
    photo = replace(draft.photo(), file=examine(image))
    judgement = judge(replace(inventory, photos=(*inventory.photos, photo)), terms)
    known = set(judge(inventory, terms).findings)
    return judgement, tuple(found for found in judgement.findings if found not in known)


def free_slug(wanted: str, inventory: Inventory) -> str:
    """Give a slug that no photo has, or ever had when it was withdrawn."""
    taken = {slug for photo in inventory.photos for slug in (photo.slug, slug_of(photo.image_path))}
    taken |= {entry.slug for entry in inventory.withdrawals}
    return next(slug for slug in _numbered(wanted) if slug not in taken)


def proposals(facts: FileFacts) -> Mapping[str, str]:
    """Give what the file itself says of author and date: to be asked, never to be taken over."""
    rights = facts.rights
    found: dict[str, str] = {}
    persons = (
        person for value in rights.creators for person in others_named(value, "-", rights.cameras)
    )
    if author := next(persons, None):
        found["auteur"] = quotable(author)
    for moment in rights.dates_taken:
        try:
            found["date"] = date.fromisoformat(moment[:10]).isoformat()
        except ValueError:
            continue
        break
    return found


def _numbered(wanted: str) -> Iterator[str]:
    yield wanted
    number = 2
    while True:
        yield f"{wanted}-{number}"
        number += 1
