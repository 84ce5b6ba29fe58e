"""One photo, one event and one text through the gate."""

import json

import feedparser
from icalendar import Calendar
from tiny_project import Project

from photo_licences.embedded.reading import read_rights


def test_everything_comes_out_with_its_credit(built: Project) -> None:
    page = (built.output / "actualites/jardin/index.html").read_text(encoding="utf-8")
    assert '<source type="image/avif" srcset="/images/jardin-360.' in page
    assert 'alt="Des bacs de tomates au pied d&#39;une tour."' in page
    assert "Projet du site (dessin par programme)" in page
    assert 'rel="license" href="https://creativecommons.org/publicdomain/zero/1.0/deed.fr"' in page
    assert '<a href="/ecole-du-web/">l’école</a>' in page
    assert "premières\N{NO-BREAK SPACE}tomates" not in page
    assert "jardin\N{NARROW NO-BREAK SPACE}!" in page


def test_every_derivative_carries_its_rights(built: Project) -> None:
    images = sorted((built.output / "images").iterdir())
    assert len(images) >= 2
    for image in images:
        rights = read_rights(image.read_bytes())
        assert "Projet du site (dessin par programme)" in rights.creators
        assert not rights.gps


def test_the_event_is_the_same_in_the_page_the_feed_and_the_calendar(built: Project) -> None:
    page = (built.output / "agenda/cafe-reparation/index.html").read_text(encoding="utf-8")
    assert "samedi 5 décembre 2026, de 14 h à 17 h" in page.replace("\N{NO-BREAK SPACE}", " ")
    feed = feedparser.parse((built.output / "agenda/flux.rss").read_bytes())
    assert not feed.bozo
    (item,) = feed.entries
    assert item.ev_startdate == "2026-12-05T14:00:00+01:00"
    calendar = Calendar.from_ical((built.output / "agenda.ics").read_bytes())
    (event,) = calendar.events
    assert event.start.isoformat() == "2026-12-05T14:00:00+01:00"
    assert event.end.isoformat() == "2026-12-05T17:00:00+01:00"
    assert event["summary"].startswith("Exemple")


def test_examples_keep_the_banner_and_the_robots_away(built: Project) -> None:
    for page in built.output.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert "Maquette. Ce site n’est pas un site officiel" in html, page
        assert '<meta name="robots" content="noindex">' in html, page


def test_a_site_without_examples_has_neither(project: Project) -> None:
    for text in project.content.rglob("*.md"):
        text.write_text(text.read_text(encoding="utf-8").replace("exemple: oui\n", ""), "utf-8")
    done = project.build()
    assert done.returncode == 0, done.stderr
    home = (project.output / "index.html").read_text(encoding="utf-8")
    assert "Maquette" not in home
    assert "noindex" not in home


def test_the_manifest_names_the_original_of_every_image(built: Project) -> None:
    manifest = json.loads((built.root / "output.manifest.json").read_text(encoding="utf-8"))
    outputs = {entry["output"] for entry in manifest["entries"]}
    assert outputs == {f"images/{image.name}" for image in (built.output / "images").iterdir()}
    assert {entry["original"] for entry in manifest["entries"]} == {"content/photos/jardin.png"}


def test_nothing_is_left_beside_the_site(built: Project) -> None:
    beside = {path.name for path in built.root.iterdir() if path.name.startswith(".")}
    assert beside <= {".cache"}


def test_a_caption_is_markdown_like_any_text(project: Project) -> None:
    sheet = project.content / "photos/jardin.md"
    caption = "Le jardin *partagé* ; voir [l'école](../pages/ecole-du-web.md)."
    text = sheet.read_text(encoding="utf-8").replace("Le jardin partagé.", caption)
    sheet.write_text(text, encoding="utf-8")
    done = project.build()
    assert done.returncode == 0, done.stderr
    page = (project.output / "actualites/jardin/index.html").read_text(encoding="utf-8")
    assert (
        "<figcaption>Le jardin <em>partagé</em>\N{NARROW NO-BREAK SPACE}; "
        'voir <a href="/ecole-du-web/">l’école</a>.' in page
    )
    feed = (project.output / "actualites/flux.atom").read_text(encoding="utf-8")
    assert "Le jardin partagé" in feed


def test_a_caption_is_refused_what_a_text_is_refused(project: Project) -> None:
    sheet = project.content / "photos/jardin.md"
    with sheet.open("a", encoding="utf-8") as file:
        file.write("<script>x</script>\n\n![](jardin.png)\n")
    check = project.run("commands", "check", "content/photos")
    assert check.returncode == 1
    assert "content/photos/jardin.md:11" in check.stdout
    assert "une autre photo" in check.stdout


def test_a_draft_and_a_text_to_come_stay_out(project: Project) -> None:
    project.write("content/actualites/plus-tard.md", "---\ntitre: T\ndate: 2027-01-01\n---\nx\n")
    project.write(
        "content/pages/brouillon.md", "---\ntitre: Brouillon\nbrouillon: oui\n---\nsecret\n"
    )
    event = (project.content / "evenements/cafe-reparation.md").read_text(encoding="utf-8")
    later = event.replace("publie_le: 2026-11-", "publie_le: 2027-01-")
    project.write("content/evenements/plus-tard.md", later)
    done = project.build()
    assert done.returncode == 0, done.stderr
    assert "content/actualites/plus-tard.md:3" in done.stderr
    assert not (project.output / "actualites/plus-tard").exists()
    assert "content/evenements/plus-tard.md:" in done.stderr
    assert not (project.output / "agenda/plus-tard").exists()
    assert "plus-tard" not in (project.output / "sitemap.xml").read_text(encoding="utf-8")
    assert not (project.output / "brouillon").exists()
    assert "content/pages/brouillon.md:3" in done.stderr
