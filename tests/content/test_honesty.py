"""What the site may state: the article of 2019, attributed; all else is marked as an example."""

import re

import pytest

from front_matter.model import News
from publication_gate.checking import Checked
from publication_gate.folders import EVENTS, NEWS
from publication_gate.texts import Text

SOURCE = (
    "https://94.citoyens.com/2019/poles-a-vitry-sur-seine-le-code-a-le-droit-de-cite-"
    "dalle-robespierre,10-07-2019.html"
)
ABOUT_THE_PLACE = ["le-lieu", "ecole-du-web", "fab-lab", "couleurs-de-la-dalle"]
PLACEHOLDER = re.compile(r"\[À COMPLÉTER : [^\]]+\]")
UNSUPPORTED = {
    "a telephone number": re.compile(r"\b0\d(?:[\s.]?\d\d){4}\b"),
    "an e-mail address": re.compile(r"\S+@\S+"),
    "an approval": re.compile(r"centre social agréé", re.IGNORECASE),
    "partners of today": re.compile(r"partenaires actuels", re.IGNORECASE),
    "a name that no source has": re.compile(r"La Fabrique"),
    "a price": re.compile(r"(?<!\b5 00)\d €"),
    "a street": re.compile(r"\d+,? (?:rue|avenue|place|allée|boulevard)\b", re.IGNORECASE),
    "labels for people": re.compile(r"décrocheurs|quartier sensible|jeunes en difficulté"),
    "a middle dot": re.compile(r"\w·\w"),
}


def _page(checked: Checked, slug: str) -> Text:
    return next(text for text in checked.texts if text.named.address == f"/{slug}/")


def _html(text: Text) -> str:
    return "".join(part for part in text.body.parts if isinstance(part, str))


@pytest.mark.parametrize("slug", ABOUT_THE_PLACE)
def test_facts_of_2019_are_attributed_and_linked(checked: Checked, slug: str) -> None:
    page = _page(checked, slug)
    assert SOURCE in _html(page)
    assert "10 juillet 2019" in page.body.text
    assert "En 2019" in page.body.text or "en 2019" in page.body.text
    assert PLACEHOLDER.search(page.body.text)


@pytest.mark.parametrize("unsupported", UNSUPPORTED)
def test_nothing_is_stated_that_no_source_supports(checked: Checked, unsupported: str) -> None:
    pattern = UNSUPPORTED[unsupported]
    found = {text.named.path for text in checked.texts if pattern.search(text.body.text)}
    assert found == set()


def test_every_news_text_and_every_event_is_marked_as_an_example(checked: Checked) -> None:
    invented = [text for text in checked.texts if text.named.folder in (NEWS, EVENTS)]
    assert [text.named.path for text in invented if not text.named.header.example] == []


def test_directories_hold_no_invented_contact(checked: Checked) -> None:
    assert [who.name for who in checked.organisers if who.telephone or who.email] == []
    assert [event.title for event in checked.programme.events if event.place.position] == []


def test_every_drawing_says_that_a_program_made_it(checked: Checked) -> None:
    authors = {photo.credit.author for photo in checked.judgement.cleared.values()}
    assert authors == {"Projet du site (dessin par programme)"}


def test_news_texts_are_dated_before_the_site_is_built(checked: Checked) -> None:
    news = [text.named.header for text in checked.texts if isinstance(text.named.header, News)]
    assert len(news) >= 3
