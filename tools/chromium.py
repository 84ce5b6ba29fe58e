"""The browser of the system, driven by tests and by the scripts that take pictures."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from tools.environment.browsers import find_browser

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)
"""No host but this machine can be reached, whatever a page asks for."""


@contextmanager
def open_chromium() -> Iterator[Browser]:
    """Start it; a process has one at a time, since Playwright's event loop cannot be nested."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=list(_FLAGS))
        yield browser
        browser.close()
