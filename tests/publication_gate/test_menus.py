import pytest

from publication_gate.menus import AGENDA, FIXED, Entry, current


@pytest.mark.parametrize(
    ("address", "mark"),
    [
        ("/agenda/", "page"),
        ("/agenda/cafe-reparation/", "true"),
        ("/agenda/par/fab-lab/", "true"),
        ("/actualites/", None),
        ("/", None),
    ],
)
def test_the_menu_marks_where_one_is(address: str, mark: str | None) -> None:
    assert current(AGENDA, address) == mark


def test_a_page_is_not_below_one_whose_name_begins_alike() -> None:
    assert current(Entry("Le lieu", "/le-lieu/"), "/le-lieu-dit/") is None


def test_a_telephone_shows_the_three_lists() -> None:
    assert [entry.label for entry in FIXED] == ["Agenda", "Actualités", "Photos"]
