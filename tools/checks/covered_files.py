"""Which files of a checkout the checks look at."""

import subprocess
from pathlib import Path


def covered_files(root: Path) -> list[Path]:
    """Give the files that git tracks or would take in, as paths relative to ``root``.

    Raises ``CalledProcessError`` outside a git checkout: a check that cannot run fails.
    """
    question = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    answer = subprocess.run(question, cwd=root, check=True, capture_output=True)
    names = sorted(set(answer.stdout.decode("utf-8").split("\0")) - {""})
    return [Path(name) for name in names if (root / name).is_file()]
