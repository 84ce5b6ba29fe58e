"""What every test shares: a browser, and examples that may take their time."""

from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from tools.chromium import open_chromium

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")  # a machine that is busy is no defect of the code


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser for one module: it is gone, with its threads, before tests that fork processes."""
    with open_chromium() as browser:
        yield browser
