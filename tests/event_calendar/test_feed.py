import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import feedparser  # type: ignore[import-untyped] # it ships no types
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fromstring

from event_calendar.events import Programme
from event_calendar.feed import feed_file
from event_calendar.feed_model import FeedFacts, FeedImage
from event_calendar.local_time import PARIS
from event_calendar.model import Event, SiteFacts

IMAGE = FeedImage(
    "https://dalle.example/site/images/objet-640.abc.jpg",
    "image/jpeg",
    51_234,
    'Un objet "rouge" <imprimé> & posé',
    "Photo : Habitante du 12, CC BY 4.0",
)
FACTS = FeedFacts(
    "Agenda de la dalle",
    "Les rendez-vous du quartier",
    "/agenda/flux.rss",
    "/agenda/",
    stylesheet="/site/theme/flux.css",
    images={"impression-3d": IMAGE},
)


def write(events: tuple[Event, ...], site: SiteFacts, now: datetime) -> bytes:
    return feed_file(events, site, now, FACTS)


@pytest.fixture(scope="module")
def data(programme: Programme, site: SiteFacts, now: datetime) -> bytes:
    return write(programme.events, site, now)


@pytest.fixture(scope="module")
def entries(data: bytes) -> dict[str, feedparser.FeedParserDict]:
    parsed = feedparser.parse(data)
    assert not parsed.bozo
    return {
        entry.id.partition("@")[0] + entry.id.partition("#")[2]: entry for entry in parsed.entries
    }


def test_the_feed_at_a_frozen_clock(
    sample_programme: Callable[[datetime], Programme],
    site: SiteFacts,
    clock: tuple[str, datetime],
    golden: Callable[[str, bytes], None],
) -> None:
    suffix, now = clock
    golden(f"flux{suffix}.rss", write(sample_programme(now).events, site, now))


def test_says_where_it_lives_and_what_it_follows(data: bytes) -> None:
    feed = feedparser.parse(data).feed
    assert feed.link == "https://dalle.example/site/agenda/"
    (own,) = [link.href for link in feed.links if link.rel == "self"]
    assert own == "https://dalle.example/site/agenda/flux.rss"
    assert feed.language == "fr"
    assert b'<?xml-stylesheet type="text/css" href="/site/theme/flux.css"?>' in data


def test_the_newest_publication_comes_first(data: bytes) -> None:
    published = [entry.published_parsed for entry in feedparser.parse(data).entries]
    assert published == sorted(published, reverse=True)


def test_an_item_says_its_date_in_title_and_text(
    entries: dict[str, feedparser.FeedParserDict],
) -> None:
    party = entries["fete-des-couleurs"]
    dates = "du samedi\u00a05 au dimanche\u00a06\u00a0juin\u00a02027"
    assert party.title == f"Exemple\u00a0: Fête des couleurs, {dates}"
    assert dates in party.summary
    assert dates in party.content[0].value
    assert "La salle des habitants" in party.summary


def test_a_series_says_its_rhythm_and_next_dates(
    entries: dict[str, feedparser.FeedParserDict],
) -> None:
    series = entries["impression-3d"]
    assert (
        "tous les mercredis de\u00a014\u00a0h à\u00a017\u00a0h, hors vacances scolaires"
        in series.title
    )
    assert "mercredi\u00a025\u00a0novembre\u00a02026" in series.summary
    assert "mercredi\u00a02\u00a0décembre\u00a02026" not in series.summary


def test_a_cancelled_date_is_an_item_of_its_own(
    entries: dict[str, feedparser.FeedParserDict],
) -> None:
    cancelled = entries["impression-3dannule-20261202"]
    assert cancelled.id == "impression-3d@agenda.dalle.example#annule-20261202"
    assert cancelled.title.startswith("ANNULÉ\u00a0: Impression 3D")
    assert cancelled.title.endswith("mercredi\u00a02\u00a0décembre\u00a02026")
    assert "la salle est fermée" in cancelled.summary
    assert cancelled.published == "Sat, 21 Nov 2026 18:00:00 +0100"
    assert "repas-partageannule-20261212" in entries


def test_guids_are_no_addresses(data: bytes) -> None:
    guids = ET.fromstring(data).findall(".//guid")
    assert guids
    assert {guid.get("isPermaLink") for guid in guids} == {"false"}
    assert not any("http" in (guid.text or "") for guid in guids)


def test_a_photo_comes_with_its_alternative_and_credit(
    entries: dict[str, feedparser.FeedParserDict], data: bytes
) -> None:
    series = entries["impression-3d"]
    assert (series.enclosures[0].href, series.enclosures[0].length) == (IMAGE.url, "51234")
    media = "{http://search.yahoo.com/mrss/}"
    (content, *_) = ET.fromstring(data).iter(f"{media}content")
    assert content.findtext(f"{media}description") == IMAGE.alternative
    assert content.findtext(f"{media}credit") == IMAGE.credit
    assert content.findtext(f"{media}copyright") == IMAGE.credit
    assert 'alt="Un objet &quot;rouge&quot; &lt;imprimé&gt; &amp; posé"' in series.content[0].value
    assert IMAGE.credit in series.content[0].value


