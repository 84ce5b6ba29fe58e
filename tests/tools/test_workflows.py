"""What the check of workflows accepts and refuses; actionlint runs for real."""

import shutil
from pathlib import Path

import pytest

from tools.checks.workflows import wrong_workflows

ROOT = Path(__file__).parents[2]
GOOD = """\
on: pull_request
jobs:
  one:
    runs-on: ubuntu-24.04
    steps:
      - run: echo "$GITHUB_SHA"
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "tools/workflows", tmp_path / "tools/workflows")
    (tmp_path / ".github/workflows").mkdir(parents=True)
    return tmp_path


def test_tells_a_right_workflow_from_a_wrong_one(checkout: Path) -> None:
    workflow = checkout / ".github/workflows/one.yml"
    workflow.write_text(GOOD)
    assert list(wrong_workflows(checkout)) == []

    workflow.write_text(GOOD.replace("$GITHUB_SHA", "${{ github.sah }}"))
    (problem,) = wrong_workflows(checkout)
    assert problem.startswith('.github/workflows/one.yml:6:24: property "sah" is not defined')


def test_a_machine_without_node_fails(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (checkout / ".github/workflows/one.yml").write_text(GOOD)
    monkeypatch.setenv("PATH", str(checkout))
    (problem,) = wrong_workflows(checkout)
    assert "Node.js manque" in problem


def test_a_checkout_without_workflows_needs_nothing(tmp_path: Path) -> None:
    assert list(wrong_workflows(tmp_path)) == []


def test_another_package_than_the_locked_one_is_refused(checkout: Path) -> None:
    (checkout / ".github/workflows/one.yml").write_text(GOOD)
    lock = checkout / "tools/workflows/package-lock.json"
    lock.write_text(lock.read_text().replace("sha512-tN", "sha512-AA"))
    assert any("EINTEGRITY" in problem for problem in wrong_workflows(checkout))
