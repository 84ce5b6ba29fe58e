"""A problem of the audit as people read it: the place, the facts that clash, one next step."""

from findings.model import Finding, Severity
from publication_gate.audit.directory_messages import file_words, whole_words
from publication_gate.audit.image_messages import image_words
from publication_gate.audit.problems import (
    AuditProblem,
    CreditMissing,
    EncodedImage,
    FileProblem,
    ImageProblem,
    RemoteFetch,
    UnsafeLink,
    WholeProblem,
)
from publication_gate.audit.text_messages import text_words
from publication_gate.wording import Words


def finding(path: str, problem: AuditProblem, text: str = "") -> Finding:
    """Give a problem its words; ``text`` is the file's, where the line is looked for."""
    code, message, remedy = _words(problem)
    line = _line(problem, text)
    # A name that is no text on this system would stop the report that shows it.
    shown = path.encode("utf-8", "backslashreplace").decode()
    return Finding(code, Severity.REFUSED, shown, line, message, remedy, blocking=True)


def _words(problem: AuditProblem) -> Words:
    if isinstance(problem, WholeProblem):
        return whole_words(problem)
    if isinstance(problem, FileProblem):
        return file_words(problem)
    if isinstance(problem, ImageProblem):
        return image_words(problem)
    return text_words(problem)


def _line(problem: AuditProblem, text: str) -> int | None:
    """Find the line of what is quoted: parsers of HTML and XML do not tell it."""
    match problem:
        case (
            RemoteFetch(address=needle)
            | UnsafeLink(address=needle)
            | EncodedImage(needle)
            | CreditMissing(image=needle)
        ):
            start = text.find(needle) if needle else -1
            return None if start < 0 else text.count("\n", 0, start) + 1
        case _:
            return None
