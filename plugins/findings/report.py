"""Findings as text, workflow commands of a forge, Markdown and JSON."""

import json
from collections.abc import Mapping, Sequence
from typing import assert_never

from findings.model import Finding, Severity


def sort_findings(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Order by what blocks first, then by place; equal findings stay once."""
    return tuple(
        sorted(
            set(findings), key=lambda f: (not f.blocking, f.path, f.line or 0, f.code, f.message)
        )
    )


def severity_word(finding: Finding) -> str:
    """Name a finding's weight as the team reads it."""
    match finding.severity:
        case Severity.REFUSED:
            return "À corriger"
        case Severity.LIFTABLE:
            return "À corriger ou à faire relire" if finding.blocking else "Relu"
        case Severity.WITHHELD:
            return "Photo retenue"
        case Severity.WARNING:
            return "À savoir"
        case _:
            assert_never(finding.severity)


def as_text(findings: Sequence[Finding]) -> str:
    """Give the report of a terminal: one paragraph a finding, then the count."""
    ordered = sort_findings(findings)
    paragraphs = [
        f"{_place(finding)}\n  {severity_word(finding)} : {finding.message}\n  → {finding.remedy}"
        for finding in ordered
    ]
    return "\n\n".join([*paragraphs, _count(ordered)]) + "\n"


def as_github(findings: Sequence[Finding]) -> str:
    """Give workflow commands, which GitHub shows beside the changed lines.

    https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
    """
    return "".join(_workflow_command(finding) for finding in sort_findings(findings))


def as_markdown(findings: Sequence[Finding]) -> str:
    """Give a list for the summary of a pull request."""
    ordered = sort_findings(findings)
    lines = [
        f"- **{_markdown(severity_word(finding))}** · {_code(_place(finding))}\n"
        f"  {_markdown(finding.message)}\n"
        f"  → {_markdown(finding.remedy)}"
        for finding in ordered
    ]
    return "\n".join([f"## {_count(ordered)}", "", *lines]) + "\n"


def as_json(findings: Sequence[Finding], photos: Mapping[str, int]) -> str:
    """Give what another program reads; ``photos`` counts ``cleared``, ``withheld``, ``refused``."""
    items = [
        {
            "code": finding.code,
            "severity": finding.severity.value,
            "path": finding.path,
            "line": finding.line,
            "message": finding.message,
            "remedy": finding.remedy,
            "blocking": finding.blocking,
        }
        for finding in sort_findings(findings)
    ]
    return (
        json.dumps({"findings": items, "photos": dict(photos)}, ensure_ascii=False, indent=2) + "\n"
    )


def _place(finding: Finding) -> str:
    return finding.path if finding.line is None else f"{finding.path}:{finding.line}"


def _count(findings: Sequence[Finding]) -> str:
    blocking = sum(finding.blocking for finding in findings)
    others = len(findings) - blocking
    if not findings:
        return "Tout va bien : aucun problème trouvé."
    stop = f"{blocking} problème{'s' * (blocking > 1)} à corriger"
    know = f"{others} remarque{'s' * (others > 1)}"
    return f"{stop}, {know}." if blocking else f"Rien ne bloque : {know}."


def _workflow_command(finding: Finding) -> str:
    level = "error" if finding.blocking else "warning"
    place = f"file={_property(finding.path)}"
    if finding.line is not None:
        place += f",line={finding.line}"
    title = _property(severity_word(finding))
    return f"::{level} {place},title={title}::{_data(f'{finding.message} → {finding.remedy}')}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _markdown(text: str) -> str:
    """Keep what a stranger wrote from becoming markup in the summary."""
    return "".join(
        f"\\{char}" if char in "\\*_[]<>#|~!@" else char for char in " ".join(text.split())
    )


def _code(text: str) -> str:
    return "`" + " ".join(text.replace("`", "'").split()) + "`"
