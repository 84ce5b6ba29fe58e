"""What stands on the forge: workflows that nobody can misuse, the phone page's questions."""

import re
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

from photo_licences.declarations import CURRENT, TEXT
from photo_licences.phone_page.model import Kind
from photo_licences.phone_page.questions import questions

ROOT = Path(__file__).parents[2]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
PIN = re.compile(r"uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
COMMANDS = re.compile(r"\./dalle (check|build|review|audit)\b|\.ci/run$|ouverts=")


def read(path: Path) -> dict[Any, Any]:
    parsed: dict[Any, Any] = yaml.safe_load(path.read_text("utf-8"))
    return parsed


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_workflow_is_closed_by_default(path: Path) -> None:
    workflow = read(path)
    text = path.read_text("utf-8")
    assert workflow["permissions"] == {}
    assert workflow["concurrency"]
    assert "secrets." not in text
    assert "pull_request_target" not in text
    for line in text.splitlines():
        assert "uses:" not in line or PIN.search(line), line
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 60
        for step in job["steps"]:
            assert "${{" not in step.get("run", ""), step
            assert "run" not in step or COMMANDS.match(step["run"]), step
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


def test_the_required_check_runs_on_every_request_and_may_write_nothing() -> None:
    workflow = read(GITHUB / "workflows/demande.yml")
    assert workflow[True] == {"pull_request": None}
    (job,) = workflow["jobs"].values()
    assert job["permissions"] == {"contents": "read"}
    (checkout,) = [step for step in job["steps"] if "checkout@" in step.get("uses", "")]
    assert checkout["with"]["fetch-depth"] == 0


def test_what_goes_online_was_audited_in_a_job_of_its_own() -> None:
    jobs = read(GITHUB / "workflows/publication.yml")["jobs"]
    assert jobs["verification"]["needs"] == "construction"
    assert jobs["mise-en-ligne"]["needs"] == "verification"
    writers = {
        name: job["permissions"]
        for name, job in jobs.items()
        if "write" in job["permissions"].values()
    }
    assert writers == {
        "mise-en-ligne": {"pages": "write", "id-token": "write"},
        "alerte": {"issues": "write"},
    }
    runs = [step["run"] for step in jobs["verification"]["steps"] if "run" in step]
    assert runs == ["./dalle audit --rederive"]
    assert "run" not in str(jobs["mise-en-ligne"]["steps"][0].keys())


@pytest.mark.parametrize(
    "guarded",
    [
        *("plugins/", "theme/", "commands/", "tools/", ".github/", ".ci/", "dalle"),
        *("requirements*", "pelicanconf.py", "REUSE.toml"),
        *("content/relectures.yml", "content/retraits.yml"),
    ],
)
def test_the_guards_are_guarded(guarded: str) -> None:
    lines = (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines()
    assert any(line.split()[:1] == [f"/{guarded}"] and "@" in line for line in lines)


@pytest.mark.parametrize(
    ("path", "is_guarded"),
    [
        *((f"content/{folder}/a.md", False) for folder in ("actualites", "evenements", "pages")),
        ("content/photos/2026/jardin.jpg", False),
        ("content/photos/.gitattributes", True),
        ("content/relectures.yml", True),
        ("content/retraits.yml", True),
        ("content/nouveau/a.md", True),
        ("plugins/photo_licences/rules/people.py", True),
        ("json.py", True),
        (".gitattributes", True),
    ],
)
def test_what_is_new_waits_for_the_team(path: str, is_guarded: bool) -> None:
    """The last pattern that fits decides (docs.github.com, « About code owners »)."""
    lines = (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines()
    rules = [line.split() for line in lines if line and not line.startswith("#")]
    (*_, owners) = [owners for pattern, *owners in rules if fits(pattern, path)]
    assert bool(owners) is is_guarded


def fits(pattern: str, path: str) -> bool:
    if pattern.endswith("/"):
        return path.startswith(pattern.lstrip("/"))
    return fnmatch(path if "/" in pattern else Path(path).name, pattern.lstrip("/"))


def test_the_photo_form_asks_what_the_phone_page_asks() -> None:
    fields = {field.get("id"): field for field in read(GITHUB / "ISSUE_TEMPLATE/photo.yml")["body"]}
    asked = {question.key: question for question in questions()}
    assert set(fields) - {None, "declaration"} == set(asked)
    for key, question in asked.items():
        attributes = fields[key]["attributes"]
        assert attributes["label"] == question.label
        if question.kind is Kind.CHOICE:
            assert attributes["options"] == [choice.label for choice in question.choices]
        is_required = not question.when and not question.is_optional
        assert fields[key]["validations"]["required"] is is_required
    declaration = fields["declaration"]["attributes"]
    assert (declaration["label"], declaration["description"]) == (f"Déclaration {CURRENT}", TEXT)


def test_no_form_takes_the_photo_itself() -> None:
    for form in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml"):
        assert not {field["type"] for field in read(form).get("body", ())} & {"upload"}
    assert "Ne joignez pas la photo ici" in (GITHUB / "ISSUE_TEMPLATE/photo.yml").read_text("utf-8")
