from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from event_calendar.directories import read_organisers, read_places
from event_calendar.events import Directories, Programme, read_programme
from event_calendar.header import EventHeader
from event_calendar.local_time import PARIS
from event_calendar.model import Occurrence, Status
from findings.model import Finding, Severity
from front_matter.reading import read_text

Written = Callable[..., tuple[Programme, tuple[Finding, ...]]]
WEEKLY = "repetition: tous les mercredis de 14h à 17h"


def paris(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=PARIS)


def in_utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("debut: 2026-12-05 14:00", "fin: 2026-12-05 17:00"),
            [Occurrence(paris(2026, 12, 5, 14), paris(2026, 12, 5, 17))],
        ),
        (
            ("debut: 5 décembre 2026 à 14 h 30", "duree: 1h30"),
            [Occurrence(paris(2026, 12, 5, 14, 30), paris(2026, 12, 5, 16))],
        ),
        (
            ("debut: 2026-12-05 14:00",),
            [Occurrence(paris(2026, 12, 5, 14), paris(2026, 12, 5, 14))],
        ),
        (
            ("debut: 2026-12-05",),
            [Occurrence(paris(2026, 12, 5), paris(2026, 12, 6), all_day=True)],
        ),
        (
            ("debut: 2027-03-27", "fin: 2027-03-28"),
            [Occurrence(paris(2027, 3, 27), paris(2027, 3, 29), all_day=True)],
        ),
        (
            ("debut: 2026-12-05", "duree: 3 jours"),
            [Occurrence(paris(2026, 12, 5), paris(2026, 12, 8), all_day=True)],
        ),
        (
            ("debut: 2026-12-05 22:00", "fin: 2026-12-06 02:00", "etat: complet"),
            [Occurrence(paris(2026, 12, 5, 22), paris(2026, 12, 6, 2), status=Status.FULL)],
        ),
        (
            (
                "debut: 2026-12-05 14:00",
                "fin: 2026-12-05 17:00",
                "aussi: 2026-12-04, 2026-12-06 de 10h à 12h",
                "dates_annulees: 2026-12-06 (grève)",
            ),
            [
                Occurrence(paris(2026, 12, 4, 14), paris(2026, 12, 4, 17)),
                Occurrence(paris(2026, 12, 5, 14), paris(2026, 12, 5, 17)),
                Occurrence(
                    paris(2026, 12, 6, 10),
                    paris(2026, 12, 6, 12),
                    status=Status.CANCELLED,
                    reason="grève",
                ),
            ],
        ),
    ],
)
def test_single_dates(written: Written, lines: tuple[str, ...], expected: list[Occurrence]) -> None:
    programme, findings = written(*lines)
    assert findings == ()
    assert list(programme.events[0].occurrences) == expected


def test_an_event_whose_only_date_is_cancelled_is_cancelled(written: Written) -> None:
    programme, _ = written("debut: 2026-12-05 14:00", "dates_annulees: 2026-12-05")
    assert programme.events[0].status is Status.CANCELLED


def test_a_duration_is_time_that_really_passes(written: Written) -> None:
    spring, _ = written("debut: 2027-03-28 01:00", "duree: 2h")
    autumn, _ = written("debut: 2027-10-31 01:00", "duree: 2h30")
    (short,), (long,) = spring.events[0].occurrences, autumn.events[0].occurrences
    assert short.end == paris(2027, 3, 28, 4)
    assert (long.end.hour, long.end.minute, long.end.fold) == (2, 30, 1)
    assert long.end.astimezone(UTC) - long.start.astimezone(UTC) == timedelta(hours=2, minutes=30)


