"""A withdrawal that a person can understand is applied, whatever else is wrong with the list."""

import hashlib

import pytest

from photo_licences.changes import compare
from photo_licences.snapshot import snapshot_of
from photo_licences.withdrawals import read_withdrawals

PATH = "content/retraits.yml"
BOTH = {"jardin", "pont"}


@pytest.fixture
def withheld(project):
    """Publish two photos, then write the list; give what is withheld of them."""
    project.photo("jardin")
    project.photo("pont", seed=2)

    def judged(data):
        path = project.root / PATH
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        judgement = project.judged()
        assert not judgement.refused
        assert not [found.code for found in judgement.findings if found.blocking]
        assert set(judgement.cleared) == BOTH - set(judgement.withheld)
        return BOTH & set(judgement.withheld)

    return judged


@pytest.mark.parametrize(
    "text",
    [
        "- photo: jardin\n  nom: Marie\n",
        "- photo: jardin\n  sha256: illisible\n",
        "- photo: jardin\n  date: hier\n",
        "- photo: jardin\n   date: 2026-12-05\n",
        "- photo: jardin # demandé hier\n",
        "- phto: jardin\n",
        "- nom: jardin\n",
        "-photo: jardin\n",
        "- photo:jardin\n",
        "-jardin\n",
        "– jardin\n",
        "* jardin.jpg\n",
        "jardin\n",
        "jardin:\n",
        '- photo: "jardin\n',
        "{photo: jardin}\n",
        "- photo: jardin\x00\n",
        "- photo: https://example.org/images/jardin-640.1a2b3c4d5e6f.avif\n",
        "- photo: https://example.org/photos/jardin/\n",
        "- photo: https://example.org/photos/jardin/index.html\n",
        "- photo jardin\n",
        "photo = jardin\n",
        "- la photo jardin\n",
        "Merci de retirer la photo jardin\n",
        "1. jardin\n",
        "- [x] jardin\n",
        "> - photo: jardin\n",
        "- photo: [le jardin](../photos/jardin.jpg)\n",
        "![](../photos/jardin.jpg)\n",
        "- photo: jar\u00addin\n",
    ],
)
def test_a_line_that_can_be_understood_is_applied(withheld, text):
    assert withheld(text) == {"jardin"}


@pytest.mark.parametrize(
    "text",
    [
        "- photo: [jardin, pont]\n",
        "- jardin, pont\n",
        "photos:\n  - jardin\n  - pont\n",
        "- photo: jardin\n photo: pont\n",
        "- photo: jardin\n  photo: pont\n",
        "- photo: jardin\n\t- photo: pont\n",
        "<<<<<<< HEAD\n- photo: jardin\n=======\n- photo: pont\n>>>>>>> demande\n",
        "jardin\npont\n",
        "- photo: jardin\npont\n",
        "- photo: jardin\nVu avec la mairie.\n- photo: pont\n",
        "- photo: jardin\nphoto: pont\n",
        "photo: jardin\n- photo: pont\n",
        "  - photo: jardin\n- photo: pont\n",
        "- photo: jardin\n- phto: pont\n",
        '- photo: "jardin\n- photo: pont\n',
    ],
)
def test_no_mistake_loses_another_withdrawal(withheld, text):
    assert withheld(text) == BOTH


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "latin-1"])
def test_an_editors_encoding_loses_nothing(withheld, encoding):
    assert withheld("# demandé\r\n- photo: jardin\r\n".encode(encoding)) == {"jardin"}


def test_bytes_are_recognised_without_a_name(project, withheld):
    sha256 = hashlib.sha256((project.photos / "jardin.jpg").read_bytes()).hexdigest()

    assert withheld(f"- sha256: {sha256.upper()}\n") == {"jardin"}


@pytest.mark.parametrize(
    "text",
    [
        "- photo: pont-neuf\n  nom: jardin\n",
        "# - photo: jardin\n- phto: ancien\n",
        "- photo: ancien\n  motif: jardin\n",
        "- photo: le jardin d’été\n",
        "- photo: jardin et pont d’hier\n",
        "- photo: jardins\n",
    ],
)
def test_no_other_photo_is_withdrawn(withheld, text):
    assert withheld(text) == set()


def test_the_mistake_is_said_and_what_matches_nothing_is_said_once(project, withheld):
    withheld("- phto: jardn\n")

    codes = [found.code for found in project.judged().findings if found.path == PATH]

    assert codes == ["cle-inconnue"]


@pytest.mark.parametrize("data", [b"\x1f\x8b\x08\0\0\0\0\0" * 40, b"%PDF-1.7\n\xff\xfe\0\1\2" * 9])
def test_a_list_that_is_no_text_stops_the_build(data):
    entries, findings = read_withdrawals(data, PATH)

    assert not entries
    assert all(found.blocking for found in findings)
    assert findings


@pytest.mark.parametrize("mended", ["- photo: jardin\n", "- photo: jardin\n- photo: pont\n"])
def test_the_list_may_be_mended(project, mended):
    broken = "<<<<<<< HEAD\n- jardin, pont\n" if "pont" in mended else "- phto: jardin\n"
    project.write(PATH, broken)
    before = snapshot_of(project.inventory())
    project.write(PATH, mended)

    assert not compare(before, snapshot_of(project.inventory())).findings


def test_a_name_does_not_leave_a_line_of_two(project):
    project.write(PATH, "- jardin, pont\n")
    before = snapshot_of(project.inventory())
    project.write(PATH, "- jardin\n")

    (found,) = compare(before, snapshot_of(project.inventory())).findings
    assert found.code == "retrait-efface"
