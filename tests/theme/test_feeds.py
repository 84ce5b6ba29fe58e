"""Feeds, opened in a browser by somebody who does not know what a feed is."""

import re
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser


class ObedientHandler(SimpleHTTPRequestHandler):
    """Gives files the types that the site's ``_headers`` asks for, as Netlify does."""

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""

    def guess_type(self, path: str) -> str:  # type: ignore[override] # the base takes more
        root = Path(self.directory)
        rules = (root / "_headers").read_text(encoding="utf-8")
        asked = re.findall(r"^(/\S+)\n  Content-Type: (.*)$", rules, re.MULTILINE)
        address = "/" + Path(path).relative_to(root).as_posix()
        for pattern, kind in asked:
            if re.fullmatch(re.sub(r":\w+", r"[^/]+", pattern), address):
                return str(kind)
        return str(super().guess_type(path))


@pytest.fixture(scope="module")
def obedient(output: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(ObedientHandler, directory=str(output)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    "feed", ["/agenda/flux.rss", "/agenda/par/fab-lab/flux.rss", "/actualites/flux.atom"]
)
def test_a_feed_is_readable_in_a_browser(page: Page, obedient: str, feed: str) -> None:
    page.goto(obedient + feed)
    name = "item" if feed.endswith("rss") else "entry"
    first = page.locator(name).first
    assert first.is_visible()
    assert first.locator("title").evaluate("node => getComputedStyle(node).fontWeight") == "700"
    assert not first.locator("link").first.is_visible()
    across = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(across) == 0
