"""The checker's own French, with places for what a person answers."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import get_args

from findings.model import Severity
from front_matter.dates import FIRST_YEAR, LAST_YEAR
from front_matter.french_words import Words, day_name
from front_matter.value_problems import NotADate, ValueTooLong
from photo_licences.declarations import CURRENT
from photo_licences.messages import words_for
from photo_licences.phone_page.model import Kind, Question
from photo_licences.phone_page.questions import questions
from photo_licences.phone_page.rooms import rooms
from photo_licences.problems import contradiction, declaration, licence, people
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
_UNANSWERED = (
    declaration.DepositMissing
    | licence.LicenceMissing
    | people.PeopleMissing
    | people.ArtworkMissing
)
_CHOOSE = "Choisissez une réponse."
_TICK = "Lisez-la ci-dessus. Si vous êtes d’accord, cochez la case."
_QUOTED_SHEET = re.compile(" La fiche dit\u00a0: (?:rien|«\u00a0[^»]*\u00a0»)\\.")
_IN_THE_SHEET = re.compile(r"Dans la fiche, (\w)")
_ABOUT_FILES = re.compile(r"(?:(?<=[.?!]) |^)[^.?!]*`.*")

_OTHER_WORDS = (
    ("La photo cette photo", "Cette photo"),
    ("de la photo cette photo", "de cette photo"),
    (day_name(_SOME_DAY), WRITTEN),
    ("La fiche dit que", "Vous dites que"),
    (" dans la fiche", ""),
    ("cette ligne", "cette réponse"),
    (f" (U+{ord(_SOME_LETTER):04X})", ""),
)


def sentences() -> Mapping[str, Mapping[str, str]]:
    """Give message, remedy and severity of each problem that the page can find, by its name."""
    shown = {question.key: question for question in questions()}
    found = {name: _sentence(problem, shown) for name, problem in _problems()}
    return {**found, **dict(_of_values())}


def _problems() -> Iterator[tuple[str, KnownProblem]]:
    """Give each problem under the name by which ``rules.js`` knows it."""
    yield "AuthorMissing", declaration.AuthorMissing(WRITTEN)
    yield "DepositMissing", declaration.DepositMissing(None)
    yield "DepositWithoutPaper", declaration.DepositWithoutPaper(WRITTEN)
    for seller in (contradiction.AgencyDeclared, contradiction.PressDeclared):
        yield seller.__name__, seller(WRITTEN, WRITTEN)
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


def _of_values() -> Iterator[tuple[str, Mapping[str, str]]]:
    """Give what the reader of headers refuses, said of an answer instead of a line."""
    for room in sorted(set(rooms().values())):
        words = Words(
            f"Cette réponse contient {WRITTEN} caractères ; il y a de la place pour {room}.",
            "Raccourcissez-la.",
        )
        yield f"TooLong {room}", _as_shown(ValueTooLong.code, Severity.REFUSED, words)
    words = Words(
        f"La date « {WRITTEN} » est illisible.",
        f"Choisissez le jour, le mois et l’année, entre {FIRST_YEAR} et {LAST_YEAR}.",
    )
    yield "NotADate", _as_shown(NotADate.code, Severity.REFUSED, words)


def _sentence(problem: KnownProblem, shown: Mapping[str, Question]) -> Mapping[str, str]:
    words = words_for(problem, _NAMES)
    if isinstance(problem, _UNANSWERED):
        words = Words(words.message, _CHOOSE)
    elif isinstance(problem, declaration.DeclarationMissing):
        words = Words(words.message, _TICK)
    return _as_shown(problem.code, problem.severity, _for_a_form(words, shown))


def _as_shown(code: str, severity: Severity, words: Words) -> Mapping[str, str]:
    return {
        "code": code,
        "severity": severity.value,
        "message": words.message,
        "remedy": words.remedy,
    }


def _for_a_form(words: Words, shown: Mapping[str, Question]) -> Words:
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
        text = _IN_THE_SHEET.sub(lambda found: found[1].upper(), text)
        return _ABOUT_FILES.sub("", _CODE.sub(answer, _QUOTED_SHEET.sub("", text)))

    return Words(reworded(words.message), reworded(words.remedy))


def _answer(question: Question, value: str | None) -> str:
    if not value:
        return question.shown_as
    labels = {choice.value: choice.label for choice in question.choices}
    return labels.get(value, value) if question.kind is Kind.CHOICE else value
