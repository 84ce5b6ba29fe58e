"""What pages show beside their text, from a real project that is checked and not built."""

from datetime import datetime
from types import MappingProxyType

import pytest
from tiny_project import Project, make_project

from event_calendar.local_time import PARIS
from publication_gate.checking import Checked, check_project
from publication_gate.menus import HOME, Entry, addresses, footer, menu, site_map
from publication_gate.showing import (
    cover,
    next_cards,
    organiser_beside,
    parts_of,
    projects,
    shown_in,
    shown_title,
)
from publication_gate.texts import Text

PAGE = """\
---
titre: L'école du web
resume: On apprend ensemble.
menu: École du web
adresse: ecole-du-web
photo: ../photos/jardin.png
prochaines_dates: fab-lab
---
Une petite école.
"""
LEGAL = "---\ntitre: Mentions légales\nadresse: mentions-legales\n---\nÀ lire.\n"
LONG = """\
---
titre: Un papier
---
## Accord n° ………

## L'heure

### Le détail

## Pourquoi ?

## Signature
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = make_project(tmp_path_factory.mktemp("showing") / "site")
    project.write("content/pages/ecole-du-web.md", PAGE)
    project.write("content/pages/mentions-legales.md", LEGAL)
    project.write("content/pages/papier.md", LONG)
    return project


@pytest.fixture(scope="module")
def checked(project: Project) -> Checked:
    checked = check_project(project.root, datetime(2026, 11, 22, 10, tzinfo=PARIS))
    assert [finding for finding in checked.findings if finding.blocking] == []
    return checked


def text(checked: Checked, path: str) -> Text:
    return next(each for each in checked.texts if each.named.path == path)


def test_an_example_says_so_wherever_it_is_named(checked: Checked) -> None:
    assert shown_title(text(checked, "actualites/jardin.md")).startswith("Exemple\u00a0: Le jardin")
    assert shown_title(text(checked, "pages/ecole-du-web.md")) == "L’école du web"


def test_a_cover_that_is_not_published_leaves_no_trace(checked: Checked) -> None:
    assert cover(text(checked, "pages/ecole-du-web.md"), checked, MappingProxyType({})) is None
    assert cover(text(checked, "actualites/jardin.md"), checked, MappingProxyType({})) is None


def test_a_page_that_asks_for_dates_gets_those_of_its_organiser(checked: Checked) -> None:
    organiser = organiser_beside(text(checked, "pages/ecole-du-web.md"), checked)
    assert organiser
    assert organiser.slug == "fab-lab"
    assert [card.event.slug for card in next_cards(organiser, checked)] == ["cafe-reparation"]
    assert organiser_beside(text(checked, "pages/mentions-legales.md"), checked) is None


def test_a_long_page_begins_with_the_list_of_its_parts(checked: Checked) -> None:
    assert parts_of(text(checked, "pages/papier.md")) == (
        Entry("Accord n°", "#accord-n"),
        Entry("L’heure", "#l-heure"),
        Entry("Pourquoi\u202f?", "#pourquoi"),
        Entry("Signature", "#signature"),
    )
    assert parts_of(text(checked, "pages/mentions-legales.md")) == ()


def test_the_home_page_presents_the_pages_with_dates(checked: Checked) -> None:
    (project,) = projects(checked, MappingProxyType({}))
    assert (project.title, project.address) == ("L’école du web", "/ecole-du-web/")
    assert project.photo is None


def test_a_photo_knows_where_it_is_shown(checked: Checked) -> None:
    assert [entry.address for entry in shown_in(checked)["jardin"]] == [
        "/actualites/jardin/",
        "/ecole-du-web/",
    ]


def test_the_footer_names_the_legal_pages_that_exist(checked: Checked) -> None:
    *_, about = footer(checked.texts)
    labels = [entry.label for entry in about.entries]
    assert "Mentions légales" in labels
    assert "Vos données" not in labels
    assert "Plan du site" in labels


def test_the_footer_does_not_say_the_menu_again(checked: Checked) -> None:
    said = {entry for part in footer(checked.texts) for entry in part.entries}
    assert not said & {HOME, *menu(checked.texts)}


def test_the_menu_takes_the_word_of_the_header(checked: Checked) -> None:
    assert menu(checked.texts)[3:] == (Entry("École du web", "/ecole-du-web/"),)


def test_the_map_names_pages_organisers_and_lists(checked: Checked) -> None:
    found = {
        entry.address
        for part in site_map(checked.texts, checked.organisers)
        for entry in part.entries
    }
    assert found >= {
        "/",
        "/mentions-legales/",
        "/agenda/par/fab-lab/",
        "/agenda/archives/",
        "/photos/credits/",
    }


def test_lists_name_a_text_by_its_path(checked: Checked) -> None:
    assert addresses(checked.texts)["pages/ecole-du-web.md"] == "/ecole-du-web/"
