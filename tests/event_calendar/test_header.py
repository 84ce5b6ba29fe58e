from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from event_calendar.dated_entries import DatedReason, ExtraDate, SkippedPeriod
from event_calendar.header import EventHeader
from event_calendar.model import Status
from front_matter.keys import spellings
from front_matter.model import Parsed
from front_matter.reading import read_text

USUAL = """---
titre: Atelier
publie_le: 2026-11-22
lieu: fab-lab
organisateur: fab-lab
repetition: tous les mercredis de 14h à 17h
"""
CHRISTMAS_EVE, NEW_YEARS_EVE = date(2026, 12, 24), date(2026, 12, 31)


def read(*lines: str) -> Parsed[EventHeader]:
    return read_text((USUAL + "\n".join(lines) + "\n---\n").encode(), "x.md", EventHeader)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("sauf: 2026-12-24",), [(CHRISTMAS_EVE, None)]),
        (("sauf: 24/12/2026, 31/12/2026",), [(CHRISTMAS_EVE, None), (NEW_YEARS_EVE, None)]),
        (("sauf:", "  - 2026-12-24 : fermé"), [(CHRISTMAS_EVE, "fermé")]),
        (("sauf:", "  - 2026-12-24 (fermé, désolé)"), [(CHRISTMAS_EVE, "fermé, désolé")]),
        (
            ("sauf:", "  - jeudi 24 décembre 2026 : retour à 9:30 le 7", "  - 2026-12-31"),
            [(CHRISTMAS_EVE, "retour à 9:30 le 7"), (NEW_YEARS_EVE, None)],
        ),
        (
            ("sauf: jeudi 24 décembre 2026, jeudi 31 décembre 2026 - réveillon",),
            [(CHRISTMAS_EVE, None), (NEW_YEARS_EVE, "réveillon")],
        ),
        (("sauf: 2026-12-24, salle fermée",), [(CHRISTMAS_EVE, "salle fermée")]),
        (("sauf: [2026-12-24, 2026-12-31]",), [(CHRISTMAS_EVE, None), (NEW_YEARS_EVE, None)]),
        (("sauf:",), []),
    ],
)
def test_reads_dates_with_reasons(
    lines: tuple[str, ...], expected: list[tuple[date, str | None]]
) -> None:
    parsed = read(*lines, *(line.replace("sauf:", "dates_annulees:") for line in lines))
    assert parsed.findings == ()
    assert parsed.header is not None
    assert parsed.header.cancelled == tuple(DatedReason(*pair) for pair in expected)
    assert parsed.header.skipped == tuple(
        SkippedPeriod(day, day, reason) for day, reason in expected
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("sauf: du 2026-12-24 au 2026-12-31", None),
        ("sauf: Du 24 décembre 2026 au 31/12/2026 : congés", "congés"),
        ("sauf: 2026-12-24 au 2026-12-31 - congés", "congés"),
        ("sauf: du jeudi 24 décembre 2026 au jeudi 31 décembre 2026 (congés)", "congés"),
    ],
)
def test_reads_periods_without_meeting(line: str, reason: str | None) -> None:
    parsed = read(line)
    assert parsed.findings == ()
    assert parsed.header is not None
    assert parsed.header.skipped == (SkippedPeriod(CHRISTMAS_EVE, NEW_YEARS_EVE, reason),)


def test_reads_a_period_among_days() -> None:
    parsed = read("sauf: 2026-12-24, du 2026-12-24 au 2026-12-31, 2026-12-31 : fermé")
    assert parsed.header is not None
    assert [entry.last for entry in parsed.header.skipped] == [
        CHRISTMAS_EVE,
        NEW_YEARS_EVE,
        NEW_YEARS_EVE,
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("aussi: 2026-12-24 de 10h à 12h",), [(CHRISTMAS_EVE, (time(10), time(12)))]),
        (
            ("aussi: le jeudi 24 décembre 2026, de 9h30 à 12h, 2026-12-31",),
            [(CHRISTMAS_EVE, (time(9, 30), time(12))), (NEW_YEARS_EVE, None)],
        ),
        (
            ("aussi: 2026-12-24 10h-12h, 2026-12-31 de 22h à 2h du matin",),
            [(CHRISTMAS_EVE, (time(10), time(12))), (NEW_YEARS_EVE, (time(22), time(2)))],
        ),
        (
            ("aussi:", "  - 2026-12-24", "  - 2026-12-31 de 20h à minuit"),
            [(CHRISTMAS_EVE, None), (NEW_YEARS_EVE, (time(20), time(0)))],
        ),
    ],
)
def test_reads_extra_dates(
    lines: tuple[str, ...], expected: list[tuple[date, tuple[time, time] | None]]
) -> None:
    parsed = read(*lines)
    assert parsed.findings == ()
    assert parsed.header is not None
    assert parsed.header.extra == tuple(ExtraDate(*pair) for pair in expected)


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("sauf: Noël",), "exception-incomprise"),
        (("sauf: mardi 24 décembre 2026",), "jour-different"),
        (("sauf: 2026-12-24 14:00",), "exception-incomprise"),
        (("sauf: " + ",".join(["2026-12-24"] * 200),), "exception-incomprise"),
        (("sauf: 2026-12-24, 2026-13-31",), "date-inexistante"),
        (("sauf:", "  - 2026-12-24, 2026-12-31"), "exception-incomprise"),
        (("sauf: [[2026-12-24]]",), "exception-incomprise"),
        (("sauf: du 2026-12-31 au 2026-12-24",), "periode-impossible"),
        (("sauf: du 2026-12-24 au 2062-01-05",), "periode-impossible"),
        (("sauf: du 24 au 31 décembre 2026",), "exception-incomprise"),
        (("sauf: du 24 décembre au 5 janvier 2027",), "date-sans-annee"),
        (("sauf: 2026-12-24 au matin",), "exception-incomprise"),
        (("dates_annulees: du 2026-12-24 au 2026-12-31",), "exception-incomprise"),
        (("aussi: du 2026-12-24 au 2026-12-31",), "exception-incomprise"),
        (("aussi: 2026-12-24 14:00",), "exception-incomprise"),
        (("aussi: 2026-12-24 de 14h à 12h",), "heures-inversees"),
        (("aussi: 2026-12-24 de 14h",), "repetition-incomplete"),
        (("etat: peut-être",), "etat-inconnu"),
        (("duree: longtemps",), "duree-illisible"),
        (("salle: 3",), "cle-inconnue"),
    ],
)
def test_refuses(lines: tuple[str, ...], code: str) -> None:
    parsed = read(*lines)
    assert parsed.header is None
    assert [finding.code for finding in parsed.findings] == [code]
    assert parsed.findings[0].line == 7


