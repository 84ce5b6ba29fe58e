from datetime import date, timedelta

import pytest

from photo_licences.rules.people import (
    agreement_has_its_paper,
    agreement_is_current,
    artwork_is_stated,
    child_is_seen_by_two,
    people_are_stated,
)
from photo_licences.sheet import Sheet

TODAY = date(2026, 12, 5)


def codes(**answers):
    sheet = Sheet(**answers)
    return [
        problem.code
        for problem in (
            *people_are_stated(sheet),
            *agreement_has_its_paper(sheet),
            *child_is_seen_by_two(sheet),
            *agreement_is_current(sheet, TODAY),
        )
    ]


@pytest.mark.parametrize(
    "answers",
    [
        {"people": "aucune"},
        {"people": "Aucune"},
        {"people": "adultes-accord", "agreement_ref": "2026-12"},
        {"people": "adultes accord", "agreement_ref": "12", "agreement_end": "2027-06-30"},
        {"people": "foule-evenement", "event": "Fête de la dalle", "taken_on": "2026-06-21"},
    ],
)
def test_accepts_people_who_are_stated_and_agreed(answers):
    assert codes(**answers) == []


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ({}, ["personnes-absentes"]),
        ({"people": "deux"}, ["personnes-absentes"]),
        ({"people": "foule-evenement"}, ["personnes-absentes"]),
        ({"people": "foule-evenement", "event": "Fête"}, ["personnes-absentes"]),
        ({"people": "adultes-accord"}, ["accord-sans-papier"]),
        ({"people": "adultes-accord", "agreement_ref": "Mme Dupont"}, ["accord-sans-papier"]),
        (
            {"people": "mineurs-accord-parents"},
            ["accord-sans-papier", "accord-sans-papier", "mineurs"],
        ),
        (
            {
                "people": "mineurs-accord-parents",
                "agreement_ref": "7",
                "agreement_end": "2027-06-30",
            },
            ["mineurs"],
        ),
    ],
)
def test_refuses_people_whose_agreement_is_missing(answers, found):
    assert codes(**answers) == found


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (-400, [("accord-termine", "withheld")]),
        (-1, [("accord-termine", "withheld")]),
        (0, [("accord-termine", "warning")]),
        (30, [("accord-termine", "warning")]),
        (31, []),
    ],
)
def test_an_agreement_is_announced_then_ends(days, found):
    problems = agreement_is_current(Sheet(agreement_end=TODAY + timedelta(days)), TODAY)

    assert [(problem.code, problem.severity.value) for problem in problems] == found


@pytest.mark.parametrize(
    "answers",
    [
        {"artwork": "non"},
        {"artwork": "arrière-plan"},
        {"artwork": "sujet-principal", "artist": "C215", "artwork_ref": "2026-3"},
    ],
)
def test_accepts_a_work_that_is_stated_and_agreed(answers):
    assert not list(artwork_is_stated(Sheet(**answers)))


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ({}, "oeuvre-absente"),
        ({"artwork": "oui"}, "oeuvre-absente"),
        ({"artwork": "sujet-principal"}, "oeuvre-sans-accord"),
        ({"artwork": "sujet-principal", "artist": "C215"}, "oeuvre-sans-accord"),
        ({"artwork": "sujet-principal", "artwork_ref": "3"}, "oeuvre-sans-accord"),
    ],
)
def test_refuses_a_work_without_agreement(answers, code):
    assert [problem.code for problem in artwork_is_stated(Sheet(**answers))] == [code]


@pytest.mark.parametrize("blank", ["?", "…", "inconnu", "à compléter"])
def test_a_blank_in_words_names_no_artist_and_no_event(blank):
    shown = Sheet(artwork="sujet-principal", artist=blank, artwork_ref="2026-03")
    crowd = {"people": "foule-evenement", "taken_on": "2026-06-21"}

    (problem,) = artwork_is_stated(shown)

    assert problem.missing == ("oeuvre_artiste",)
    assert codes(**crowd, event=blank) == ["personnes-absentes"]
