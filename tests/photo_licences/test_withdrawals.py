import pytest

from photo_licences.withdrawals import read_withdrawals

PATH = "content/retraits.yml"
SHA = "ab" * 32


def read(text):
    entries, findings = read_withdrawals(text.encode(), PATH)
    assert not findings
    return entries


@pytest.mark.parametrize(
    "text",
    [
        "- photo: jardin-d-ete\n",
        "- photo: Jardin-d-ete",
        "-   photo:   jardin-d-ete.jpg",
        "photo: jardin-d-ete\n",
        "- jardin-d-ete\n",
        "- photo: content/photos/2026/jardin-d-ete.JPG\n",
        "- photo: /photos/jardin-d-ete\n",
        "- Photo: « Jardin d’été »\n",
        "# retraits\n\n- photo: jardin-d-ete.md  # demandé\n",
        "\ufeff- photo: jardin-d-ete\r\n",
        "- slug: jardin-d-ete\n",
    ],
)
def test_one_typed_line_is_enough(text):
    (entry,) = read(text)

    assert entry.slug == "jardin-d-ete"
    assert entry.sha256 is None


def test_reads_what_the_command_adds():
    (entry,) = read(f"- photo: jardin\n  sha256: {SHA}\n  phash: {'0f' * 16}\n  date: 2026-12-05\n")

    assert entry.sha256 == SHA
    assert entry.fingerprint == int("0f" * 16, 16)
    assert entry.withdrawn_on.isoformat() == "2026-12-05"
    assert entry.line == 1


def test_reads_several_with_their_lines():
    entries = read("photo: jardin\nphoto: pont\n")

    assert [(entry.slug, entry.line) for entry in entries] == [("jardin", 1), ("pont", 2)]


def test_an_empty_list_is_one():
    assert read("") == ()
    assert read("# rien\n") == ()


@pytest.mark.parametrize(
    "text", ["- photo: jardin\n  sha256: abc\n", "- photo: a\n  nom: Marie Dupont\n", "\xff"]
)
def test_says_what_it_cannot_read_and_stops_nothing(text):
    entries, findings = read_withdrawals(text.encode("latin-1"), PATH)

    assert entries
    assert {found.severity.value for found in findings} == {"warning"}
    assert not any(found.blocking for found in findings)
