from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from event_calendar.events import Programme
from event_calendar.google_agenda import google_link
from event_calendar.model import Event, SiteFacts


def event(programme: Programme, slug: str) -> Event:
    return next(event for event in programme.events if event.slug == slug)


def test_google_is_proposed_one_date(programme: Programme, site: SiteFacts) -> None:
    party = event(programme, "fete-des-couleurs")
    query = parse_qs(urlsplit(google_link(party, party.occurrences[0], site)).query)
    assert query["dates"] == ["20270605/20270607"]
    assert query["text"] == ["Exemple\u00a0: Fête des couleurs"]
    series = event(programme, "impression-3d")
    link = google_link(series, series.occurrences[0], site)
    query = parse_qs(urlsplit(link).query)
    assert link.startswith("https://calendar.google.com/calendar/render?action=TEMPLATE&")
    assert query["dates"] == ["20261118T130000Z/20261118T160000Z"]
    assert query["ctz"] == ["Europe/Paris"]
    assert "https://dalle.example/site/agenda/impression-3d/" in query["details"][0]


def test_an_hour_that_comes_twice_is_proposed_once(
    written: Callable[..., tuple[Programme, object]], site: SiteFacts
) -> None:
    programme, _ = written("debut: 2027-10-31 01:30", "duree: 2h")
    (night,) = programme.events
    query = parse_qs(urlsplit(google_link(night, night.occurrences[0], site)).query)
    assert query["dates"] == ["20271030T233000Z/20271031T013000Z"]
