"""``./dalle serve`` as a volunteer uses it: a real server, a real browser, real edits."""

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from playwright.sync_api import Error as PlaywrightError
from tiny_project import NOW, Project, draw

pytestmark = pytest.mark.browser
PATIENCE = 30_000
"""Milliseconds: a build takes about one second, and the machine may be busy."""


@dataclass(frozen=True)
class Served:
    project: Project
    address: str
    page: Page

    def write(self, path: str, old: str, new: str) -> None:
        file = self.project.content / path
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")

    def files(self) -> dict[str, bytes]:
        root = self.project.root / ".preview/site"
        return {p.name: p.read_bytes() for p in root.rglob("*") if p.is_file()}


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def wait_for(port: int, server: "subprocess.Popen[str]") -> None:
    for _ in range(600):
        assert server.poll() is None, server.communicate()
        with socket.socket() as sock:
            ready = sock.connect_ex(("127.0.0.1", port)) == 0
        if ready and server_has_built(server):
            return
        time.sleep(0.1)
    raise TimeoutError(port)


def server_has_built(server: "subprocess.Popen[str]") -> bool:
    assert server.stdout is not None
    return any("L’aperçu est sur" in line for line in iter(server.stdout.readline, ""))


@pytest.fixture(scope="module")
def browser_page(browser: Browser) -> Page:
    return browser.new_page()