def test_a_series_may_go_on_into_the_night(written: Written) -> None:
    night = "repetition: tous les samedis de 22h à 3h30 du matin"
    programme, findings = written(night, "du: 2027-03-27", "au: 2027-10-30", "sauf: 2027-07-03")
    assert findings == ()
    first, *_, last = programme.events[0].occurrences
    assert (first.start, first.end) == (paris(2027, 3, 27, 22), paris(2027, 3, 28, 3, 30))
    assert (last.start, last.end) == (paris(2027, 10, 30, 22), paris(2027, 10, 31, 3, 30))
    hours = [in_utc(date.end) - in_utc(date.start) for date in (first, last)]
    assert hours == [timedelta(hours=4.5), timedelta(hours=6.5)]


def test_a_series_whose_end_nobody_knows_has_none(written: Written) -> None:
    programme, findings = written("repetition: tous les vendredis à 18h30", "du: 2026-12-04")
    assert findings == ()
    assert programme.events[0].occurrences[0] == Occurrence(
        paris(2026, 12, 4, 18, 30), paris(2026, 12, 4, 18, 30)
    )


def test_a_night_that_ends_in_the_skipped_hour_is_left_out_by_its_own_day(
    written: Written,
) -> None:
    night = "repetition: tous les samedis de 22h à 2h30 du matin"
    _, (finding,) = written(night, "du: 2027-03-01")
    assert finding.code == "heure-inexistante"
    assert "dimanche\u00a028\u00a0mars\u00a02027" in finding.message
    assert "`2027-03-27` dans `sauf`" in finding.remedy
    programme, findings = written(night, "du: 2027-03-01", "sauf: 2027-03-27")
    assert (len(programme.events), findings) == (1, ())


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("lieu: fablab", "debut: 2026-12-05"), [("lieu-inconnu", "fab-lab")]),
        (("lieu: Mars", "debut: 2026-12-05"), [("lieu-inconnu", "(`fab-lab`, ")]),
        (("organisateur: Momo", "debut: 2026-12-05"), [("organisateur-inconnu", "`fab-lab`")]),
        (("organisateur: fab lub", "debut: 2026-12-05"), [("organisateur-inconnu", "fab-lab")]),
        (("pour_qui: tous",), [("date-absente", "debut")]),
        ((WEEKLY, "debut: 2026-12-05"), [("debut-et-repetition", "debut")]),
        ((WEEKLY, "fin: 2026-12-05"), [("cle-hors-sujet", "`au`")]),
        ((WEEKLY, "duree: 2h"), [("cle-hors-sujet", "duree")]),
        (("debut: 2026-12-05", "au: 2026-12-06"), [("cle-hors-sujet", "`au`")]),
        (("debut: 2026-12-05", "sauf: 2026-12-06"), [("cle-hors-sujet", "`sauf`")]),
        (
            ("debut: 2026-12-05 14:00", "fin: 2026-12-05 15:00", "duree: 1h"),
            [("fin-et-duree", "une")],
        ),
        (("debut: 2026-12-05 14:00", "fin: 2026-12-05 13:00"), [("fin-avant-debut", "fin")]),
        (("debut: 2026-12-05", "fin: 2026-12-04"), [("fin-avant-debut", "fin")]),
        (
            ("debut: 2026-12-05 22:00", "fin: 2026-12-05 02:00"),
            [("fin-avant-debut", "`fin: 2026-12-06 02:00`")],
        ),
        (("debut: 2026-12-05 14:00", "fin: 2026-12-06"), [("heure-manquante", "fin: 2026-12-06")]),
        (("debut: 2026-12-05", "fin: 2026-12-06 12:00"), [("heure-manquante", "debut: 2026")]),
        (("debut: 2026-12-05", "duree: 2h"), [("heure-manquante", "debut: 2026")]),
        (("debut: 2027-03-28 02:30",), [("heure-inexistante", "")]),
        (
            ("debut: 2027-03-21 02:30", "fin: 2027-03-21 03:30", "aussi: 2027-03-28"),
            [("heure-inexistante", "heure")],
        ),
        ((WEEKLY, "du: 2027-01-02", "au: 2027-01-01"), [("periode-inversee", "date")]),
        (
            ("repetition: un mardi sur deux de 18h à 20h",),
            [("du-absent", "du: ")],
        ),
        (
            ("repetition: un mardi sur deux de 18h à 20h", "du: 2026-12-02"),
            [("du-autre-jour", "du: 2026-12-08")],
        ),
        (
            ("repetition: un mardi et un jeudi sur deux de 18h à 20h", "du: 2026-12-03"),
            [("du-autre-jour", "du: 2026-12-08")],
        ),
        ((WEEKLY, "du: 2026-12-01", "aussi: 2026-11-30"), [("aussi-hors-periode", "du")]),
        (
            ("repetition: tous les dimanches de 2h30 à 4h",),
            [("heure-inexistante", "sauf")],
        ),
        (("slug: par", "debut: 2026-12-05"), [("slug-reserve", "slug")]),
    ],
)
def test_refuses(written: Written, lines: tuple[str, ...], found: list[tuple[str, str]]) -> None:
    programme, findings = written(*lines)
    assert programme.events == ()
    assert [finding.code for finding in findings] == [code for code, _ in found]
    for finding, (_, in_remedy) in zip(findings, found, strict=True):
        assert finding.severity is Severity.REFUSED
        assert finding.blocking
        assert in_remedy in finding.remedy
        assert finding.line is not None
        assert finding.line > 1


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ((WEEKLY, "sauf: 2026-12-01"), "exception-sans-effet"),
        ((WEEKLY + ", hors jours fériés", "sauf: 2026-11-11"), "exception-sans-effet"),
        ((WEEKLY, "sauf: du 2026-12-03 au 2026-12-08"), "exception-sans-effet"),
        ((WEEKLY, "dates_annulees: 2026-12-01"), "exception-sans-effet"),
        (("debut: 2026-12-05", "dates_annulees: 2026-12-06"), "exception-sans-effet"),
        ((WEEKLY, "sauf: 2026-12-02", "dates_annulees: 2026-12-02"), "sauf-et-annulee"),
        (
            (WEEKLY, "sauf: du 2026-11-30 au 2026-12-05", "dates_annulees: 2026-12-02"),
            "sauf-et-annulee",
        ),
        ((WEEKLY, "aussi: 2026-12-02"), "date-en-double"),
        (("debut: 2026-12-05", "aussi: 2026-12-05"), "date-en-double"),
        ((WEEKLY, "du: 2026-12-03", "au: 2026-12-08"), "serie-sans-date"),
        ((WEEKLY, "mise_a_jour:", "etat: annulé"), "mise-a-jour-absente"),
        ((WEEKLY, "mise_a_jour:", "dates_annulees: 2026-12-02"), "mise-a-jour-absente"),
        (
            ("repetition: tous les dimanches de 2h30 à 4h", "sauf: 2027-03-28", "du: 2026-11-01",
             "au: 2028-12-01"),
            "heure-inexistante-serie",
        ),
    ],
)  # fmt: skip
def test_warns_and_publishes(written: Written, lines: tuple[str, ...], code: str) -> None:
    programme, findings = written(*lines, at=paris(2027, 11, 1))
    assert len(programme.events) == 1
    assert [finding.code for finding in findings] == [code]
    assert not findings[0].blocking


