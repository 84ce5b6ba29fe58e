import pytest

from photo_licences.problems.declaration import Hollow
from photo_licences.rules.declaration import (
    alternative_describes,
    author_is_named,
    declaration_is_accepted,
    deposit_is_stated,
)
from photo_licences.sheet import Sheet


def codes(problems):
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    "author", ["Habitante du 12", "Marie D.", "Anonyme, à sa demande", "李小龙", "X. Moi", "C"]
)
def test_accepts_an_author_or_a_pseudonym(author):
    assert not list(author_is_named(Sheet(author=author)))


@pytest.mark.parametrize(
    "author",
    [
        *(None, "?", "-", "Inconnu", "moi", "N/A", "à compléter", "Votre nom", "…", "moi-même"),
        *("Internet", "Google Images", "Facebook", "WhatsApp", "Wikimedia Commons", "ChatGPT"),
        *("je ne sais pas", "photographe inconnu", "\u202eMarie", "Marie\u2066"),
    ],
)
def test_refuses_an_author_who_is_nobody(author):
    assert codes(author_is_named(Sheet(author=author))) == ["auteur-absent"]


@pytest.mark.parametrize("written", ["par-l-auteur", "Par l’auteur", "tiers libre", "tiers-libre"])
def test_accepts_a_deposit_as_people_write_it(written):
    assert not list(deposit_is_stated(Sheet(deposit=written)))


@pytest.mark.parametrize("written", [None, "moi", "par-l-auteur et moi"])
def test_refuses_another_answer_on_the_deposit(written):
    (problem,) = deposit_is_stated(Sheet(deposit=written))

    assert (problem.code, problem.written) == ("depot-absent", written)


@pytest.mark.parametrize("ref", ["12", "2026-07", "n° 7", "Papier 12 bis", "CESS-2026/4"])
def test_accepts_a_paper_by_its_number(ref):
    assert not list(deposit_is_stated(Sheet(deposit="pour-l-auteur", deposit_ref=ref)))


CONTACTS = ("06 12 34 56 78", "0612345678", "+33 6 12 34 56 78", "ana@b1.fr", "Ali Ba 12")


@pytest.mark.parametrize(
    "ref", [None, "oui", "Mme Dupont", "accord de Dupont, 12", "à venir", *CONTACTS]
)
def test_refuses_a_paper_without_number_or_with_a_name(ref):
    problems = deposit_is_stated(Sheet(deposit="pour-l-auteur", deposit_ref=ref))

    assert codes(problems) == ["depot-sans-papier"]


def test_accepts_a_version_of_the_declaration():
    assert not list(declaration_is_accepted(Sheet(declaration="2026-1")))


@pytest.mark.parametrize("version", [None, "oui", "2026", "2026-2", "2025-1"])
def test_refuses_a_version_that_does_not_exist(version):
    problems = declaration_is_accepted(Sheet(declaration=version))

    assert codes(problems) == ["declaration-absente"]


@pytest.mark.parametrize(
    "alternative",
    [
        "Deux habitantes arrosent des tomates.",
        "Photographe au travail devant un bac",
        "Une imprimante 3D",
    ],
)
def test_accepts_an_alternative_that_says_something(alternative):
    assert not list(alternative_describes(Sheet(alternative=alternative), "jardin", "Le jardin"))


def test_accepts_no_alternative_for_a_decorative_picture():
    assert not list(alternative_describes(Sheet(decorative="oui"), "jardin", ""))


@pytest.mark.parametrize("sheet", [Sheet(), Sheet(decorative="non"), Sheet(alternative=" … ")])
def test_refuses_no_alternative(sheet):
    assert codes(alternative_describes(sheet, "jardin", "")) == ["alternative-absente"]


@pytest.mark.parametrize(
    ("alternative", "why"),
    [
        ("Photo de tomates", Hollow.ANNOUNCES),
        ("Une photo d’habitantes", Hollow.ANNOUNCES),
        ("image du jardin", Hollow.ANNOUNCES),
        ("jardin d’été", Hollow.FILE_NAME),
        ("Jardin-d-ete.JPG", Hollow.FILE_NAME),
        ("IMG_1234", Hollow.FILE_NAME),
        ("photo", Hollow.FILE_NAME),
        ("Les tomates, en juin !", Hollow.CAPTION),
        ("Titre de la photo", Hollow.CAPTION),
    ],
)
def test_refuses_an_alternative_that_says_nothing(alternative, why):
    sheet = Sheet(alternative=alternative, title="Titre de la photo")

    (problem,) = alternative_describes(sheet, "jardin-d-ete", "Les tomates en juin.")

    assert (problem.code, problem.why) == ("alternative-creuse", why)
