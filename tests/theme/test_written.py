"""Whatever Markdown a text holds, it can be read on a telephone, by day and by night."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tiny_project import make_project

from tests.theme.test_axe import RUN, SCHEMES, TAGS
from tests.theme.test_screen import ACROSS, CLIPPED, WIDTHS

pytestmark = pytest.mark.browser

TEXT = """\
---
titre: Tout ce qu'un texte peut contenir
date: 2026-11-20
---
Voir https://exemple.org/une/tres/longue/adresse/qui-ne-tient-pas-sur-une-ligne-de-telephone.html
ou <nom.tres.long.d-une-association@exemple.org>.\\
Une ~~date~~ autre ligne, <kbd>Ctrl</kbd>
et `./dalle serve --port 8001 --no-reload --now 2026-12-05`.

| Jour | Atelier de couture | Heure | Prix |
| --- | :-: | --: | --: |
| mercredi | anticonstitutionnellement | 14h | 5 € |
| samedi | [café](../pages/ecole-du-web.md) | 9h30 | 12 500 € |

1) un
   - deux

     ```sh
     ./dalle photo une-photo-avec-un-nom-qui-est-vraiment-tres-tres-long.jpg --licence CC-BY-4.0
     ```
2) trois

> « Une citation. »

***

<details><summary>Plus</summary>

Un texte replié.

</details>
"""
COLUMN = """number => [...document.querySelectorAll(`main tr > :nth-child(${number})`)]
    .map(cell => getComputedStyle(cell).textAlign)"""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    project = make_project(tmp_path_factory.mktemp("written") / "site")
    project.write("content/actualites/tout.md", TEXT)
    done = project.build()
    assert done.returncode == 0, done.stderr
    return f"{serve(project.output)}/actualites/tout/"


@pytest.fixture
def text(browser: Browser, written: str) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(written)
    yield page
    page.close()


def test_it_fits_on_every_screen(text: Page) -> None:
    for width in WIDTHS:
        text.set_viewport_size({"width": width, "height": 640})
        assert text.evaluate(ACROSS) == 0, width
        assert text.evaluate(CLIPPED) == [], width


def test_axe_finds_nothing_in_it(text: Page, axe: str) -> None:
    text.evaluate(axe)
    text.locator("summary").click()
    for scheme in SCHEMES:
        text.emulate_media(color_scheme=scheme)
        assert text.evaluate(RUN, TAGS) == [], scheme


def test_cells_have_edges_and_stand_where_the_writer_wanted(text: Page) -> None:
    cell = text.locator("main td").first
    assert cell.evaluate("node => parseFloat(getComputedStyle(node).borderTopWidth)") >= 1
    aligned = [set(text.evaluate(COLUMN, number)) for number in range(1, 5)]
    assert aligned == [{"left"}, {"center"}, {"right"}, {"right"}]


def test_what_unfolds_is_large_enough_for_a_thumb(text: Page) -> None:
    box = text.locator("summary").bounding_box()
    assert box
    assert box["height"] >= 44
