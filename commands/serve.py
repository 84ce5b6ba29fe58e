"""``./dalle serve``: the site as it becomes, in a browser of this machine."""

import asyncio
import logging
import multiprocessing
import os
import sys
from multiprocessing.context import BaseContext
from pathlib import Path

from commands.arguments import FrenchParser
from commands.project import ROOT, add_now, now_of

PORT = 8000
WATCHED = ("content", "theme", "site.toml")
CODE = ("plugins", "commands", "pelicanconf.py")
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
    from publication_gate.site import read_site  # noqa: PLC0415 - as above

    base_path = read_site(ROOT).base_path
    pages = OpenPages()
    builder = _Builder(now)
    listen(ROOT / ".preview" / "site", base_path, port, pages)
    changed = asyncio.Event()
    async with asyncio.TaskGroup() as tasks:
        if follow:
            tasks.create_task(_watch(changed))
            await asyncio.sleep(0)  # it begins before the first build, so that no edit is missed
        with pages.building():
            await builder.build()
        print(READY.format(address=f"http://localhost:{port}{base_path}/"), flush=True)
        while await changed.wait():
            changed.clear()
            with pages.building():
                await builder.build()


async def _watch(changed: asyncio.Event) -> None:
    """Note each change of the sources; a change of the programs starts them again."""
    from watchfiles import awatch  # noqa: PLC0415 - after the help is shown

    watched = [ROOT / name for name in (*WATCHED, *CODE)]
    async for changes in awatch(*watched, debounce=50, step=20):
        if any(Path(path).relative_to(ROOT).parts[0] in CODE for _, path in changes):
            _start_again()
        changed.set()


def _start_again() -> None:
    """Take the place of this process by a new one: its modules are those before the change."""
    print("Le programme a changé : je redémarre.", flush=True)
    os.execv(sys.executable, [sys.executable, "-X", "utf8", "-m", "commands", *sys.argv[1:]])  # noqa: S606


class _Builder:
    """Builds the preview in a fresh process that has its modules loaded already."""

    def __init__(self, now: str | None) -> None:
        self._now = now
        self._context = _warm_context()

    async def build(self) -> None:
        """Build once; whatever goes wrong is said, and the last preview stays."""
        from publication_gate.preview import build_preview  # noqa: PLC0415 - loads Pelican

        process = self._context.Process(target=build_preview, args=(ROOT, self._now))  # type: ignore[attr-defined]
        process.start()
        await asyncio.to_thread(process.join)


def _warm_context() -> BaseContext:
    """Give processes that start from one which has loaded the modules, where the system can fork.

    https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["publication_gate.preview"])
    return context
