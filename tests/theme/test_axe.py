"""axe-core finds nothing, on any template, screen or scheme: rules of A, AA, AAA and practice."""

from itertools import product

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

SCREENS = ((360, 640), (1280, 800))
SCHEMES = ("light", "dark")
TAGS = (*("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),)
RUN = """tags => axe.run({runOnly: tags, resultTypes: ["violations"]}).then(found =>
    found.violations.flatMap(rule => rule.nodes.map(node => rule.id + " " + node.target)))"""


def test_axe_finds_nothing(leafed: Page, axe: str, address: str) -> None:
    leafed.goto(address)
    leafed.evaluate(axe)
    for (width, height), scheme in product(SCREENS, SCHEMES):
        leafed.set_viewport_size({"width": width, "height": height})
        leafed.emulate_media(color_scheme=scheme)
        assert leafed.evaluate(RUN, TAGS) == [], (width, scheme)
