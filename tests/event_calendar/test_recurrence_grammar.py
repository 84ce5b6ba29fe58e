import re
from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from event_calendar.hours_grammar import read_hours
from event_calendar.phrase_reader import NotAPhrase
from event_calendar.recurrence import (
    DayOff,
    Fortnightly,
    Monthly,
    Ordinal,
    Recurrence,
    Weekday,
    Weekly,
)
from event_calendar.recurrence_grammar import read_recurrence
from event_calendar.value_messages import describe_value
from event_calendar.value_problems import (
    HourNotUnderstood,
    HoursReversed,
    MidnightFirst,
    PhraseIncomplete,
    WordNotUnderstood,
)

AFTERNOON = (time(14), time(17))
WEDNESDAYS = Weekly((Weekday.WEDNESDAY,))


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (
            "tous les mercredis de 14h à 17h, hors vacances scolaires",
            Recurrence(WEDNESDAYS, *AFTERNOON, (DayOff.SCHOOL_HOLIDAYS,)),
        ),
        (
            "chaque samedi de 9h30 à 12h, sauf jours fériés",
            Recurrence(
                Weekly((Weekday.SATURDAY,)), time(9, 30), time(12), (DayOff.PUBLIC_HOLIDAYS,)
            ),
        ),
        (
            "un mardi sur deux de 18h à 20h",
            Recurrence(Fortnightly((Weekday.TUESDAY,)), time(18), time(20)),
        ),
        (
            "un jeudi et un mardi sur 2, de 14h à 17h",
            Recurrence(Fortnightly((Weekday.TUESDAY, Weekday.THURSDAY)), *AFTERNOON),
        ),
        ("tous les jours de 14h à 17h", Recurrence(Weekly(tuple(Weekday)), *AFTERNOON)),
        (
            "chaque jour de 14h à 17h, sauf jours fériés",
            Recurrence(Weekly(tuple(Weekday)), *AFTERNOON, (DayOff.PUBLIC_HOLIDAYS,)),
        ),
        (
            "le premier samedi du mois de 10h à 12h",
            Recurrence(Monthly((Ordinal.FIRST,), Weekday.SATURDAY), time(10), time(12)),
        ),
        (
            "le dernier vendredi de chaque mois, de 18:30 à minuit.",
            Recurrence(Monthly((Ordinal.LAST,), Weekday.FRIDAY), time(18, 30), time(0)),
        ),
        (
            "le 1er et le troisième lundi du mois de midi à 14h",
            Recurrence(Monthly((Ordinal.FIRST, Ordinal.THIRD), Weekday.MONDAY), time(12), time(14)),
        ),
        (
            "chaque 2e mardi du mois de 9h à 10h",
            Recurrence(Monthly((Ordinal.SECOND,), Weekday.TUESDAY), time(9), time(10)),
        ),
        (
            "Tous les jeudis et mardis de 18 h à 20 h 15, hors vacances scolaires et jours feries",
            Recurrence(
                Weekly((Weekday.TUESDAY, Weekday.THURSDAY)),
                time(18),
                time(20, 15),
                (DayOff.SCHOOL_HOLIDAYS, DayOff.PUBLIC_HOLIDAYS),
            ),
        ),
        (
            "tous les lundis, tous les mardis et chaque jeudi de 8h à 9h sauf les jours fériés",
            Recurrence(
                Weekly((Weekday.MONDAY, Weekday.TUESDAY, Weekday.THURSDAY)),
                time(8),
                time(9),
                (DayOff.PUBLIC_HOLIDAYS,),
            ),
        ),
        (
            "chaque lundi de 9h à 10h sauf jours fériés, sauf pendant les vacances scolaires",
            Recurrence(Weekly((Weekday.MONDAY,)), time(9), time(10), tuple(DayOff)),
        ),
        ("tous les mercredi de 14h à 17h", Recurrence(WEDNESDAYS, *AFTERNOON)),
    ],
)
def test_accepts(phrase: str, expected: Recurrence) -> None:
    assert read_recurrence(phrase) == expected


PHRASES = Path(__file__).with_name("phrases.txt").read_text(encoding="utf-8")
READ = re.findall(r"^(\S.*)\n  = (.*)$", PHRASES, re.MULTILINE)
REFUSED = re.findall(r"^(\S.*)\n  ! (.*)\n  → (.*)$", PHRASES, re.MULTILINE)


def test_the_table_holds_hundreds_of_phrases() -> None:
    assert len(READ) >= 130
    assert len(REFUSED) >= 130
    assert len(PHRASES.splitlines()) == 3 + 2 * len(READ) + 3 * len(REFUSED)


@pytest.mark.parametrize(("phrase", "meaning"), READ)
def test_a_phrase_is_read(phrase: str, meaning: str) -> None:
    recurrence = read_recurrence(phrase)
    assert str(recurrence).replace("\u00a0", " ") == meaning
    for typed in (phrase.upper(), phrase.replace(" h", "\u00a0h"), f"  {phrase.capitalize()}. "):
        assert read_recurrence(typed) == recurrence


@pytest.mark.parametrize(("phrase", "code", "step"), REFUSED)
def test_a_phrase_is_refused_and_says_what_to_write(phrase: str, code: str, step: str) -> None:
    with pytest.raises(NotAPhrase) as caught:
        read_recurrence(phrase)
    message, remedy = describe_value(caught.value.problem)
    assert caught.value.problem.code == code
    assert remedy.replace("\u00a0", " ").replace("\u202f", " ") == step
    assert phrase in message


