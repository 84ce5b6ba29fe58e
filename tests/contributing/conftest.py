"""A tiny site built once, and a real browser that sees it under its own address."""

import mimetypes
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route
from tiny_project import Project, make_project

from tests.contributing.scratch import FORGE, Scratch, make_scratch

SITE = "https://dalle-robespierre.example"
ASSISTANT = f"{SITE}/proposer-une-photo/assistant/"
PHONE = {"width": 360, "height": 640}


@pytest.fixture(scope="session")
def tiny_site(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = make_project(tmp_path_factory.mktemp("contributing") / "site")
    done = project.build()
    assert done.returncode == 0, done.stderr
    return project


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    return make_scratch(tmp_path)


@pytest.fixture
def clone(scratch: Scratch) -> Path:
    scratch.do(f"git clone --quiet {FORGE} site")
    return scratch.root / "site"


class Visit:
    """The phone page in a browser, with everything that it asked for or complained about."""

    def __init__(self, page: Page, output: Path) -> None:
        self.page = page
        self.output = output
        self.elsewhere: list[str] = []
        self.complaints: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.context.route(re.compile(".*"), self._answer)
        page.goto(ASSISTANT)

    def _answer(self, route: Route) -> None:
        address = urlsplit(route.request.url)
        path = unquote(address.path).lstrip("/")
        file = self.output / (f"{path}index.html" if path.endswith("/") or not path else path)
        if f"{address.scheme}://{address.netloc}" != SITE or not file.is_file():
            self.elsewhere.append(route.request.url)
            route.abort()
            return
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        route.fulfill(body=file.read_bytes(), content_type=kind)

    def go_on(self) -> None:
        self.page.get_by_role("button", name="Continuer").click()

    @property
    def title(self) -> str:
        return self.page.locator(".step:visible h2").inner_text()


@pytest.fixture
def visit(browser: Browser, tiny_site: Project) -> Iterator[Visit]:
    context = browser.new_context(viewport=PHONE, locale="fr-FR", service_workers="block")
    yield Visit(context.new_page(), tiny_site.output)
    context.close()
