import pytest

from event_calendar.directories import read_organisers, read_places
from event_calendar.model import Organiser, Place, Position


def test_reads_places_and_finds_them_by_slug_and_by_name() -> None:
    data = """- nom: Le fab-lab
  slug: fab-lab
  accès: Porte 2
  plan: https://plan.example/x
  position: 48.7876, 2.3925
- nom: École du web
"""
    places, findings = read_places(data.encode(), "content/lieux.yml")
    assert findings == ()
    fab_lab = Place(
        "fab-lab", "Le fab-lab", "Porte 2", "https://plan.example/x", Position(48.7876, 2.3925)
    )
    assert places.find("fab-lab") == places.find("Le Fab-Lab") == fab_lab
    assert places.find("ecole du web") == Place("ecole-du-web", "École du web")
    assert places.find("salle") is None
    assert places.nearest("fablab") == "fab-lab"


def test_a_telephone_can_be_dialled_from_abroad() -> None:
    organisers, _ = read_organisers(
        b"- nom: X\n  couleur: #8c2450\n  telephone: +33 1 23 45 67 89\n", "o.yml"
    )
    organiser = organisers.entries["x"]
    assert organiser.telephone == "01\u00a023\u00a045\u00a067\u00a089"
    assert organiser.dialled == "+33123456789"


def test_reads_organisers() -> None:
    data = "- nom: Les couleurs\n  couleur: 8C2450\n  telephone: 01.23.45.67.89\n  page: x.md\n"
    organisers, findings = read_organisers(data.encode(), "content/organisateurs.yml")
    assert findings == ()
    assert organisers.find("les-couleurs") == Organiser(
        "les-couleurs",
        "Les couleurs",
        colour="#8c2450",
        night_colour="#d76294",
        page="x.md",
        telephone="01\u00a023\u00a045\u00a067\u00a089",
    )


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("couleur: #ffcc00", "couleur-trop-pale"),
        ("couleur: rouge", "couleur-incomprise"),
        ("couleur: #8c2450\n  telephone: 12", "telephone-incompris"),
        ("couleur: #8c2450\n  courriel: bonjour", "courriel-incompris"),
    ],
)
def test_refuses_an_organiser(line: str, code: str) -> None:
    organisers, findings = read_organisers(f"- nom: X\n  {line}\n".encode(), "o.yml")
    assert [finding.code for finding in findings] == [code]
    assert findings[0].line == line.count("\n") + 2
    assert not organisers.entries
    assert not organisers.is_whole


def test_proposes_the_nearest_colour_that_can_be_read() -> None:
    _, (finding,) = read_organisers(b"- nom: X\n  couleur: #ffcc00\n", "o.yml")
    _, findings = read_organisers(f"- nom: X\n  {finding.remedy.split('`')[1]}\n".encode(), "o.yml")
    assert findings == ()


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("plan: http://plan.example", "adresse-incomprise"),
        ("plan: javascript:alert(1)", "adresse-incomprise"),
        ("position: ici", "position-incomprise"),
        ("position: 98.1, 2.3", "position-incomprise"),
    ],
)
def test_refuses_a_place(line: str, code: str) -> None:
    _, findings = read_places(f"- nom: X\n  {line}\n".encode(), "lieux.yml")
    assert [finding.code for finding in findings] == [code]


def test_refuses_two_entries_of_one_name() -> None:
    places, findings = read_places("- nom: Salle\n- nom: Sallé\n".encode(), "lieux.yml")
    assert [(finding.code, finding.line) for finding in findings] == [("nom-en-double", 2)]
    assert places.find("salle") == Place("salle", "Salle")