@pytest.mark.parametrize(
    ("line", "step"),
    [
        ("dates_annulees: 2026-12-24 grève", "`- 2026-12-23 : salle fermée`"),
        ("dates_annulees: 2026-12-24 et 2026-12-31", "une date par ligne"),
        ("dates_annulees: du 2026-12-24 au 2026-12-31", "une date par ligne"),
        ("sauf: en août", "`- du 2026-12-20 au 2027-01-03 : congés`"),
        ("sauf: 2026-12-24 14h-17h", "`- 2026-12-23`"),
        ("aussi: 2026-12-24 à 14h", "`- 2026-12-19 de 14h à 17h`"),
    ],
)
def test_a_refused_date_is_mended_as_its_own_key_wants_it(line: str, step: str) -> None:
    (finding,) = read(line).findings
    assert step in finding.remedy
    assert line.partition(": ")[2] in finding.message


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("prévu", Status.PLANNED),
        ("Annulée", Status.CANCELLED),
        ("reporte", Status.POSTPONED),
        ("COMPLET", Status.FULL),
    ],
)
def test_reads_the_state(word: str, status: Status) -> None:
    parsed = read(f"etat: {word}")
    assert parsed.header is not None
    assert parsed.header.status is status


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("date", "debut"),
        ("Heure", "debut"),
        ("Prix", "tarif"),
        ("Où", "lieu"),
        ("repete", "repetition"),
    ],
)
def test_an_unknown_key_is_told_what_it_is_called_here(key: str, meant: str) -> None:
    (finding,) = read(f"{key}: x").findings
    assert finding.code == "cle-inconnue"
    assert f"`{meant}:`" in finding.remedy


def test_every_other_word_leads_to_a_key() -> None:
    known = spellings(EventHeader)
    assert set(EventHeader.other_words.values()) <= set(known.values())
    assert set(EventHeader.other_words).isdisjoint(known)


def test_requires_the_date_of_publication() -> None:
    text = USUAL.replace("publie_le: 2026-11-22\n", "") + "---\n"
    parsed = read_text(text.encode(), "x.md", EventHeader)
    assert [finding.code for finding in parsed.findings] == ["cle-absente"]
    assert "publie_le" in parsed.findings[0].message + parsed.findings[0].remedy


@given(
    st.sampled_from(["repetition", "sauf", "aussi", "dates_annulees", "etat", "debut", "duree"]),
    st.text(alphabet=st.characters(codec="utf-8")),
)
def test_any_value_is_read_or_refused(key: str, value: str) -> None:
    text = (
        USUAL.replace("repetition: tous les mercredis de 14h à 17h\n", "")
        + f"{key}: {value}\n---\n"
    )
    parsed = read_text(text.encode(), "x.md", EventHeader)
    assert (parsed.header is None) == bool(parsed.findings)


ONE_DATE = """---
titre: Goûter
publie_le: 2026-11-22
lieu: fab-lab
organisateur: fab-lab
"""


@pytest.mark.parametrize("hour", ["18h", "18 h 00", "18:00", "à 18h", "18 heures", "« 18h »"])
def test_an_end_may_be_an_hour_of_the_same_day(hour: str) -> None:
    text = f"{ONE_DATE}debut: 2026-12-12 16:00\nfin: {hour}\n---\n"
    header = read_text(text.encode(), "x.md", EventHeader).header
    assert header is not None
    assert header.end == datetime.combine(date(2026, 12, 12), time(18))


@pytest.mark.parametrize(
    ("dates", "codes"),
    [
        ("debut: demain\nfin: 18h", ["date-illisible"]),
        ("debut: 2026-12-12 16:00\nfin: 25h", ["heure-sans-jour"]),
        ("debut: 2026-12-12 de 14h à 17h", ["debut-et-fin"]),
        ("debut: samedi 12 décembre 2026 14h30-17h", ["debut-et-fin"]),
        ("debut: du 12 au 13 décembre 2026", ["debut-et-fin"]),
        ("repetition: tous les mercredis de 14h à 17h\nfin: 18h", ["heure-sans-jour"]),
    ],
)
def test_an_hour_alone_needs_its_day(dates: str, codes: list[str]) -> None:
    parsed = read_text(f"{ONE_DATE}{dates}\n---\n".encode(), "x.md", EventHeader)
    assert [finding.code for finding in parsed.findings] == codes