@pytest.mark.parametrize(
    ("phrase", "word", "nearest"),
    [
        ("tous les mecredis de 14h à 17h", "mecredis", "mercredis"),
        ("chaqe samedi de 9h à 12h", "chaqe", "chaque"),
        ("le premié samedi du mois de 9h à 12h", "premié", "premier"),
        ("tous les mercredis de 14h à 17h, hors vacance scolaires", "vacance", "vacances"),
        ("tous les jours fériés de 14h à 16h", "fériés", None),
        ("tous les jours et mardis de 14h à 16h", "et", None),
        ("un jour sur deux de 14h à 16h", "jour", None),
        ("un mardi et un jeudi de 14h à 16h", "de", None),
    ],
)
def test_refuses_a_word_and_names_the_nearest(phrase: str, word: str, nearest: str | None) -> None:
    with pytest.raises(NotAPhrase) as caught:
        read_recurrence(phrase)
    assert caught.value.problem == WordNotUnderstood(phrase, word, nearest)


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("", PhraseIncomplete),
        ("tous les mercredis", PhraseIncomplete),
        ("tous les mercredis de 14h à", PhraseIncomplete),
        ("tous les mercredis de 14h à 17h,", PhraseIncomplete),
        ("tous les mercredis de 14h à 17h, hors vacances", PhraseIncomplete),
        ("tous les mercredis de 17h à 14h", HoursReversed),
        ("tous les mercredis de 14h à 14h", HoursReversed),
        ("tous les mercredis de 14h à 25h", HourNotUnderstood),
        ("tous les mercredis de minuit à 2h", MidnightFirst),
        ("tous les mercredis de 14h60 à 17h", HourNotUnderstood),
    ],
)
def test_refuses(phrase: str, kind: type) -> None:
    with pytest.raises(NotAPhrase) as caught:
        read_recurrence(phrase)
    assert isinstance(caught.value.problem, kind)


def test_reads_hours_alone() -> None:
    assert read_hours("de 14h à 17h30") == (time(14), time(17, 30))
    assert read_hours("14h-17h") == (time(14), time(17))
    assert read_hours("de 22h à 2h du matin") == (time(22), time(2))
    with pytest.raises(NotAPhrase):
        read_hours("de 14h à 17h demain")


clocks = st.times().map(lambda clock: clock.replace(second=0, microsecond=0, fold=0))
weekdays = st.sets(st.sampled_from(Weekday), min_size=1).map(sorted).map(tuple)
rhythms = st.one_of(
    st.builds(Weekly, weekdays),
    st.builds(Fortnightly, weekdays),
    st.builds(
        Monthly,
        st.sets(st.sampled_from(Ordinal), min_size=1).map(
            lambda chosen: tuple(ordinal for ordinal in Ordinal if ordinal in chosen)
        ),
        st.sampled_from(Weekday),
    ),
)
NOON = time(12)
hours = st.tuples(clocks, st.none() | clocks).filter(
    lambda pair: (
        pair[1] is None
        or pair[0] < pair[1]
        or pair[1] == time(0)
        or pair[1] < NOON <= pair[0]  # the small hours of the next day
    )
)
recurrences = st.builds(
    lambda rhythm, hours, kinds: Recurrence(
        rhythm, hours[0], hours[1], tuple(kind for kind in DayOff if kind in kinds)
    ),
    rhythms,
    hours,
    st.sets(st.sampled_from(DayOff)),
)


@given(recurrences)
def test_the_canonical_phrase_reads_back(recurrence: Recurrence) -> None:
    assert read_recurrence(str(recurrence)) == recurrence
    assert read_recurrence(str(recurrence).upper()) == recurrence
    assert read_recurrence(str(recurrence).replace("\u00a0h", "h")) == recurrence


# fmt: off
WORDS = (
    "tous", "les", "chaque", "un", "le", "sur", "deux", "2", "premier", "1er", "dernier", "du",
    "de", "mois", "et", ",", ".", "hors", "sauf", "pendant", "vacances", "scolaires", "jours",
    "fériés", "jour", "lundi", "mercredis", "samedi", "à", "14h", "9h30", "25h", "17:00", "midi",
    "minuit", "au", "matin", "lendemain", "-", "14", "excepté", "en", "dehors", "des", "/", "(",
)
# fmt: on


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join)))
def test_any_text_is_read_or_refused_and_what_is_read_means_the_same_again(text: str) -> None:
    try:
        recurrence = read_recurrence(text)
    except NotAPhrase:
        return
    assert read_recurrence(str(recurrence)) == recurrence
    assert re.search("jour| au ", text.lower()) or all(
        str(day) in text.lower() for day in _days(recurrence)
    )


def _days(recurrence: Recurrence) -> tuple[Weekday, ...]:
    rhythm = recurrence.rhythm
    return (rhythm.day,) if isinstance(rhythm, Monthly) else rhythm.days


def test_a_very_long_phrase_takes_no_longer_than_its_length() -> None:
    phrase = "tous les " + ", ".join(["lundis"] * 20_000) + " de 9h à 10h"
    assert read_recurrence(phrase).rhythm == Weekly((Weekday.MONDAY,))
