"""The content shows every kind of thing that the site can hold, and nothing of it is refused."""

from datetime import date
from pathlib import PurePosixPath

import pytest

from event_calendar.model import Event, Status
from event_calendar.recurrence import Fortnightly, Monthly, Weekly
from front_matter.body import Gallery
from front_matter.model import Page
from publication_gate.checking import Checked
from publication_gate.folders import NEWS

ADDRESSES = [
    "ecole-du-web",
    "fab-lab",
    "couleurs-de-la-dalle",
    "le-lieu",
    "proposer-une-photo",
    "retirer-une-photo",
    "mentions-legales",
    "vos-donnees",
    "accessibilite",
    "ecoconception",
    "papier-depot",
    "accord-adulte",
    "accord-parents",
]


def _event(checked: Checked, slug: str) -> Event:
    return next(event for event in checked.programme.events if event.slug == slug)


def test_nothing_is_refused_and_nothing_is_warned_about(checked: Checked) -> None:
    assert [(finding.path, finding.line, finding.message) for finding in checked.findings] == []
    assert checked.held_back == ()


def test_every_page_has_its_address(checked: Checked) -> None:
    pages = {text.named.address for text in checked.texts if isinstance(text.named.header, Page)}
    assert pages == {f"/{address}/" for address in ADDRESSES}


def test_every_text_has_a_summary(checked: Checked) -> None:
    assert [text.named.path for text in checked.texts if not text.named.header.summary] == []


def test_news_texts_show_images_and_lead_to_other_texts(checked: Checked) -> None:
    news = [text for text in checked.texts if text.named.folder is NEWS]
    assert len(news) >= 3
    for text in news:
        assert any(not isinstance(part, str) for part in text.body.parts)
        assert text.body.links


def test_every_photo_is_shown_by_a_text(checked: Checked) -> None:
    shown = {
        PurePosixPath(use.path_as_written).stem
        for text in checked.texts
        for part in text.body.parts
        if not isinstance(part, str)
        for use in (part.photos if isinstance(part, Gallery) else (part,))
    }
    headed = {text.photo for text in checked.texts}
    assert set(checked.judgement.cleared) <= shown | headed


@pytest.mark.parametrize("status", Status)
def test_there_is_an_event_of_every_status(checked: Checked, status: Status) -> None:
    assert status in {event.status for event in checked.programme.events}


def test_there_are_events_of_every_kind(checked: Checked) -> None:
    events = checked.programme.events
    assert len(events) >= 8
    rhythms = {type(event.recurrence.rhythm) for event in events if event.recurrence}
    assert rhythms == {Weekly, Monthly, Fortnightly}
    assert _event(checked, "fete-de-la-dalle").occurrences[0].all_day
    two_days = _event(checked, "week-end-premier-site").occurrences[0]
    assert (two_days.end.date() - two_days.start.date()).days == 1


def test_a_cancelled_date_of_a_series_keeps_its_reason(checked: Checked) -> None:
    (cancelled,) = (
        occurrence
        for occurrence in _event(checked, "permanence-numerique").occurrences
        if occurrence.status is Status.CANCELLED
    )
    assert cancelled.start.date() == date(2027, 1, 13)
    assert cancelled.reason == "la salle est occupée"


def test_a_weekly_series_leaves_the_school_holidays_out(checked: Checked) -> None:
    days = {o.start.date() for o in _event(checked, "permanence-numerique").occurrences}
    assert date(2026, 12, 16) in days
    assert date(2026, 12, 23) not in days


def test_some_events_are_over_and_fill_the_archive(checked: Checked) -> None:
    ends = [max(o.end for o in event.occurrences) for event in checked.programme.events]
    assert sum(end < checked.now for end in ends) >= 2
