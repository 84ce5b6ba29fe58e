from datetime import datetime
from zoneinfo import ZoneInfo

import pytest


def codes(judgement):
    return {found.code for found in judgement.findings if found.blocking}


def test_clears_a_jpeg_and_a_png_whose_sheets_say_everything(project):
    project.photo("jardin", date="2026-06-21", lieu="Dalle Robespierre", titre="Le jardin")
    project.sheet("dessin.md", licence="cc0")
    project.image("dessin.png", seed=2)

    judgement = project.judged()

    assert set(judgement.cleared) == {"jardin", "dessin"}
    assert not codes(judgement)
    photo = judgement.cleared["jardin"]
    assert photo.path == "content/photos/jardin.jpg"
    assert (photo.width, photo.height) == (400, 300)
    assert photo.credit.author == "Habitante du 12"
    assert photo.credit.licence.spdx == "CC-BY-4.0"
    assert photo.credit.source is None
    assert not photo.is_drawing
    assert judgement.cleared["dessin"].is_drawing


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("alternative", "alternative-absente"),
        ("auteur", "auteur-absent"),
        ("licence", "licence-absente"),
        ("depot", "depot-absent"),
        ("personnes", "personnes-absentes"),
        ("oeuvre", "oeuvre-absente"),
        ("declaration", "declaration-absente"),
    ],
)
def test_refuses_each_missing_answer(project, key, code):
    project.photo(**{key: None})

    judgement = project.judged()

    assert not judgement.cleared
    assert codes(judgement) == {code}
    assert [found.code for found in judgement.refused["jardin"]] == [code]


def test_shows_all_problems_of_a_photo_at_once(project):
    project.photo(auteur=None, licence="CC BY-NC", personnes=None)

    assert codes(project.judged()) == {"auteur-absent", "licence-nc", "personnes-absentes"}


def test_a_refused_photo_does_not_hold_back_the_others(project):
    project.photo("jardin")
    project.photo("pont", seed=2, auteur=None)

    judgement = project.judged()

    assert set(judgement.cleared) == {"jardin"}
    assert set(judgement.refused) == {"pont"}


def test_a_sheet_that_cannot_be_read_refuses_the_photo(project):
    project.photo(auteure="Marie")

    judgement = project.judged()

    assert not judgement.cleared
    assert codes(judgement) == {"cle-inconnue"}


def test_gives_the_line_of_the_key(project):
    project.photo(licence="CC BY-NC")

    (found,) = project.found("licence-nc")

    assert (found.path, found.line) == ("content/photos/jardin.md", 4)


def test_an_agreement_ends_by_the_clock_alone(project):
    project.photo(personnes="adultes-accord", accord_ref="2026-12", accord_fin="2026-12-31")

    before = project.judged(datetime(2026, 12, 31, 23, 59, tzinfo=ZoneInfo("Europe/Paris")))
    after = project.judged(datetime(2027, 1, 1, 0, 0, tzinfo=ZoneInfo("Europe/Paris")))

    assert set(before.cleared) == {"jardin"}
    assert after.withheld == {"jardin": "accord-termine"}
    assert not any(found.blocking for found in after.findings)


def test_nothing_is_judged_where_there_is_no_photo(project):
    assert project.judged().findings == ()
