"""The sitemap of a real project that is checked and not built."""

from datetime import date, datetime
from types import MappingProxyType
from xml.etree.ElementTree import fromstring

import pytest
from tiny_project import Project, make_project

from event_calendar.local_time import PARIS
from publication_gate.checking import Checked, check_project
from publication_gate.mapped_pages import mapped_pages
from publication_gate.sitemap import MappedPage, sitemap

CHANGED = """\
---
titre: Chorale
publie_le: 2026-11-18
mise_a_jour: 2026-11-21
debut: 2026-12-06 14:00
etat: annulé
lieu: fab-lab
organisateur: fab-lab
---
On chante.
"""
DRAFT = "---\ntitre: Plus tard\ndate: 2026-11-20\nbrouillon: oui\n---\nBientôt.\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = make_project(tmp_path_factory.mktemp("sitemap") / "site")
    project.write("content/evenements/chorale.md", CHANGED)
    project.write("content/actualites/plus-tard.md", DRAFT)
    organisers = project.content / "organisateurs.yml"
    idle = '- slug: amicale\n  nom: Amicale\n  couleur: "#1f5c99"\n'
    organisers.write_text(organisers.read_text("utf-8") + idle, "utf-8")
    return project


@pytest.fixture(scope="module")
def checked(project: Project) -> Checked:
    return check_project(project.root, datetime(2026, 11, 22, 10, tzinfo=PARIS))


@pytest.fixture(scope="module")
def days(checked: Checked) -> dict[str, date | None]:
    return {page.address: page.changed for page in mapped_pages(checked, MappingProxyType({}))}


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("/actualites/jardin/", date(2026, 11, 20)),
        ("/agenda/cafe-reparation/", date(2026, 11, 20)),
        ("/agenda/chorale/", date(2026, 11, 21)),
        ("/ecole-du-web/", None),
        ("/", date(2026, 11, 21)),
        ("/actualites/", date(2026, 11, 20)),
        ("/agenda/", date(2026, 11, 21)),
        ("/agenda/par/fab-lab/", date(2026, 11, 21)),
        ("/agenda/par/amicale/", None),
        ("/photos/", None),
        ("/plan-du-site/", None),
    ],
)
def test_a_page_has_the_day_of_the_texts_behind_it(
    days: dict[str, date | None], address: str, day: date | None
) -> None:
    assert days[address] == day


def test_a_draft_is_not_named(days: dict[str, date | None]) -> None:
    assert not [address for address in days if "plus-tard" in address]


def test_the_file_names_each_page_once_and_whole() -> None:
    pages = [MappedPage("/b/"), MappedPage("/a/", date(2026, 12, 5))]
    root = fromstring(sitemap("https://dalle.example/site", pages))
    found = [[child.text for child in entry] for entry in root]
    assert found == [
        ["https://dalle.example/site/a/", "2026-12-05"],
        ["https://dalle.example/site/b/"],
    ]
