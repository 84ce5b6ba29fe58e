from datetime import date, timedelta

import pytest
from pydantic import BaseModel, ValidationError

from front_matter.types import (
    FrenchDate,
    FrenchDuration,
    FrenchMoment,
    FrenchYesNo,
    OneLine,
    Slug,
    Text,
    TextList,
    Word,
)
from front_matter.untyped import TextMap
from front_matter.value_problems import UnsuitableError


class Sheet(BaseModel):
    moment: FrenchMoment | None = None
    day: FrenchDate | None = None
    length: FrenchDuration | None = None
    yes: FrenchYesNo | None = None
    texts: TextList = ()
    text: Text = ""
    line: OneLine = ""
    word: Word = ""
    slug: Slug | None = None


def typed(key, value):
    return getattr(Sheet.model_validate({key: value}), key)


def refusal_code(key, value):
    with pytest.raises(ValidationError) as caught:
        Sheet.model_validate({key: value})
    cause = caught.value.errors()[0]["ctx"]["error"]
    assert isinstance(cause, UnsuitableError)
    return cause.code


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-12-05", "2026-12-05"),
        ("2026-1-5", "2026-01-05"),
        ("05/12/2026", "2026-12-05"),
        ("5.12.2026", "2026-12-05"),
        ("05-12-2026", "2026-12-05"),
        ("5 décembre 2026", "2026-12-05"),
        ("5 déc. 2026", "2026-12-05"),
        ("le 1er août 2026", "2026-08-01"),
        ("Samedi 5 Décembre 2026", "2026-12-05"),
        ("samedi 05/12/2026", "2026-12-05"),
        ("2026-12-05 14:00", "2026-12-05T14:00:00"),
        ("2026-12-05T14:00:30", "2026-12-05T14:00:00"),
        ("2026-12-05T09:00-05:00", "2026-12-05T15:00:00"),
        ("2026-12-05T09:00:00.000-05:00", "2026-12-05T15:00:00"),
        ("2026-12-05 à 14h", "2026-12-05T14:00:00"),
        ("2026-12-05, 9 heures 30", "2026-12-05T09:30:00"),
        ("5 décembre 2026 de 14 h 30", "2026-12-05T14:30:00"),
        ("samedi 5 décembre 2026 à 14\u00a0h\u00a030", "2026-12-05T14:30:00"),
        ("2026-12-05T14:00:00.000Z", "2026-12-05T15:00:00"),
        ("2026-07-05T14:00:00Z", "2026-07-05T16:00:00"),
        ("2026-07-05T14:00:00+02:00", "2026-07-05T14:00:00"),
        ("2026-07-05T14:00:00-0330", "2026-07-05T19:30:00"),
        ("2026-07-05 14:00:00 +0200", "2026-07-05T14:00:00"),
        ("2026-10-25 02:30", "2026-10-25T02:30:00"),
    ],
)
def test_a_moment_is_read(written, meant):
    assert typed("moment", written).isoformat() == meant


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("bientôt", "date-illisible"),
        ("2026-13-05", "date-inexistante"),
        ("31 avril 2026", "date-inexistante"),
        ("05/12/26", "date-sans-annee"),
        ("5 décembre", "date-sans-annee"),
        ("0026-12-05", "date-illisible"),
        ("5 brumaire 2026", "date-illisible"),
        ("mardi 5 décembre 2026", "jour-different"),
        ("2026-12-05 25:00", "heure-illisible"),
        ("2026-12-05 14", "heure-illisible"),
        ("2026-12-05 vers 14 h", "heure-illisible"),
        ("2026-12-05T14:00+99:00", "heure-illisible"),
        ("2026-12-05T14:00-17:00", "heure-illisible"),
        ("2026-12-05 14:00-17:00", "debut-et-fin"),
        ("2026-12-05 09:00 - 11:00", "debut-et-fin"),
        ("2026-12-05 14h-17h", "debut-et-fin"),
        ("5 décembre 2026 de 14 à 17 h", "debut-et-fin"),
        ("samedi 5 décembre 2026, de 14\u00a0h\u00a030 à minuit", "debut-et-fin"),
        ("2026-12-05 minuit", "minuit-ambigu"),
        ("2026-12-05 à 24h", "minuit-ambigu"),
        ("2026-12-05 24:00", "minuit-ambigu"),
        ("17:00", "heure-sans-jour"),
        ("à 17 h 30", "heure-sans-jour"),
        ("midi", "heure-sans-jour"),
        ("2026-03-29 02:30", "heure-inexistante"),
        ("2" * 10_000, "date-illisible"),
        (["2026-12-05"], "texte-attendu"),
    ],
)
def test_a_moment_is_refused(written, code):
    assert refusal_code("moment", written) == code


