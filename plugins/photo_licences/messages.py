"""From a problem to the finding that a volunteer reads."""

from typing import assert_never

from findings.model import Finding, Severity
from front_matter.french_words import Words
from photo_licences.problems.collection import ChangeProblem, CollectionProblem
from photo_licences.problems.contradiction import ContradictionProblem
from photo_licences.problems.declaration import DeclarationProblem
from photo_licences.problems.file import FileProblem
from photo_licences.problems.known import KnownProblem
from photo_licences.problems.licence import LicenceProblem
from photo_licences.problems.people import PeopleProblem
from photo_licences.sentences.collection import change_words, collection_words
from photo_licences.sentences.contradiction import contradiction_words
from photo_licences.sentences.declaration import declaration_words
from photo_licences.sentences.file import file_words
from photo_licences.sentences.licence import licence_words
from photo_licences.sentences.people import people_words
from photo_licences.sentences.words import Names

_BLOCKING = {
    Severity.REFUSED: True,
    Severity.LIFTABLE: True,
    Severity.WITHHELD: False,
    Severity.WARNING: False,
}


def words_for(problem: KnownProblem, names: Names) -> Words:  # noqa: PLR0911 - one table
    """Give a problem its French; mypy refuses a kind of problem that has none."""
    if isinstance(problem, DeclarationProblem):
        return declaration_words(problem, names)
    if isinstance(problem, LicenceProblem):
        return licence_words(problem, names)
    if isinstance(problem, PeopleProblem):
        return people_words(problem, names)
    if isinstance(problem, FileProblem):
        return file_words(problem, names)
    if isinstance(problem, ContradictionProblem):
        return contradiction_words(problem, names)
    if isinstance(problem, CollectionProblem):
        return collection_words(problem, names)
    if isinstance(problem, ChangeProblem):
        return change_words(problem, names)
    assert_never(problem)


def finding(problem: KnownProblem, path: str, line: int | None, names: Names) -> Finding:
    """Give a problem as it is shown at a place."""
    words = words_for(problem, names)
    return Finding(
        code=problem.code,
        severity=problem.severity,
        path=path,
        line=line,
        message=words.message,
        remedy=words.remedy,
        blocking=_BLOCKING[problem.severity],
    )