def test_is_the_same_for_the_same_events_and_clock(
    programme: Programme, site: SiteFacts, now: datetime, data: bytes
) -> None:
    assert write(programme.events, site, now) == data
    assert write(tuple(reversed(programme.events)), site, now) == data


def test_the_last_change_is_that_of_the_events_not_of_the_build(
    data: bytes, site: SiteFacts, now: datetime
) -> None:
    assert b"<lastBuildDate>Sun, 22 Nov 2026 08:00:00 +0100</lastBuildDate>" in data


def test_a_feed_without_events_never_changes(site: SiteFacts, now: datetime) -> None:
    empty = write((), site, now)
    assert b"lastBuildDate" not in empty
    assert empty == write((), site, now + timedelta(days=400))
    assert not feedparser.parse(empty).bozo


def test_markup_in_a_text_stays_text_in_every_reader(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    hostile = "a <b>gras</b> & <script>alert(1)</script>"
    data = write((replace(programme.events[0], summary=hostile),), site, now)
    (entry,) = feedparser.parse(data, sanitize_html=False).entries
    for html in (entry.summary, entry.content[0].value):
        assert fromstring(f"<div>{html}</div>").text_content().endswith(hostile)
        assert "<script" not in html


def test_a_change_of_tomorrow_is_not_dated_in_the_future(
    written: Callable[..., tuple[Programme, object]], site: SiteFacts, now: datetime
) -> None:
    programme, _ = written("debut: 2026-12-05", "etat: annulé", "mise_a_jour: 2026-11-30")
    feed = feedparser.parse(write(programme.events, site, now))
    assert feed.entries[0].published == "Sun, 22 Nov 2026 09:00:00 +0100"
    assert feed.feed.updated == "Sun, 22 Nov 2026 09:00:00 +0100"


def test_a_whole_series_that_is_cancelled_gets_one_item(
    written: Callable[..., tuple[Programme, object]],
) -> None:
    now = datetime(2026, 11, 22, 9, tzinfo=PARIS)
    programme, _ = written("repetition: chaque lundi de 9h à 10h", "etat: annulé")
    site = SiteFacts("La dalle", "https://dalle.example", "agenda.dalle.example", "C")
    parsed = feedparser.parse(write(programme.events, site, now))
    assert [entry.id.partition("#")[2] for entry in parsed.entries] == ["annule-20261102", ""]
    assert all(entry.title.startswith("ANNULÉ") for entry in parsed.entries)
    assert "à partir du lundi\u00a02\u00a0novembre\u00a02026" in parsed.entries[0].summary
    a_week_later = feedparser.parse(write(programme.events, site, now + timedelta(days=7)))
    assert [entry.id for entry in a_week_later.entries] == [entry.id for entry in parsed.entries]


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["debut: 2026-12-08 13:00", "aussi: 2026-12-15"], "2026-12-15T13:00:00+01:00"),
        (["repetition: tous les mardis de 13h à 14h"], "2026-11-24T13:00:00+01:00"),
    ],
)
def test_what_is_moved_is_told_with_its_new_date(
    written: Callable[..., tuple[Programme, object]],
    site: SiteFacts,
    now: datetime,
    lines: list[str],
    day: str,
) -> None:
    programme, _ = written(*lines, "dates_annulees: 2026-12-08 : déplacé au 15")
    entries = feedparser.parse(write(programme.events, site, now)).entries
    moved, told = sorted(entries, key=lambda entry: "#" not in entry.id)
    assert moved.ev_startdate == "2026-12-08T13:00:00+01:00"
    assert told.ev_startdate == day
    assert "8\u00a0décembre" not in told.title


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (
            ["debut: 2026-12-08 13:00", "duree: 2h", "etat: reporté"],
            "Reporté : mardi 8 décembre 2026, de 13 h à 15 h\nOù",
        ),
        (
            ["debut: 2026-12-12", "fin: 2026-12-13", "etat: annulé"],
            "Annulé : du samedi 12 au dimanche 13 décembre 2026\nOù",
        ),
        (
            ["debut: 2026-12-08", "aussi: 2026-12-15", "dates_annulees: 2026-12-08 (grève)"],
            "Annulé : mardi 8 décembre 2026\nMotif : grève\nQuand : mardi 15 décembre 2026\nOù",
        ),
    ],
)
def test_says_what_happened_to_a_date(
    written: Callable[..., tuple[Programme, object]],
    site: SiteFacts,
    now: datetime,
    lines: list[str],
    words: str,
) -> None:
    programme, _ = written(*lines)
    (told,) = [
        e for e in feedparser.parse(write(programme.events, site, now)).entries if "#" in e.id
    ]
    assert told.summary.replace("\u00a0", " ").startswith(words)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"))))
def test_any_title_reads_back(
    programme: Programme, site: SiteFacts, now: datetime, title: str
) -> None:
    event = replace(programme.events[0], title=title)
    found = ET.fromstring(write((event,), site, now)).findtext(".//item/title")
    assert found is not None
    assert title in found