@pytest.mark.parametrize(
    "lines",
    [
        (WEEKLY, "sauf: 2026-12-02"),
        (WEEKLY, "dates_annulees: 2026-12-02"),
        (WEEKLY + ", hors jours fériés", "dates_annulees: 2026-11-11"),
        (WEEKLY, "aussi: 2026-12-02 de 9h à 10h"),
        (WEEKLY, "sauf: 2026-12-02", "aussi: 2026-12-02 de 9h à 10h"),
        ("repetition: un mardi sur deux de 18h à 20h", "du: 2026-12-01"),
    ],
)
def test_says_nothing_of_what_is_right(written: Written, lines: tuple[str, ...]) -> None:
    programme, findings = written(*lines)
    assert findings == ()
    assert len(programme.events) == 1


def test_all_problems_of_an_event_are_shown_at_once(written: Written) -> None:
    _, findings = written(
        "lieu: x", "organisateur: y", "debut: 2026-12-05 14:00", "fin: 2026-12-05", "au: 2026-12-06"
    )
    assert {finding.code for finding in findings} == {
        "lieu-inconnu",
        "organisateur-inconnu",
        "heure-manquante",
        "cle-hors-sujet",
    }


def test_an_open_series_has_dates_for_a_year_and_keeps_those_of_the_last(written: Written) -> None:
    programme, _ = written(WEEKLY, "du: 2020-01-01")
    (event,) = programme.events
    assert event.occurrences[0].start.date() == date(2025, 11, 26)
    assert event.occurrences[-1].start.date() == date(2027, 11, 17)
    assert (event.first, event.last, event.known_until) == (date(2020, 1, 1), None, None)


