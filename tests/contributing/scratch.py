"""A scratch repository with a forge: what a volunteer clones, changes and sends back."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tiny_project import ROOT, draw, make_project

FORGE = "https://github.com/dalle-robespierre/site"
NOW = "1795338000"
"""Seconds of 22 November 2026, ten o'clock in Paris: the clock of every command."""

COMMAND = """\
#!/bin/sh
# The real ./dalle without its environment, which the tests have already.
root=$(cd "$(dirname "$0")" && pwd)
export PYTHONPATH="$root:$root/plugins"
if [ "$1" = serve ]; then
    shift
    said=$(mktemp)
    "{python}" -P -X utf8 -m commands serve --no-reload --port 0 "$@" > "$said" 2>&1 &
    until grep -q http://localhost "$said"; do kill -0 $! && sleep 0.1; done
    kill $!  # a shell lets its background processes ignore Ctrl-C
    wait $! || true
    exec cat "$said"
fi
[ "$1" = photo ] && eval "set -- \\"\\$@\\" $DALLE_ANSWERS"
exec "{python}" -P -X utf8 -m commands "$@"
"""


@dataclass(frozen=True)
class Scratch:
    """A folder with ``forge.git``, and a home where git knows a name and no other setting."""

    root: Path

    @property
    def forge(self) -> Path:
        return self.root / "forge.git"

    def environment(self, **more: str) -> dict[str, str]:
        """The machine's, with the forge's address leading to the folder."""
        settings = {
            f"url.file://{self.forge}.insteadOf": FORGE,
            "user.name": "Bénévole",
            "user.email": "benevole@users.noreply.example",
            "init.defaultBranch": "main",
            "advice.detachedHead": "false",
        }
        numbered = {
            f"GIT_CONFIG_{part}_{number}": text
            for number, pair in enumerate(settings.items())
            for part, text in zip(("KEY", "VALUE"), pair, strict=True)
        }
        binaries = Path(sys.executable).parent
        return {
            **os.environ,
            **numbered,
            "GIT_CONFIG_COUNT": str(len(settings)),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "HOME": str(self.root),
            "PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}",
            "SOURCE_DATE_EPOCH": NOW,
            **more,
        }

    def run(
        self, script: str, folder: Path | None = None, **more: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "-eu", "-c", script],
            cwd=folder or self.root,
            env=self.environment(**more),
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=300,
        )

    def do(self, script: str, folder: Path | None = None, **more: str) -> str:
        """Run what has to succeed; give what it says."""
        done = self.run(script, folder, **more)
        assert done.returncode == 0, f"{script}\n{done.stdout}\n{done.stderr}"
        return done.stdout


def make_scratch(root: Path) -> Scratch:
    """A forge whose main branch holds a small site with one photo, ``jardin``."""
    scratch = Scratch(root)
    project = make_project(root / "premier")
    (project.root / "dalle").write_text(COMMAND.replace("{python}", sys.executable), "utf-8")
    (project.root / "dalle").chmod(0o755)
    photos = project.content / "photos"
    (photos / "jardin.png").unlink()
    draw(photos / "jardin.jpg")
    news = project.content / "actualites/jardin.md"
    news.write_text(news.read_text("utf-8").replace("jardin.png", "jardin.jpg"), "utf-8")
    page = "---\ntitre: Le fab-lab\n---\nOn fabrique.\n"
    project.write("content/pages/fab-lab.md", page)
    for name in (".gitignore", ".gitattributes"):
        project.write(name, (ROOT / name).read_text("utf-8"))
    scratch.do(
        "git init --quiet && git add --all && git commit --quiet --message 'Premier site'"
        f" && git clone --quiet --bare . {scratch.forge}",
        project.root,
    )
    return scratch
