"""``./dalle test`` on a project of two tests, one of which wants a browser."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.checkout import PROJECT

TWO_TESTS = """
import pytest

def test_plain():
    pass

@pytest.mark.browser
def test_browser():
    pass
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the real command, on a ``PATH`` that is empty for now."""
    (tmp_path / "commands").mkdir()
    for name in ("__init__", "__main__", "arguments", "test"):
        shutil.copy(PROJECT / "commands" / f"{name}.py", tmp_path / "commands")
    (tmp_path / "tools/environment").mkdir(parents=True)
    for name in ("__init__", "environment/__init__", "environment/browsers"):
        shutil.copy(PROJECT / "tools" / f"{name}.py", tmp_path / "tools" / f"{name}.py")
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers =\n  browser\n", encoding="utf-8")
    (tmp_path / "test_two.py").write_text(TWO_TESTS, encoding="utf-8")
    (tmp_path / "bin").mkdir()
    return tmp_path


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "commands", "test", *arguments],
        cwd=project,
        env={**os.environ, "PATH": str(project / "bin"), "PYTHONPATH": str(project)},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


def test_says_which_tests_it_leaves_out_without_a_browser(project: Path) -> None:
    result = run(project)

    assert result.returncode == 0
    assert "1 passed" in result.stdout
    assert "Chromium n’est pas installé" in result.stderr


def test_runs_every_test_where_a_browser_is(project: Path) -> None:
    browser = project / "bin" / "chromium"
    browser.write_text("#!/bin/sh\n", encoding="utf-8")
    browser.chmod(0o755)

    result = run(project)

    assert "2 passed" in result.stdout
    assert result.stderr == ""


def test_passes_options_on_and_failures_back(project: Path) -> None:
    failing = project / "test_failing.py"
    failing.write_text("def test_fails():\n    assert False\n", encoding="utf-8")

    assert run(project).returncode == 1
    assert run(project, "-k", "plain", "--quiet").returncode == 0


def test_no_test_at_all_is_a_failure(project: Path) -> None:
    assert run(project, "-k", "nothing_like_this").returncode != 0