def test_a_series_that_ended_long_ago_keeps_its_last_dates(written: Written) -> None:
    programme, _ = written(WEEKLY, "du: 2020-01-01", "au: 2021-06-30")
    assert programme.events[0].occurrences[-1].start.date() == date(2021, 6, 30)


def test_a_series_without_first_date_begins_with_its_publication(written: Written) -> None:
    programme, _ = written(WEEKLY)
    assert programme.events[0].occurrences[0].start.date() == date(2026, 11, 4)


def test_a_series_that_begins_in_two_years_has_its_dates_already(written: Written) -> None:
    programme, _ = written(WEEKLY, "du: 2029-01-01")
    assert programme.events[0].occurrences[0].start.date() == date(2029, 1, 3)


@pytest.mark.parametrize("year", [2028, 2031, 2040])
def test_dates_wait_to_be_confirmed_and_the_site_goes_on(written: Written, year: int) -> None:
    lines = (WEEKLY + ", hors vacances scolaires", "du: 2026-09-01", "aussi: 2031-03-01")
    programme, findings = written(*lines, at=paris(year, 1, 5, 9))
    (event,) = programme.events
    assert event.known_until == date(2028, 8, 31)
    regular = [o for o in event.occurrences if o.start.date() != date(2031, 3, 1)]
    assert all(o.start.date() <= date(2028, 8, 31) for o in regular)
    assert [(f.code, f.blocking) for f in findings] == [("dates-a-confirmer", False)]


def test_a_series_that_ends_before_the_unknown_is_whole(written: Written) -> None:
    lines = (WEEKLY + ", hors vacances scolaires", "du: 2026-09-01", "au: 2027-06-30")
    programme, findings = written(*lines)
    assert findings == ()
    assert programme.events[0].known_until is None


def test_drafts_are_read_and_kept_apart(written: Written) -> None:
    programme, findings = written("debut: 2026-12-05", "brouillon: oui")
    assert (programme.events, findings) == ((), ())
    assert [event.slug for event in programme.held] == ["couture"]


@pytest.mark.parametrize(
    ("day", "is_held"),
    [
        ("2026-11-22 09:00", False),
        ("2026-11-22 09:01", True),
        ("2026-11-22", False),
        ("2026-11-23", True),
    ],
)
def test_what_is_published_later_waits(written: Written, day: str, is_held: bool) -> None:
    programme, findings = written("debut: 2026-12-05", f"publie_le: {day}")
    assert ([e.slug for e in programme.held], len(programme.events)) == (
        ["couture"] * is_held,
        not is_held,
    )
    assert [(f.code, f.blocking) for f in findings] == [("publication-future", False)] * is_held


def test_a_period_without_meeting_is_left_out(written: Written) -> None:
    lines = (WEEKLY, "du: 2026-12-09", "au: 2027-01-13")
    programme, findings = written(*lines, "sauf: du 2026-12-16 au 2027-01-06 : congés")
    assert findings == ()
    assert [o.start.day for o in programme.events[0].occurrences] == [9, 13]