def test_a_day_takes_the_day_of_a_browser_editor():
    assert typed("day", "2026-12-04T23:00:00.000Z") == date(2026, 12, 5)


def test_a_day_refuses_an_hour_that_would_be_lost():
    assert refusal_code("day", "2026-12-05 14:00") == "heure-en-trop"


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("2h30", 150),
        ("2 h 30", 150),
        ("2h", 120),
        ("45 min", 45),
        ("90 minutes", 90),
        ("1 heure 30", 90),
        ("2 heures", 120),
        ("1 h 5 min", 65),
        ("2 jours", 2 * 24 * 60),
    ],
)
def test_a_duration_is_read(written, minutes):
    assert typed("length", written) == timedelta(minutes=minutes)


@pytest.mark.parametrize("written", ["", "30", "2:30", "longtemps", "0h", "1 h 2 h", "9" * 99])
def test_a_duration_is_refused(written):
    assert refusal_code("length", written) == "duree-illisible"


@pytest.mark.parametrize("written", ["oui", "Oui", "OUI", "yes", "true", "vrai", True])
def test_yes_is_read(written):
    assert typed("yes", written) is True


@pytest.mark.parametrize("written", ["non", "Non", "no", "false", "faux", False])
def test_no_is_read(written):
    assert typed("yes", written) is False


@pytest.mark.parametrize("written", ["peut-être", "2", ["oui"]])
def test_neither_yes_nor_no_is_refused(written):
    assert refusal_code("yes", written) in {"oui-ou-non", "texte-attendu"}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("a, b", ("a", "b")),
        ("a", ("a",)),
        (["a, b", " c ", ""], ("a, b", "c")),
        (["a", "a"], ("a",)),
        ([TextMap({"Atelier": "couture"}, "Atelier : couture")], ("Atelier : couture",)),
    ],
)
def test_a_list_of_texts_is_read(written, meant):
    assert typed("texts", written) == meant


@pytest.mark.parametrize("written", [[["a"]], {"a": "b"}, [{"a": "b"}]])
def test_a_list_of_texts_is_refused(written):
    assert refusal_code("texts", written) in {"liste-attendue", "texte-attendu"}


def test_text_takes_what_merely_looked_like_a_map():
    assert typed("text", TextMap({"Ouvert": "venez"}, "Ouvert : venez")) == "Ouvert : venez"
    assert typed("line", "deux\nlignes ") == "deux lignes"


def test_a_slug_is_read_or_refused():
    assert typed("slug", "fab-lab-2") == "fab-lab-2"
    for written in ("Fab-lab", "fab lab", "../x", "été", "-a", "a" * 81):
        assert refusal_code("slug", written) == "nom-d-adresse"


@pytest.mark.parametrize(("key", "limit"), [("line", 500), ("text", 2000)])
def test_a_text_is_as_long_as_a_page_has_room_for(key, limit):
    assert typed(key, "é" * limit) == "é" * limit
    assert refusal_code(key, "é" * (limit + 1)) == "valeur-trop-longue"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("“2026-1”", "2026-1"),
        ("« 2026-1 »", "2026-1"),
        ("‘2026-1’", "2026-1"),
        ("2026-1", "2026-1"),
        ("« Rouge » et « bleu »", "« Rouge » et « bleu »"),
        ("la « dalle »", "la « dalle »"),
        ("”", "”"),
    ],
)
def test_quotation_marks_of_a_telephone_are_no_part_of_a_word(written, meant):
    assert typed("word", written) == meant
