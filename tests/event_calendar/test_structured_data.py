import json
from dataclasses import replace
from datetime import datetime

import pytest
from extruct.jsonld import JsonLdExtractor  # type: ignore[import-untyped] # it ships no types

from event_calendar.events import Programme
from event_calendar.feed_model import FeedImage
from event_calendar.model import Event, SiteFacts
from event_calendar.structured_data import json_ld


def event(programme: Programme, slug: str) -> Event:
    return next(event for event in programme.events if event.slug == slug)


def test_a_search_engine_reads_the_event(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    text = json_ld(event(programme, "atelier-de-mars"), site, now)
    page = f'<html><head><script type="application/ld+json">{text}</script></head></html>'
    (found,) = JsonLdExtractor().extract(page)
    assert found["@type"] == "Event"
    assert found["name"] == "Observer le ciel"
    assert found["startDate"] == "2027-03-28T01:00:00+01:00"
    assert found["endDate"] == "2027-03-28T04:00:00+02:00"
    assert found["eventStatus"] == "https://schema.org/EventScheduled"
    assert found["location"]["geo"]["latitude"] == 48.7876
    assert found["url"] == "https://dalle.example/site/agenda/atelier-de-mars/"
    assert "description" not in found


def test_a_series_gives_its_next_ten_dates_with_their_state(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    found = json.loads(json_ld(event(programme, "impression-3d"), site, now) or "")
    assert len(found) == 10
    statuses = {node["startDate"][:10]: node["eventStatus"].rpartition("/")[2] for node in found}
    assert statuses["2026-12-02"] == "EventCancelled"
    assert statuses["2026-11-25"] == "EventScheduled"


def test_an_example_is_no_event_for_search_engines(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    party = event(programme, "fete-des-couleurs")
    assert json_ld(party, site, now) is None
    assert json_ld(replace(party, is_example=False), site, now) is not None


def test_whole_days_are_given_as_first_and_last_day(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    party = replace(event(programme, "fete-des-couleurs"), is_example=False)
    found = json.loads(json_ld(party, site, now) or "")
    assert (found["startDate"], found["endDate"]) == ("2027-06-05", "2027-06-06")


def test_no_title_closes_the_script(programme: Programme, site: SiteFacts, now: datetime) -> None:
    hostile = replace(event(programme, "atelier-de-mars"), title="</script><b>&amp;<!--")
    text = json_ld(hostile, site, now) or ""
    assert not set("<>&") & set(text)
    assert json.loads(text)["name"] == hostile.title


def test_says_what_it_costs_for_whom_and_with_whom(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    free = replace(event(programme, "atelier-de-mars"), price="Gratuit", audience="Les familles")
    found = json.loads(json_ld(free, site, now) or "")
    assert found["isAccessibleForFree"] is True
    assert found["offers"] == {
        "@type": "Offer",
        "price": "0",
        "priceCurrency": "EUR",
        "availability": "https://schema.org/SoldOut",
        "validFrom": free.published.isoformat(),
        "url": found["url"],
    }
    assert found["audience"]["audienceType"] == "Les familles"
    organiser = f"https://dalle.example/site/agenda/par/{free.organiser.slug}/"
    assert found["organizer"]["url"] == organiser


@pytest.mark.parametrize(
    ("written", "price"),
    [
        ("5\u00a0€", "5"),
        ("2,50\u00a0€", "2.50"),
        ("gratuit.", "0"),
        ("Entrée gratuite", "0"),
        ("5 € ou 3 €", None),
        ("Gratuit pour les enfants", None),
        ("Prix libre", None),
        (None, None),
    ],
)
def test_a_price_is_a_number_or_nothing(
    programme: Programme, site: SiteFacts, now: datetime, written: str | None, price: str | None
) -> None:
    workshop = replace(event(programme, "atelier-de-mars"), price=written)
    found = json.loads(json_ld(workshop, site, now) or "")
    assert found.get("offers", {}).get("price") == price
    assert found.get("isAccessibleForFree", False) is (price == "0")


def test_a_photo_comes_with_its_credit(
    programme: Programme, site: SiteFacts, now: datetime
) -> None:
    image = FeedImage("https://dalle.example/site/images/a.jpg", "image/jpeg", 9, "Un four", "Moi")
    found = json.loads(json_ld(event(programme, "atelier-de-mars"), site, now, image) or "")
    assert found["image"]["contentUrl"] == image.url
    assert (found["image"]["caption"], found["image"]["creditText"]) == ("Un four", "Moi")
