"""A page asks nobody else for anything, breaks no policy, keeps nothing, and needs no script."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

SCRIPT = re.compile(r'<script src="([^"]+)"')

pytestmark = pytest.mark.browser

TEXT = "document.querySelector('main').innerText.replace(/\\s+/g, ' ')"
LINKS = "[...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href'))"
STYLE = """[...document.querySelectorAll("main *")].map(node => {
    const box = node.getBoundingClientRect();
    return [node.tagName, Math.round(box.x), Math.round(box.width)].join(" ");
})"""


def test_a_page_asks_nobody_else_and_keeps_nothing(leafed: Page, base: str, address: str) -> None:
    asked: list[str] = []
    said: list[str] = []
    leafed.on("request", lambda request: asked.append(request.url))
    leafed.on("console", lambda message: said.append(message.text))
    leafed.on("pageerror", lambda error: said.append(str(error)))
    leafed.goto(address, wait_until="networkidle")
    assert [url for url in asked if not url.startswith(f"{base}/")] == []
    assert [text for text in said if "404 (" not in text] == []
    assert leafed.context.cookies() == []
    assert leafed.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_page_needs_no_script(leafed: Page, plain: Page, read: str) -> None:
    leafed.goto(read)
    plain.goto(read)
    for seen in (LINKS, TEXT, STYLE):
        assert plain.evaluate(seen) == leafed.evaluate(seen)


def test_pages_that_visitors_read_have_one_small_script(output: Path) -> None:
    pages = (path for path in output.rglob("*.html") if path.parent.name != "assistant")
    scripts = {name for path in pages for name in SCRIPT.findall(path.read_text("utf-8"))}
    assert scripts == {"/theme/agenda.js"}
    assert (output / "theme/agenda.js").stat().st_size <= 1500
