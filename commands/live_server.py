"""Serves a directory on loopback and tells open pages to reload, by the library livereload."""

import asyncio
from pathlib import Path
from typing import Any

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado.web import Application, RedirectHandler, StaticFileHandler

HOST = "127.0.0.1"


class PageHandler(StaticFileHandler):
    """A file as a static host gives it: ``index.html`` of a folder, ``404.html`` for nothing."""

    async def prepare(self) -> None:
        """Wait for the build that runs: a page that came before its end would miss the reload."""
        idle: asyncio.Event = self.settings["idle"]
        await idle.wait()

    def set_extra_headers(self, path: str) -> None:  # noqa: ARG002 - tornado's signature
        """Let no browser keep a page that the next build changes."""
        self.set_header("Cache-Control", "no-store")

    def write_error(self, status_code: int, **_: object) -> None:
        """Give the site's own page for what is not there."""
        page = Path(self.root, "404.html")
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(page.read_bytes() if page.is_file() else f"Erreur {status_code}")


def listen(directory: Path, base_path: str, port: int, idle: asyncio.Event) -> None:
    """Serve ``directory`` below ``base_path`` from now on, in the running event loop.

    ``idle`` is set while nothing is being built. Raises ``OSError`` when the port is taken.
    """
    LiveReloadHandler.watcher = Watcher()
    pages = {"path": str(directory), "default_filename": "index.html"}
    handlers: list[tuple[str, type, dict[str, Any]]] = [
        (r"/livereload", LiveReloadHandler, {}),
        (r"/livereload.js", LiveReloadJSHandler, {}),
    ]
    if base_path:
        handlers.append((r"/", RedirectHandler, {"url": f"{base_path}/", "permanent": False}))
    handlers.append((rf"{base_path}/(.*)", PageHandler, pages))
    application = Application(handlers, log_function=lambda _handler: None, idle=idle)
    application.listen(port, HOST)


def reload_pages() -> None:
    """Ask every open page to load itself again."""
    LiveReloadHandler.reload_waiters("*")
