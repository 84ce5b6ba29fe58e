"""``./dalle audit``: a finished directory, judged again from nothing."""

import sys
from pathlib import Path

from commands.arguments import FrenchParser
from commands.project import ROOT, add_now, now_of
from findings.report import as_text


def main(argv: list[str]) -> int:
    """Audit ``output/`` or another directory; exit 1 when anything in it may not be published."""
    parser = FrenchParser("audit", "Vérifie un site construit, fichier par fichier.")
    parser.add_argument("directory", nargs="?", metavar="DOSSIER", help="output si rien n’est dit")
    parser.add_argument(
        "--rederive",
        action="store_true",
        help="refait chaque image depuis son original et compare les octets",
    )
    add_now(parser)
    arguments = parser.parse_args(argv)
    now = now_of(parser, arguments.now)
    from publication_gate.audit.directory import audit  # noqa: PLC0415 - after the help is shown

    directory = Path(arguments.directory).resolve() if arguments.directory else ROOT / "output"
    findings = audit(
        directory,
        ROOT,
        ROOT / "output.manifest.json",
        now,
        rederive=arguments.rederive,
    )
    sys.stdout.write(as_text(findings))
    return int(any(finding.blocking for finding in findings))
