"""Fixtures: a tiny project, fresh or already built."""

import compileall
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tiny_project import ROOT, Project, copy_code, make_project


@pytest.fixture(scope="session")
def _made_once(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project whose modules are compiled, so that not every test compiles them again."""
    project = make_project(tmp_path_factory.mktemp("made") / "site")
    for folder in ("plugins", "commands"):
        compileall.compile_dir(project.root / folder, quiet=1)
    return project


@pytest.fixture
def project(_made_once: Project, tmp_path: Path) -> Project:
    root = tmp_path / "projet du quartier"
    shutil.copytree(_made_once.root, root)
    return Project(root)


@pytest.fixture(scope="session")
def _built_once(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = make_project(tmp_path_factory.mktemp("built") / "site")
    done = project.build()
    assert done.returncode == 0, done.stderr
    return project


@pytest.fixture
def built(_built_once: Project, tmp_path: Path) -> Project:
    """A built project that the test may break."""
    root = tmp_path / "site"
    shutil.copytree(_built_once.root, root, symlinks=True)
    return Project(root)


@pytest.fixture
def refuses(built: Project) -> Callable[[str], str]:
    """Build, expect a refusal that names ``part`` and leaves ``output/`` alone; give its report."""
    before = built.published()

    def build_and_expect(part: str) -> str:
        for done in (built.build(), built.bare_pelican()):
            assert done.returncode == 1, done.stdout + done.stderr
            assert part in done.stderr
            assert built.published() == before
        return done.stderr

    return build_and_expect


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The repository's own content, built."""
    project = Project(tmp_path_factory.mktemp("real") / "site")
    copy_code(project.root)
    shutil.copytree(ROOT / "content", project.content)
    done = project.build()
    assert done.returncode == 0, done.stderr
    return project
