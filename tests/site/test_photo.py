"""``./dalle photo``: from a phone to the built site, through a pseudo-terminal."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pillow_heif
import pytest
from PIL import ExifTags, Image
from terminal import Terminal
from tiny_project import NOW, Project, draw

from photo_licences.embedded.reading import read_rights

ANSWERS = {
    "--titre": "Le marché de Noël",
    "--alternative": "Des stands de bois sous des guirlandes.",
    "--auteur": "Habitante du 12",
    "--licence": "CC-BY-4.0",
    "--depot": "par-l-auteur",
    "--personnes": "aucune",
    "--oeuvre": "non",
    "--declaration": "2026-1",
}


def options(**changes: str | None) -> list[str]:
    """Every option that the simplest case needs; one given None is left out."""
    wanted = ANSWERS | {f"--{key.replace('_', '-')}": value for key, value in changes.items()}
    return [part for key, value in wanted.items() if value is not None for part in (key, value)]


def snapped(size: tuple[int, int] = (900, 600), *, artist: str | None = None) -> Image.Exif:
    """EXIF as a phone writes it: turned, with a position, a serial number and a maker."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Apple"
    exif[ExifTags.Base.Model] = "iPhone 15"
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.Base.DateTime] = "2026:11:20 10:00:00"
    if artist:
        exif[ExifTags.Base.Artist] = artist
    details = exif.get_ifd(ExifTags.IFD.Exif)
    details[ExifTags.Base.DateTimeOriginal] = "2026:11:20 10:00:00"
    details[ExifTags.Base.BodySerialNumber] = "SN-0042-SECRET"
    position = exif.get_ifd(ExifTags.IFD.GPSInfo)
    position[ExifTags.GPS.GPSLatitudeRef] = "N"
    position[ExifTags.GPS.GPSLatitude] = (48.0, 47.0, 12.0)
    return exif


def scene(size: tuple[int, int] = (900, 600)) -> Image.Image:
    """Something photographic: a gradient with noise."""
    noise = Image.effect_noise(size, 60)
    gradient = Image.linear_gradient("L").resize(size)
    return Image.merge("RGB", (noise, gradient, Image.blend(noise, gradient, 0.5)))


def phone_heic(path: Path, **exif: str) -> Path:
    pillow_heif.from_pillow(scene()).save(path, exif=snapped(**exif).tobytes(), quality=60)
    return path


@pytest.fixture
def heic(tmp_path: Path) -> Path:
    """A HEIC from a phone, named .jpg as file managers rename it."""
    return phone_heic(tmp_path / "IMG_0042.jpg", artist="Amina Belkacem")


def photos(project: Project) -> set[str]:
    return {path.name for path in (project.content / "photos").iterdir()}


def test_a_heic_from_a_phone_is_on_the_site_after_two_commands(
    project: Project, heic: Path
) -> None:
    with Terminal(project, "photo", str(heic), "--now", NOW) as person:
        person.answer("Un titre court", "Le marché de Noël")
        person.answer("« le-marche-de-noel »", "")
        person.answer("légende", "Trois allées de stands.")
        asked = person.answer("Que voit-on", "photo de stands")
        asked = person.answer("annoncer une image", "Des stands de bois sous des guirlandes.")
        asked = person.answer("Qui a pris la photo", "oui")
        assert "« Amina Belkacem »" in asked
        person.answer("Qui l’apporte", "1")
        person.answer("Sous quelle licence", "CC BY")
        person.answer("Il manque le numéro de version", "CC BY 4.0")
        person.answer("Qui peut-on reconnaître", "1")
        asked = person.answer("Quel jour", "oui")
        assert "« 2026-11-20 »" in asked
        person.answer("fresque", "1")
        person.answer("Où", "")
        asked = person.answer("d’accord avec cette déclaration", "1")
        assert "Je réponds de ces informations." in " ".join(asked.split())
        person.wait_for("La photo est prête")
        assert person.exit_code() == 0, person.screen
    build = project.build()
    assert build.returncode == 0, build.stderr

    original = project.content / "photos/le-marche-de-noel.jpg"
    with Image.open(original) as image:
        assert image.format == "JPEG"
        assert image.size == (600, 900)
        assert ExifTags.Base.Orientation not in image.getexif()
    data = original.read_bytes()
    assert b"SECRET" not in data
    assert b"iPhone" not in data
    rights = read_rights(data)
    assert rights.creators == ("Amina Belkacem",)
    assert not rights.gps
    page = (project.output / "photos/le-marche-de-noel/index.html").read_text(encoding="utf-8")
    assert "Amina Belkacem" in page
    assert "Trois allées de stands" in page


@pytest.mark.parametrize("stop", ["interrupt", "close_input"])
@pytest.mark.parametrize("question", ["Un titre court", "Que voit-on", "Sous quelle licence"])
def test_whoever_stops_leaves_nothing_behind(
    project: Project, tmp_path: Path, question: str, stop: str
) -> None:
    image = tmp_path / "image.jpg"
    scene((300, 200)).save(image)
    before = photos(project)
    wanted = {"titre": None} if question == "Un titre court" else {"alternative": None}
    wanted = {"licence": None} if question == "Sous quelle licence" else wanted
    with Terminal(project, "photo", str(image), "--nom", "essai", *options(**wanted)) as person:
        if question != "Un titre court":
            person.answer("légende", "")
        person.wait_for(question)
        person.wait_for("\r\n> ")
        getattr(person, stop)()
        assert person.exit_code() == 130, person.screen
        assert "Rien n’a été écrit" in person.screen
    assert photos(project) == before
    assert not any((project.root / ".cache/intake").glob("*"))


