"""``./dalle test``: pytest, with the browser tests where there is a browser."""

import subprocess
import sys
from pathlib import Path

from commands.arguments import FrenchParser
from tools.environment.browsers import find_browser

ROOT = Path(__file__).resolve().parent.parent
WITHOUT_BROWSER = (
    "Chromium n’est pas installé : les tests du navigateur ont été laissés de côté."
    " Étape suivante : installez-le (Debian, Ubuntu : sudo apt install chromium) et relancez."
)


def main(argv: list[str]) -> int:
    """Run pytest on the whole project, or on what ``argv`` asks of it; give its exit code."""
    parser = FrenchParser(
        "test", "Lance tous les tests. Les options et chemins donnés vont tels quels à pytest."
    )
    parser.usage = "./dalle test [-h] [OPTIONS ET CHEMINS DE PYTEST]"
    _, for_pytest = parser.parse_known_args(argv)
    has_browser = find_browser() is not None
    selection = [] if has_browser else ["-m", "not browser"]
    # The whole suite uses every processor; a part of it is more often read than waited for.
    spread = [] if for_pytest else ["-n", "auto", "--dist", "loadscope"]
    command = [sys.executable, "-m", "pytest", *selection, *spread, *for_pytest]
    exit_code = subprocess.run(command, cwd=ROOT, check=False).returncode
    if not has_browser:
        print(WITHOUT_BROWSER, file=sys.stderr)
    return exit_code
