"""``./dalle serve``: the site as it becomes, in a browser of this machine."""

import asyncio
import logging
import multiprocessing
import os
import sys
import time
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from pathlib import Path

from commands.arguments import FrenchParser
from commands.project import ROOT, add_now, now_of

PORT = 8000
WATCHED = ("content", "theme", "site.toml")
CODE = ("plugins", "commands", "pelicanconf.py")
DIED = (
    "La construction s’est arrêtée sans dire pourquoi.\n"
    "→ Enregistrez un texte à nouveau : elle recommence."
)
READY = "\nL’aperçu est sur {address} (Ctrl-C pour arrêter)"
PORT_TAKEN = (
    "Le port {port} est déjà pris, sans doute par un autre ./dalle serve.\n"
    "→ Arrêtez-le (Ctrl-C), ou choisissez un autre port : ./dalle serve --port {other}"
)


def main(argv: list[str]) -> int:
    """Build the preview, serve it on loopback, build again at each change, until Ctrl-C."""
    parser = FrenchParser(
        "serve",
        "Construit un aperçu, le montre sur http://localhost:8000 et suit vos changements.",
    )
    parser.add_argument("--port", type=int, default=PORT, help="un autre port que 8000")
    parser.add_argument(
        "--no-reload", action="store_true", help="construit une fois et ne suit rien"
    )
    add_now(parser)
    arguments = parser.parse_args(argv)
    now_of(parser, arguments.now)
    logging.getLogger("tornado").setLevel(logging.CRITICAL)
    try:
        asyncio.run(_serve(arguments.port, arguments.now, follow=not arguments.no_reload))
    except KeyboardInterrupt:
        print("\nAu revoir !")
    except OSError as error:
        print(PORT_TAKEN.format(port=arguments.port, other=arguments.port + 1), file=sys.stderr)
        print(f"({error.strerror})", file=sys.stderr)
        return 1
    return 0


async def _serve(port: int, now: str | None, *, follow: bool) -> None:
    from commands.live_server import OpenPages, listen  # noqa: PLC0415 - after the help is shown

    base_path = _base_path() or ""
    pages = OpenPages()
    builder = _Builder(now)
    listen(ROOT / ".preview" / "site", base_path, port, pages)
    changed, code_changed = asyncio.Event(), asyncio.Event()
    async with asyncio.TaskGroup() as tasks:
        if follow:
            tasks.create_task(_watch(changed, code_changed))
            await asyncio.sleep(0)  # it begins before the first build, so that no edit is missed
        with pages.building():
            pages.failure = await builder.build()
        print(READY.format(address=f"http://localhost:{port}{base_path}/"), flush=True)
        while await changed.wait():
            changed.clear()
            if code_changed.is_set() or _base_path() not in (base_path, None):
                _start_again()
            with pages.building():
                pages.failure = await builder.build()


async def _watch(changed: asyncio.Event, code_changed: asyncio.Event) -> None:
    """Note each change of the sources, and whether the programs are among them."""
    from watchfiles import awatch  # noqa: PLC0415 - after the help is shown

    watched = [ROOT / name for name in (*WATCHED, *CODE)]
    async for changes in awatch(*watched, debounce=50, step=20):
        if any(Path(path).relative_to(ROOT).parts[0] in CODE for _, path in changes):
            code_changed.set()
        changed.set()


def _base_path() -> str | None:
    """Give the path of the site's address, None while ``site.toml`` cannot be read."""
    from publication_gate.site import SiteError, read_site  # noqa: PLC0415 - loads pydantic

    try:
        return read_site(ROOT).base_path
    except SiteError:
        return None


def _start_again() -> None:
    """Take the place of this process by a new one: this one knows what was before the change."""
    print("Le programme ou l’adresse du site a changé : je redémarre.", flush=True)
    os.execv(sys.executable, [sys.executable, "-X", "utf8", "-m", "commands", *sys.argv[1:]])  # noqa: S606


class _Builder:
    """Builds the preview in a fresh process that has its modules loaded already."""

    def __init__(self, now: str | None) -> None:
        self._now = now
        self._context = _warm_context()

    async def build(self) -> str | None:
        """Build once; give what stopped the build, if anything did. The last preview stays then."""
        ours, theirs = multiprocessing.Pipe(duplex=False)
        process = self._context.Process(target=_build, args=(self._now, theirs))  # type: ignore[attr-defined]
        process.start()
        theirs.close()
        await asyncio.to_thread(process.join)
        with ours:
            try:
                return ours.recv() if ours.poll() else None
            except EOFError:
                return None if process.exitcode == 0 else DIED


def _build(now: str | None, answer: Connection) -> None:
    """Build in this process; say on the terminal and to the server what stops it."""
    from publication_gate.preview import build_preview  # noqa: PLC0415 - loads Pelican
    from publication_gate.refusals import BUILD_IN_PROGRESS  # noqa: PLC0415 - as above

    while True:
        try:
            return build_preview(ROOT, now)
        except SystemExit as stop:
            if stop.code != BUILD_IN_PROGRESS:
                print(stop.code, file=sys.stderr)
                return answer.send(str(stop.code))
        time.sleep(0.2)  # another ./dalle serve builds the same preview


def _warm_context() -> BaseContext:
    """Give processes that start from one which has loaded the modules, where the system can fork.

    https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["publication_gate.preview"])
    return context
