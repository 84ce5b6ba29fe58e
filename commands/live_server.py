"""Serves a directory on loopback and tells open pages to reload, by the library livereload."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado.web import Application, RedirectHandler, StaticFileHandler

from commands.project import ROOT
from publication_gate.policy import FEED_TYPE

HOST = "127.0.0.1"
TEMPLATES = ROOT / "theme" / "templates"


class OpenPages:
    """What browsers show of the site, and from which build they have it."""

    def __init__(self) -> None:
        self.idle = asyncio.Event()
        self.failure: str | None = None
        """Why the last build has made nothing, in French."""
        self._builds = 0
        self._given: dict[str, int] = {}

    @contextmanager
    def building(self) -> Iterator[None]:
        """Hold back pages while one builds; then ask every open one to load itself again."""
        self.idle.clear()
        yield
        self._builds += 1
        self.idle.set()
        LiveReloadHandler.reload_waiters("*")

    def give(self, path: str) -> None:
        """Note that a browser gets the page at ``path`` now."""
        self._given[path] = self._builds

    def is_old(self, path: str) -> bool:
        """Say whether a page was given before the last build ended."""
        return self._given.get(path, self._builds) != self._builds


class ReloadHandler(LiveReloadHandler):
    """Also reloads a page that connects after the build which it should have heard of."""

    def on_message(self, message: str) -> None:
        """Answer what a page says; it gives its address when it has connected."""
        super().on_message(message)
        pages: OpenPages = self.settings["pages"]
        address = json.loads(message).get("url", "")
        if pages.is_old(urlsplit(address).path):
            self.send_message({"command": "reload", "path": "*", "liveCSS": True})


class PageHandler(StaticFileHandler):
    """A file as a static host gives it: ``index.html`` of a folder, ``404.html`` for nothing.

    Where the last build has failed, each page says why instead of showing what was before.
    """

    async def prepare(self) -> None:
        """Wait for the build that runs: what came before its end would soon be old."""
        pages: OpenPages = self.settings["pages"]
        await pages.idle.wait()
        pages.give(self.request.path)

    async def get(self, path: str, include_body: bool = True) -> None:
        """Give the file, or why there is no page."""
        pages: OpenPages = self.settings["pages"]
        if pages.failure and "text/html" in self.request.headers.get("Accept", ""):
            self.set_status(HTTPStatus.SERVICE_UNAVAILABLE)
            self.set_extra_headers(path)
            self.finish(_failure_page(pages.failure, self.settings["base_path"]))
            return
        await super().get(path, include_body)

    def set_extra_headers(self, path: str) -> None:
        """Let no browser keep a page that the next build changes; show feeds with their style."""
        self.set_header("Cache-Control", "no-store")
        if path.endswith((".rss", ".atom")):
            self.set_header("Content-Type", FEED_TYPE)

    def write_error(self, status_code: int, **_: object) -> None:
        """Give the site's own page for what is not there."""
        page = Path(self.root, "404.html")
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(page.read_bytes() if page.is_file() else f"Erreur {status_code}")


def _failure_page(failure: str, base_path: str) -> str:
    from jinja2 import Environment, FileSystemLoader  # noqa: PLC0415 - after a failure only

    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)
    page = environment.get_template("apercu-arrete.html")
    return page.render(failure=failure, BASE_PATH=base_path)


def listen(directory: Path, base_path: str, port: int, pages: OpenPages) -> None:
    """Serve ``directory`` below ``base_path`` from now on, in the running event loop.

    Raises ``OSError`` when the port is taken.
    """
    LiveReloadHandler.watcher = Watcher()
    files = {"path": str(directory), "default_filename": "index.html"}
    handlers: list[tuple[str, type, dict[str, Any]]] = [
        (r"/livereload", ReloadHandler, {}),
        (r"/livereload.js", LiveReloadJSHandler, {}),
    ]
    if base_path:
        handlers.append((r"/", RedirectHandler, {"url": f"{base_path}/", "permanent": False}))
    handlers.append((rf"{base_path}/(.*)", PageHandler, files))
    application = Application(
        handlers, log_function=lambda _handler: None, pages=pages, base_path=base_path
    )
    application.listen(port, HOST)
