from dataclasses import replace
from datetime import date

import pytest

from event_calendar.events import Programme
from event_calendar.model import Event, Status
from event_calendar.titles import (
    event_path,
    event_title,
    title_with_date,
    title_with_status,
    until_phrase,
    when_phrase,
)


@pytest.fixture(scope="module")
def series(programme: Programme) -> Event:
    return next(event for event in programme.events if event.recurrence)


@pytest.mark.parametrize(
    ("status", "start"),
    [
        (Status.PLANNED, "Impression"),
        (Status.CANCELLED, "ANNULÉ\u00a0: Impression"),
        (Status.POSTPONED, "REPORTÉ\u00a0: Impression"),
        (Status.FULL, "COMPLET\u00a0: Impression"),
    ],
)
def test_says_the_state_first(series: Event, status: Status, start: str) -> None:
    assert title_with_status(series, status).startswith(start)


def test_says_that_it_is_an_example(series: Event) -> None:
    example = replace(series, is_example=True)
    assert event_title(example).startswith("Exemple\u00a0: Impression")
    assert title_with_status(example, Status.CANCELLED).startswith("ANNULÉ\u00a0: Exemple\u00a0: ")


def test_says_when(series: Event, programme: Programme) -> None:
    party = next(event for event in programme.events if event.slug == "fete-des-couleurs")
    assert when_phrase(series) == str(series.recurrence)
    assert title_with_date(party).endswith(
        "du samedi\u00a05 au dimanche\u00a06\u00a0juin\u00a02027"
    )
    assert event_path(party) == "/agenda/fete-des-couleurs/"


def test_says_where_the_dates_stop(series: Event) -> None:
    assert until_phrase(series) == "jusqu’au mercredi\u00a014\u00a0avril\u00a02027"
    assert until_phrase(replace(series, last=None)) is None
    waiting = replace(series, known_until=date(2028, 8, 31))
    assert until_phrase(waiting) == ("dates à confirmer après le jeudi\u00a031\u00a0août\u00a02028")
