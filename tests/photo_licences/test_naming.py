import pytest

from photo_licences.defects import NameReserved, NameTooLong, NameUnusable
from photo_licences.naming import name_defect, slug_of


@pytest.mark.parametrize(
    "name",
    [
        "fete-d-ete",
        "Fête d’été",
        "Fête d'été.JPG",
        "content/photos/2026/Fête d’été.jpeg",
        "fete_d_ete.md",
        " FETE-D-ETE.png ",
        "photos\\fete d ete.jpg",
        "Fe\u0302te d’e\u0301te\u0301.heic",
    ],
)
def test_one_photo_has_one_slug_however_it_is_typed(name):
    assert slug_of(name) == "fete-d-ete"


@pytest.mark.parametrize("name", ["jardin.jpg", "IMG_1234.JPG", "été 2026.png", "a.jpg"])
def test_accepts_names_with_accents_spaces_and_capitals(name):
    assert name_defect(name) is None


@pytest.mark.parametrize(
    ("name", "defect"),
    [
        ("x" * 300 + ".jpg", NameTooLong(300, 80)),
        ("花.jpg", NameUnusable()),
        ("___.png", NameUnusable()),
        ("Crédits.jpg", NameReserved("credits")),
    ],
)
def test_refuses_names_that_cannot_become_an_address(name, defect):
    assert name_defect(name) == defect
