"""Whole directories: one good, and one bad for each class of what must not be published."""

import base64
import hashlib
import io
import os
import shutil
import socket
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from html import escape
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PIL import Image, ImageDraw

from findings.model import Finding, Severity
from photo_licences.inventory import read_inventory
from photo_licences.judging import Terms, judge
from publication_gate.audit.directory import audit
from publication_gate.manifest import read_manifest, write_manifest
from publication_gate.policy import META_POLICY, headers_file
from responsive_images import encoder
from responsive_images.cache import Cache
from responsive_images.deriving import derive_all

NOW = datetime(2026, 11, 22, 10, tzinfo=ZoneInfo("Europe/Paris"))
SITE = """\
nom = "La dalle"
description = "Un quartier."
commune = "Vitry-sur-Seine"
adresse = "https://dalle.example"
identifiant_agenda = "dalle.example"
zone_scolaire = "C"
libre_de_droits = "large"
depot = "https://forge.example/dalle"
branche = "main"
"""
REUSE = """\
version = 1
[[annotations]]
path = "theme/**"
SPDX-FileCopyrightText = "2026 Les bénévoles"
SPDX-License-Identifier = "AGPL-3.0-or-later"
[[annotations]]
path = ["theme/static/icone.png", "theme/static/icone.svg", "theme/static/fiche.pdf"]
SPDX-FileCopyrightText = "2026 Une habitante"
SPDX-License-Identifier = "CC0-1.0"
"""
SHEET = """\
---
alternative: Des bacs de tomates au pied d'une tour.
auteur: Une habitante
licence: CC-BY-4.0
depot: par-l-auteur
personnes: aucune
oeuvre: non
declaration: "2026-1"
---
"""
PAGE = f"""\
<!doctype html><html lang="fr"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{META_POLICY}">
<title>La dalle</title><link rel="stylesheet" href="/theme/style.css"></head>
<body><h1>La dalle</h1><script src="/theme/agenda.js" defer></script></body></html>
"""
CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n"
ICON = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>\n'
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


@dataclass(frozen=True)
class Project:
    """A project with its finished directory, as a build leaves them."""

    root: Path

    @property
    def output(self) -> Path:
        return self.root / "output"

    @property
    def manifest(self) -> Path:
        return self.root / "output.manifest.json"

    @property
    def image(self) -> Path:
        return min(self.output.glob("images/*.jpg"))

    @property
    def original(self) -> Path:
        return self.root / "content/photos/jardin.jpg"

    def audit(self, **options: object) -> tuple[Finding, ...]:
        settings = {"now": NOW, **options}
        return audit(self.output, self.root, self.manifest, **settings)

    def put(self, path: str, data: bytes | str) -> Path:
        file = self.output / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data.encode() if isinstance(data, str) else data)
        return file


