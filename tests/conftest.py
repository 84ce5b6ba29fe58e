"""What tests of all rooms share: a browser, files of what is expected, untimed examples."""

import os
from collections.abc import Callable, Iterator

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


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, bytes], None]:
    """Compares with a file of ``golden/`` beside the test; ``RENEW_GOLDEN=1 pytest …`` writes it.

    Line ends are left aside: git keeps LF, and what must be CRLF has a test of its own.
    """

    def check(name: str, data: bytes) -> None:
        path = request.path.parent / "golden" / name
        found = data.replace(b"\r\n", b"\n")
        if os.environ.get("RENEW_GOLDEN"):
            path.write_bytes(found)
        assert found.decode() == path.read_bytes().decode()

    return check
