"""What ``./dalle serve`` shows of mistakes: findings on the page they concern, a drawn tile."""

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Page
from tiny_project import NOW, make_project

from tests.theme.test_axe import RUN, SCHEMES, SCREENS, TAGS
from tests.theme.test_screen import ACROSS

pytestmark = pytest.mark.browser

BUILD = f"""
from pathlib import Path
from publication_gate.preview import build_preview
build_preview(Path().resolve(), "{NOW}")
"""


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose only photo has lost its licence, and which names a place nobody knows."""
    project = make_project(tmp_path_factory.mktemp("preview") / "site")
    for path, line in (
        ("photos/jardin.md", "licence:"),
        ("evenements/cafe-reparation.md", "lieu:"),
    ):
        file = project.content / path
        kept = [each for each in file.read_text("utf-8").splitlines() if not each.startswith(line)]
        file.write_text("\n".join(kept), "utf-8")
    done = project.run_code(BUILD)
    assert done.returncode == 0, done.stderr
    return project.root / ".preview" / "site"


@pytest.mark.parametrize("where", ["/", "/a-corriger/", "/actualites/jardin/"])
def test_findings_and_tiles_are_laid_out_and_read_aloud(
    preview: Path, serve: Callable[[Path], str], page: Page, axe: str, where: str
) -> None:
    page.goto(serve(preview) + where)
    page.evaluate(axe)
    for (width, height), scheme in product(((320, 640), *SCREENS), SCHEMES):
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate(ACROSS) == 0, width
        assert page.evaluate(RUN, TAGS) == [], (width, scheme)


def test_a_finding_says_how_grave_it_is_and_shows_what_to_type(
    preview: Path, serve: Callable[[Path], str], page: Page
) -> None:
    page.goto(f"{serve(preview)}/actualites/jardin/")
    finding = page.locator(".preview .findings li").first
    assert finding.inner_text().startswith("À corriger\N{NO-BREAK SPACE}: content/")
    assert page.locator(".tile code", has_text="licence: CC-BY-4.0").is_visible()
