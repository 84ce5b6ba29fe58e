"""``./dalle check``: all checks, no build, no Pelican."""

import argparse
import sys
from pathlib import Path, PurePosixPath

from commands.arguments import FrenchParser
from commands.project import ROOT, add_now, now_of
from findings.model import Finding
from findings.report import as_github, as_json, as_markdown, as_text


def main(argv: list[str]) -> int:
    """Show what is wrong with the content; exit 1 when something of it blocks."""
    parser = FrenchParser("check", "Vérifie les textes et les photos, sans construire le site.")
    _add_arguments(parser)
    arguments = parser.parse_args(argv)
    now = now_of(parser, arguments.now)
    from publication_gate.checking import check_project  # noqa: PLC0415 - after the help is shown

    checked = check_project(ROOT, now)
    findings = _below(checked.findings, [_relative(path) for path in arguments.paths])
    match arguments.format:
        case "github":
            report = as_github(findings)
        case "markdown":
            report = as_markdown(findings)
        case "json":
            report = as_json(findings, checked.photo_counts)
        case _:
            report = as_text(findings)
    sys.stdout.write(report)
    return int(any(finding.blocking for finding in findings))


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="CHEMIN",
        help="ne montre que ces fichiers ou ces dossiers (sinon : tout)",
    )
    parser.add_argument(
        "--format",
        choices=("text", "github", "markdown", "json"),
        default="text",
        help="la forme du rapport (text si rien n’est dit)",
    )
    add_now(parser)


def _relative(path: str) -> PurePosixPath:
    """Name a path as findings do, from wherever the command was called."""
    absolute = Path(path).resolve()
    if not absolute.is_relative_to(ROOT):
        raise SystemExit(f"{path} n’est pas dans le projet.\n→ Donnez un chemin de content/.")
    return PurePosixPath(absolute.relative_to(ROOT).as_posix())


def _below(findings: tuple[Finding, ...], paths: list[PurePosixPath]) -> list[Finding]:
    return [
        finding
        for finding in findings
        if not paths or any(PurePosixPath(finding.path).is_relative_to(path) for path in paths)
    ]
