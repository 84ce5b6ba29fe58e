"""Whether the people and the artists who are seen agreed."""

from collections.abc import Iterator
from datetime import date, timedelta

from photo_licences.model import Artwork, People
from photo_licences.problems.people import (
    AgreementEnded,
    AgreementEnding,
    AgreementWithoutEnd,
    AgreementWithoutPaper,
    ArtworkMissing,
    ArtworkWithoutAgreement,
    CrowdWithoutEvent,
    Minors,
    PeopleMissing,
    PeopleProblem,
)
from photo_licences.rules.declaration import is_named
from photo_licences.rules.papers import names_a_paper
from photo_licences.sheet import Sheet

NOTICE = timedelta(days=30)
"""How long before its last day an agreement is announced to end."""

_SIGNED = frozenset({People.ADULTS, People.MINORS})


def people_are_stated(sheet: Sheet) -> Iterator[PeopleProblem]:
    """The sheet says who can be recognised (Code civil, art. 9); a crowd has event and date."""
    if not isinstance(sheet.people, People):
        yield PeopleMissing(sheet.people)
    elif sheet.people is People.CROWD:
        answers = {"evenement": is_named(sheet.event), "date": sheet.taken_on}
        if missing := tuple(key for key, answer in answers.items() if not answer):
            yield CrowdWithoutEvent(missing)


def agreement_has_its_paper(sheet: Sheet) -> Iterator[PeopleProblem]:
    """Whoever can be recognised has signed: the paper's number, for a child its last day too."""
    if sheet.people not in _SIGNED:
        return
    if not names_a_paper(sheet.agreement_ref):
        yield AgreementWithoutPaper(sheet.agreement_ref)
    if sheet.people is People.MINORS and sheet.agreement_end is None:
        yield AgreementWithoutEnd()


def child_is_seen_by_two(sheet: Sheet) -> Iterator[PeopleProblem]:
    """A photo of a child is read by a second person (Code civil, art. 372-1)."""
    if sheet.people is People.MINORS:
        yield Minors()


def agreement_is_current(sheet: Sheet, today: date) -> Iterator[PeopleProblem]:
    """Nothing is published after the last day that people agreed to."""
    last_day = sheet.agreement_end
    if last_day is None:
        return
    if last_day < today:
        yield AgreementEnded(last_day)
    elif last_day - today <= NOTICE:
        yield AgreementEnding(last_day)


def artwork_is_stated(sheet: Sheet) -> Iterator[PeopleProblem]:
    """A work that is the main subject has its artist's agreement (CPI, L122-5 11° covers none)."""
    if not isinstance(sheet.artwork, Artwork):
        yield ArtworkMissing(sheet.artwork)
    elif sheet.artwork is Artwork.MAIN_SUBJECT:
        answers = {
            "oeuvre_artiste": is_named(sheet.artist),
            "oeuvre_ref": names_a_paper(sheet.artwork_ref),
        }
        if missing := tuple(key for key, answer in answers.items() if not answer):
            yield ArtworkWithoutAgreement(missing)
