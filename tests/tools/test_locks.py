"""The locks hold what ``pyproject.toml`` asks for, and nothing that ties them to a machine."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = Path(__file__).parents[2]
LOCKS = ("requirements-build.txt", "requirements.txt", "requirements-dev.txt")


def pins(lock: str) -> dict[str, set[str]]:
    """Give the versions of each package: more than one where the platform decides."""
    versions: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==(\S+)", read(lock), re.MULTILINE):
        versions.setdefault(canonicalize_name(name), set()).add(version)
    return versions


def read(lock: str) -> str:
    return (PROJECT / lock).read_text(encoding="utf-8")


def asked_for() -> dict[str, list[Requirement]]:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = {
        "requirements.txt": project["dependencies"],
        "requirements-dev.txt": project["optional-dependencies"]["dev"],
        "requirements-build.txt": [
            line for line in read("requirements-build.in").splitlines() if line[:1] != "#"
        ],
    }
    return {lock: list(map(Requirement, lines[lock])) for lock in lines}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_is_pinned_in_its_range(lock: str) -> None:
    pinned = pins(lock)
    for requirement in asked_for()[lock]:
        versions = pinned[canonicalize_name(requirement.name)]
        assert all(requirement.specifier.contains(version) for version in versions), requirement


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash_and_no_address(lock: str) -> None:
    blocks = re.findall(r"^[\w.-]+==(?:.*\\\n)*.*", read(lock), re.MULTILINE)

    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in read(lock)


def test_developers_have_the_same_versions_as_the_site() -> None:
    developers = pins("requirements-dev.txt")
    for lock in ("requirements.txt", "requirements-build.txt"):
        for name, versions in pins(lock).items():
            assert developers.get(name, versions) == versions, name
