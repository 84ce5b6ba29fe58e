"""What each picture shows: a copy of the project, something done in it, a page of it."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PIL import Image, ImageOps
from playwright.sync_api import Page

from tools.guide_pictures.camera import NOW, SITE, Camera, screen_of

ROOT = Path(__file__).resolve().parents[2]
COPIED = (
    *("commands", "plugins", "theme", "content", "docs", "tools", "LICENSES"),
    *("pelicanconf.py", "site.toml", "REUSE.toml", ".gitignore"),
)
README_PICTURE = ROOT / "docs" / "site.png"
README_SCREENS: tuple[tuple[str, int, Literal["light", "dark"]], ...] = (
    ("/", 1280, "light"),
    ("/agenda/cafe-reparation/", 360, "light"),
    ("/agenda/", 360, "dark"),
)
PORT = 8765
_GPS, _LATITUDE, _LONGITUDE = 0x8825, 2, 4
_MAKE = 0x010F
_FILE_OF_A_GUIDE = re.compile(r"^```\w+ (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PHOTO = "photo-au-telephone"

Scene = Callable[[Camera, Path], None]


def site(camera: Camera, folder: Path) -> None:
    """The pages that visitors read, and the phone page."""
    _copy(folder)
    _run(folder, "build")
    pages = {
        "accueil": "/",
        "evenement": "/agenda/cafe-reparation/",
        "actualite": "/actualites/la-fete-de-la-dalle-se-prepare/",
        "photo": f"/photos/{_PHOTO}/",
    }
    with camera.page(folder / "output") as page:
        for name, address in pages.items():
            page.goto(SITE + address)
            if name == "photo":
                _scroll_to(page, "Retirer cette photo")
            camera.take(page, name)
        page.goto(f"{SITE}/proposer-une-photo/assistant/")
        _walk_through(camera, page, _photo_with_position(folder))


def readme(camera: Camera, folder: Path) -> None:
    """The README's picture: the home page on a desk, an event and the agenda on a telephone."""
    _copy(folder)
    _run(folder, "build")
    screens = []
    for address, width, scheme in README_SCREENS:
        with camera.page(folder / "output", width=width, scheme=scheme) as page:
            page.goto(SITE + address)
            screens.append(screen_of(page))
    camera.put_together(screens, README_PICTURE)


def preview(camera: Camera, folder: Path) -> None:
    """The preview of a sheet that lost its licence."""
    _copy(folder)
    sheet = folder / "content" / "photos" / f"{_PHOTO}.md"
    sheet.write_text(re.sub("licence:.*\n", "", sheet.read_text("utf-8")), "utf-8")
    command = _command("serve", "--no-reload", "--port", str(PORT))
    with subprocess.Popen(
        command, cwd=folder, env=_environment(folder), stdout=subprocess.PIPE, encoding="utf-8"
    ) as server:
        while server.stdout and f":{PORT}" not in server.stdout.readline():
            pass
        with camera.page() as page:
            page.goto(f"http://127.0.0.1:{PORT}/a-corriger/")
            _scroll_to(page, "Aperçu sur votre ordinateur.")
            camera.take(page, "apercu")
        server.terminate()


def review(camera: Camera, folder: Path) -> None:
    """The reviewer's page on a request with one new photo."""
    _copy(folder)
    sheet = folder / "content" / "photos" / "jardin-en-mai.md"
    _git(folder, "init", "--quiet", "--initial-branch", "main")
    _git(folder, "add", "--all")
    _git(folder, "commit", "--quiet", "--message", "Avant")
    with Image.open(folder / "content" / "photos" / f"{_PHOTO}.png") as drawing:
        ImageOps.mirror(drawing.convert("RGB")).save(sheet.with_suffix(".jpg"))
    shutil.copy(folder / "content" / "photos" / f"{_PHOTO}.md", sheet)
    _run(folder, "review", "--changed-since", "main", "--vers", "relecture.html")
    with camera.page() as page:
        page.goto((folder / "relecture.html").as_uri())
        camera.take(page, "relecture")


def another_neighbourhood(camera: Camera, folder: Path) -> None:
    """The site that « Adapter à votre quartier » makes, from the files that it shows."""
    _copy(folder)
    for kind in ("actualites", "evenements", "pages", "photos"):
        shutil.rmtree(folder / "content" / kind)
        (folder / "content" / kind).mkdir()
    guide = (ROOT / "docs" / "guides" / "adapter-a-votre-quartier.md").read_text("utf-8")
    for path, text in _FILE_OF_A_GUIDE.findall(guide):
        (folder / path).write_text(text.replace("https://exemple.org/quartier", SITE), "utf-8")
    _run(folder, "build")
    with camera.page(folder / "output") as page:
        page.goto(f"{SITE}/")
        camera.take(page, "autre-quartier")


SCENES: tuple[Scene, ...] = (site, readme, preview, review, another_neighbourhood)


def _walk_through(camera: Camera, page: Page, photo: Path) -> None:
    """Answer every question of the phone page."""
    go_on = page.get_by_role("button", name="Continuer")
    page.get_by_label("Votre photo").set_input_files(photo)
    page.get_by_text("La photo disait").wait_for()
    _scroll_to(page, "Choisissez l’original")
    camera.take(page, "assistant-photo")
    go_on.click()
    page.get_by_label("Moi", exact=True).check()
    page.get_by_label("Nom à afficher").fill("Habitante du 12")
    go_on.click()
    page.get_by_label("CC BY 4.0").check()
    go_on.click()
    page.get_by_label("Personne (").check()
    go_on.click()
    page.get_by_label("Non", exact=True).check()
    go_on.click()
    page.get_by_label("Que voit-on").fill("Une main tient un téléphone devant la dalle.")
    go_on.click()
    page.get_by_label("J’ai lu").check()
    go_on.click()
    _scroll_to(page, "Étape 8")
    camera.take(page, "assistant-fin")


def _scroll_to(page: Page, text: str) -> None:
    page.get_by_text(text).first.evaluate("(here) => here.scrollIntoView()")


def _photo_with_position(folder: Path) -> Path:
    photo = folder / "IMG_2041.jpg"
    exif = Image.Exif()
    exif[_MAKE] = "Téléphone"
    exif.get_ifd(_GPS).update({_LATITUDE: (48.0, 47.0, 15.0), _LONGITUDE: (2.0, 24.0, 12.0)})
    with Image.open(folder / "content" / "photos" / f"{_PHOTO}.png") as drawing:
        drawing.convert("RGB").save(photo, exif=exif)
    return photo


def _copy(folder: Path) -> None:
    folder.mkdir(parents=True)
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)


def _run(folder: Path, *arguments: str) -> None:
    subprocess.run(_command(*arguments), cwd=folder, env=_environment(folder), check=True)


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-X", "utf8", "-m", "commands", *arguments]


def _environment(folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": str(folder / "plugins"),
        "SOURCE_DATE_EPOCH": str(int(NOW.timestamp())),
    }


def _git(folder: Path, *arguments: str) -> None:
    name = ("-c", "user.name=Bénévole", "-c", "user.email=benevole@users.noreply.example")
    subprocess.run([shutil.which("git") or "git", *name, *arguments], cwd=folder, check=True)
