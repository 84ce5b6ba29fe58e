"""« Écrire sur ce site »: its links open the forge's editor with a model to be filled in."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser
from tiny_project import NOW, Project, make_project

LONGEST_ADDRESS = 7500
ANSWERS = {
    "debut:\n": "debut: 2026-12-12 16:00\n",
    "fin:\n": "fin: 2026-12-12 18:00\n",
    "lieu:\n": "lieu: fab-lab\n",
    "organisateur:\n": "organisateur: fab-lab\n",
}


@pytest.mark.parametrize(
    ("link", "answers", "file"),
    [
        ("Annoncer un événement", ANSWERS, "content/evenements/mon-evenement.md"),
        ("Écrire une actualité", {}, "content/actualites/mon-actualite.md"),
    ],
)
def test_what_the_editor_opens_with_passes_once_it_is_filled(
    tiny_site: Project, tmp_path: Path, link: str, answers: dict[str, str], file: str
) -> None:
    page = (tiny_site.output / "ecrire-sur-ce-site/index.html").read_text("utf-8")
    (address,) = (
        str(node.attributes["href"])
        for node in LexborHTMLParser(page).css("main a")
        if node.text() == link
    )
    assert address.startswith("https://github.com/dalle-robespierre/site/new/main?")
    assert len(address) <= LONGEST_ADDRESS
    asked = parse_qs(urlsplit(address).query)
    assert asked["filename"] == [file]

    project = make_project(tmp_path / "site")
    (text,) = asked["value"]
    project.write(file, text)
    unfilled = project.run("commands", "check", file, "--now", NOW)
    assert unfilled.returncode == bool(answers), unfilled.stdout
    for blank, answer in answers.items():
        assert blank in text
        text = text.replace(blank, answer, 1)
    project.write(file, text)
    filled = project.run("commands", "check", file, "--now", NOW)
    assert filled.returncode == 0, filled.stdout
