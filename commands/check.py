"""``./dalle check``: all checks, no build, no Pelican."""

import argparse
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from commands.arguments import FrenchParser
from commands.project import ROOT, add_now, now_of
from findings.model import Finding
from findings.report import as_github, as_json, as_markdown, as_text

if TYPE_CHECKING:  # they bring the whole checker, which the help does not need
    from commands.comparison import Compared


def main(argv: list[str]) -> int:
    """Show what is wrong with the content; exit 1 when something of it blocks."""
    parser = FrenchParser("check", "Vérifie les textes et les photos, sans construire le site.")
    _add_arguments(parser)
    arguments = parser.parse_args(argv)
    now = now_of(parser, arguments.now)
    paths = [_relative(path) for path in arguments.paths]
    from commands.comparison import compared  # noqa: PLC0415 - after the help is shown
    from commands.history import HistoryError  # noqa: PLC0415 - as above
    from publication_gate.checking import check_project  # noqa: PLC0415 - as above

    checked = check_project(ROOT, now)
    try:
        change = compared(checked, arguments.changed_since)
    except HistoryError as error:
        sys.exit(str(error))
    shown = replace(change, findings=tuple(_below(change.findings, paths)))
    sys.stdout.write(_report(shown, checked.photo_counts, arguments))
    if arguments.summary:
        with Path(arguments.summary).open("a", encoding="utf-8") as summary:
            summary.write(_markdown(shown, arguments.base_url))
    return int(any(finding.blocking for finding in (*shown.first, *shown.findings)))


def _report(
    change: "Compared", photo_counts: Mapping[str, int], arguments: argparse.Namespace
) -> str:
    match arguments.format:
        case "github":
            return as_github(change.findings, change.first)
        case "markdown":
            return _markdown(change, arguments.base_url)
        case "json":
            return as_json(change.findings, photo_counts, change.first)
        case _:
            return as_text(change.findings, change.first)


def _markdown(change: "Compared", base_url: str | None) -> str:
    from photo_licences import review_markdown  # noqa: PLC0415 - for this form alone

    photos = review_markdown.as_markdown(change.dossiers(), base_url)
    return as_markdown(change.findings, change.first, photos.text, photos.told)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="CHEMIN",
        help="ne montre que ces fichiers ou ces dossiers (sinon : tout)",
    )
    parser.add_argument(
        "--format",
        choices=("text", "github", "markdown", "json"),
        default="text",
        help="la forme du rapport (text si rien n’est dit)",
    )
    parser.add_argument(
        "--changed-since",
        metavar="VERSION",
        help="pour une pull request : compare avec cette branche ou ce commit",
    )
    parser.add_argument(
        "--base-url",
        metavar="ADRESSE",
        help="adresse des fichiers à cette version, pour montrer les photos (forme markdown)",
    )
    parser.add_argument(
        "--summary", metavar="FICHIER", help="ajoute aussi le rapport markdown à ce fichier"
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
