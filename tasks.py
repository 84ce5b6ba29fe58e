"""The developers' twins of ``./dalle``, for ``invoke``: each only calls the one command."""

import shlex
import sys
from pathlib import Path

from invoke.context import Context
from invoke.tasks import task

ROOT = Path(__file__).resolve().parent


def dalle(context: Context, *arguments: str) -> None:
    """Run ``./dalle`` with ``arguments``; a failure stops the task with its exit code."""
    context.run(shlex.join([sys.executable, str(ROOT / "dalle"), *arguments]))


@task
def build(context: Context) -> None:
    """Build the site into output/."""
    dalle(context, "build")


@task
def serve(context: Context, port: int = 8000) -> None:
    """Show the site on this machine and follow the changes."""
    dalle(context, "serve", "--port", str(port))


@task
def test(context: Context) -> None:
    """Run every test."""
    dalle(context, "test")


@task
def lint(context: Context) -> None:
    """Check code, licences and workflows."""
    dalle(context, "lint")


@task
def bench(context: Context) -> None:
    """Measure build, encoding and preview."""
    dalle(context, "bench")


@task(help={"to": "where rsync puts the site, such as user@host:/srv/site/"})
def publish(context: Context, to: str) -> None:
    """Build, audit in a process of its own, and only then send output/ to a static host."""
    dalle(context, "build")
    dalle(context, "audit")
    source = f"{ROOT / 'output'}/"
    context.run(shlex.join(["rsync", "--archive", "--checksum", "--delete", source, to]))
