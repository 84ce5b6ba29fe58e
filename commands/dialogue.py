"""Asks one question after the other on a terminal, and judges each answer at once."""

import textwrap
from collections.abc import Callable, Mapping

from findings.model import Finding, Severity
from photo_licences.declarations import CURRENT, TEXT
from photo_licences.questions import Question

_WIDTH = 78
_SAME_AGAIN = "="
_YES = frozenset({"oui", "o"})

Judge = Callable[[str], tuple[Finding, ...]]
"""Gives what the check says of an answer."""


def ask(question: Question, judge: Judge, proposal: str | None, before: str | None) -> str:
    """Ask until an answer stands; ``proposal`` and ``before`` count only when they are typed.

    What a reviewer may lift is shown, and stands when the person gives the same answer again.
    Raises ``EOFError`` when nobody answers.
    """
    _show(question, proposal, before)
    insisted = None
    while True:
        answer = _meant(input("> ").strip(), question, proposal, before)
        if not answer:
            if question.is_optional:
                return ""
            if not question.judged_by:
                print("  Il faut une réponse.")
                continue
        findings = judge(answer)
        print_findings(findings)
        if all(found.severity is Severity.WARNING for found in findings) or (
            answer == insisted and not _refused(findings)
        ):
            return answer
        insisted = answer
        if not _refused(findings):
            print("  Pour garder cette réponse, tapez-la encore une fois.")


def show_declaration() -> None:
    """Show the whole text that the person is about to accept."""
    print(f"\nLa déclaration « {CURRENT} » :\n")
    print(textwrap.fill(TEXT, _WIDTH, initial_indent="  ", subsequent_indent="  "))


def print_findings(findings: tuple[Finding, ...]) -> None:
    """Show what the check says, without the place, which the person is just looking at."""
    for found in findings:
        for text, indent in ((found.message, "  "), (f"→ {found.remedy}", "  ")):
            print(textwrap.fill(text, _WIDTH, initial_indent=indent, subsequent_indent="    "))


def _show(question: Question, proposal: str | None, before: str | None) -> None:
    print(f"\n{question.asks}")
    for number, (value, meaning) in enumerate(question.choices, start=1):
        print(f"  {number}  {value} : {meaning}")
    if proposal:
        print(f"  Le fichier dit « {proposal} ». Si c’est juste, tapez « oui ».")
    if before:
        print(f"  Comme pour la photo d’avant, « {before} » : tapez « {_SAME_AGAIN} ».")


def _meant(typed: str, question: Question, proposal: str | None, before: str | None) -> str:
    if proposal and typed.casefold() in _YES:
        return proposal
    if before and typed == _SAME_AGAIN:
        return before
    numbered: Mapping[str, str] = {
        str(number): value for number, (value, _) in enumerate(question.choices, start=1)
    }
    return numbered.get(typed, typed)


def _refused(findings: tuple[Finding, ...]) -> bool:
    return any(found.severity in {Severity.REFUSED, Severity.WITHHELD} for found in findings)
