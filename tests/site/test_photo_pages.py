"""The page of every photo, the gallery and the credits, under every licence that is accepted."""

import csv
import hashlib
import json
from pathlib import Path

import pytest
from extruct.jsonld import JsonLdExtractor  # type: ignore[import-untyped] # it ships no types
from selectolax.lexbor import LexborHTMLParser, LexborNode
from tiny_project import ROOT, SHEET, Project, draw, make_project

SITE = "https://dalle-robespierre.example"
SOURCE = "https://commons.wikimedia.org/wiki/File:%C3%89t%C3%A9.jpg"
LICENCES = [
    (row["spdx"], row["name"], row["url"])
    for row in csv.DictReader(
        (ROOT / "plugins/photo_licences/licences.tsv").read_text("utf-8").splitlines(),
        delimiter="\t",
    )
]
OWN = "licence: CC0-1.0\ndepot: par-l-auteur"
OTHERS = f"licence: {{}}\ndepot: tiers-libre\nsource: {SOURCE}\ntitre: Sous {{}}\ndate: 2025-03-02"
WITH_PEOPLE = "personnes: adultes-accord\naccord_ref: 2026-12\naccord_fin: 2029-12-31"
MURAL = "oeuvre: sujet-principal\noeuvre_artiste: C215 & Alicè\noeuvre_ref: 2026-03"
RARE = "\nlicence_nom: GFDL 1.3\nlicence_url: https://www.gnu.org/licenses/fdl-1.3.pdf"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A site with a photo under every licence, one of people, one of a mural, in two texts."""
    project = make_project(tmp_path_factory.mktemp("licences") / "site")
    for number, (spdx, _, _) in enumerate(LICENCES, start=1):
        _add(project, spdx.lower().replace(".", "-"), number, (OWN, OTHERS.format(spdx, spdx)))
    _add(project, "rare", 20, (OWN, OTHERS.format("GFDL", "GFDL") + RARE))
    _add(project, "gens", 21, ("personnes: aucune", WITH_PEOPLE))
    _add(project, "fresque", 22, ("oeuvre: non", MURAL))
    _add(project, "exemple", 23, ("oeuvre: non", "oeuvre: non\nexemple: oui"))
    rare = hashlib.sha256((project.content / "photos/rare.png").read_bytes()).hexdigest()
    review = f"- sha256: {rare}\n  probleme: licence-rare\n  par: Lou\n  motif: lue\n"
    project.write("content/relectures.yml", review)
    text = "---\ntitre: {}\n{}---\n![](../photos/gens.png)\n"
    project.write("content/pages/b.md", text.format("Une page", "photo: gens.png\n"))
    project.write("content/actualites/a.md", text.format("Actu", "date: 2026-11-20\n"))
    done = project.build()
    assert done.returncode == 0, done.stderr
    return project


def _add(project: Project, slug: str, number: int, change: tuple[str, str]) -> None:
    draw(project.content / f"photos/{slug}.png", (480, 320), seed=number)
    sheet = SHEET.replace("au pied", f"et {number} pots au pied").replace(*change)
    project.write(f"content/photos/{slug}.md", sheet)


def page(site: Project, slug: str) -> LexborNode:
    html = (site.output / f"photos/{slug}/index.html").read_text(encoding="utf-8")
    root = LexborHTMLParser(html).css_first("html")
    assert root is not None
    return root


def text_of(node: LexborNode | None) -> str:
    assert node is not None
    return " ".join(node.text().split())


@pytest.mark.parametrize(("spdx", "name", "url"), LICENCES)
def test_every_licence_is_named_linked_and_ready_to_copy(
    site: Project, spdx: str, name: str, url: str
) -> None:
    slug = spdx.lower().replace(".", "-")
    shown = page(site, slug)
    (licence,) = shown.css("figcaption a[rel=license]")
    assert (text_of(licence), licence.attributes["href"]) == (name, url)
    (source,) = [link for link in shown.css("figcaption a") if text_of(link) == "page d’origine"]
    assert source.attributes["href"] == SOURCE
    author = "Projet du site (dessin par programme)"
    dated = "02/03/2025, " if spdx == "etalab-2.0" else ""
    assert text_of(shown.css_first(".copy")) == (
        f"« Sous {spdx} ». Dessin : {author}, {name} ({url}), {dated}{SOURCE}, "
        f"{SITE}/photos/{slug}/"
    )
    (described,) = JsonLdExtractor().extract(shown.html)
    assert described["@type"] == "ImageObject"
    assert described["license"] == url
    assert described["acquireLicensePage"] == f"{SITE}/photos/{slug}/"
    assert described["creditText"].endswith(f"{author}, {name}")
    assert (site.output / described["contentUrl"].removeprefix(f"{SITE}/")).is_file()


def test_the_site_of_every_licence_is_confirmed_by_the_audit(site: Project) -> None:
    audit = site.run("commands", "audit", "--rederive", "--now", "2026-11-22T10:00")
    assert audit.returncode == 0, audit.stdout + audit.stderr


@pytest.mark.parametrize(
    ("slug", "words"),
    [("gens", "On voit des personnes."), ("fresque", "l’accord de l’artiste")],
)
def test_what_the_licence_alone_does_not_allow_is_not_offered(
    site: Project, slug: str, words: str
) -> None:
    shown = page(site, slug)
    assert shown.css(".copy, [download]") == []
    assert words in text_of(shown.css_first("main"))


def test_a_photo_may_be_copied_taken_and_withdrawn(site: Project) -> None:
    shown = page(site, "cc-by-4-0")
    (download,) = shown.css("[download]")
    assert (site.output / download.attributes["href"][1:]).is_file()
    headings = [text_of(heading) for heading in shown.css("main h2")]
    assert headings == ["Utiliser cette photo", "Retirer cette photo"]


def test_a_photo_says_where_it_is_seen(site: Project) -> None:
    shown = page(site, "gens")
    assert "Où on la voit" in [text_of(heading) for heading in shown.css("h2")]
    uses = {link.attributes["href"]: text_of(link) for link in shown.css(".links a")}
    assert uses == {"/actualites/a/": "Actu", "/b/": "Une page"}


def test_machines_are_told_nothing_of_an_example(site: Project) -> None:
    assert JsonLdExtractor().extract(page(site, "exemple").html) == []


def test_every_photo_is_in_the_list_and_in_the_credits(site: Project) -> None:
    slugs = {path.stem for path in (site.content / "photos").glob("*.md")}
    listed = json.loads((site.output / "photos/licences.json").read_text("utf-8"))["photos"]
    assert {photo["slug"] for photo in listed} == slugs
    assert all(_is_as_listed(site.output, file) for photo in listed for file in photo["files"])
    credited = LexborHTMLParser((site.output / "photos/credits/index.html").read_text("utf-8"))
    links = {link.attributes["href"] for link in credited.css("main li a")}
    assert {f"/photos/{slug}/" for slug in slugs} <= links


def _is_as_listed(output: Path, file: dict[str, object]) -> bool:
    data = (output / str(file["url"]).removeprefix(f"{SITE}/")).read_bytes()
    return (len(data), hashlib.sha256(data).hexdigest()) == (file["bytes"], file["sha256"])
