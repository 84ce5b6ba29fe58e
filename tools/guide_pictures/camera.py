"""A browser the size of a telephone, which sees a built site and takes small pictures."""

import io
import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from PIL import Image
from playwright.sync_api import Browser, Page, Route

from tools.chromium import open_chromium

SITE = "https://site.example"
COLOURS = 48
"""A screen of flat colours needs no more, and is then a fifth as heavy."""


@dataclass(frozen=True)
class Camera:
    """Takes pictures into ``folder``."""

    browser: Browser
    folder: Path

    @contextmanager
    def page(self, output: Path | None = None, *, width: int = 360) -> Iterator[Page]:
        """Give a page; below SITE it finds the files of ``output``."""
        context = self.browser.new_context(
            viewport={"width": width, "height": 640}, locale="fr-FR", color_scheme="light"
        )
        if output is not None:
            context.route(f"{SITE}/**", lambda route: _answer(route, output))
        try:
            yield context.new_page()
        finally:
            context.close()

    def take(self, page: Page, name: str, *, height: int = 640) -> None:
        """Save what the page shows from where it stands, as ``<name>.png``."""
        width = page.viewport_size["width"] if page.viewport_size else 360
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_timeout(200)
        with Image.open(io.BytesIO(page.screenshot())) as screen:
            small = screen.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
            small.save(self.folder / f"{name}.png", optimize=True)


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
