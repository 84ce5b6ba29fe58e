"""The French credit, and the line to copy."""

from dataclasses import replace

import pytest

from photo_licences.model import Artwork, Credit, People
from responsive_images.attribution import credit_line, ready_attribution
from tests.responsive_images.photos import CC_BY, EXAMPLE, MURAL, page_of

PAGE = page_of("jardin")


def test_a_photo_is_credited_with_its_licence():
    line = credit_line(EXAMPLE)
    assert line.text == "Photo\u00a0: Élodie & Noé, CC BY 4.0"
    assert (line.author, line.licence_name) == ("Élodie & Noé", "CC BY 4.0")
    assert line.licence_url == CC_BY.url


def test_a_drawing_is_called_one():
    line = credit_line(replace(EXAMPLE, is_drawing=True))
    assert line.text == "Dessin\u00a0: Élodie & Noé, CC BY 4.0"


def test_a_mural_keeps_its_rights():
    assert credit_line(MURAL).text == (
        "Œuvre\u00a0: C215, tous droits réservés sauf accord. "
        "Photo\u00a0: Élodie & Noé, CC BY 4.0. "
        "La licence ne couvre ni l’œuvre ni l’image des personnes."
    )


def test_a_work_in_the_background_is_not_credited():
    background = replace(MURAL, artwork=Artwork.BACKGROUND)
    assert credit_line(background).text == credit_line(EXAMPLE).text


def test_the_source_of_a_third_party_is_given():
    third = replace(EXAMPLE, credit=Credit("Ana", CC_BY, source="https://commons.example/1"))
    assert credit_line(third).source_url == "https://commons.example/1"
    assert "https://commons.example/1, https://example.org/" in ready_attribution(third, PAGE)


def test_the_ready_line_names_title_author_licence_and_page():
    titled = replace(EXAMPLE, title="Le jardin")
    assert ready_attribution(titled, PAGE) == (
        "«\u00a0Le jardin\u00a0». Photo\u00a0: Élodie & Noé, "
        "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/deed.fr), "
        "https://example.org/photos/jardin/"
    )
    assert ready_attribution(EXAMPLE, PAGE).startswith("Photo\u00a0: Élodie & Noé, CC BY 4.0 (")


@pytest.mark.parametrize("people", [People.ADULTS, People.MINORS, People.CROWD])
def test_no_line_is_ready_for_people(people):
    assert ready_attribution(replace(EXAMPLE, people=people), PAGE) is None


def test_no_line_is_ready_for_a_mural():
    assert ready_attribution(MURAL, PAGE) is None
