"""The repository's own site, built once and served on loopback, and a browser that looks at it."""

import functools
import http.server
import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize
from tiny_project import ROOT, Project, copy_code, make_project

from tests.theme.illustrated import illustrate

BUILT_AT = "2026-11-22T10:00:00+01:00"
PHONE = ViewportSize(width=360, height=640)

LONG_TITLE = (
    "Grande rencontre de quartier avec les habitantes et les habitants, les associations, "
    "les commerces et anticonstitutionnellement tout le monde, sur la dalle et autour"
)
EVENT = """\
---
titre: "{}"
publie_le: 2026-09-01
{}
lieu: fab-lab
organisateur: fab-lab
---
Venez.
"""
EVERYTHING = """\
---
titre: Tout ce qu'un texte peut contenir
date: 2026-11-21
resume: Un tableau, un code, une citation, une liste, une partie repliée.
---
## Un tableau

| Jour | De | À | Salle | Avec |
| --- | :-: | --: | --- | --- |
| mercredi | 14 h | 17 h | Rez-de-chaussée | Anticonstitutionnellement |

```
une ligne de code beaucoup trop longue pour un petit téléphone, et qui ne contient aucun retour
```

> Une citation.

1. Un
   - a
   - b
2. <kbd>Ctrl</kbd>, <mark>ici</mark>, `code`, [le programme](https://exemple.example/{0})

<details><summary>Une partie repliée</summary>

Un secret.

</details>
"""
NEWS = """\
---
titre: Nouvelle {}
date: 2026-11-20
---
Voici.
"""

TEMPLATES = {
    "home": "/",
    "agenda": "/agenda/",
    "organiser": "/agenda/par/couleurs-de-la-dalle/",
    "archive": "/agenda/archives/",
    "event": "/agenda/cafe-reparation/",
    "event of days": "/agenda/week-end-premier-site/",
    "series": "/agenda/permanence-numerique/",
    "cancelled": "/agenda/jardin-en-bacs/",
    "postponed": "/agenda/grand-ramassage/",
    "full": "/agenda/initiation-impression-3d/",
    "over": "/agenda/portes-ouvertes/",
    "news": "/actualites/",
    "article": "/actualites/vos-photos-sont-les-bienvenues/",
    "page": "/le-lieu/",
    "page with dates": "/couleurs-de-la-dalle/",
    "long page": "/proposer-une-photo/",
    "paper": "/accord-parents/",
    "gallery": "/photos/",
    "photo": "/photos/repas-partage/",
    "portrait": "/photos/affiche-cafe-reparation/",
    "panorama": "/photos/panorama-du-soir/",
    "credits": "/photos/credits/",
    "map": "/plan-du-site/",
    "missing": "/nulle-part/",
    "write": "/ecrire-sur-ce-site/",
    "phone page": "/proposer-une-photo/assistant/",
}
READ = {name: address for name, address in TEMPLATES.items() if name != "phone page"}
"""What visitors read; the phone page is a tool, which needs its scripts."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for ``address``, or for ``read``, once for each template."""
    for name, pages in (("address", TEMPLATES), ("read", READ)):
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, pages.values(), ids=pages.keys())


def _build(project: Project) -> Path:
    done = project.build()
    assert done.returncode == 0, done.stderr
    return project.output


@pytest.fixture(scope="session")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished directory of the repository's own content."""
    project = Project(tmp_path_factory.mktemp("own") / "site")
    copy_code(project.root)
    shutil.copytree(ROOT / "content", project.content)
    # Pictures that an earlier build has made are found by the hash of what they are made from.
    if (ROOT / ".cache").is_dir():
        shutil.copytree(ROOT / ".cache", project.root / ".cache")
    return _build(project)


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site on its first day: no event, no news, no page, no photo."""
    project = Project(tmp_path_factory.mktemp("empty") / "site")
    copy_code(project.root)
    for name in ("lieux", "organisateurs", "relectures", "retraits"):
        project.write(f"content/{name}.yml", (ROOT / f"content/{name}.yml").read_text("utf-8"))
    return _build(project)


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty-five events to come, seventy that are over, a series that never ends, much news."""
    project = make_project(tmp_path_factory.mktemp("crowded") / "site")
    for number in range(115):
        day = date(2026, 9, 13) + timedelta(days=number)
        title = LONG_TITLE if number == 80 else f"Atelier {number}"
        project.write(
            f"content/evenements/atelier-{number}.md", EVENT.format(title, f"debut: {day}")
        )
    series = "repetition: tous les lundis et jeudis de 18h à 20h"
    project.write("content/evenements/chorale.md", EVENT.format("Chorale", series))
    project.write("content/actualites/tout.md", EVERYTHING.format("x" * 90))
    for number in range(25):
        project.write(f"content/actualites/nouvelle-{number}.md", NEWS.format(number))
    return _build(project)


@pytest.fixture(scope="session")
def illustrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Photos of every shape in every place."""
    return _build(illustrate(tmp_path_factory.mktemp("illustrated") / "site"))


@pytest.fixture(scope="session", params=["output", "empty", "crowded", "illustrated"])
def any_output(request: pytest.FixtureRequest) -> Path:
    """Each of the four sites in turn."""
    output: Path = request.getfixturevalue(request.param)
    return output


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a directory as a static host does, its 404.html included."""

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, *_arguments: object, **_more: object) -> None:
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


@pytest.fixture(scope="module")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves a directory until the end of the module; gives its address without a last slash."""
    servers: list[http.server.ThreadingHTTPServer] = []

    def start(directory: Path) -> str:
        handler = functools.partial(_Handler, directory=directory)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def base(output: Path, serve: Callable[[Path], str]) -> str:
    return serve(output)


@pytest.fixture(scope="module")
def _context(browser: Browser, base: str) -> Iterator[BrowserContext]:
    context = browser.new_context(
        base_url=base, viewport=PHONE, device_scale_factor=2, reduced_motion="reduce"
    )
    yield context
    context.close()


def _telephone(context: BrowserContext) -> Page:
    page = context.new_page()
    page.clock.set_fixed_time(BUILT_AT)
    return page


@pytest.fixture
def page(_context: BrowserContext) -> Iterator[Page]:
    """A page on a telephone, at the moment when the site was built."""
    page = _telephone(_context)
    yield page
    page.close()


@pytest.fixture(scope="module")
def _leafed(_context: BrowserContext) -> Page:
    return _telephone(_context)


@pytest.fixture
def leafed(_leafed: Page) -> Page:
    """The same for all templates: to open a page costs four times as much as to load one."""
    _leafed.set_viewport_size(PHONE)
    _leafed.emulate_media(media="screen", color_scheme="light")
    return _leafed


@pytest.fixture(scope="module")
def plain(browser: Browser, base: str) -> Iterator[Page]:
    """The same telephone without scripts."""
    context = browser.new_context(base_url=base, viewport=PHONE, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core."""
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