def test_two_events_of_one_slug_are_refused(directories: Directories, now: datetime) -> None:
    header = "---\ntitre: A\npublie_le: 2026-11-01\nlieu: fab-lab\norganisateur: fab-lab\n"
    texts = [
        read_text(f"{header}debut: 2026-12-05\nslug: {slug}\n---\n".encode(), path, EventHeader)
        for path, slug in (("content/evenements/a.md", "couture"), ("b.md", "couture"))
    ]
    found = read_programme(texts, directories, "C", now)
    assert [event.path for event in found.events] == ["content/evenements/a.md"]
    assert [(f.code, f.path, f.line) for f in found.findings] == [("slug-en-double", "b.md", 7)]
    assert "content/evenements/a.md" in found.findings[0].message


def test_a_broken_list_is_not_blamed_on_events(now: datetime) -> None:
    places, _ = read_places(b"- nom: Salle\n  position: ici\n", "lieux.yml")
    organisers, _ = read_organisers(b"- nom: X\n  couleur: rouge\n", "o.yml")
    keys = ("titre: A", "publie_le: 2026-11-01", "lieu: salle", "organisateur: x")
    text = "\n".join(["---", *keys, "debut: 2026-12-05", "---", ""])
    parsed = read_text(text.encode(), "a.md", EventHeader)
    found = read_programme([parsed], Directories(places, organisers), "C", now)
    assert found == Programme((), (), ())


days = st.dates(date(2024, 1, 1), date(2031, 12, 31)).map(date.isoformat)
lines = st.lists(
    st.one_of(
        st.builds("{}: {}".format, st.sampled_from(["debut", "fin", "du", "au", "sauf"]), days),
        st.builds("debut: {} {:02}:30".format, days, st.integers(0, 23)),
        st.builds("aussi: {} de 2h30 à 5h".format, days),
        st.builds("dates_annulees: {} : grève, {}".format, days, days),
        st.sampled_from(
            [
                "repetition: tous les dimanches de 2h30 à 4h, hors vacances scolaires",
                "repetition: un mardi sur deux de 18h à minuit",
                "repetition: du jeudi au samedi de 22h à 2h30 du matin",
                "repetition: tous les samedis à 2h30",
                "repetition: le dernier dimanche du mois de 1h à 3h, sauf jours fériés",
                "duree: 3 jours",
                "duree: 90 min",
                "etat: reporté",
            ]
        ),
    ),
    unique_by=lambda line: line.partition(":")[0],
)


moments = st.builds(paris, st.integers(2024, 2039), st.integers(1, 12), st.integers(1, 28))


@given(lines, moments)
@settings(max_examples=150, deadline=None)
def test_any_header_is_published_or_refused(
    written: Written, lines: list[str], moment: datetime
) -> None:
    programme, findings = written(*lines, at=moment)
    read = programme.events + programme.held
    assert len(read) == (not any(finding.blocking for finding in findings))
    for event in read:
        for occurrence in event.occurrences:
            assert occurrence.end.astimezone(UTC) >= occurrence.start.astimezone(UTC)
            assert event.first is None or occurrence.start.date() >= event.first
            assert event.last is None or occurrence.start.date() <= event.last


@given(lines, moments, st.integers(1, 3000))
@settings(max_examples=100, deadline=None)
def test_what_is_published_today_is_never_refused_later(
    written: Written, lines: list[str], moment: datetime, days_later: int
) -> None:
    today, later = (moment + timedelta(days=d) for d in (0, days_later))
    published, _ = written(*lines, at=today)
    still, findings = written(*lines, at=later)
    assert {event.slug for event in published.events} <= {event.slug for event in still.events}
    assert not any(finding.blocking for finding in findings) or not published.events
