"""The reviewer's page: everything about a photo at one glance, and nothing that runs or fetches."""

import hashlib
import html
import re

from PIL import ExifTags, Image
from repository import check, commit_all, git
from selectolax.lexbor import LexborHTMLParser
from tiny_project import NOW, SHEET, Project, draw

HOSTILE = "<script>alert(1)</script><img src=//x.example>"


def review(project: Project, *options: str) -> LexborHTMLParser:
    done = project.run("commands", "review", "--now", NOW, *options)
    assert done.returncode == 0, done.stderr
    return LexborHTMLParser(page_of(project))


def page_of(project: Project) -> str:
    return (project.root / ".cache/relecture.html").read_text(encoding="utf-8")


def add_contradicted(project: Project) -> bytes:
    """A photo whose file names an agency, and whose sheet is full of markup."""
    with Image.open(project.content / "photos/jardin.png") as drawing:
        exif = Image.Exif()
        exif[ExifTags.Base.Artist] = "Getty Images / Jane Doe"
        target = project.content / "photos/agence.jpg"
        drawing.convert("RGB").save(target, exif=exif)
    project.write(
        "content/photos/agence.md", SHEET.replace("Des bacs de tomates", f"Des bacs {HOSTILE}")
    )
    return target.read_bytes()


def test_the_page_shows_runs_and_fetches_nothing(project: Project) -> None:
    add_contradicted(project)
    page = review(project)
    policy = page.css_first('meta[http-equiv="Content-Security-Policy"]').attributes["content"]
    assert policy.startswith("default-src 'none'; img-src data:")
    assert page.css("script, iframe, link, object, form, video") == []
    pictures = [image.attributes["src"] for image in page.css("img")]
    assert len(pictures) == 4
    assert all(source.startswith("data:image/jpeg;base64,") for source in pictures)
    assert HOSTILE in page.body.text()
    assert [title.text() for title in page.css("article h2")] == ["agence", "jardin"]
    overview = [(link.attributes["href"], link.text()) for link in page.css("nav a")]
    assert overview == [("#photo-1", "agence"), ("#photo-2", "jardin")]
    assert "content/relectures.yml" in [code.text() for code in page.css("li code")]


def test_what_differs_is_marked_and_the_lines_to_paste_lift_it(project: Project) -> None:
    data = add_contradicted(project)
    page = review(project)
    author = page.css_first("article tr.differs")
    assert "Getty Images / Jane Doe" in author.text()
    assert "Projet du site" in author.text()
    assert "Photos qui se ressemblent" in page.body.text()
    entry = html.unescape(page.css_first("pre").text()).strip("\n")
    assert f"sha256: {hashlib.sha256(data).hexdigest()}" in entry

    project.write("content/relectures.yml", f"{entry}\n")
    assert check(project).returncode == 1, "a review without its person and reason"
    filled = entry.replace("par:", "par: Nadia").replace("motif:", "motif: accord écrit vu")
    project.write("content/relectures.yml", f"{filled}\n")
    done = check(project)
    assert done.returncode == 0, done.stdout


def test_a_withdrawn_photo_is_never_shown(project: Project) -> None:
    project.write("content/retraits.yml", "- photo: jardin\n")
    page = review(project)
    assert page.css("img") == []
    assert "Retirée à la demande" in page.body.text()


def test_only_what_changes(project: Project) -> None:
    project.write(".gitignore", ".cache/\n__pycache__/\n")
    git(project, "init", "-q", "-b", "principale")
    commit_all(project)
    project.write("content/photos/fresque.md", SHEET)
    draw(project.content / "photos/fresque.png", seed=7)
    page = review(project, "--changed-since", "principale")
    assert [title.text() for title in page.css("article h2")] == ["fresque"]


def test_it_never_lands_in_a_published_folder(project: Project) -> None:
    (project.root / "output").mkdir()
    (project.root / "ailleurs").symlink_to(project.root / "output")
    for target in ("output/relecture.html", "ailleurs/relecture.html", "content/a.html"):
        done = project.run("commands", "review", "--vers", target)
        assert done.returncode == 2
        assert "ne va jamais" in done.stderr
    assert list((project.root / "output").iterdir()) == []


def test_a_broken_file_is_said_and_stops_nothing(project: Project) -> None:
    (project.content / "photos/casse.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(30))
    page = review(project)
    assert "Pas d’image lisible." in page.body.text()
    assert not re.search(r"\bNone\b", page.body.text())
