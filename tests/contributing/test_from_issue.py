"""A resident fills in the forge's form; a volunteer brings the photo in with these answers."""

import re
from pathlib import Path

import pytest
from tiny_project import NOW, Project, make_project

from photo_licences.phone_page.issue import answers_in
from photo_licences.phone_page.questions import questions
from tests.contributing.pictures import KEPT, POSITION, annotate, draw, fields

ISSUE = """\
### Qui a pris la photo ?

Moi

### Nom à afficher sous la photo

Habitante du 12

### Numéro du papier de dépôt

_No response_

### Sous quelle licence ?

CC-BY-SA-4.0

### Qui peut-on reconnaître sur la photo ?

Personne (de dos, de loin, flouté, ou pas de personne)

### Voit-on une fresque, une sculpture, un tableau ?

Oui, dans le décor

### Que voit-on sur la photo ?

Des bacs de tomates
au pied d’une tour.

### Titre

Le jardin en mai

### Déclaration 2026-1

- [X] J’ai lu cette déclaration et je suis d’accord.
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path / "site")


def bring_in(project: Project, photo: Path, text: str, *options: str) -> tuple[int, str]:
    issue = project.root.parent / "ticket.txt"
    issue.write_text(text, "utf-8")
    done = project.run(
        *("commands", "photo", str(photo), "--from-issue", str(issue), "--now", NOW, *options)
    )
    return done.returncode, done.stdout + done.stderr


def test_the_answers_of_the_form_become_the_sheet(project: Project, tmp_path: Path) -> None:
    photo = annotate(draw(tmp_path / "IMG_2041.jpg"), (*KEPT, *POSITION))
    exit_code, told = bring_in(project, photo, ISSUE, "--legende", "")
    assert exit_code == 0, told
    sheet = (project.content / "photos/le-jardin-en-mai.md").read_text("utf-8")
    for line in ("depot: par-l-auteur", "licence: CC-BY-SA-4.0", "oeuvre: arriere-plan"):
        assert line in sheet
    assert "au pied d’une tour." in sheet
    assert not any(
        "GPS" in name for name in fields(project.content / "photos/le-jardin-en-mai.jpg")
    )
    assert project.run("commands", "check", "--now", NOW).returncode == 0


@pytest.mark.parametrize(
    ("before", "after", "lacks"),
    [
        ("- [X]", "- [ ]", "--declaration"),
        ("Habitante du 12", "_No response_", "--auteur"),
        ("CC-BY-SA-4.0", "CC BY-NC", "interdit l’usage commercial"),
    ],
)
def test_what_is_not_answered_stays_unanswered(
    project: Project, tmp_path: Path, before: str, after: str, lacks: str
) -> None:
    photo = annotate(draw(tmp_path / "IMG_2041.jpg"), KEPT)
    exit_code, told = bring_in(project, photo, ISSUE.replace(before, after))
    assert exit_code == 1
    assert lacks in told
    assert not (project.content / "photos/le-jardin-en-mai.md").exists()


def as_the_page_shows_it(text: str) -> str:
    """What a person copies who marks the ticket in the browser."""
    return text.replace("### ", "").replace("- [X] ", "").replace("_No response_", "No response")


@pytest.mark.parametrize(
    ("spoil", "lacks"),
    [
        (lambda text: text.replace("\n", "\r\n").encode("utf-8-sig"), set()),
        (lambda text: as_the_page_shows_it(text).encode(), {"--declaration"}),
    ],
    ids=["saved by Notepad", "copied from the page"],
)
def test_however_the_ticket_was_copied(project: Project, tmp_path: Path, spoil, lacks) -> None:
    photo = annotate(draw(tmp_path / "IMG_2041.jpg"), KEPT)
    issue = tmp_path / "ticket.txt"
    issue.write_bytes(spoil(ISSUE))
    done = project.run("commands", "photo", str(photo), "--from-issue", str(issue), "--now", NOW)
    assert set(re.findall(r"Il manque une réponse\s: (--\S+)", done.stdout)) == lacks
    assert done.returncode == bool(lacks)


def test_an_option_stands_above_the_issue(project: Project, tmp_path: Path) -> None:
    photo = annotate(draw(tmp_path / "IMG_2041.jpg"), KEPT)
    exit_code, told = bring_in(project, photo, ISSUE, "--licence", "CC0-1.0", "--titre", "Bacs")
    assert exit_code == 0, told
    assert "licence: CC0-1.0" in (project.content / "photos/bacs.md").read_text("utf-8")


def test_another_text_answers_nothing() -> None:
    assert answers_in("Bonjour, voici ma photo !") == {}
    assert answers_in("### Titre\n\n### Lieu\n") == {}
    assert answers_in("### Déclaration 1999-1\n\n- [x] oui\n") == {}


def test_every_question_of_the_form_is_understood() -> None:
    text = "".join(f"### {question.label}\n\nréponse\n\n" for question in questions())
    assert answers_in(text) == {question.key: "réponse" for question in questions()}


def test_a_file_that_is_not_there_is_misuse(project: Project, tmp_path: Path) -> None:
    done = project.run("commands", "photo", "x.jpg", "--from-issue", str(tmp_path / "rien.txt"))
    assert done.returncode == 2
    assert "copiez-y le texte du ticket" in done.stderr
