import hashlib

import pytest

from photo_licences.changes import blocking_what_is_added, compare
from photo_licences.inventory import read_licence_table
from photo_licences.snapshot import read_snapshot, snapshot_of


class FolderTree:
    """A tree as git would give it, taken from a folder at one moment."""

    def __init__(self, root):
        self._files = {
            path.relative_to(root).as_posix(): path.read_bytes()
            for path in root.rglob("*")
            if path.is_file()
        }

    def paths(self):
        return self._files

    def read(self, path):
        return self._files[path]

    def sha256(self, path):
        return hashlib.sha256(self._files[path]).hexdigest()


@pytest.fixture
def changed(project):
    """Publish a photo, let the test change the project, and give what changed."""
    project.photo("jardin", auteur="Marie Dupont")
    project.write("content/retraits.yml", "- photo: ancien\n")
    before = read_snapshot(FolderTree(project.root), read_licence_table())

    def changes():
        return compare(before, snapshot_of(project.inventory()))

    return changes


def codes(changes):
    return [found.code for found in changes.findings]


def test_a_tree_and_the_disk_give_the_same_snapshot(project):
    project.photo("jardin")
    project.sheet("sans-image.md")

    tree = read_snapshot(FolderTree(project.root), read_licence_table())

    assert tree == snapshot_of(project.inventory())


def test_nothing_changed(changed):
    assert changed() == type(changed())((), frozenset())


def test_a_new_photo_is_touched_and_no_problem(project, changed):
    project.photo("pont", seed=2)

    assert codes(changed()) == []
    assert changed().touched == {"pont"}


def test_a_legend_may_change(project, changed):
    project.sheet("jardin.md", "Une légende.", auteur="Marie Dupont")

    assert codes(changed()) == []
    assert changed().touched == {"jardin"}


def other_extension(project):
    (project.photos / "jardin.jpg").unlink()
    project.image("jardin.png", seed=2)


def other_image_key(project):
    (project.photos / "jardin.jpg").unlink()
    project.image("IMG_1.jpg", seed=2)
    project.sheet("jardin.md", auteur="Marie Dupont", image="IMG_1.jpg")


def other_sheet(project):
    (project.photos / "jardin.md").unlink()
    project.image("jardin.jpg", seed=2)
    project.sheet("pont.md", auteur="Marie Dupont", image="jardin.jpg")


def other_folder(project):
    (project.photos / "jardin.jpg").unlink()
    (project.photos / "jardin.md").unlink()
    project.photo("2026/Jardin", seed=2, auteur="Marie Dupont")


@pytest.mark.parametrize(
    "change",
    [
        lambda project: project.image("jardin.jpg", seed=2),
        other_extension,
        other_image_key,
        other_sheet,
        other_folder,
    ],
    ids=["bytes", "extension", "image-key", "sheet", "folder"],
)
def test_published_bytes_do_not_change_under_their_name(project, changed, change):
    change(project)

    (found,) = changed().findings
    assert (found.code, found.blocking) == ("octets-changes", True)


def test_a_photo_may_leave_and_its_bytes_may_move(project, changed):
    (project.photos / "jardin.jpg").rename(project.photos / "potager.jpg")
    (project.photos / "jardin.md").rename(project.photos / "potager.md")

    assert codes(changed()) == []


@pytest.mark.parametrize("rights", [{"auteur": "Jean Martin"}, {"licence": "CC-BY-SA-4.0"}])
@pytest.mark.parametrize("stem", ["jardin", "potager"])
def test_other_rights_for_published_bytes_are_shown(project, changed, rights, stem):
    data = (project.photos / "jardin.jpg").read_bytes()
    for path in list(project.photos.iterdir()):
        path.unlink()
    project.photo(stem, data, **({"auteur": "Marie Dupont"} | rights))

    (found,) = changed().findings
    assert (found.code, found.blocking) == ("auteur-ou-licence-changes", False)
    assert rights.get("auteur", "CC-BY-SA-4.0") in found.message


def test_the_same_rights_may_be_written_otherwise(project, changed):
    project.sheet("jardin.md", auteur="marie dupont", licence="cc by 4.0")

    assert codes(changed()) == []


@pytest.mark.parametrize("text", ["", "- photo: autre\n"])
def test_a_withdrawal_does_not_leave_the_list(project, changed, text):
    project.write("content/retraits.yml", text)

    assert codes(changed()) == ["retrait-efface"]


def test_a_withdrawal_may_be_completed(project, changed):
    project.write(
        "content/retraits.yml",
        f"- photo: Ancien.jpg\n  sha256: {'ab' * 32}\n  date: 2026-12-05\n- photo: pont\n",
    )

    assert codes(changed()) == []


def test_a_new_review_is_shown_first(project, changed):
    project.image("jardin.jpg", seed=2)
    project.write(
        "content/relectures.yml",
        f"- sha256: {'ab' * 32}\n  probleme: mineurs\n  par: Nadia\n  motif: Papier vu\n",
    )

    assert codes(changed()) == ["relecture-ajoutee", "octets-changes"]
    assert "Nadia" in changed().findings[0].message


def test_only_the_pull_request_that_adds_a_withheld_photo_fails(project, changed):
    project.photo(
        "pont", seed=2, personnes="adultes-accord", accord_ref="3", accord_fin="2026-01-01"
    )
    project.write("content/retraits.yml", "- photo: ancien\n- photo: jardin\n")
    findings = project.judged().findings

    stopped = blocking_what_is_added(findings, snapshot_of(project.inventory()), changed().touched)

    assert not any(found.blocking for found in findings)
    assert [found.code for found in stopped if found.blocking] == ["accord-termine"]


def test_bringing_back_a_withdrawn_photo_fails_its_pull_request(project, changed):
    project.photo("ancien", seed=3)

    stopped = blocking_what_is_added(
        project.judged().findings, snapshot_of(project.inventory()), changed().touched
    )

    assert [found.code for found in stopped if found.blocking] == ["retiree"]


def test_the_credit_of_a_rare_licence_changes_under_the_reviewers_eyes(project):
    rare = {"licence": "GFDL 1.3", "licence_nom": "GFDL 1.3"}
    project.photo("jardin", **rare, licence_url="https://www.gnu.org/licenses/fdl-1.3.html")
    before = snapshot_of(project.inventory())
    project.sheet("jardin.md", **rare, licence_url="https://example.org/autre")

    assert codes(compare(before, snapshot_of(project.inventory()))) == ["auteur-ou-licence-changes"]


@pytest.mark.parametrize(
    ("line", "image"),
    [
        ("- photo: IMG_1.jpg\n", "IMG_1.jpg"),
        ("- photo: jardin\n", "copie.jpg"),
        ("- phto: copie\n", "copie.jpg"),
        ("- copie, pont\n", "copie.jpg"),
    ],
)
def test_a_withdrawn_photo_that_is_added_under_any_name_stops_the_request(
    project, changed, line, image
):
    project.write("content/retraits.yml", "- photo: ancien\n" + line)
    project.sheet("copie.md", auteur="Marie Dupont", image=image)
    project.image(image)

    changes = changed()
    judgement = project.judged()
    found = blocking_what_is_added(
        judgement.findings, snapshot_of(project.inventory()), changes.touched
    )

    assert "copie" in judgement.withheld
    assert [one.code for one in found if one.code == "retiree" and one.blocking]