def test_without_a_terminal_every_missing_answer_is_said_at_once(
    project: Project, heic: Path
) -> None:
    before = photos(project)
    done = project.run(
        "commands", "photo", str(heic), *options(licence=None, personnes=None, auteur=None)
    )
    assert done.returncode == 1
    for option in ("--licence", "--personnes", "--auteur"):
        assert f"Il manque une réponse : {option}" in done.stdout
    assert photos(project) == before


def test_options_answer_and_no_file_is_ever_overwritten(project: Project, heic: Path) -> None:
    for name in ("le-marche-de-noel", "le-marche-de-noel-2"):
        other = heic.with_name(f"{name}.heic")
        pillow_heif.from_pillow(scene().rotate(90 * len(name), expand=True)).save(other)
        done = project.run("commands", "photo", str(other), *options(), "--now", NOW)
        assert done.returncode == 0, done.stdout + done.stderr
        assert f"content/photos/{name}.jpg" in done.stdout
    done = project.run("commands", "photo", str(heic), *options(), "--nom", "jardin")
    assert done.returncode == 1
    assert "« jardin » est déjà pris" in done.stdout


def test_the_licence_is_never_filled_in(project: Project, heic: Path) -> None:
    with Terminal(project, "photo", str(heic), *options(licence=None)) as person:
        person.answer("légende", "")
        person.answer("Sous quelle licence", "")
        person.answer("Il manque la licence", "oui")
        person.answer("Il manque la licence", "celle du site")
        person.wait_for("Nous ne connaissons pas la licence")
        person.interrupt()
        assert person.exit_code() == 130


def test_what_the_file_contradicts_stands_only_when_it_is_said_twice(
    project: Project, heic: Path
) -> None:
    with Terminal(project, "photo", str(heic), *options(auteur=None), "--now", NOW) as person:
        person.answer("légende", "")
        person.answer("Qui a pris la photo", "Karim Diallo")
        person.answer("Pour garder cette réponse", "Karim Diallo")
        person.answer("Quel jour", "")
        person.answer("Où", "")
        person.wait_for("La photo est prête")
        assert person.exit_code() == 0
        assert "devra d’abord décider" in person.screen
    check = project.run("commands", "check", "--format", "json", "--now", NOW)
    assert "autre-personne-citee" in check.stdout
    assert "Amina Belkacem" in check.stdout


def test_several_photos_may_share_answers(project: Project, tmp_path: Path) -> None:
    files = [tmp_path / "a.png", tmp_path / "b.webp"]
    draw(files[0], (800, 500), seed=3)
    scene((700, 500)).save(files[1])
    with Terminal(
        project, "photo", *map(str, files), *options(titre=None, auteur=None), "--now", NOW
    ) as person:
        person.answer("Un titre court", "Une affiche")
        person.answer("Nom des fichiers", "")
        person.answer("légende", "")
        person.answer("Qui a pris la photo", "Habitante du 12")
        person.answer("Quel jour", "2026-11-01")
        person.answer("Où", "Sur la dalle")
        person.answer("Un titre court", "La fête")
        person.answer("Nom des fichiers", "fete")
        person.answer("légende", "")
        asked = person.answer("Qui a pris la photo", "=")
        assert "« Habitante du 12 »" in asked
        person.answer("Quel jour", "=")
        person.answer("Où", "=")
        person.wait_for("La photo est prête")
        assert person.exit_code() == 0
    assert {"une-affiche.png", "une-affiche.md", "fete.jpg", "fete.md"} <= photos(project)
    sheet = (project.content / "photos/fete.md").read_text(encoding="utf-8")
    assert "auteur: Habitante du 12" in sheet
    assert "date: 2026-11-01" in sheet


def test_a_withdrawn_picture_does_not_come_in_again(project: Project, heic: Path) -> None:
    bring = ("commands", "photo", str(heic), *options(auteur="Amina Belkacem"), "--now", NOW)
    assert project.run(*bring).returncode == 0
    done = project.run("commands", "withdraw", "le-marche-de-noel", "--now", NOW)
    assert done.returncode == 0, done.stderr
    done = project.run(*bring)
    assert done.returncode == 1
    assert "a été retirée à la demande" in " ".join(done.stdout.split())
    assert "le-marche-de-noel.jpg" not in photos(project)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "est vide"),
        (b"%PDF-1.7\n", "c’est du PDF"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "c’est du SVG"),
        (b"\xff\xd8\xff\xe0" + bytes(40), "est abîmée"),
    ],
)
def test_what_is_no_photo_stays_outside(
    project: Project, tmp_path: Path, content: bytes, sentence: str
) -> None:
    file = tmp_path / "image.jpg"
    file.write_bytes(content)
    done = project.run("commands", "photo", str(file), *options())
    assert done.returncode == 1
    assert sentence in done.stdout
    assert photos(project) == {"jardin.png", "jardin.md"}


def test_a_file_that_is_not_there_is_said_in_french(project: Project) -> None:
    done = project.run("commands", "photo", "nulle-part.jpg", *options())
    assert done.returncode == 1
    assert "ne peut pas être ouvert" in done.stdout


def test_a_full_disk_is_said_in_french_and_leaves_nothing(project: Project, heic: Path) -> None:
    before = photos(project)
    command = shlex.join([sys.executable, "-X", "utf8", "-m", "commands", "photo", str(heic)])
    limited = f"ulimit -f 16; {command} {shlex.join(options(now=NOW))}"
    done = subprocess.run(
        ["bash", "-c", limited],
        cwd=project.root,
        env={**os.environ, "PYTHONPATH": str(project.root / "plugins")},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert "Le disque est plein" in done.stdout
    assert "rien n’a été écrit" in done.stderr
    assert photos(project) == before
    assert list((project.root / ".cache/intake").iterdir()) == []
