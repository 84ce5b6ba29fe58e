"""Nothing, much, and very long words: every state is laid out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

ACROSS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
UNFOLD = "document.querySelectorAll('details').forEach(part => { part.open = true })"
VIOLATIONS = "axe.run().then(found => found.violations.map(rule => rule.id))"


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_a_site_without_events_says_so_and_shows_a_way_on(empty: Path) -> None:
    for page in ("index.html", "agenda/index.html", "agenda/par/fab-lab/index.html"):
        assert "Rien n’est annoncé pour le moment." in read(empty / page)
    assert "Rien pour le moment." in read(empty / "agenda/archives/index.html")
    assert "Pas encore d’actualité." in read(empty / "actualites/index.html")
    assert "Pas encore de photo." in read(empty / "photos/index.html")


def test_a_menu_of_three_has_nothing_to_unfold(empty: Path, crowded: Path) -> None:
    assert 'href="#menu"' not in read(empty / "index.html")
    assert 'href="#menu"' in read(crowded / "index.html")


@pytest.mark.browser
def test_a_notice_keeps_its_distance(empty: Path, serve: Callable[[Path], str], page: Page) -> None:
    page.goto(f"{serve(empty)}/agenda/")
    choice, notice = page.locator(".choice").bounding_box(), page.locator(".state").bounding_box()
    assert choice
    assert notice
    assert notice["y"] - choice["y"] - choice["height"] >= 16


def test_an_organiser_without_page_or_telephone_has_no_empty_heading(empty: Path) -> None:
    assert "Contact</h2>" not in read(empty / "agenda/par/fab-lab/index.html")


def test_long_lists_stand_on_several_pages(crowded: Path) -> None:
    for first in ("agenda", "agenda/archives", "actualites"):
        assert "Page suivante" in read(crowded / first / "index.html")
        second = read(crowded / first / "page/2/index.html")
        assert "Page précédente" in second
        assert "page 2" in second[second.index("<title>") : second.index("</title>")]
        assert "Page suivante" not in read(_last(crowded / first / "page"))


def _last(folder: Path) -> Path:
    number = max(int(path.name) for path in folder.iterdir())
    return folder / str(number) / "index.html"


def test_a_long_series_counts_what_it_leaves_out(crowded: Path) -> None:
    page = read(crowded / "agenda/chorale/index.html")
    assert page.partition('<ul class="dates">')[2].count("<li data-end=") == 40
    assert "autres dates ensuite." in page


@pytest.mark.browser
@pytest.mark.parametrize(
    ("site", "where"),
    [
        ("empty", "/"),
        ("empty", "/agenda/"),
        ("empty", "/photos/"),
        ("crowded", "/"),
        ("crowded", "/agenda/"),
        ("crowded", "/agenda/page/2/"),
        ("crowded", "/agenda/atelier-80/"),
        ("crowded", "/agenda/archives/"),
        ("crowded", "/actualites/nouvelle-3/"),
        ("crowded", "/actualites/tout/"),
    ],
)
def test_every_state_fits_a_small_telephone(
    request: pytest.FixtureRequest,
    page: Page,
    axe: str,
    site: str,
    where: str,
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    serve = request.getfixturevalue("serve")
    page.goto(serve(request.getfixturevalue(site)) + where)
    page.evaluate(UNFOLD)
    assert page.evaluate(ACROSS) == 0
    page.evaluate(axe)
    assert page.evaluate(VIOLATIONS) == []


@pytest.mark.browser
def test_a_very_long_title_leaves_when_and_where_in_the_first_screen(
    crowded: Path, serve: Callable[[Path], str], page: Page
) -> None:
    page.goto(f"{serve(crowded)}/agenda/atelier-80/")
    banner, where = page.locator(".banner").bounding_box(), page.locator(".facts dd").nth(1)
    box = where.bounding_box()
    assert banner
    assert box
    assert box["y"] + box["height"] - banner["height"] <= 640


@pytest.mark.browser
def test_a_very_long_title_prints_on_one_sheet(
    crowded: Path, serve: Callable[[Path], str], page: Page
) -> None:
    page.goto(f"{serve(crowded)}/agenda/atelier-80/")
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1
