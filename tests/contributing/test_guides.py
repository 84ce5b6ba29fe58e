"""Every command of the guides, run as it is written, in the order in which it stands."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tiny_project import ROOT

from tests.contributing.pictures import KEPT, POSITION, annotate, draw
from tests.contributing.scratch import Scratch, make_scratch
from tests.contributing.test_from_issue import ISSUE
from tools.guide_pictures.scenes import README_PICTURE

GUIDES = sorted((ROOT / "docs/guides").glob("*.md"))
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINKS = re.compile(r"\]\(([^)\s]+)\)")
LINES_OF_A_PAGE = 110
ANSWERS = (
    "--titre 'Le jardin en mai' --auteur 'Habitante du 12' --licence CC-BY-4.0"
    " --depot pour-l-auteur --depot-ref 2026-07 --personnes aucune --oeuvre non --legende ''"
    " --alternative 'Des bacs de tomates au pied d’une tour.' --declaration 2026-1"
)
BENCH = """\
---
alternative: Un banc bleu sous deux arbres.
auteur: Habitante du 12
licence: CC-BY-4.0
depot: par-l-auteur
personnes: aucune
oeuvre: non
declaration: "2026-1"
---
"""
NEED_THE_REAL_PROJECT = {"reprendre-le-projet"}


def test_there_is_a_guide_for_each_task() -> None:
    assert {guide.stem for guide in GUIDES} == {
        "adapter-a-votre-quartier",
        "annoncer-un-evenement",
        "ecrire-une-actualite",
        "mettre-le-site-en-ligne",
        "proposer-une-photo",
        "relire-une-demande",
        "reprendre-le-projet",
        "retirer-une-photo",
    }


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_every_command_works(guide: Path, tmp_path: Path) -> None:
    scratch = make_scratch(tmp_path)
    prepare(scratch, guide.stem)
    script = "\n".join(as_script(guide))
    assert scratch.do(script, DALLE_ANSWERS=ANSWERS)
    assert not (scratch.root / "trompe").exists(), "the code of a request ran"


def as_script(guide: Path) -> Iterator[str]:
    """Give the commands, and for each file that the guide shows one that writes it."""
    for language, path, text in BLOCK.findall(guide.read_text("utf-8")):
        if path:
            yield f"cat > {path} <<'FIN'\n{text}FIN"
        elif language == "sh":
            yield text


def prepare(scratch: Scratch, guide: str) -> None:
    """Put there what the guide takes for granted: a photo to bring in, a request to read."""
    pictures = scratch.root / "Images"
    pictures.mkdir()
    for number in (2041, 2042):
        size = (number - 1900, 90)
        annotate(draw(pictures / f"IMG_{number}.jpg", size), (*KEPT, *POSITION))
    (pictures / "ticket.txt").write_text(ISSUE, "utf-8")
    draw(pictures / "banc-bleu.jpg", (200, 300))
    (pictures / "banc-bleu.md").write_text(BENCH, "utf-8")
    first = scratch.root / "premier"
    push = f"git add --all && git commit --quiet -m x && git push --quiet {scratch.forge} HEAD:"
    if guide == "relire-une-demande":
        sheet = first / "content/photos/jardin.md"
        text = sheet.read_text("utf-8")
        (first / "content/photos/banc.md").write_text(text.replace("tomates", "fleurs"), "utf-8")
        draw(first / "content/photos/banc.jpg", (300, 500))
        (first / "dalle").write_text("#!/bin/sh\ntouch ~/trompe\n", "utf-8")
        scratch.do(f"{push}refs/pull/12/head", first)
    if guide in NEED_THE_REAL_PROJECT:
        for name in ("docs", "tests/photo_licences", "pyproject.toml", "tools", "requirements.txt"):
            source = ROOT / name
            copy = shutil.copytree if source.is_dir() else shutil.copy
            (first / name).parent.mkdir(parents=True, exist_ok=True)
            copy(source, first / name)
        # The suite and the linters of the real project have tests of their own.
        command = first / "dalle"
        short = 'case "$1" in test|lint|--help) exec echo "$@";; esac\nroot='
        command.write_text(command.read_text("utf-8").replace("root=", short, 1), "utf-8")
        scratch.do(f"{push}main", first)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_is_one_page_with_pictures_and_live_links(guide: Path) -> None:
    text = guide.read_text("utf-8")
    assert len(text.splitlines()) <= LINES_OF_A_PAGE
    assert "![" in text
    for target in LINKS.findall(text):
        if not re.match(r"https?:|#|\.\./photos/|\.\./pages/", target):
            assert (guide.parent / target.partition("#")[0]).exists(), target


def test_the_readme_shows_the_picture_that_the_script_takes() -> None:
    picture = README_PICTURE.relative_to(ROOT).as_posix()
    assert f"]({picture})" in (ROOT / "README.md").read_text("utf-8")
    assert README_PICTURE.stat().st_size <= 120_000


def test_pictures_are_small_and_all_used() -> None:
    used = "".join(guide.read_text("utf-8") for guide in GUIDES)
    for picture in (ROOT / "docs/guides/images").iterdir():
        assert picture.stat().st_size <= 60_000
        assert f"images/{picture.name}" in used
