"""The checker's own French, with places for what a person answers."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import get_args

from front_matter.french_words import Words, day_name
from photo_licences.declarations import CURRENT
from photo_licences.messages import words_for
from photo_licences.phone_page.model import Kind, Question
from photo_licences.phone_page.questions import questions
from photo_licences.problems import declaration, licence, people
from photo_licences.problems.known import KnownProblem
from photo_licences.rules.licence import LATEST
from photo_licences.sentences.words import Names

WRITTEN = "{…}"
"""Stands where the page puts what the person wrote."""

_NAMES = Names("cette photo", "la fiche")
_SOME_DAY = date(2000, 1, 1)
_SOME_LETTER = "\ue000"
_CODE = re.compile(r"`([^`]*)`")
_LINE = re.compile(r'(\w+):(?: "?([^"]+)"?)?')
_UNANSWERED = declaration.DepositMissing | people.PeopleMissing | people.ArtworkMissing
_CHOOSE = "Choisissez une réponse."
_QUOTED_SHEET = re.compile(" La fiche dit\u00a0: (?:rien|«\u00a0[^»]*\u00a0»)\\.")
_ABOUT_FILES = re.compile(r"(?:(?<=[.?!]) |^)[^.?!]*`.*")

_OTHER_WORDS = (
    ("La photo cette photo", "Cette photo"),
    ("de la photo cette photo", "de cette photo"),
    (day_name(_SOME_DAY), WRITTEN),
    (f" (U+{ord(_SOME_LETTER):04X})", ""),
)


def sentences() -> Mapping[str, Mapping[str, str]]:
    """Give message, remedy and severity of each problem that the page can find, by its name."""
    shown = {question.key: question for question in questions()}
    return {name: _sentence(problem, shown) for name, problem in _problems()}


def _problems() -> Iterator[tuple[str, KnownProblem]]:
    """Give each problem under the name by which ``rules.js`` knows it."""
    yield "AuthorMissing", declaration.AuthorMissing(WRITTEN)
    yield "DepositMissing", declaration.DepositMissing(None)
    yield "DepositWithoutPaper", declaration.DepositWithoutPaper(WRITTEN)
    yield "DeclarationMissing", declaration.DeclarationMissing(None, CURRENT)
    yield "AlternativeMissing", declaration.AlternativeMissing()
    for name, why in (
        ("AnnouncesImage", declaration.Hollow.ANNOUNCES),
        ("NamesFile", declaration.Hollow.FILE_NAME),
        ("RepeatsCaption", declaration.Hollow.CAPTION),
    ):
        yield name, declaration.AlternativeHollow(WRITTEN, why)
    yield from _of_licences()
    yield from _of_people()


def _of_licences() -> Iterator[tuple[str, KnownProblem]]:
    yield "licence-absente", licence.LicenceMissing()
    for kind in get_args(licence.FaultyLicence):
        yield kind.code, kind(WRITTEN)
    for family, latest in LATEST.items():
        yield f"OldVersion {family}", licence.OldVersion(WRITTEN, latest)
    yield "DisguisedLicence", licence.DisguisedLicence(WRITTEN, _SOME_LETTER)
    yield "RareLicence", licence.RareLicence(WRITTEN)
    yield "RareLicenceUnnamed", licence.RareLicenceUnnamed(WRITTEN)
    yield "PublicDomainReserved", licence.PublicDomainReserved()
    yield "SourceMissing", licence.SourceMissing(WRITTEN)
    yield "StrictReading", licence.StrictReading(WRITTEN)


def _of_people() -> Iterator[tuple[str, KnownProblem]]:
    yield "PeopleMissing", people.PeopleMissing(None)
    for key in ("evenement", "date"):
        yield f"CrowdWithoutEvent {key}", people.CrowdWithoutEvent((key,))
    yield "AgreementWithoutPaper", people.AgreementWithoutPaper(WRITTEN)
    yield "AgreementWithoutEnd", people.AgreementWithoutEnd()
    yield "Minors", people.Minors()
    yield "AgreementEnded", people.AgreementEnded(_SOME_DAY)
    yield "AgreementEnding", people.AgreementEnding(_SOME_DAY)
    yield "ArtworkMissing", people.ArtworkMissing(None)
    for key in ("oeuvre_artiste", "oeuvre_ref"):
        yield f"ArtworkWithoutAgreement {key}", people.ArtworkWithoutAgreement((key,))


def _sentence(problem: KnownProblem, shown: Mapping[str, Question]) -> Mapping[str, str]:
    words = words_for(problem, _NAMES)
    if isinstance(problem, _UNANSWERED):
        words = Words(words.message, _CHOOSE)
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        **_for_a_form(words, shown),
    }


def _for_a_form(words: Words, shown: Mapping[str, Question]) -> Mapping[str, str]:
    """Speak of answers where the checker speaks of lines: « `oeuvre: non` » is « Non » here.

    What the sheet says stands before the person's eyes, and files are nobody's concern yet.
    """

    def answer(code: re.Match[str]) -> str:
        line = _LINE.fullmatch(code[1])
        question = shown.get(line[1]) if line else None
        if line is None or question is None:
            return code[0]
        return f"«\u00a0{_answer(question, line[2])}\u00a0»"

    def reworded(text: str) -> str:
        for before, after in _OTHER_WORDS:
            text = text.replace(before, after)
        return _ABOUT_FILES.sub("", _CODE.sub(answer, _QUOTED_SHEET.sub("", text)))

    return {"message": reworded(words.message), "remedy": reworded(words.remedy)}


def _answer(question: Question, value: str | None) -> str:
    if not value:
        return question.shown_as
    labels = {choice.value: choice.label for choice in question.choices}
    return labels.get(value, value) if question.kind is Kind.CHOICE else value
