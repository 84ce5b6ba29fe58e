"""A person without a mouse: the way past the header, and every stop in sight and marked."""

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

STOP = """() => {
    const node = document.activeElement, box = node.getClientRects()[0];
    const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 10)];
    const shown = document.elementFromPoint(x, y);
    return {
        name: node.textContent.trim() || node.href,
        marked: getComputedStyle(node).outlineStyle !== "none",
        visible: !!shown && (node.contains(shown) || shown.contains(node)),
        end: node === document.body,
    };
}"""
STOPS = """[...document.querySelectorAll("a[href], button, summary")]
    .filter(node => node.checkVisibility()).length"""


def test_every_stop_is_seen_and_the_skip_link_comes_first(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("Tab")
    assert page.evaluate(STOP)["name"] == "Aller au contenu"
    for _ in range(page.evaluate(STOPS)):
        stop = page.evaluate(STOP)
        assert stop["marked"], stop
        assert stop["visible"], stop
        page.keyboard.press("Tab")
        if page.evaluate(STOP)["end"]:
            break
    assert page.evaluate(STOP)["end"], "no way out of the page"


def test_the_skip_link_leads_to_the_text(page: Page) -> None:
    page.goto("/le-lieu/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_menu_link_unfolds_the_whole_menu(page: Page, plain: Page) -> None:
    for telephone in (page, plain):
        telephone.goto("/")
        rest = telephone.locator("#menu a", has_text="Proposer une photo")
        assert not rest.is_visible()
        telephone.get_by_role("link", name="Menu", exact=True).press("Enter")
        assert rest.is_visible()
        telephone.keyboard.press("Tab")
        assert telephone.evaluate("document.activeElement.textContent") == "Agenda"
        telephone.go_back()
        assert not rest.is_visible()
