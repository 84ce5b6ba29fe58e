"""What editors propose: the same models as the commands, and sheets that only lack answers."""

import json
import re
from configparser import ConfigParser

import pytest
from tiny_project import NOW, ROOT, Project, draw, make_project

from publication_gate.text_models import EVENT, NEWS

SNIPPETS = json.loads((ROOT / ".vscode/site.code-snippets").read_text("utf-8"))
BY_PREFIX = {snippet["prefix"]: snippet for snippet in SNIPPETS.values()}
DAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"


def typed(prefix: str, *answers: str) -> str:
    """Give what stands in the editor when a person has answered place after place."""
    text = "\n".join(BY_PREFIX[prefix]["body"]).replace(DAY, NOW[:10])
    for number, answer in enumerate(answers, start=1):
        text = text.replace(f"${number}", answer)
    return re.sub(r"\$\{\d:([^}]*)\}", r"\1", text.replace("$0", "")) + "\n"


@pytest.fixture
def project(tmp_path):
    return make_project(tmp_path / "site")


@pytest.mark.parametrize(("prefix", "model"), [("evenement", EVENT), ("actualite", NEWS)])
def test_an_editor_and_a_command_begin_with_the_same_model(prefix: str, model: str) -> None:
    lists = {"lieux": "content/lieux.yml", "organisateurs": "content/organisateurs.yml"}
    assert typed(prefix) == model.format(titre="Titre", date=NOW[:10], **lists)


def test_a_sheet_only_lacks_its_answers(project: Project) -> None:
    photos = project.content / "photos"
    draw(photos / "banc.png", seed=5)
    (photos / "banc.md").write_text(typed("fiche", *[""] * 7), "utf-8")
    found = findings(project)
    assert {
        code for code in found if not code.endswith(("-absente", "-absent", "-absentes"))
    } == set()
    assert len(found) == 7

    answers = ("Un banc.", "Zoé", "CC0-1.0", "par-l-auteur", "aucune", "non", '"2026-1"')
    (photos / "banc.md").write_text(typed("fiche", *answers), "utf-8")
    assert findings(project) == []


def test_a_line_withdraws_a_photo(project: Project) -> None:
    project.write("content/retraits.yml", typed("retrait", "jardin"))
    assert "retiree" in findings(project)


def findings(project: Project) -> list[str]:
    done = project.run("commands", "check", "--format", "json", "--now", NOW)
    return sorted(finding["code"] for finding in json.loads(done.stdout)["findings"])


def test_every_editor_writes_the_same_line_ends() -> None:
    parser = ConfigParser(strict=False)
    text = (ROOT / ".editorconfig").read_text("utf-8").replace("root = true\n", "", 1)
    parser.read_string(text)
    assert parser["*"]["end_of_line"] == "lf"
    assert parser["*"]["charset"] == "utf-8"
    assert "* text=auto eol=lf" in (ROOT / ".gitattributes").read_text("utf-8")
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
    assert settings["files.eol"] == "\n"


def test_what_windows_editors_write_is_read(project: Project) -> None:
    """Notepad puts a mark before the text and two characters at each line's end."""
    sheet = project.content / "photos/jardin.md"
    before = findings(project)
    sheet.write_bytes(b"\xef\xbb\xbf" + sheet.read_bytes().replace(b"\n", b"\r\n"))
    assert findings(project) == before


def test_names_that_windows_takes_for_one_are_refused(project: Project) -> None:
    photos = project.content / "photos"
    draw(photos / "JARDIN.png", seed=9)
    (photos / "JARDIN.md").write_bytes((photos / "jardin.md").read_bytes())
    assert "slug-en-double" in findings(project)
