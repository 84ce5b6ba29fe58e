"""``check --changed-since``: what strangers try in a pull request, as its reviewer sees it."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from PIL import Image
from repository import check, commit_all, git
from tiny_project import SHEET, Project, draw

JARDIN, FRESQUE = "content/photos/jardin", "content/photos/fresque"
BRANCH = "principale"


@pytest.fixture(scope="session")
def _published_once(_made_once: Project, tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(tmp_path_factory.mktemp("published") / "site")
    shutil.copytree(_made_once.root, project.root)
    project.write(f"{FRESQUE}.md", SHEET)
    draw(project.root / f"{FRESQUE}.png", seed=5)
    project.write("content/photos/retiree.md", SHEET)
    draw(project.content / "photos/retiree.png", seed=12)
    project.write("content/retraits.yml", "- photo: retiree\n")
    project.write(".gitignore", ".cache/\n__pycache__/\n")
    git(project, "init", "-q", "-b", BRANCH)
    commit_all(project, "Publier")
    git(project, "switch", "-q", "-c", "demande")
    return project


@pytest.fixture
def published(_published_once: Project, tmp_path: Path) -> Project:
    shutil.copytree(_published_once.root, tmp_path / "site", symlinks=True)
    return Project(tmp_path / "site")


def edit(project: Project, path: str, old: str, new: str) -> None:
    text = (project.root / path).read_text(encoding="utf-8")
    assert old in text
    project.write(path, text.replace(old, new))


def swap_bytes(project: Project) -> None:
    draw(project.root / f"{JARDIN}.png", seed=20)


def swap_bytes_under_another_extension(project: Project) -> None:
    (project.root / f"{JARDIN}.png").unlink()
    draw(project.root / f"{JARDIN}.jpg", seed=20)


def swap_bytes_by_the_image_key(project: Project) -> None:
    draw(project.content / "photos/autre.png", seed=20)
    (project.root / f"{JARDIN}.png").unlink()
    edit(project, f"{JARDIN}.md", "licence:", "image: autre.png\nlicence:")


def rewrite_the_author(project: Project) -> None:
    edit(project, f"{JARDIN}.md", "auteur: Projet du site (dessin par programme)", "auteur: Moi-X")


def rewrite_the_licence(project: Project) -> None:
    edit(project, f"{JARDIN}.md", "licence: CC0-1.0", "licence: CC-BY-4.0")


def rename_and_rewrite(project: Project) -> None:
    for ending in (".md", ".png"):
        (project.root / f"{JARDIN}{ending}").rename(project.content / f"photos/neuve{ending}")
    edit(project, "content/photos/neuve.md", "(dessin par programme)", "de Paul")
    edit(project, "content/actualites/jardin.md", "jardin.png", "neuve.png")


def rename_the_sheet(project: Project) -> None:
    (project.root / f"{JARDIN}.md").rename(project.content / "photos/neuve.md")
    edit(project, "content/photos/neuve.md", "licence: CC0-1.0", "image: jardin.png\nlicence: LAL")
    edit(project, "content/photos/neuve.md", "licence: LAL", "licence: LAL-1.3")


def erase_the_withdrawal(project: Project) -> None:
    project.write("content/retraits.yml", "# Rien.\n")


def review_themselves(project: Project) -> None:
    digest = project_sha(project)
    entry = f"- sha256: {digest}\n  probleme: agence-citee\n  par: Paul\n  motif: parce que\n"
    project.write("content/relectures.yml", entry)


def project_sha(project: Project) -> str:
    import hashlib  # noqa: PLC0415

    return hashlib.sha256((project.root / f"{JARDIN}.png").read_bytes()).hexdigest()


def add_what_was_withdrawn(project: Project) -> None:
    edit(project, "content/photos/retiree.md", "bacs de tomates", "bacs de fleurs")


CASES: dict[Callable[[Project], None], tuple[str, int]] = {
    swap_bytes: ("octets-changes", 1),
    swap_bytes_under_another_extension: ("octets-changes", 1),
    swap_bytes_by_the_image_key: ("octets-changes", 1),
    rewrite_the_author: ("auteur-ou-licence-changes", 0),
    rewrite_the_licence: ("auteur-ou-licence-changes", 0),
    rename_and_rewrite: ("auteur-ou-licence-changes", 0),
    rename_the_sheet: ("auteur-ou-licence-changes", 0),
    erase_the_withdrawal: ("retrait-efface", 1),
    review_themselves: ("relecture-ajoutee", 0),
    add_what_was_withdrawn: ("retiree", 1),
}


@pytest.mark.parametrize("attack", CASES, ids=lambda attack: attack.__name__)
def test_each_trick_is_seen(published: Project, attack: Callable[[Project], None]) -> None:
    attack(published)
    commit_all(published)
    code, exit_code = CASES[attack]
    done = check(published, "--changed-since", BRANCH, "--format", "json")
    findings = json.loads(done.stdout)["findings"]
    assert code in [finding["code"] for finding in findings], done.stdout
    assert done.returncode == exit_code, done.stdout
    if code != "retiree":
        assert findings[0]["code"] == code


@pytest.fixture(scope="session")
def hostile(_published_once: Project, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """One pull request with several tricks, and with markup wherever a stranger can write."""
    root = tmp_path_factory.mktemp("hostile") / "site"
    shutil.copytree(_published_once.root, root, symlinks=True)
    project = Project(root)
    swap_bytes(project)
    erase_the_withdrawal(project)
    edit(
        project,
        f"{FRESQUE}.md",
        "auteur: Projet du site (dessin par programme)",
        "auteur: <img src=//x.example/y> @tous #1 | ::error::faux `<b>` ##[add-mask]a",
    )
    for number in range(12):
        project.write(f"content/photos/sans-fiche-{number}.md", "---\nlicence: <b>\n---\n")
    commit_all(project)
    return project


def test_text_begins_with_what_the_reviewer_decides(hostile: Project) -> None:
    done = check(hostile, "--changed-since", BRANCH)
    assert done.returncode == 1
    first = done.stdout.split("\n\n")[:3]
    assert [part.split(":")[0].split("\n")[0] for part in first] == [
        f"{JARDIN}.png",
        "content/retraits.yml",
        f"{FRESQUE}.md",
    ]


def test_github_shows_ten_and_keeps_strangers_from_giving_commands(
    hostile: Project, tmp_path: Path
) -> None:
    summary = tmp_path / "résumé.md"
    summary.write_text("Avant.\n", encoding="utf-8")
    options = ("--format", "github", "--summary", str(summary))
    done = check(hostile, "--changed-since", BRANCH, *options)
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[0].startswith(f"::error file={JARDIN}.png")
    assert sum(line.startswith("::error") for line in lines) == 10
    assert sum(line.startswith("::warning") for line in lines) <= 10
    assert not [line for line in lines if "##[" in line and not line.startswith("::")]
    assert not [line for line in lines if line.startswith("::error::")]
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("Avant.\n## ")
    assert "sans-fiche-11" in text


def test_markdown_shows_the_photos_of_the_change_alone(hostile: Project) -> None:
    base = "https://raw.example.org/site/0123abc"
    done = check(hostile, "--changed-since", BRANCH, "--format", "markdown", "--base-url", base)
    report = done.stdout
    assert report.index("### À décider") < report.index("### ", report.index("### À décider") + 5)
    assert f'<img src="{base}/content/photos/jardin.png"' in report
    assert f'<img src="{base}/content/photos/fresque.png"' in report
    assert f"{base}/content/photos/sans-fiche-3.jpg" not in report
    assert f"{base}/content/photos/retiree.png" not in report
    assert "<code>retiree</code> ❌" in report
    assert "<code>jardin</code> ❌" in report
    tables = report[report.index("<table>") : report.rindex("</table>")]
    assert "\n\n" not in tables.replace("</table>\n\n<table>", "|")
    assert "&lt;img src=//x.example/y&gt;" in tables
    for token in MarkdownIt("commonmark").parse(report):
        for child in token.children or []:
            assert (
                child.type
                in {
                    "text",
                    "code_inline",
                    "strong_open",
                    "strong_close",
                    "softbreak",
                    "text_special",
                }
                or child.content == "<!-- -->"
            ), child
        if token.type == "html_block":
            assert "<img src=//" not in token.content


def test_json_keeps_its_form(hostile: Project) -> None:
    done = check(hostile, "--changed-since", BRANCH, "--format", "json")
    data = json.loads(done.stdout)
    assert set(data) == {"findings", "photos"}
    assert set(data["photos"]) == {"cleared", "withheld", "refused"}
    assert data["findings"][0]["path"] == f"{JARDIN}.png"


def test_a_withheld_photo_that_nobody_touches_stops_no_pull_request(published: Project) -> None:
    edit(published, "content/pages/ecole-du-web.md", "Une petite école.", "Une école.")
    commit_all(published)
    done = check(published, "--changed-since", BRANCH)
    assert done.returncode == 0, done.stdout
    assert "retirée" in done.stdout


def test_what_came_to_the_branch_meanwhile_is_no_change(published: Project) -> None:
    git(published, "switch", "-q", BRANCH)
    published.write("content/photos/nouvelle.md", SHEET)
    draw(published.content / "photos/nouvelle.png", seed=30)
    rewrite_the_author(published)
    commit_all(published)
    git(published, "switch", "-q", "demande")
    done = check(published, "--changed-since", BRANCH, "--format", "json")
    codes = {finding["code"] for finding in json.loads(done.stdout)["findings"]}
    assert "auteur-ou-licence-changes" not in codes


@pytest.mark.parametrize("revision", ["inconnue", "--help", "-1", "HEAD:content", "é\n", ""])
def test_an_unknown_revision_is_a_failure_in_french(published: Project, revision: str) -> None:
    done = check(published, f"--changed-since={revision}")
    assert done.returncode == 1
    assert "Je ne connais pas la version" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_shallow_clone_is_told_how_to_get_the_rest(published: Project) -> None:
    commit = git(published, "rev-parse", "HEAD").strip()
    edit(published, "content/pages/ecole-du-web.md", "Une petite école.", "Une école.")
    commit_all(published)
    clone = published.root.parent / "clone"
    git(published, "clone", "-q", "--depth", "1", f"file://{published.root}", str(clone))
    done = check(Project(clone), "--changed-since", commit)
    assert done.returncode == 1
    assert "git fetch --unshallow" in done.stderr


def test_without_a_repository_it_says_so(project: Project) -> None:
    done = check(project, "--changed-since", "HEAD")
    assert done.returncode == 1
    assert "git clone" in done.stderr


def test_hostile_names_in_the_history_are_only_names(published: Project) -> None:
    photos = published.content / "photos"
    for name in ("-n.png", "a\nb.png", 'q"uote.png', "$(id).png", "x;y.png"):
        Image.new("RGB", (30, 20)).save(photos / name)
    (photos / "lien.png").symlink_to("/etc/passwd")
    git(published, "switch", "-q", BRANCH)
    commit_all(published)
    git(published, "switch", "-q", "-C", "demande")
    for name in ("-n.png", "a\nb.png", 'q"uote.png', "$(id).png", "x;y.png", "lien.png"):
        (photos / name).unlink()
    commit_all(published)
    done = check(published, "--changed-since", BRANCH)
    assert done.returncode == 0, done.stdout + done.stderr
