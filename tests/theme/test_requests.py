"""A page asks nobody else for anything, breaks no policy, keeps nothing, and needs no script."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

PHONE = ViewportSize(width=360, height=640)
SCRIPT = re.compile(r'<script src="([^"]+)"')

pytestmark = pytest.mark.browser

TEXT = "document.querySelector('main').innerText.replace(/\\s+/g, ' ')"
LINKS = "[...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href'))"


@pytest.fixture(scope="module")
def plain(browser: Browser, base: str) -> Iterator[Page]:
    """The same telephone without scripts."""
    context = browser.new_context(base_url=base, viewport=PHONE, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_a_page_asks_nobody_else_and_needs_no_script(
    page: Page, plain: Page, base: str, address: str
) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address, wait_until="networkidle")
    assert [url for url in asked if not url.startswith(f"{base}/")] == []
    assert [text for text in said if "404 (" not in text] == []
    assert len(asked) <= 15
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    plain.goto(address)
    assert plain.evaluate(LINKS) == page.evaluate(LINKS)
    assert plain.evaluate(TEXT) == page.evaluate(TEXT)


def test_pages_that_visitors_read_have_one_small_script(output: Path) -> None:
    pages = (path for path in output.rglob("*.html") if path.parent.name != "assistant")
    scripts = {name for path in pages for name in SCRIPT.findall(path.read_text("utf-8"))}
    assert scripts == {"/theme/agenda.js"}
    assert (output / "theme/agenda.js").stat().st_size <= 1500
