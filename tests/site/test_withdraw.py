"""Removal never waits: by a typed line or by ``./dalle withdraw``, the site is built without."""

import subprocess

import pytest
from PIL import Image
from tiny_project import EVENT, NEWS, NOW, PAGE, SHEET, Project, draw

from photo_licences.withdrawals import read_withdrawals

GALLERY = PAGE.replace("adresse: ecole-du-web", "adresse: lieu").replace("école du web", "lieu") + (
    "\n![](../photos/jardin.png) ![](../photos/fresque.png)\n"
)
EVENT_WITH_PHOTO = EVENT.replace("titre: Café", "photo: ../photos/jardin.png\ntitre: Café")


@pytest.fixture
def shown(project: Project) -> Project:
    """A photo in a news, in a gallery and in an event's header; and another photo beside it."""
    project.write("content/pages/lieu.md", GALLERY)
    project.write("content/evenements/cafe-reparation.md", EVENT_WITH_PHOTO)
    project.write("content/actualites/photo.md", NEWS.replace("titre:", "photo: jardin\ntitre:"))
    project.write("content/photos/fresque.md", SHEET.replace("bacs de tomates", "murs peints"))
    draw(project.content / "photos/fresque.png", seed=9)
    return project


def assert_built_without(project: Project, original: bytes) -> None:
    done = project.build()
    assert done.returncode == 0, done.stderr
    assert "La photo jardin n’est plus publiée" in done.stderr
    assert "retire rien" not in done.stderr
    names = {path.name for path in project.output.rglob("*") if path.is_file()}
    assert not [name for name in names if name.startswith("jardin-") and "." in name]
    for path in project.output.rglob("*"):
        if path.is_file():
            assert path.read_bytes() != original
            if path.suffix in {".html", ".rss", ".atom", ".json", ".xml"}:
                assert "/images/jardin-" not in path.read_text(encoding="utf-8"), path
    news = (project.output / "actualites/jardin/index.html").read_text(encoding="utf-8")
    assert "Voici le jardin" in news
    place = (project.output / "lieu/index.html").read_text(encoding="utf-8")
    assert "/images/fresque-" in place
    event = (project.output / "agenda/cafe-reparation/index.html").read_text(encoding="utf-8")
    assert "On répare ensemble." in event
    assert not (project.output / "photos/jardin").exists()


def test_one_typed_line_then_the_command(shown: Project) -> None:
    original = (shown.content / "photos/jardin.png").read_bytes()
    done = shown.build()
    assert done.returncode == 0, done.stderr
    assert list((shown.output / "images").glob("jardin-*"))

    shown.write("content/retraits.yml", "# Les retraits.\n- photo: jardin\n")
    assert_built_without(shown, original)

    done = shown.run("commands", "withdraw", "Jardin.PNG", "--now", NOW)
    assert done.returncode == 0, done.stderr
    assert not (shown.content / "photos/jardin.png").exists()
    assert not (shown.content / "photos/jardin.md").exists()
    assert_built_without(shown, original)
    shown.write("content/pages/lieu.md", GALLERY.replace("jardin.png", "Jardin.PNG"))
    assert_built_without(shown, original)
    text = (shown.content / "retraits.yml").read_text(encoding="utf-8")
    assert text.startswith("# Les retraits.\n- photo: jardin\n- photo: jardin\n  sha256: ")


def test_the_steps_for_the_history_name_every_path_that_the_file_had(project: Project) -> None:
    git(project, "init", "-q")
    git(project, "add", "content")
    git(project, "commit", "-q", "-m", "Un")
    git(project, "mv", "content/photos/jardin.png", "content/photos/l'été.png")
    git(project, "mv", "content/photos/jardin.md", "content/photos/l'été.md")
    git(project, "commit", "-q", "-m", "Deux")

    done = project.run("commands", "withdraw", "l-ete", "--now", NOW)

    assert done.returncode == 0, done.stderr
    assert "--path content/photos/jardin.png" in done.stdout
    assert """--path 'content/photos/l'"'"'été.png'""" in done.stdout
    assert "git push --force" in done.stdout
    assert "ticket" in done.stdout
    entries, findings = read_withdrawals((project.content / "retraits.yml").read_bytes(), "x")
    assert findings == ()
    assert [entry.slug for entry in entries] == ["l-ete"]
    assert str(entries[0].withdrawn_on) == "2026-11-22"
    again = project.run("commands", "withdraw", "l-ete")
    assert again.returncode == 0
    assert "déjà retirée" in again.stdout


def test_the_picture_does_not_come_back_smaller_under_another_name(project: Project) -> None:
    with Image.open(project.content / "photos/jardin.png") as image:
        smaller = image.resize((240, 160))
    assert project.run("commands", "withdraw", "jardin", "--now", NOW).returncode == 0
    project.write("content/photos/autre.md", SHEET)
    smaller.save(project.content / "photos/autre.png")
    check = project.run("commands", "check", "--now", NOW, "--format", "json")
    assert check.returncode == 0
    assert "ressemble-a-une-retiree" in check.stdout


def test_an_unknown_name_changes_nothing_and_proposes_the_nearest(project: Project) -> None:
    before = (project.content / "retraits.yml").read_bytes()
    done = project.run("commands", "withdraw", "jardn")
    assert done.returncode == 1
    assert "Vouliez-vous dire « jardin »" in done.stderr
    assert (project.content / "retraits.yml").read_bytes() == before
    assert (project.content / "photos/jardin.png").exists()


def test_a_list_that_cannot_be_read_is_said_and_nothing_is_lost(project: Project) -> None:
    (project.content / "retraits.yml").write_bytes("- photo: autre\n".encode("utf-16"))
    done = project.run("commands", "withdraw", "jardin")
    assert done.returncode == 1
    assert "ne se lit pas" in done.stderr
    assert "content/retraits.yml:1" in done.stderr
    assert (project.content / "photos/jardin.png").exists()


def test_a_mistake_in_another_line_does_not_make_a_removal_wait(project: Project) -> None:
    project.write("content/retraits.yml", "jardn et fresque\n")
    done = project.run("commands", "withdraw", "jardin", "--now", NOW)
    assert done.returncode == 0, done.stderr
    assert not (project.content / "photos/jardin.png").exists()
    text = (project.content / "retraits.yml").read_text(encoding="utf-8")
    assert text.startswith("jardn et fresque\n- photo: jardin\n  sha256: ")


def git(project: Project, *arguments: str) -> None:
    identity = ["-c", "user.name=Essai", "-c", "user.email=essai@example.org"]
    subprocess.run(
        ["git", *identity, *arguments], cwd=project.root, check=True, capture_output=True
    )
