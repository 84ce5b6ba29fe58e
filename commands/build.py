"""``./dalle build``: the strict build."""

from commands.arguments import FrenchParser
from commands.project import ROOT, add_now, now_of


def main(argv: list[str]) -> int:
    """Build the site into ``output/``; exit 1 with a report, and ``output/`` as it was."""
    parser = FrenchParser("build", "Construit le site dans output/. S’il refuse, rien ne change.")
    add_now(parser)
    arguments = parser.parse_args(argv)
    now_of(parser, arguments.now)
    from publication_gate.guarded import build  # noqa: PLC0415 - Pelican costs half a second

    build(ROOT, arguments.now)
    print("Le site est construit dans le dossier output.")
    return 0