@pytest.fixture
def served(project: Project, browser_page: Page) -> Iterator[Served]:
    port = free_port()
    command = [sys.executable, "-X", "utf8", "-m", "commands", "serve", "--now", NOW]
    server = subprocess.Popen(
        [*command, "--port", str(port)],
        cwd=project.root,
        env={**os.environ, "PYTHONPATH": str(project.root / "plugins")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    try:
        wait_for(port, server)
        yield Served(project, f"http://localhost:{port}", browser_page)
    finally:
        server.send_signal(signal.SIGINT)
        try:
            server.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.communicate()


def test_the_open_page_follows_the_text_and_the_sheet(served: Served) -> None:
    page = served.page
    page.goto(f"{served.address}/actualites/jardin/")
    expect(page.get_by_text("Voici le jardin")).to_be_visible()
    expect(page.locator("figure img")).to_be_visible()

    served.write("actualites/jardin.md", "Voici le jardin !", "Le jardin a grandi.")
    expect(page.get_by_text("Le jardin a grandi.")).to_be_visible(timeout=PATIENCE)

    served.write("photos/jardin.md", "licence: CC0-1.0\n", "")
    expect(page.locator(".tile")).to_contain_text("Il manque la licence", timeout=PATIENCE)
    expect(page.locator(".tile code").first).to_have_text("licence: CC-BY-4.0")
    expect(page.locator("aside.preview")).to_contain_text("À corriger (1)")
    assert page.locator("main img").count() == 0
    assert not [name for name in served.files() if name.startswith("jardin-")]

    page.goto(f"{served.address}/a-corriger/")
    expect(page.locator("main")).to_contain_text("content/photos/jardin.md")
    expect(page.locator("main")).to_contain_text("content/actualites/jardin.md : exemple: oui")

    page.goto(f"{served.address}/actualites/jardin/")
    served.write("photos/jardin.md", "auteur:", "licence: CC0-1.0\nauteur:")
    expect(page.locator("figure img")).to_be_visible(timeout=PATIENCE)


def test_a_broken_file_does_not_stop_it(served: Served) -> None:
    page = served.page
    page.goto(f"{served.address}/a-corriger/")
    served.project.write("content/pages/cassee.md", "---\ntitre: [\n")
    (served.project.content / "pages/latin.md").write_bytes(b"---\ntitre: \xe9t\xe9\n---\n")
    main = page.locator("main")
    expect(main).to_contain_text("content/pages/cassee.md", timeout=PATIENCE)
    expect(main).to_contain_text("content/pages/latin.md", timeout=PATIENCE)
    (served.project.content / "pages/cassee.md").unlink()
    (served.project.content / "pages/latin.md").unlink()
    expect(main).not_to_contain_text("content/pages/cassee.md", timeout=PATIENCE)


def test_a_draft_is_shown_to_its_writer(served: Served) -> None:
    served.write("actualites/jardin.md", "exemple: oui", "exemple: oui\nbrouillon: oui")
    served.write("evenements/cafe-reparation.md", "exemple: oui", "brouillon: oui")
    page = served.page
    for address in ("/actualites/jardin/", "/agenda/cafe-reparation/"):
        page.goto(f"{served.address}{address}")
        panel = page.locator("aside.preview")
        expect(panel).to_contain_text("Ce texte est un brouillon", timeout=PATIENCE)
        expect(panel).to_contain_text("À corriger (0)")


def test_a_photo_that_is_not_there_has_a_tile_too(served: Served) -> None:
    served.write("actualites/jardin.md", "jardin.png", "jardim.png")
    served.page.goto(f"{served.address}/actualites/jardin/")
    tile = served.page.locator(".tile")
    expect(tile).to_contain_text("n’existe pas", timeout=PATIENCE)
    assert tile.locator("ul").count() == 0
    expect(served.page.locator("aside.preview code")).to_have_text("../photos/jardin.png")


def test_what_stops_the_build_is_said_on_the_page(served: Served) -> None:
    facts = served.project.root / "site.toml"
    before = facts.read_text("utf-8")
    page = served.page
    page.goto(f"{served.address}/actualites/jardin/")
    facts.write_text("nom = [\n", "utf-8")
    main = page.locator("main")
    expect(main).to_contain_text("Corrigez site.toml", timeout=PATIENCE)
    facts.write_text(before, "utf-8")
    expect(page.get_by_text("Voici le jardin")).to_be_visible(timeout=PATIENCE)


def test_the_address_of_the_site_may_change(served: Served) -> None:
    facts = served.project.root / "site.toml"
    text = facts.read_text("utf-8")
    facts.write_text(re.sub('adresse = ".*"', 'adresse = "https://a.fr/quartier"', text), "utf-8")
    page = served.page
    for _ in range(60):
        with contextlib.suppress(PlaywrightError):
            page.goto(f"{served.address}/quartier/actualites/jardin/")
        if page.get_by_text("Voici le jardin").count():
            break
        time.sleep(0.5)
    page.locator(".brand a").click()
    expect(page).to_have_url(f"{served.address}/quartier/", timeout=PATIENCE)
    expect(page.locator("h1")).to_be_visible()


def test_what_is_edited_while_it_builds_is_built_next(served: Served) -> None:
    page = served.page
    page.goto(f"{served.address}/actualites/jardin/")
    for number in range(1, 8):
        text = f"Version {number}."
        old = "Voici le jardin !" if number == 1 else f"Version {number - 1}."
        served.write("actualites/jardin.md", old, text)
        time.sleep(0.15)
    expect(page.get_by_text("Version 7.")).to_be_visible(timeout=PATIENCE)


def test_a_page_that_connects_after_a_build_hears_of_it(served: Served) -> None:
    built = served.project.root / ".preview/site/actualites/jardin/index.html"

    def connect_late(route: Route) -> None:
        served.write("actualites/jardin.md", "Voici le jardin !", "Le jardin a grandi.")
        while "Le jardin a grandi." not in built.read_text("utf-8"):
            time.sleep(0.05)
        time.sleep(0.5)  # the other pages have been told to reload by now
        route.continue_()

    served.page.route("**/livereload.js", connect_late, times=1)
    served.page.goto(f"{served.address}/actualites/jardin/")
    expect(served.page.get_by_text("Le jardin a grandi.")).to_be_visible(timeout=PATIENCE)


def test_no_byte_of_an_uncleared_photo_is_served(served: Served) -> None:
    marker = b"une photo que personne n'a declaree"
    photo = served.project.content / "photos/inconnue.png"
    draw(photo, seed=7)
    photo.write_bytes(photo.read_bytes() + marker)
    served.write("actualites/jardin.md", "Voici", "![](../photos/inconnue.png)\n\nVoici")
    page = served.page
    page.goto(f"{served.address}/actualites/jardin/")
    expect(page.locator(".tile")).to_contain_text("inconnue.png", timeout=PATIENCE)
    names = [name for name in served.files() if "inconnue" in name]
    assert names == []
    assert not any(marker in data for data in served.files().values())


def test_a_port_that_is_taken_is_said_in_french(project: Project) -> None:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        sock.listen()
        port = sock.getsockname()[1]
        done = project.run("commands", "serve", "--port", str(port), "--no-reload")
    assert done.returncode == 1
    assert f"--port {port + 1}" in done.stderr


def test_the_audit_refuses_a_preview(project: Project) -> None:
    preview = project.root / ".preview/site"
    preview.mkdir(parents=True)
    Path(preview, "index.html").write_text("<!doctype html>", "utf-8")
    done = project.run("commands", "audit", ".preview/site")
    assert done.returncode == 1
    assert ".preview" in done.stdout
