"""The answers that a person gave in the forge's form « Proposer une photo »."""

import re
from collections.abc import Iterable, Mapping

from photo_licences.declarations import KNOWN
from photo_licences.phone_page.model import Question
from photo_licences.phone_page.questions import questions

_HEADING = re.compile(r"^### +(.+?)\s*$", re.MULTILINE)
_NOTHING = frozenset({"_No response_", "No response"})
"""What the forge writes for an answer that was left out, in every language, and what it shows."""

_TICKED = re.compile(r"^- \[[xX]\]", re.MULTILINE)
_DECLARATION = re.compile(r"Déclaration (\S+)")


def answers_in(text: str) -> Mapping[str, str]:
    """Give the answers of an issue's text by the sheet's keys; other headings count for nothing.

    ``text`` is what the form wrote, or what the forge's page shows of it: there a heading is a
    line of its own, and no box tells whether it is ticked. A choice is given as the sheet writes
    it. A declaration counts when its box is ticked.
    https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
    """
    asked = {question.label: question for question in questions()}
    heading = _HEADING if _HEADING.search(text) else _shown_headings(asked)
    parts = heading.split(text)[1:]
    answers: dict[str, str] = {}
    for label, written in zip(parts[::2], parts[1::2], strict=True):
        answer = written.strip()
        declaration = _DECLARATION.fullmatch(label)
        if declaration and declaration[1] in KNOWN and _TICKED.search(answer):
            answers["declaration"] = declaration[1]
        elif label in asked and answer and answer not in _NOTHING:
            question = asked[label]
            answers[question.key] = _as_in_a_sheet(question, answer)
    return answers


def _shown_headings(asked: Iterable[str]) -> re.Pattern[str]:
    labels = "|".join(map(re.escape, asked))
    return re.compile(rf"^\s*({labels}|Déclaration \S+)\s*$", re.MULTILINE)


def _as_in_a_sheet(question: Question, answer: str) -> str:
    values = {choice.label: choice.value for choice in question.choices}
    return values.get(answer, " ".join(answer.split()))
