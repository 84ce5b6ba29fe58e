import pytest

from photo_licences.reviews import read_reviews

PATH = "content/relectures.yml"
ENTRY = {
    "sha256": "ab" * 32,
    "probleme": "autre-personne-citee",
    "par": "Nadia",
    "motif": "L’appareil est celui de sa sœur",
}


def text(**changes):
    lines = [f"{key}: {value}" for key, value in (ENTRY | changes).items() if value is not None]
    return ("- " + "\n  ".join(lines) + "\n").encode()


def test_reads_a_decision():
    (entry,), findings = read_reviews(text(sha256="AB" * 32), PATH)

    assert not findings
    assert (entry.sha256, entry.code, entry.line) == ("ab" * 32, "autre-personne-citee", 1)


@pytest.mark.parametrize("code", ["mineurs", "ressemble-a-une-retiree", "licence-rare"])
def test_lifts_what_can_be_lifted(code):
    assert read_reviews(text(probleme=code), PATH)[0]


@pytest.mark.parametrize(
    "changes",
    [
        {"sha256": None},
        {"probleme": None},
        {"par": None},
        {"motif": None},
        {"motif": "  "},
        {"sha256": "ab"},
        {"probleme": "gps"},
        {"probleme": "fiche-absente"},
        {"probleme": "retiree"},
        {"probleme": "tout"},
    ],
)
def test_refuses_an_incomplete_or_impossible_decision(changes):
    entries, findings = read_reviews(text(**changes), PATH)

    assert not entries
    assert all(found.blocking and found.path == PATH for found in findings)
    assert findings
