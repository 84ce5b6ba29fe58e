"""A site with photos of every shape in every place."""

from pathlib import Path

from PIL import Image
from tiny_project import SHEET, Project, make_project

SHAPES = {
    "paysage": (2000, 1500),
    "debout": (1500, 2000),
    "panorama": (3000, 750),
    "rouleau": (500, 2500),
    "petite": (240, 180),
    "trait": (1, 400),
    "ciel-bleu": (2000, 1500),
}
ALL = "\n\n".join(f"![](../photos/{name}.jpg)" for name in SHAPES)
BODY = f"""\
Un mot.

![](../photos/retiree.jpg)

{ALL}

![](../photos/paysage.jpg) ![](../photos/debout.jpg) ![](../photos/panorama.jpg)

- Dans une liste ![](../photos/paysage.jpg)

> Dans une citation ![](../photos/paysage.jpg)
"""
ARTICLE = "---\ntitre: Une promenade\ndate: 2026-11-20\n---\n"
COVERED = "---\ntitre: Autre promenade\ndate: 2026-11-20\nphoto: paysage.jpg\n---\nVoici.\n"
PAGE = "---\ntitre: Le lieu\nadresse: le-lieu\nprochaines_dates: fab-lab\n---\n"
EVENT = """\
---
titre: Fête
publie_le: 2026-11-20
debut: 2026-12-05 14:00
lieu: fab-lab
organisateur: fab-lab
photo: debout.jpg
---
"""
GALLERY = "![](../photos/panorama.jpg) ![](../photos/paysage.jpg)\n\n![](../photos/debout.jpg)\n"
IN_TEXTS = ("/actualites/promenade/", "/le-lieu/", "/agenda/fete/", "/actualites/autre/")


def illustrate(root: Path) -> Project:
    """Write texts, an event and a gallery with photos of every shape, one of them withdrawn."""
    project = make_project(root)
    for number, (name, size) in enumerate({**SHAPES, "retiree": (400, 300)}.items()):
        _add_photo(project, name, size, number)
    project.write("content/retraits.yml", "- photo: retiree\n")
    project.write("content/actualites/promenade.md", ARTICLE + BODY)
    project.write("content/actualites/autre.md", COVERED)
    project.write("content/pages/le-lieu.md", PAGE + GALLERY + BODY)
    project.write("content/evenements/fete.md", EVENT + BODY)
    return project


def _add_photo(project: Project, name: str, size: tuple[int, int], number: int) -> None:
    slope = Image.linear_gradient("L").rotate(37 * number).resize(size)
    noise = Image.effect_noise(size, 3 + number)
    path = project.content / f"photos/{name}.jpg"
    Image.merge("RGB", (slope, noise, slope.rotate(180))).save(path, quality=80)
    alternative = f"alternative: Des bacs de tomates, numéro {number}, au pied d'une tour."
    if name == "ciel-bleu":
        alternative = 'alternative: ""\ndecorative: oui'
    sheet = SHEET.replace("alternative: Des bacs de tomates au pied d'une tour.", alternative)
    path.with_suffix(".md").write_text(sheet, encoding="utf-8")
