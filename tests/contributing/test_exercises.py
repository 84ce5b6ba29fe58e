"""The exercises of « Reprendre le projet »: what is missing before, and there with the solution."""

import subprocess
from pathlib import Path

import pytest
from tiny_project import NOW, ROOT, Project, make_project

SOLUTIONS = ROOT / "docs/guides/exercices"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path / "site")


def solve(project: Project, exercise: str) -> None:
    command = ["git", "apply", "--whitespace=nowarn", str(SOLUTIONS / f"{exercise}.patch")]
    subprocess.run(command, cwd=project.root, check=True)


def change_sheet(project: Project, before: str, after: str) -> None:
    sheet = project.content / "photos/jardin.md"
    text = sheet.read_text("utf-8")
    assert before in text
    sheet.write_text(text.replace(before, after), "utf-8")


def check(project: Project) -> tuple[int, str]:
    done = project.run("commands", "check", "--now", NOW)
    return done.returncode, done.stdout


def test_counting_the_photos(project: Project) -> None:
    solve(project, "1-compter-les-photos")
    done = project.build()
    assert done.returncode == 0, done.stderr
    assert "Le site montre 1 photo." in (project.output / "photos/index.html").read_text("utf-8")


def test_the_guide_knows_how_many_photos_the_site_shows() -> None:
    sheets = list((ROOT / "content/photos").rglob("*.md"))
    guide = (ROOT / "docs/guides/reprendre-le-projet.md").read_text("utf-8")
    assert f"Le site montre {len(sheets)} photos." in guide


def test_a_spelling_of_a_licence(project: Project) -> None:
    change_sheet(
        project, "CC0-1.0", "CC BY 4.0 Deed | Attribution 4.0 International | Creative Commons"
    )
    assert check(project)[0] == 1
    solve(project, "2-une-graphie-de-licence")
    assert check(project)[0] == 0


def test_a_new_rule(project: Project) -> None:
    change_sheet(project, "Projet du site (dessin par programme)", "Amina, amina@exemple.org")
    assert "adresse de courriel" not in check(project)[1]
    solve(project, "3-une-nouvelle-regle")
    exit_code, report = check(project)
    assert exit_code == 0
    assert "amina@exemple.org\N{NO-BREAK SPACE}» contient une adresse de courriel" in report


def test_a_problem_without_words_is_refused(project: Project) -> None:
    """What the guide promises: mypy finds the sentence that was forgotten."""
    solve(project, "3-une-nouvelle-regle")
    sentences = project.root / "plugins/photo_licences/sentences/declaration.py"
    text = sentences.read_text("utf-8")
    start = text.index("        case AuthorReachable(")
    end = text.index("        case DepositMissing(", start)
    sentences.write_text(text[:start] + text[end:], "utf-8")
    (project.root / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    done = project.run("mypy", "plugins/photo_licences/sentences/declaration.py")
    assert done.returncode == 1
    assert 'Argument 1 to "assert_never" has incompatible type "AuthorReachable"' in done.stdout
