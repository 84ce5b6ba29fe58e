"""Findings as text, workflow commands of a forge, Markdown and JSON."""

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import assert_never

from findings.model import Finding, Severity

SHOWN_BY_GITHUB = 10
_LONGEST_LIST = 300_000
"""Bytes; of a step that writes more than 1 MiB GitHub shows nothing at all, so that a flood of
small problems would hide the one that matters."""
_CODE = re.compile(r"(`[^`]+`)")
_MARKUP = re.compile(r"[\\*_\[\]()<>|~!&:`$#@]|(?<=www)\.")
_BULLET = re.compile(r"^(\d{0,9})([-+=.])")
_CALLS = re.compile(r"[@#]")


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


def as_text(findings: Sequence[Finding], first: Sequence[Finding] = ()) -> str:
    """Give the report of a terminal: one paragraph a finding, then the count.

    Here and below ``first`` is what the person who reviews a change has to decide.
    """
    ordered = _ordered(findings, first)
    paragraphs = [
        f"{_place(finding)}\n  {severity_word(finding)} : {finding.message}\n  → {finding.remedy}"
        for finding in ordered
    ]
    return "\n\n".join([*paragraphs, _count(ordered)]) + "\n"


def as_github(findings: Sequence[Finding], first: Sequence[Finding] = ()) -> str:
    """Give workflow commands, which GitHub shows beside the changed lines.

    It shows ten errors and ten warnings of a step; the others stand below in the log, and all of
    them in the summary.
    https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
    """
    ordered = _ordered(findings, first)
    errors = [finding for finding in ordered if finding.blocking]
    warnings = [finding for finding in ordered if not finding.blocking]
    shown = [*errors[:SHOWN_BY_GITHUB], *warnings[:SHOWN_BY_GITHUB]]
    rest = [*errors[SHOWN_BY_GITHUB:], *warnings[SHOWN_BY_GITHUB:]]
    lines = [*map(_workflow_command, shown)]
    if rest:
        lines.append(f"Et {len(rest)} de plus, à lire aussi dans le résumé :\n")
        lines.extend(f"- {_log_line(finding)}\n" for finding in rest)
    return "".join(lines)


def as_markdown(
    findings: Sequence[Finding],
    first: Sequence[Finding] = (),
    details: str = "",
    told: Collection[Finding] = frozenset(),
) -> str:
    """Give the summary of a pull request.

    ``details`` is Markdown that stands before the list, ``told`` the findings that it tells.
    """
    ordered = _ordered(findings, first)
    parts = [f"## {_count(ordered)}"]
    if first:
        parts.append("\n".join(["### À décider", "", *_items(sort_findings(first))]))
    if details:
        parts.append(details.strip())
    others = [finding for finding in ordered if finding not in {*first, *told}]
    if others:
        title = ["### Les autres problèmes", ""] if first or details else []
        parts.append("\n".join([*title, *_items(others)]))
    return "\n\n".join(parts) + "\n"


def as_json(
    findings: Sequence[Finding], photos: Mapping[str, int], first: Sequence[Finding] = ()
) -> str:
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
        for finding in _ordered(findings, first)
    ]
    return (
        json.dumps({"findings": items, "photos": dict(photos)}, ensure_ascii=False, indent=2) + "\n"
    )


def _ordered(findings: Sequence[Finding], first: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(dict.fromkeys((*sort_findings(first), *sort_findings(findings))))


def _place(finding: Finding) -> str:
    return finding.path if finding.line is None else f"{finding.path}:{finding.line}"


def _count(findings: Sequence[Finding]) -> str:
    blocking = sum(finding.blocking for finding in findings)
    others = len(findings) - blocking
    if not findings:
        return "Tout va bien : aucun problème trouvé."
    stop = f"{blocking} problème{'s' * (blocking > 1)} à corriger"
    know = f"{others} remarque{'s' * (others > 1)}"
    return f"{stop}, {know}." if blocking else f"Rien ne bloque : {know}."


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


def _log_line(finding: Finding) -> str:
    """Give one line in which no stranger's text is a command of the log (``::`` or ``##[``)."""
    text = f"{_place(finding)} : {finding.message} → {finding.remedy}"
    return " ".join(text.split()).replace("##[", "# #[")


def _items(findings: Sequence[Finding]) -> Iterator[str]:
    """Give the first items of a list, and how many there is no room for."""
    length = 0
    for place, finding in enumerate(findings):
        item = _item(finding)
        length += len(item.encode())
        if length > _LONGEST_LIST:
            yield f"- … et {len(findings) - place} de plus : voir `./dalle check`."
            return
        yield item


def _item(finding: Finding) -> str:
    return (
        f"- **{escaped(severity_word(finding))}** · {_code(_place(finding))}\n"
        f"  {escaped(finding.message)}\n"
        f"  → {escaped(finding.remedy)}"
    )


def escaped(text: str) -> str:
    """Keep what a stranger wrote from being markup, a link or a mention in Markdown.

    Our own `code` stays code, in which nothing else means anything. A comment behind @ and # keeps
    GitHub, which looks for them after Markdown, from calling people and linking issues.
    """
    pieces = _CODE.split(" ".join(text.split()))
    literal = (piece if place % 2 else _literal(piece) for place, piece in enumerate(pieces))
    return _BULLET.sub(r"\1\\\2", "".join(literal), count=1)


def _literal(text: str) -> str:
    marked = _MARKUP.sub(r"\\\g<0>", text)
    return _CALLS.sub(r"\g<0><!-- -->", marked)


def _code(text: str) -> str:
    return "`" + " ".join(text.replace("`", "'").split()) + "`"
