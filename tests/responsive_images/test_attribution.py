"""The French credit, and the line to copy."""

from dataclasses import replace
from datetime import date

import pytest

from photo_licences.model import Artwork, Credit, Licence, People
from responsive_images.attribution import agreements, credit_line, ready_attribution
from tests.responsive_images.photos import CC_BY, EXAMPLE, MURAL, page_of

PAGE = page_of("jardin")
LO = Licence("etalab-2.0", "Licence Ouverte 2.0", "https://licences.example/lo.pdf")


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


def test_the_licence_ouverte_asks_for_the_date_as_well():
    state = replace(EXAMPLE, credit=Credit("Ville", LO), taken_on=date(2025, 3, 2))
    assert ready_attribution(state, PAGE) == (
        f"Photo\u00a0: Ville, Licence Ouverte 2.0 ({LO.url}), 02/03/2025, {PAGE}"
    )
    assert "2025" not in ready_attribution(replace(EXAMPLE, taken_on=date(2025, 3, 2)), PAGE)


def test_a_title_s_own_quotation_marks_are_inner_ones():
    titled = replace(EXAMPLE, title="La «\u00a0petite\u00a0» fête")
    assert ready_attribution(titled, PAGE).startswith("«\u00a0La “petite” fête\u00a0». ")


@pytest.mark.parametrize("people", [People.ADULTS, People.MINORS, People.CROWD])
def test_no_line_is_ready_for_people(people):
    photo = replace(EXAMPLE, people=people)
    assert ready_attribution(photo, PAGE) is None
    assert agreements(photo) == ("On voit des personnes. Demandez leur accord.",)


def test_no_line_is_ready_for_a_mural():
    assert ready_attribution(MURAL, PAGE) is None
    (artist,) = agreements(MURAL)
    assert "artiste" in artist
    assert agreements(replace(MURAL, people=People.ADULTS))[0] == artist
    assert agreements(EXAMPLE) == ()
