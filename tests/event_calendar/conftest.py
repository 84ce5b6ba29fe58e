"""A programme read from real files, a site, and a clock that stands still."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from event_calendar.directories import read_organisers, read_places
from event_calendar.events import Directories, Programme, read_programme
from event_calendar.header import EventHeader
from event_calendar.local_time import PARIS
from event_calendar.model import SiteFacts
from findings.model import Finding
from front_matter.reading import read_text

SAMPLES = Path(__file__).parent / "samples"
Written = Callable[..., tuple[Programme, tuple[Finding, ...]]]


@pytest.fixture(scope="session")
def now() -> datetime:
    return datetime(2026, 11, 22, 9, 0, tzinfo=PARIS)


@pytest.fixture(scope="session")
def site() -> SiteFacts:
    return SiteFacts("La dalle", "https://dalle.example/site", "agenda.dalle.example", "C")


@pytest.fixture(
    params=[
        ("", datetime(2026, 11, 22, 9, tzinfo=PARIS)),
        ("-2027-06", datetime(2027, 6, 6, 15, tzinfo=PARIS)),
    ],
    ids=["before", "when most is over"],
)
def clock(request: pytest.FixtureRequest) -> tuple[str, datetime]:
    """A clock that stands still, and what it adds to the name of a golden file."""
    found: tuple[str, datetime] = request.param
    return found


@pytest.fixture(scope="session")
def directories() -> Directories:
    places, place_findings = read_places((SAMPLES / "lieux.yml").read_bytes(), "lieux.yml")
    organisers, organiser_findings = read_organisers(
        (SAMPLES / "organisateurs.yml").read_bytes(), "organisateurs.yml"
    )
    assert (*place_findings, *organiser_findings) == ()
    return Directories(places, organisers)


@pytest.fixture(scope="session")
def sample_programme(directories: Directories) -> Callable[[datetime], Programme]:
    texts = [
        read_text(path.read_bytes(), f"content/evenements/{path.name}", EventHeader)
        for path in sorted(SAMPLES.glob("*.md"))
    ]
    assert [finding for text in texts for finding in text.findings] == []
    return lambda now: read_programme(texts, directories, "C", now)


@pytest.fixture(scope="session")
def programme(sample_programme: Callable[[datetime], Programme], now: datetime) -> Programme:
    return sample_programme(now)


@pytest.fixture(scope="session")
def written(directories: Directories, now: datetime) -> Written:
    """Reads an event from the lines that matter to a test, which may replace the usual ones."""

    def read(*lines: str, at: datetime = now) -> tuple[Programme, tuple[Finding, ...]]:
        usual = {
            "titre": "Atelier couture",
            "publie_le": "2026-11-01",
            "mise_a_jour": "2026-11-02",
            "lieu": "fab-lab",
            "organisateur": "fab-lab",
        }
        for line in lines:
            usual.pop(line.partition(":")[0], None)
        header = [*(f"{key}: {value}" for key, value in usual.items()), *lines]
        text = "\n".join(["---", *header, "---", "Bienvenue."])
        parsed = read_text(text.encode(), "content/evenements/couture.md", EventHeader)
        found = read_programme([parsed], directories, "C", at)
        return found, (*parsed.findings, *found.findings)

    return read
