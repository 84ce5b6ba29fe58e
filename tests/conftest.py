"""The browser that every test of pages shares."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tools.chromium import open_chromium


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser for one module: it is gone, with its threads, before tests that fork processes."""
    with open_chromium() as browser:
        yield browser
