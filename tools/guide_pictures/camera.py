"""A browser, mostly the size of a telephone, which sees a built site and takes small pictures."""

import io
import mimetypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo

from PIL import Image
from playwright.sync_api import Browser, Page, Route

from tools.chromium import open_chromium

SITE = "https://site.example"
NOW = datetime(2026, 11, 22, 10, tzinfo=ZoneInfo("Europe/Paris"))
"""When the site is built and looked at, so that pictures change with the site alone."""
COLOURS = 48
"""A screen of flat colours needs no more, and is then a fifth as heavy."""
BETWEEN = 24
"""Pixels around screens that one picture shows side by side."""


@dataclass(frozen=True)
class Camera:
    """Takes pictures into ``folder``."""

    browser: Browser
    folder: Path

    @contextmanager
    def page(
        self,
        output: Path | None = None,
        *,
        width: int = 360,
        scheme: Literal["light", "dark"] = "light",
    ) -> Iterator[Page]:
        """Give a page; below SITE it finds the files of ``output``."""
        context = self.browser.new_context(
            viewport={"width": width, "height": 640}, locale="fr-FR", color_scheme=scheme
        )
        if output is not None:
            context.route(f"{SITE}/**", lambda route: _answer(route, output))
        try:
            page = context.new_page()
            page.clock.set_fixed_time(NOW)
            yield page
        finally:
            context.close()

    def take(self, page: Page, name: str, *, height: int = 640) -> None:
        """Save what the page shows from where it stands, as ``<name>.png``."""
        width = page.viewport_size["width"] if page.viewport_size else 360
        page.set_viewport_size({"width": width, "height": height})
        _save(screen_of(page), self.folder / f"{name}.png")

    def put_together(self, screens: Sequence[Image.Image], file: Path) -> None:
        """Save screens of one height side by side, on the grey of a table."""
        width = sum(screen.width + BETWEEN for screen in screens) + BETWEEN
        table = Image.new("RGB", (width, screens[0].height + 2 * BETWEEN), "#777")
        left = BETWEEN
        for screen in screens:
            table.paste(screen, (left, BETWEEN))
            left += screen.width + BETWEEN
        _save(table, file, COLOURS * len(screens))


def screen_of(page: Page) -> Image.Image:
    """Give what the page shows from where it stands, once it has come to rest."""
    page.wait_for_timeout(200)
    with Image.open(io.BytesIO(page.screenshot())) as screen:
        return screen.convert("RGB")


def _save(screen: Image.Image, file: Path, colours: int = COLOURS) -> None:
    screen.quantize(colours, dither=Image.Dither.NONE).save(file, optimize=True)


@contextmanager
def open_camera(folder: Path) -> Iterator[Camera]:
    """Start the browser of the system."""
    with open_chromium() as browser:
        yield Camera(browser, folder)


def _answer(route: Route, output: Path) -> None:
    path = unquote(urlsplit(route.request.url).path).lstrip("/")
    file = output / (f"{path}index.html" if path.endswith("/") or not path else path)
    if not file.is_file():
        route.abort()
        return
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    route.fulfill(body=file.read_bytes(), content_type=kind)
