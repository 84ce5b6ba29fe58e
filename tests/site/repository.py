"""A project under git, and the pull requests that strangers send to it."""

import subprocess

from tiny_project import NOW, Project


def git(project: Project, *arguments: str) -> str:
    """Run git as somebody, without the machine's own settings."""
    identity = ["-c", "user.name=Essai", "-c", "user.email=essai@example.org"]
    done = subprocess.run(
        ["git", *identity, *arguments],
        cwd=project.root,
        env={"PATH": "/usr/bin:/bin", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return done.stdout


def commit_all(project: Project, message: str = "Changer") -> None:
    git(project, "add", "--all")
    git(project, "commit", "-q", "-m", message)


def check(project: Project, *options: str) -> subprocess.CompletedProcess[str]:
    return project.run("commands", "check", "--now", NOW, *options)
