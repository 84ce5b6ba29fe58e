"""A built site says the same start and end of an event wherever it speaks of it.

Each format is read by a library of others; what a visitor sees is read as a visitor does.
"""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import extruct
import feedparser
import pytest
import recurring_ical_events
from icalendar import Calendar
from selectolax.lexbor import LexborHTMLParser, LexborNode
from tiny_project import Project, make_project

from front_matter.french_words import MONTHS

PARIS = ZoneInfo("Europe/Paris")
DAY = timedelta(days=1)
Span = tuple[datetime, datetime | None]

EVENT = (
    "---\ntitre: {}\npublie_le: 2026-09-01\nlieu: fab-lab\norganisateur: fab-lab\n{}\n---\nVenez.\n"
)
SINGLE = {
    "apres-midi": "debut: 2026-12-05 14:00\nfin: 2026-12-05 17:00",
    "sans-fin": "debut: 2026-12-06 18:30",
    "une-journee": "debut: 2026-12-13",
    "week-end-d-ete": "debut: 2027-03-27\nfin: 2027-03-28",
    "week-end-d-hiver": "debut: 2027-10-30\nduree: 2 jours",
    "nuit-d-ete": "debut: 2027-03-27 22:00\nfin: 2027-03-28 04:00",
    "nuit-d-hiver": "debut: 2027-10-30 22:00\nfin: 2027-10-31 04:00",
    "heure-double": "debut: 2027-10-31 02:30\nduree: 1h",
    "jusqu-a-minuit": "debut: 2026-12-31 20:00\nfin: 2027-01-01 00:00",
    "annule": "debut: 2026-12-15 10:00\nduree: 2h\netat: annulé\nmise_a_jour: 2026-11-20",
    "deux-dates": "debut: 2026-12-16 10:00\nduree: 2h\naussi: 2027-04-17 de 9h30 à 11h",
}
SERIES = {
    "permanence": "repetition: tous les mercredis de 14h à 17h, hors vacances scolaires\n"
    "du: 2027-02-24\nau: 2027-05-05\naussi: 2027-03-20 de 10h à 12h30\n"
    "dates_annulees: 2027-03-31 (grève)\nmise_a_jour: 2026-11-20",
    "dimanche-tot": "repetition: tous les dimanches de 1h à 1h45\ndu: 2027-10-10\nau: 2027-11-14",
    "soiree": "repetition: tous les samedis de 22h à 3h30 du matin\ndu: 2027-03-13\nau: 2027-04-10",
    "chorale": "repetition: les mardis et jeudis à 18h30\ndu: 2027-03-23\nau: 2027-04-01",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project: Project = make_project(tmp_path_factory.mktemp("agree") / "site")
    (project.content / "evenements/cafe-reparation.md").unlink()
    for slug, lines in (SINGLE | SERIES).items():
        project.write(f"content/evenements/{slug}.md", EVENT.format(slug, lines))
    done = project.build()
    assert done.returncode == 0, done.stderr
    return project.output


@pytest.fixture(scope="module")
def expected(site: Path) -> dict[str, set[Span]]:
    """The dates of each event as its own calendar has them."""
    return {slug: calendar(site / f"agenda/{slug}/agenda.ics", slug) for slug in SINGLE | SERIES}


def span(start: date | datetime, end: date | datetime | None) -> Span:
    """In UTC; whole days end at the midnight after the last one."""
    opening, closing = map(moment, (start, end))
    assert opening
    return opening, None if closing == opening else closing


def moment(when: date | datetime | None) -> datetime | None:
    if when is None:
        return None
    if not isinstance(when, datetime):
        when = datetime(when.year, when.month, when.day, tzinfo=PARIS)
    return when.astimezone(UTC)


def machine_span(start: str, end: str | None) -> Span:
    """As ISO 8601 has it on pages and in feeds, where the last of whole days is included."""
    if "T" in start:
        return span(datetime.fromisoformat(start), datetime.fromisoformat(end) if end else None)
    return span(date.fromisoformat(start), date.fromisoformat(end or start) + DAY)


def calendar(path: Path, slug: str) -> set[Span]:
    read = Calendar.from_ical(path.read_bytes())
    own = [event for event in read.events if re.match(rf"{slug}-\d{{8}}-\d{{4}}@", event["UID"])]
    found = [
        span(event["DTSTART"].dt, event["DTEND"].dt if "DTEND" in event else None) for event in own
    ]
    assert len(found) == len(set(found)) > 0
    return set(found)


@pytest.mark.parametrize("path", ["agenda.ics", "agenda/par/fab-lab/agenda.ics"])
def test_calendars(site: Path, expected: dict[str, set[Span]], path: str) -> None:
    assert {slug: calendar(site / path, slug) for slug in expected} == expected


def test_a_reader_that_expands_calendars(site: Path, expected: dict[str, set[Span]]) -> None:
    query = recurring_ical_events.of(Calendar.from_ical((site / "agenda.ics").read_bytes()))
    found = query.between(date(2026, 1, 1), date(2028, 1, 1))
    starts = sorted(moment(event["DTSTART"].dt) for event in found)
    assert starts == sorted(start for spans in expected.values() for start, _ in spans)


def test_calendars_have_the_hours_that_the_header_states(expected: dict[str, set[Span]]) -> None:
    hours = {slug: {local(start) for start, _ in spans} for slug, spans in expected.items()}
    assert hours["permanence"] == {"14:00", "10:00"}
    assert hours["dimanche-tot"] == {"01:00"}
    assert hours["soiree"] == {"22:00"}
    assert {local(end) for _, end in expected["soiree"] if end} == {"03:30"}
    assert hours["chorale"] == {"18:30"}
    ((start, end),) = expected["heure-double"]
    assert end
    assert end - start == timedelta(hours=1)


def local(when: datetime) -> str:
    return f"{when.astimezone(PARIS):%H:%M}"


@pytest.mark.parametrize("slug", SINGLE | SERIES)
def test_microformat(site: Path, expected: dict[str, set[Span]], slug: str) -> None:
    (event,) = [item for item in extracted(site, slug)["microformat"] if "h-event" in item["type"]]
    properties = event["properties"]
    found = machine_span(properties["start"][0], properties.get("end", [None])[0])
    assert found in expected[slug]
    assert properties["url"] == [f"https://dalle-robespierre.example/agenda/{slug}/"]
    assert properties["location"] == ["Le fab-lab"]


@pytest.mark.parametrize("slug", SINGLE | SERIES)
def test_json_ld(site: Path, expected: dict[str, set[Span]], slug: str) -> None:
    nodes = extracted(site, slug)["json-ld"]
    found = {machine_span(node["startDate"], node.get("endDate")) for node in nodes}
    assert found == set(sorted(expected[slug])[:10])


def extracted(site: Path, slug: str) -> dict[str, Any]:
    html = (site / f"agenda/{slug}/index.html").read_text("utf-8")
    return dict(extruct.extract(html, syntaxes=["json-ld", "microformat"], errors="strict"))


def test_feed(site: Path, expected: dict[str, set[Span]]) -> None:
    feed = feedparser.parse((site / "agenda/flux.rss").read_bytes())
    assert not feed.bozo
    found = {
        entry.id: machine_span(entry.ev_startdate, entry.get("ev_enddate"))
        for entry in feed.entries
    }
    assert len(found) == len(expected) + 2  # one event and one date of a series are cancelled
    assert all(when in expected[guid.partition("@")[0]] for guid, when in found.items())


@pytest.mark.parametrize("slug", [slug for slug in SINGLE | SERIES if slug != "heure-double"])
def test_words_on_the_page(site: Path, expected: dict[str, set[Span]], slug: str) -> None:
    page = LexborHTMLParser((site / f"agenda/{slug}/index.html").read_text("utf-8"))
    facts = page.css_first(".facts dd")
    assert facts
    times = page.css(".dates time") if slug in SERIES else facts.css("time")
    found = {in_words(spoken(node), spoken(facts)) for node in times}
    assert found == expected[slug]


def spoken(node: LexborNode) -> str:
    return " ".join(node.text().split())


def in_words(text: str, rhythm: str) -> Span:
    """« Samedi 5 décembre 2026, de 14 h à 17 h »; without hours, those of its series' rhythm."""
    *opening, closing = text.split(" au ")
    last = day_in(closing)
    if opening:
        first = day_in(opening[0], last)
        if " h" not in text:
            return span(first, last + DAY)
        return span(at(first, clocks(opening[0])[0]), at(last, clocks(closing)[0]))
    hours = clocks(text) or clocks(rhythm)
    if not hours:
        return span(last, last + DAY)
    start, *end = hours
    return span(at(last, start), at(last + (end[0] <= start) * DAY, end[0]) if end else None)


def day_in(text: str, later: date | None = None) -> date:
    """The day that is named; month and year may be those of a later one."""
    found = re.search(rf" (\d+)(?:er)?(?: ({'|'.join(MONTHS)}) (\d{{4}}))?", text)
    assert found
    if found[2]:
        return date(int(found[3]), MONTHS.index(found[2]) + 1, int(found[1]))
    assert later
    return later.replace(day=int(found[1]))


def clocks(text: str) -> list[tuple[int, int]]:
    found = re.findall(r"(\d+) h(?: (\d\d))?|(minuit)", text)
    return [
        (0, 0) if midnight else (int(hour), int(minute or 0)) for hour, minute, midnight in found
    ]


def at(day: date, clock: tuple[int, int]) -> datetime:
    return datetime(day.year, day.month, day.day, *clock, tzinfo=PARIS)
