"""Dates of events: from their header to pages, calendar and feed."""

import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from event_calendar.directories import read_organisers, read_places
from event_calendar.events import Directories, Programme, read_programme
from event_calendar.feed import feed_file
from event_calendar.feed_model import FeedFacts
from event_calendar.header import EventHeader
from event_calendar.ical import calendar_file
from event_calendar.local_time import PARIS
from event_calendar.model import SiteFacts
from front_matter.reading import read_text
from tools.benchmarks.invented_texts import NOW
from tools.benchmarks.measuring import alone
from tools.benchmarks.model import Benchmark, Row, Size
from tools.benchmarks.table import french

_DAYS = ("lundis", "mardis", "mercredis", "jeudis", "vendredis", "samedis", "dimanches")
_LINEAR = 1.3
"""Ten times the dates may take ten times the time, and so much for noise."""
_EVENT = """\
---
titre: Rendez-vous {number}
publie_le: 2025-01-01
lieu: fab-lab
organisateur: fab-lab
repetition: tous les {day} de 14h à 17h
du: 2025-01-06
---
"""
_SITE = SiteFacts("Banc d’essai", "https://exemple.org", "exemple.org", "C")
_FACTS = FeedFacts(
    title="Agenda", description="Agenda", path="/flux.rss", page="/agenda/", images={}
)
_PLACES = b"- slug: fab-lab\n  nom: Le fab-lab\n"
_ORGANISERS = b'- slug: fab-lab\n  nom: Fab-lab\n  couleur: "#8a5200"\n'


def _run(_folder: Path, size: Size) -> Iterator[Row]:
    wanted = size.of(10_000, quick=100)
    (dates, *seconds), cost = alone(_all_steps, wanted)
    names = ("calcul des dates", "calendrier (ics)", "flux (rss)")
    for name, found in zip(names, seconds, strict=True):
        yield Row(f"{name} de {dates:.0f} dates", "quelques secondes", f"{french(found)} s", cost)
    (fewer, *tenth), _ = alone(_all_steps, wanted // 10)
    ratio = (sum(seconds) / dates) / (sum(tenth) / fewer)
    yield Row(
        "une date, dix fois plus nombreuse",
        f"≤ × {french(_LINEAR)} (linéaire)",
        f"× {french(ratio)}",
        is_good=ratio <= _LINEAR,
    )


def _all_steps(wanted: int) -> tuple[float, float, float, float]:
    """Give the number of dates, and the processor's seconds of each step."""
    now = NOW.replace(tzinfo=PARIS)
    marks = [time.process_time()]
    programme = _programme(wanted)
    dates = sum(len(event.occurrences) for event in programme.events)
    marks.append(time.process_time())
    calendar_file(programme.events, _SITE, now, name="Agenda", path="/agenda.ics")
    marks.append(time.process_time())
    feed_file(programme.events, _SITE, now, _FACTS)
    marks.append(time.process_time())
    first, second, third = (after - before for before, after in pairwise(marks))
    return dates, first, second, third


def _programme(wanted: int) -> Programme:
    """Read weekly events, each with a year of dates before now and one after."""
    places, _ = read_places(_PLACES, "lieux.yml")
    organisers, _ = read_organisers(_ORGANISERS, "organisateurs.yml")
    series = [
        read_text(
            _EVENT.format(number=number, day=_DAYS[number % len(_DAYS)]).encode(),
            f"content/evenements/rendez-vous-{number}.md",
            EventHeader,
        )
        for number in range(max(1, wanted // 100))
    ]
    now = NOW.replace(tzinfo=PARIS)
    return read_programme(series, Directories(places, organisers), _SITE.school_zone, now)


BENCHMARK = Benchmark("agenda", "dates, calendrier et flux des événements", _run)
