"""Two stories in a scratch repository: a photo's life, and a resident without account."""

import json
from pathlib import Path

from tests.contributing.pictures import KEPT, POSITION, annotate, draw, fields
from tests.contributing.scratch import Scratch

SHEET = """\
---
alternative: Un banc bleu sous deux arbres.
auteur: Habitante du 12
licence: CC BY-NC 4.0
depot: par-l-auteur
personnes: aucune
oeuvre: non
declaration: "2026-1"
---
"""
NEWS = "---\ntitre: Le banc\ndate: 2026-11-20\n---\nVenez.\n\n![](../photos/banc.jpg)\n"


def codes(scratch: Scratch, clone: Path) -> set[str]:
    """What is wrong beside the drawing that was there from the start."""
    done = scratch.run("./dalle check --format json --changed-since origin/main", clone)
    findings = json.loads(done.stdout)["findings"]
    return {found["code"] for found in findings if "jardin.jpg" not in found["path"]}


def test_from_a_bad_photo_to_one_that_cannot_return(scratch: Scratch, clone: Path) -> None:
    photo, sheet = clone / "content/photos/banc.jpg", clone / "content/photos/banc.md"
    scratch.do("git switch --quiet --create banc", clone)
    annotate(draw(photo), (*KEPT, *POSITION))
    sheet.write_text(SHEET, "utf-8")
    (clone / "content/actualites/banc.md").write_text(NEWS, "utf-8")
    scratch.do("git add --all && git commit --quiet --message Banc", clone)
    published = clone / "output/photos/banc/index.html"

    # Refused, in every form in which people and machines read it; nothing is built.
    for form, sign in (
        ("text", "À corriger"),
        ("github", "::error file=content/photos/banc.md,line=4"),
        ("markdown", "interdit l’usage commercial"),
        ("json", '"code": "licence-nc"'),
    ):
        done = scratch.run(f"./dalle check --format {form} --changed-since origin/main", clone)
        assert done.returncode == 1
        assert sign in done.stdout
    assert {"licence-nc", "gps"} <= codes(scratch, clone)
    assert scratch.run("./dalle build", clone).returncode == 1
    assert not published.exists()

    # Mended as the messages say, then cleared and published with its credit.
    annotate(photo, ("-GPS:all=", "-XMP-exif:GPS*=", "-XMP-iptcExt:LocationCreated="))
    sheet.write_text(SHEET.replace("CC BY-NC 4.0", "CC-BY-4.0"), "utf-8")
    assert codes(scratch, clone) == set()
    scratch.do("git commit --quiet --all --message Corriger && ./dalle build", clone)
    page = published.read_text("utf-8")
    assert "Habitante du 12" in page
    assert "CC BY 4.0" in page
    scratch.do("git switch --quiet main && git merge --quiet banc && git push --quiet", clone)
    kept = photo.read_bytes()

    # Withdrawn by one line that somebody types in a browser: gone, and the site still builds.
    with (clone / "content/retraits.yml").open("a", encoding="utf-8") as list_of_withdrawals:
        list_of_withdrawals.write("- photo: banc\n")
    scratch.do("./dalle build && ./dalle audit", clone)
    assert not published.exists()
    assert "<img" not in (clone / "output/actualites/banc/index.html").read_text("utf-8")

    # Its files go too, and the list then knows the picture: it cannot return under any name.
    scratch.do("./dalle withdraw banc && git add --all && git commit --quiet -m Retirer", clone)
    assert not photo.exists()
    (clone / "content/photos/autre.jpg").write_bytes(kept)
    (clone / "content/photos/autre.md").write_text(
        SHEET.replace("CC BY-NC 4.0", "CC-BY-4.0"), "utf-8"
    )
    assert "retiree" in codes(scratch, clone)
    assert scratch.run("./dalle check --changed-since origin/main", clone).returncode == 1
    scratch.do("./dalle build", clone)
    assert not (clone / "output/photos/autre").exists()

    # Nor can the line be taken back unseen.
    scratch.do("git push --quiet", clone)
    (clone / "content/retraits.yml").write_text("# Rien.\n", "utf-8")
    assert "retrait-efface" in codes(scratch, clone)


def test_a_volunteer_sends_the_photo_of_a_resident_without_account(
    scratch: Scratch, clone: Path
) -> None:
    received = annotate(draw(scratch.root / "IMG_2041.jpg"), (*KEPT, *POSITION))
    answers = (
        "--titre 'Le banc bleu' --auteur 'Habitante du 12' --licence CC-BY-4.0 --personnes aucune"
        " --oeuvre non --legende '' --declaration 2026-1 --depot pour-l-auteur"
        " --alternative 'Un banc bleu sous deux arbres.'"
    )
    without_paper = scratch.run(f"./dalle photo {received} {answers}", clone, DALLE_ANSWERS="")
    assert without_paper.returncode == 1
    assert "papier" in without_paper.stdout + without_paper.stderr
    assert not (clone / "content/photos/le-banc-bleu.md").exists()

    scratch.do(
        f"git switch --quiet --create banc && ./dalle photo {received} {answers}"
        " --depot-ref 2026-07 && ./dalle check --changed-since origin/main"
        " && git add --all && git commit --quiet --message Banc && ./dalle build && ./dalle audit",
        clone,
        DALLE_ANSWERS="",
    )
    assert not any("GPS" in name for name in fields(clone / "content/photos/le-banc-bleu.jpg"))
    page = (clone / "output/photos/le-banc-bleu/index.html").read_text("utf-8")
    assert "Habitante du 12" in page