def photo(form: str, seed: int = 0, **options: object) -> bytes:
    picture = Image.linear_gradient("L").resize((480, 320)).convert("RGB")
    ImageDraw.Draw(picture).ellipse((40 + seed, 40, 300, 200 + seed), (200, 60, 20))
    out = io.BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build once what every test copies and spoils."""
    root = tmp_path_factory.mktemp("projet")
    project = Project(root)
    (root / "content/photos").mkdir(parents=True)
    (root / "theme/static").mkdir(parents=True)
    (root / "site.toml").write_text(SITE, encoding="utf-8")
    (root / "REUSE.toml").write_text(REUSE, encoding="utf-8")
    project.original.write_bytes(photo("JPEG"))
    project.original.with_suffix(".md").write_text(SHEET, encoding="utf-8")
    assets = {
        "style.css": b"p { color: red }\n",
        "agenda.js": b"'use strict';\n",
        "icone.png": photo("PNG", 7),
        "icone.svg": ICON.encode(),
        "fiche.pdf": PDF,
        "autre.png": photo("PNG", 9),
        "autre.pdf": PDF + b"\n",
    }
    for name, data in assets.items():
        (root / "theme/static" / name).write_bytes(data)
        if not name.startswith("autre"):
            project.put(f"theme/{name}", data)
    judgement = judge(read_inventory(root), Terms(NOW))
    published = derive_all(
        judgement.cleared.values(),
        lambda slug: f"https://dalle.example/photos/{slug}/",
        Cache(root / ".cache"),
        widths=(64, 96),
    )
    write_manifest(project.manifest, encoder.write(published.values(), project.output))
    project.put("index.html", PAGE)
    project.put("agenda.ics", CALENDAR)
    project.put("robots.txt", "User-agent: *\nSitemap: https://dalle.example/sitemap.xml\n")
    project.put("sitemap.xml", '<?xml version="1.0"?>\n<urlset/>\n')
    project.put("photos/licences.json", '{"photos": []}\n')
    project.put("_headers", headers_file())
    return root


@pytest.fixture
def project(finished: Path, tmp_path: Path) -> Project:
    return Project(Path(shutil.copytree(finished, tmp_path / "projet")))


def test_accepts_what_a_build_leaves(project):
    assert project.audit() == ()


def test_accepts_it_when_every_derivative_is_made_again(project):
    assert project.audit(rederive=True) == ()


def test_accepts_old_entries_in_the_manifest(project):
    entries = read_manifest(project.manifest)
    gone = replace(entries[0], original="content/photos/ancien.jpg", original_sha256="0" * 64)
    write_manifest(project.manifest, [*entries, gone, replace(gone, sha256="1" * 64)])
    assert project.audit() == ()


@pytest.mark.parametrize("rederive", [False, True])
def test_accepts_an_image_that_one_entry_explains_and_another_does_not(project, rederive):
    """A build that failed leaves entries of what it would have published."""
    entries = read_manifest(project.manifest)
    data = photo("JPEG", 30)
    tree = project.original.with_name("arbre.jpg")
    tree.write_bytes(data)
    sheet = SHEET.replace("Une habitante", "Un voisin")
    tree.with_suffix(".md").write_text(sheet, encoding="utf-8")
    path, digest = "content/photos/arbre.jpg", hashlib.sha256(data).hexdigest()
    wrong = [replace(entry, original=path, original_sha256=digest) for entry in entries]
    write_manifest(project.manifest, [*wrong, *entries])
    assert project.audit(rederive=rederive) == ()
    write_manifest(project.manifest, wrong)
    assert "droits-absents" in refused_codes(project, rederive=rederive)


def zip_of_a_photo() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("jardin.jpg", photo("JPEG", 3))
    return out.getvalue()


STRANGE_FILES = {
    "photos/autre.jpg": photo("JPEG", 3),
    "photos/autre.png": photo("PNG", 3),
    "photos/autre.avif": photo("AVIF", 3),
    "photos/autre.webp": photo("WEBP", 3),
    "photos/autre.gif": photo("GIF", 3),
    "photos/autre.bmp": photo("BMP", 3),
    "photos/autre.tif": photo("TIFF", 3),
    "photos/autre.jp2": photo("JPEG2000", 3),
    "favicon.ico": photo("ICO", 3),
    "photos/cachee.txt": photo("JPEG", 3),
    "photos/cachee.html": photo("PNG", 3),
    "photos/cachee.JFIF": photo("JPEG", 3),
    "photos/sans-extension": photo("JPEG", 3),
    "photos/dessin.svg": ICON.replace("h9", "h8"),
    "photos/dessin.txt": ICON,
    "photos/dessin.html": ICON,
    "papier.pdf": PDF + b"\n\n",
    "papier.txt": PDF,
    "photos.zip": zip_of_a_photo(),
    "photos.css": zip_of_a_photo(),
    "police.woff2": b"wOF2\0\1\0\0" + bytes(64),
    "son.mp3": b"ID3\3" + bytes(64),
    "film.mp4": b"\0\0\0\x18ftypmp42" + bytes(64),
    "programme.wasm": b"\0asm\1\0\0\0",
    "donnees.bin": bytes(range(256)),
    "vide.bin": b"",
    "vide.jpg": b"",
    "page.php": "<?php echo 1;",
    "page.htm": PAGE,
    "page.xhtml": PAGE,
    "manifeste.webmanifest": "{}",
    "script.js": "fetch('/x');\n",
    "utf16.html": PAGE.encode("utf-16"),
    "latin.html": PAGE.replace("La dalle", "Été").encode("latin-1"),
}


@pytest.mark.parametrize("path", STRANGE_FILES)
def test_refuses_a_strange_file(path, project):
    project.put(path, STRANGE_FILES[path])
    findings = project.audit()
    assert {finding.path for finding in findings} == {f"output/{path}"}


SPOILED_TEXTS = {
    "index.html": PAGE.replace("<h1>", "<img src=https://evil.example/x><h1>"),
    "sans-politique/index.html": PAGE.replace(META_POLICY, "default-src *"),
    "theme/autre.css": "p { background: url(//evil.example/x) }",
    "theme/carte.css": "p { color: red } /*# sourceMappingURL=//evil.example/x */",
    "agenda/flux.rss": "<rss><channel><image><url>https://evil.example</url></image></channel></rss>",
    "flux.atom": '<feed xmlns="http://www.w3.org/2005/Atom"><logo>//evil.example</logo></feed>',
    "agenda.ics": CALENDAR.replace("PRODID:x", "ATTACH:https://evil.example/x"),
    "photos/licences.json": '{"photos": [{"image": "https://evil.example/x"}]}',
    "robots.txt": "Sitemap: https://evil.example/sitemap.xml\n",
    "_headers": headers_file() + "  Link: <https://evil.example/x>; rel=preload\n",
    "_redirects": "/images/* https://evil.example/:splat 200\n",
    "equipe.txt": base64.b64encode(photo("PNG", 3)),
    "donnees.json": '{"name": "data:image/png;base64,iVBORw0KGgo="}',
}


DEEP = {
    "profond.json": "[" * 980 + "]" * 980,
    "profond.css": "p { color: " + "(" * 3000 + "}",
    "profond.atom": "<a>" * 3000 + "</a>" * 3000,
    "profond.html": PAGE.replace("<h1>", "<template>" * 3000),
}


@pytest.mark.parametrize("path", DEEP)
def test_a_text_without_end_does_not_stop_the_audit(path, project):
    project.put(path, DEEP[path])
    project.put("z.html", PAGE.replace(META_POLICY, ""))
    assert "output/z.html" in {finding.path for finding in project.audit()}


@pytest.mark.parametrize("path", SPOILED_TEXTS)
def test_refuses_a_spoiled_text(path, project):
    project.put(path, SPOILED_TEXTS[path])
    findings = project.audit()
    assert {finding.path for finding in findings} == {f"output/{path}"}


def test_a_finding_says_where_and_what_and_blocks(project):
    project.put("index.html", PAGE.replace("<h1>", "<img src=https://evil.example/x><h1>"))
    (finding,) = project.audit()
    assert (finding.code, finding.path, finding.line) == (
        "adresse-exterieure",
        "output/index.html",
        4,
    )
    assert "https://evil.example/x" in finding.message
    assert finding.severity is Severity.REFUSED
    assert finding.blocking


def refused_codes(project: Project, **options: object) -> set[str]:
    return {finding.code for finding in project.audit(**options)}


class TestOriginals:
    """The manifest names the original; whether it may be published is asked anew."""

    def test_refuses_when_the_original_is_gone(self, project):
        project.original.unlink()
        assert "original-absent" in refused_codes(project)

    def test_refuses_when_the_original_is_another_file(self, project):
        project.original.write_bytes(photo("JPEG", 5))
        assert refused_codes(project) == {"original-change"}

    def test_refuses_when_the_sheet_is_gone(self, project):
        project.original.with_suffix(".md").unlink()
        assert refused_codes(project) == {"original-non-autorise"}

    def test_refuses_when_the_photo_was_withdrawn(self, project):
        (project.root / "content/retraits.yml").write_text("- photo: jardin\n", encoding="utf-8")
        findings = project.audit()
        assert {finding.code for finding in findings} == {"original-non-autorise"}
        assert "retiree" in findings[0].message

    def test_refuses_when_an_agreement_has_ended(self, project):
        sheet = project.original.with_suffix(".md")
        agreed = "personnes: adultes-accord\naccord_ref: 2026-01\naccord_fin: 2026-12-31"
        sheet.write_text(SHEET.replace("personnes: aucune", agreed), encoding="utf-8")
        assert refused_codes(project) == set()
        assert refused_codes(project, now=NOW.replace(year=2027)) == {"original-non-autorise"}

    def test_refuses_when_the_author_changed_since(self, project):
        sheet = project.original.with_suffix(".md")
        sheet.write_text(SHEET.replace("Une habitante", "Un voisin"), encoding="utf-8")
        assert refused_codes(project) == {"droits-absents"}

    def test_refuses_when_the_licence_changed_since(self, project):
        sheet = project.original.with_suffix(".md")
        sheet.write_text(SHEET.replace("CC-BY-4.0", "CC0-1.0"), encoding="utf-8")
        assert refused_codes(project) == {"droits-absents"}

    def test_refuses_a_manifest_that_lies_about_an_image(self, project):
        entry = read_manifest(project.manifest)[0]
        data = photo("JPEG", 3)
        path = project.put("images/jardin-64.0000.jpg", data)
        digest = hashlib.sha256(data).hexdigest()
        lie = replace(entry, output=f"images/{path.name}", sha256=digest)
        write_manifest(project.manifest, [*read_manifest(project.manifest), lie])
        assert refused_codes(project) == {"droits-absents"}
        assert "image-differente" in refused_codes(project, rederive=True)

    def test_refuses_an_original_outside_of_the_photos(self, project):
        entry = read_manifest(project.manifest)[0]
        shutil.copy(project.original, project.root / "ailleurs.jpg")
        entries = [replace(entry, original="ailleurs.jpg")]
        write_manifest(project.manifest, entries)
        assert "original-non-autorise" in refused_codes(project)


class TestImages:
    """What the file carries (I4)."""

    def respell(self, project: Project, change: Callable[[bytes], bytes]) -> None:
        """Change an image and let the manifest know, as a builder gone wrong would."""
        image = project.image
        data = change(image.read_bytes())
        image.write_bytes(data)
        digest = hashlib.sha256(data).hexdigest()
        entries = [
            replace(entry, sha256=digest) if entry.output.endswith(image.name) else entry
            for entry in read_manifest(project.manifest)
        ]
        write_manifest(project.manifest, entries)

    def test_refuses_one_without_rights(self, project):
        self.respell(project, strip)
        assert refused_codes(project) == {"droits-absents"}

    def test_refuses_something_behind_the_image(self, project):
        self.respell(project, lambda data: data + zip_of_a_photo())
        assert "octets-derriere-image" in refused_codes(project)

    def test_refuses_a_comment(self, project):
        self.respell(project, lambda data: data[:2] + b"\xff\xfe\x00\x08secret" + data[2:])
        assert refused_codes(project) == {"metadonnees-restantes"}

    def test_refuses_a_position(self, project):
        self.respell(project, lambda data: insert_exif(data, position().tobytes()))
        left = [f for f in project.audit() if f.code == "metadonnees-restantes"]
        assert "position (EXIF)" in left[0].message

    def test_refuses_a_cleared_image_under_another_extension(self, project):
        project.put("images/jardin.png", project.image.read_bytes())
        assert refused_codes(project) == {"nom-trompeur"}


def position() -> Image.Exif:
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (48.0, 47.0, 1.0), 3: "E", 4: (2.0, 23.0, 1.0)}
    return exif


def strip(data: bytes) -> bytes:
    out = io.BytesIO()
    with Image.open(io.BytesIO(data)) as picture:
        picture.convert("RGB").save(out, "JPEG")
    return out.getvalue()


def insert_exif(data: bytes, exif: bytes) -> bytes:
    segment = b"Exif\0\0" + exif.removeprefix(b"Exif\0\0")
    return data[:2] + b"\xff\xe1" + (len(segment) + 2).to_bytes(2, "big") + segment + data[2:]


class TestCredits:
    """Beside every photo stand its author and licence, in pages and feeds (I4)."""

    CREDIT = "<figcaption>Une habitante, CC BY 4.0</figcaption>"

    def figure(self, project: Project, credit: str) -> str:
        return f"<figure><img src='/images/{project.image.name}' alt=''>{credit}</figure>"

    def test_accepts_a_page_with_them(self, project):
        project.put("index.html", PAGE.replace("<h1>", self.figure(project, self.CREDIT) + "<h1>"))
        assert project.audit() == ()

    def test_refuses_a_page_without(self, project):
        project.put("index.html", PAGE.replace("<h1>", self.figure(project, "") + "<h1>"))
        (finding,) = project.audit()
        assert (finding.code, finding.path) == ("credit-absent", "output/index.html")
        assert "Une habitante" in finding.message

    def test_refuses_a_feed_without(self, project):
        text = self.figure(project, "").replace("<", "&lt;")
        project.put("flux.rss", f"<rss><channel><description>{text}</description></channel></rss>")
        assert refused_codes(project) == {"credit-absent"}

    def test_accepts_a_feed_whose_caption_shows_a_tag(self, project):
        caption = (
            "<figcaption>Un &lt;q cite=' qui reste ouvert. Une habitante, CC BY 4.0</figcaption>"
        )
        text = escape(self.figure(project, caption))
        project.put("flux.rss", f"<rss><channel><description>{text}</description></channel></rss>")
        assert project.audit() == ()

    def test_accepts_a_feed_with_them(self, project):
        text = self.figure(project, self.CREDIT).replace("<", "&lt;")
        project.put("flux.rss", f"<rss><channel><description>{text}</description></channel></rss>")
        assert project.audit() == ()


class TestTheme:
    def test_accepts_an_asset_at_any_address(self, project):
        project.put("favicon.png", (project.root / "theme/static/icone.png").read_bytes())
        assert project.audit() == ()

    @pytest.mark.parametrize("name", ["autre.png", "autre.pdf"])
    def test_refuses_an_asset_that_only_a_wildcard_covers(self, name, project):
        project.put(f"theme/{name}", (project.root / "theme/static" / name).read_bytes())
        (finding,) = project.audit()
        assert finding.code == "theme-licence-en-bloc"
        assert f"theme/static/{name}" in finding.message

    def test_refuses_an_asset_without_licence(self, project):
        (project.root / "REUSE.toml").write_text(
            "version = 1\n[[annotations]]\npath = 'dalle'\n", encoding="utf-8"
        )
        assert refused_codes(project) == {"theme-sans-licence"}

    def test_refuses_an_asset_that_says_where_it_was_made(self, project):
        data = photo("PNG", 7, exif=position())
        (project.root / "theme/static/icone.png").write_bytes(data)
        project.put("theme/icone.png", data)
        assert refused_codes(project) == {"metadonnees-restantes"}

    def test_refuses_an_asset_that_was_changed(self, project):
        project.put("theme/icone.svg", ICON.replace("h9", "h8"))
        assert refused_codes(project) == {"contenu-non-autorise"}

    @pytest.mark.parametrize(
        ("code", "text"),
        [
            ("balise-refusee", "fetch('/x');\n"),
            ("adresse-exterieure", "import '//evil.example/x.js';\n"),
            ("image-cachee", f"const photo = [{', '.join(map(str, photo('PNG', 3)))}];\n"),
        ],
    )
    def test_refuses_a_script_of_the_theme_that_fetches_or_carries(self, project, code, text):
        (project.root / "theme/static/autre.js").write_text(text, encoding="utf-8")
        project.put("theme/autre.js", text)
        assert refused_codes(project) == {code}

    def test_refuses_a_script_that_was_changed(self, project):
        project.put("theme/agenda.js", "'use strict'; fetch('/x');\n")
        assert refused_codes(project) == {"script-inconnu"}


class TestDisk:
    def test_refuses_a_symbolic_link(self, project):
        (project.output / "lien.txt").symlink_to(project.output / "robots.txt")
        assert refused_codes(project) == {"fichier-special"}

    def test_never_enters_a_linked_directory(self, project, tmp_path):
        outside = tmp_path / "dehors"
        outside.mkdir()
        (outside / "x.jpg").write_bytes(photo("JPEG", 3))
        (project.output / "dehors").symlink_to(outside, target_is_directory=True)
        (finding,) = project.audit()
        assert (finding.code, finding.path) == ("fichier-special", "output/dehors")

    def test_refuses_a_dead_link(self, project):
        (project.output / "mort.txt").symlink_to("nulle-part")
        assert refused_codes(project) == {"fichier-special"}

    def test_refuses_a_pipe_without_reading_it(self, project):
        os.mkfifo(project.output / "tuyau.txt")
        assert refused_codes(project) == {"fichier-special"}

    def test_refuses_a_socket(self, project, monkeypatch):
        monkeypatch.chdir(project.output)
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind("prise.txt")
            assert refused_codes(project) == {"fichier-special"}

    def test_refuses_a_hard_link(self, project, tmp_path):
        os.link(project.output / "robots.txt", tmp_path / "robots.txt")
        (finding,) = project.audit()
        assert (finding.code, finding.path) == ("fichier-partage", "output/robots.txt")

    @pytest.mark.parametrize(
        "name",
        [
            "été.html",
            "deux mots.html",
            ".cache.html",
            "a\nb.html",
            "aux.html",
            "a..",
            "a:b",
            "-x.html",
            "x" * 220 + ".html",
            b"\xff.html",
        ],
    )
    def test_refuses_an_odd_name(self, name, project):
        raw = name if isinstance(name, bytes) else name.encode()
        (project.output / os.fsdecode(raw)).write_text(PAGE, encoding="utf-8")
        findings = project.audit()
        assert "nom-interdit" in {finding.code for finding in findings}
        assert all(finding.path.encode() for finding in findings)

    def test_refuses_a_file_that_it_cannot_read(self, project, monkeypatch):
        read = Path.read_bytes

        def refuse(path: Path) -> bytes:
            if path.name == "robots.txt":
                raise PermissionError(13, "Permission denied")
            return read(path)

        monkeypatch.setattr(Path, "read_bytes", refuse)
        (finding,) = project.audit()
        assert (finding.code, finding.path) == ("fichier-illisible", "output/robots.txt")

    def test_refuses_what_is_too_heavy_without_reading_it(self, project):
        with project.put("film.txt", b"").open("wb") as file:
            file.truncate(30 * 1024**3)
        assert refused_codes(project) == {"fichier-trop-lourd"}

    def test_refuses_names_that_differ_by_case_only(self, project):
        project.put("INDEX.html", PAGE)
        assert refused_codes(project) == {"nom-en-double"}


class TestWhatCannotRun:
    """A check that cannot run is a failure (I5)."""

    def test_no_manifest(self, project):
        project.manifest.unlink()
        (finding,) = project.audit()
        assert (finding.code, finding.path) == ("manifeste-inutilisable", "output.manifest.json")

    def test_no_content(self, project):
        shutil.rmtree(project.root / "content")
        assert refused_codes(project) == {"source-de-verification-absente"}

    @pytest.mark.parametrize("name", ["site.toml", "REUSE.toml"])
    def test_no_or_broken_facts(self, name, project):
        (project.root / name).write_text("[[", encoding="utf-8")
        assert refused_codes(project) == {"source-de-verification-absente"}
        (project.root / name).unlink()
        assert refused_codes(project) == {"source-de-verification-absente"}

    @pytest.mark.parametrize("name", ["retraits.yml", "relectures.yml"])
    @pytest.mark.parametrize("target", ["/dev/zero", "nulle-part", "photos"])
    def test_a_list_that_cannot_be_read(self, project, name, target):
        (project.root / "content" / name).symlink_to(target)
        (finding,) = project.audit()
        assert finding.code == "source-de-verification-absente"
        assert name in finding.message

    def test_no_directory(self, project):
        shutil.rmtree(project.output)
        assert refused_codes(project) == {"dossier-absent"}

    def test_a_link_in_place_of_the_directory(self, project):
        project.output.rename(project.root / "vrai")
        project.output.symlink_to(project.root / "vrai", target_is_directory=True)
        assert refused_codes(project) == {"dossier-absent"}

    def test_a_preview(self, project):
        preview = project.output.rename(project.root / ".preview")
        findings = audit(preview, project.root, project.manifest, NOW)
        assert [finding.code for finding in findings] == ["apercu"]
