"""A second neighbourhood from the same code: only content, facts and colours differ."""

import re
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser
from tiny_project import NOW, Project, copy_code, draw

TEXT_FILES = {".html", ".ics", ".rss", ".atom", ".xml", ".json", ".txt", ".js"}
FIRST_ONE = re.compile(
    r"robespierre|vitry|semise|lepoles|couleurs de la dalle|\bdalle\b", re.IGNORECASE
)
PROGRAM = re.compile(r"PRODID:.*|<generator>.*?</generator>")
HOST = "https://exemple.org"
BASE = "/quartier"
FACTS = f"""\
nom = "Les Terrasses"
description = "La vie du quartier des Terrasses, à Besançon."
commune = "Besançon"
adresse = "{HOST}{BASE}"
identifiant_agenda = "terrasses.besancon.fr"
zone_scolaire = "A"
libre_de_droits = "stricte"
depot = "https://forge.exemple.org/terrasses/site"
branche = "principale"
"""
SHEET = """\
---
alternative: Un banc bleu sous deux arbres.
auteur: Équipe des Terrasses
licence: CC0-1.0
depot: par-l-auteur
personnes: aucune
oeuvre: non
declaration: "2026-1"
---
"""
TEXTS = {
    "content/photos/banc.md": SHEET,
    "content/actualites/le-banc.md": (
        "---\ntitre: Le banc est là\ndate: 2026-11-20\n---\nVenez !\n\n![](../photos/banc.png)\n\n"
        "Voir [l’atelier](../pages/atelier.md) et [l’agenda](/agenda/).\n"
    ),
    "content/pages/atelier.md": (
        "---\ntitre: L’atelier\nmenu: L’atelier\nordre: 1\nprochaines_dates: couture\n"
        "---\nOn coud.\n"
    ),
    "content/evenements/couture.md": (
        "---\ntitre: Couture\npublie_le: 2026-11-20\n"
        "repetition: tous les jeudis de 18h à 20h, hors vacances scolaires\n"
        "lieu: salle\norganisateur: couture\n---\nOn apprend ensemble.\n"
    ),
    "content/lieux.yml": "- slug: salle\n  nom: La salle des Terrasses\n",
    "content/organisateurs.yml": '- slug: couture\n  nom: Couture\n  couleur: "#005a9c"\n',
    "content/relectures.yml": "# Rien.\n",
    "content/retraits.yml": "# Rien.\n",
}


@pytest.fixture(scope="module")
def neighbourhood(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(tmp_path_factory.mktemp("terrasses") / "site")
    copy_code(project.root)
    project.write("site.toml", FACTS)
    for path, text in TEXTS.items():
        project.write(path, text)
    draw(project.content / "photos/banc.png", seed=3)
    style = project.root / "theme/style.css"
    changed = style.read_text("utf-8").replace("--paper: #fff8ec", "--paper: #f4fbff", 1)
    style.write_text(changed, "utf-8")
    done = project.build()
    assert done.returncode == 0, done.stderr
    return project


def pages(project: Project) -> dict[str, LexborHTMLParser]:
    return {
        path.relative_to(project.output).as_posix(): LexborHTMLParser(path.read_text("utf-8"))
        for path in project.output.rglob("*.html")
    }


def test_nothing_of_the_first_neighbourhood_is_left(neighbourhood: Project) -> None:
    """Two names may stay: the program's own in calendars and feeds, and spellings of licences."""
    found = set()
    for path in sorted(neighbourhood.output.rglob("*")):
        if path.suffix in TEXT_FILES and path.name != "tables.js":
            text = PROGRAM.sub("", path.read_text("utf-8"))
            found |= {f"{path.name}: {match[0]}" for match in FIRST_ONE.finditer(text)}
    assert found == set()


def test_every_address_lies_below_its_path(neighbourhood: Project) -> None:
    wrong = []
    for page, tree in pages(neighbourhood).items():
        here = f"{HOST}{BASE}/{page.removesuffix('index.html')}"
        for node in tree.css("[href], [src]"):
            written = node.attributes.get("href") or node.attributes.get("src") or ""
            address, _ = urldefrag(urljoin(here, written))
            if not address.startswith(HOST):
                continue
            path = unquote(address.removeprefix(f"{HOST}{BASE}"))
            file = neighbourhood.output / f"{path}index.html".lstrip("/")
            if not address.startswith(f"{HOST}{BASE}/") or not (
                file.is_file() or (neighbourhood.output / path.lstrip("/")).is_file()
            ):
                wrong.append(f"{page}: {written}")
    assert wrong == []


def test_its_facts_and_colours_show(neighbourhood: Project) -> None:
    home = (neighbourhood.output / "index.html").read_text("utf-8")
    assert "Les Terrasses" in home
    assert "#f4fbff" in (neighbourhood.output / "theme/style.css").read_text("utf-8")
    calendar = (neighbourhood.output / "agenda.ics").read_text("utf-8")
    assert "@terrasses.besancon.fr" in calendar
    # Zone A is on holiday from 13 February 2027 on; zone C, of the first site, a week earlier.
    assert "couture-20270211-1800@" in calendar
    assert "couture-20270218-1800@" not in calendar
    assistant = (neighbourhood.output / "proposer-une-photo/assistant/index.html").read_text(
        "utf-8"
    )
    assert "https://forge.exemple.org/terrasses/site" in assistant
    assert '"strict":true' in (neighbourhood.output / "theme/assistant/tables.js").read_text(
        "utf-8"
    )


def test_it_is_checked_and_audited_like_the_first(neighbourhood: Project) -> None:
    for command in ("check", "audit"):
        done = neighbourhood.run("commands", command, "--now", NOW)
        assert done.returncode == 0, done.stdout


def test_only_three_places_differ(neighbourhood: Project) -> None:
    """Whoever adapts the site never opens a Python file or a template."""
    original = Path(__file__).parents[2]
    changed = {
        path.relative_to(neighbourhood.root).parts[0] + "/" + path.name
        for part in ("plugins", "commands", "theme")
        for path in (neighbourhood.root / part).rglob("*")
        if path.is_file()
        and "__pycache__" not in path.parts
        and path.read_bytes() != (original / path.relative_to(neighbourhood.root)).read_bytes()
    }
    assert changed <= {"theme/style.css"}
