"""The phone page and the checker say the same of every sheet that both can judge."""

import csv
import json
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from tests.contributing.conftest import Visit

from front_matter.reading import read_text
from photo_licences.facts import Photo
from photo_licences.inventory import read_licence_table
from photo_licences.phone_page.questions import questions
from photo_licences.phone_page.tables import tables_script
from photo_licences.rules.photo import problems_of
from photo_licences.sheet import Sheet

pytestmark = pytest.mark.browser

TODAY = date(2026, 11, 22)
SLUG = "jardin"
CAPTION = "Le jardin partagé au printemps"
ROOT = Path(__file__).parents[2]
GOOD = {
    "depot": "par-l-auteur",
    "auteur": "Habitante du 12",
    "licence": "CC-BY-4.0",
    "personnes": "aucune",
    "oeuvre": "non",
    "alternative": "Deux habitantes arrosent des tomates dans des bacs en bois.",
    "declaration": "2026-1",
}
DEPOSITS = (
    {"depot": "par-l-auteur"},
    {"depot": "pour-l-auteur", "depot_ref": "2026-07"},
    {"depot": "tiers-libre", "source": "https://commons.wikimedia.org/wiki/File:Jardin.jpg"},
)
ODD_LICENCES = (
    *("СС ВУ 4.0", "CC\u200bBY 4.0", "cc by-nc or cc by 4.0", "CC BY 4.0 OU CC0", "CC BY 4.0 or x"),
    *("cc-bync-4.0", "BYNCND", "Cc by pas d’utilisation commerciale", "CC BY 4.0, sans modification"),
    *("licence CC BY 4.0", "sous la licence Art Libre 1.3", "sous CC0", "CC BY 4.0+", "CC​BY"),
    *("https://creativecommons.org/licenses/by/4.0/deed.fr?x=1#y", "<https://artlibre.org/>"),
    *("http://www.creativecommons.org/licenses/by-sa/4.0/legalcode", "©", "? ", "Œuvre", "x" * 201),
    *("GFDL", "tous droits réservés", "ﬀ", "CC—BY—4.0", "𝐂𝐂 𝐁𝐘 𝟒.𝟎", "ß", "CC BY ४.०", "non commercial"),
)  # fmt: skip
ANSWERS: dict[str, tuple[str, ...]] = {
    "auteur": ("", "?", "Anonyme, à sa demande", "Inconnu", "X", "votre nom", "à compléter", "É. M.",
               "« Zoé »", "#1 du 12", "Nom : prénom", "N/A", "李小龙", '"Guillemets" et suite', "- tiret",
               "[Crochets]", "Nom  # rien", "o'Neil", "~", "null", "| barre", "2026", "C:\\Zoé", '"a\\b" c'),
    "alternative": ("", "Photo de la fête", "Une photographie montrant le jardin", "jardin", "Jardin.jpg",
                    "IMG 1234", "photo", CAPTION, CAPTION.upper(), "Un titre à moi", "Image d’un chat",
                    "Un clic sur le jardin : la fête ! Et « plus »", "Cette image du jardin", "…", "12",
                    "La prise de vue du toit", "photographies anciennes", "dossier/jardin.png"),
    "depot": ("", "autre"),
    "personnes": ("", "tout le monde"),
    "oeuvre": ("", "peut-être"),
    "declaration": ("", "2025-9"),
}  # fmt: skip
PAPERS = ("", "2026-12", "ACC-12", "accord n° 7", "Dupont 12", "papier", "accord de Mme Dupont 3",
          "N°2026/4", "²", "dépôt 4", "abcd1", "abcde1")  # fmt: skip
ADDRESSES = ("", "www.exemple.org", "http://exemple.org", "https://exemple", "https://exemple.org",
             "HTTPS://Exemple.org/a?b#c", "https://a b.org", "https://moi@exemple.org", "https:exemple.org",
             "https:///a.b", "https://.org", "ftp://exemple.org")  # fmt: skip
DAYS = ("", "2026-11-21", "2026-11-22", "2026-12-22", "2026-12-23", "2030-01-01")


def sheets() -> list[dict[str, str]]:
    found = [dict(GOOD, titre="Un titre à moi")]
    for licence, deposit in product((*spellings(), *ODD_LICENCES), DEPOSITS):
        found.append({**GOOD, **deposit, "licence": licence})
    for key, answers in ANSWERS.items():
        found += [{**GOOD, "titre": "Un titre à moi", key: answer} for answer in answers]
    signed = ("adultes-accord", "mineurs-accord-parents")
    for people, paper, day in product(signed, PAPERS, DAYS):
        found.append({**GOOD, "personnes": people, "accord_ref": paper, "accord_fin": day})
    for event, day in product(("", "Fête de la dalle"), ("", "2026-06-21")):
        found.append({**GOOD, "personnes": "foule-evenement", "evenement": event, "date": day})
    for artist, paper in product(("", "C. Artiste"), PAPERS):
        work = {"oeuvre": "sujet-principal", "oeuvre_artiste": artist, "oeuvre_ref": paper}
        found.append({**GOOD, **work})
    found += [{**GOOD, "depot": "pour-l-auteur", "depot_ref": paper} for paper in PAPERS]
    found += [{**GOOD, "depot": "tiers-libre", "source": address} for address in ADDRESSES]
    rare = {**GOOD, "licence": "GFDL", "licence_nom": "GFDL 1.3"}
    return found + [{**rare, "licence_url": address} for address in ADDRESSES]


def spellings() -> list[str]:
    tables = (
        ROOT / "plugins/photo_licences/spellings.tsv",
        ROOT / "tests/photo_licences/data/licence-spellings.tsv",
    )
    rows = (
        row
        for table in tables
        for row in csv.reader(
            table.read_text("utf-8").splitlines()[1:], delimiter="\t", quoting=csv.QUOTE_NONE
        )
    )
    return list(dict.fromkeys(row[0] for row in rows if row))


def by_the_checker(text: str, *, strict: bool) -> set[str]:
    parsed = read_text(text.encode(), f"content/photos/{SLUG}.md", Sheet)
    assert parsed.header is not None, (text, parsed.findings)
    photo = Photo(SLUG, f"{SLUG}.jpg", f"{SLUG}.md", parsed, None, None)
    found = problems_of(photo, read_licence_table(), TODAY, strict=strict)
    return {problem.code for problem in found} - {"image-absente"}


def by_the_page(visit: Visit, asked: list[dict[str, str]], *, strict: bool) -> list[Any]:
    """Give for each sheet the codes that the page finds, and the text that it writes."""
    return visit.page.evaluate(
        """async ([sheets, slug, caption, today, strict]) => {
          const { problemsOf } = await import('/theme/assistant/rules.js');
          const { sheetText } = await import('/theme/assistant/sheet.js');
          const tables = { ...(await import('/theme/assistant/tables.js')).default, strict };
          return sheets.map((sheet) => [
            problemsOf(sheet, slug, caption, tables, today).map(({ name }) => tables.sentences[name].code),
            sheetText(sheet, caption),
          ]);
        }""",
        [asked, SLUG, CAPTION, TODAY.isoformat(), strict],
    )


@pytest.mark.parametrize("strict", [False, True])
def test_page_and_checker_agree_on_every_sheet(visit: Visit, strict: bool) -> None:
    asked = sheets()
    assert len(asked) > 1000
    answers = by_the_page(visit, asked, strict=strict)
    differing = [
        (sheet, set(codes), checked)
        for sheet, (codes, text) in zip(asked, answers, strict=True)
        if set(codes) != (checked := by_the_checker(text, strict=strict))
    ]
    assert differing == []


def test_the_sheet_that_the_page_writes_says_what_was_answered(visit: Visit) -> None:
    asked = sheets()
    for sheet, (_, text) in zip(asked, by_the_page(visit, asked, strict=False), strict=True):
        parsed = read_text(text.encode(), "content/photos/jardin.md", Sheet)
        assert parsed.document is not None
        assert parsed.findings == ()
        read = {key: value.data for key, value in parsed.document.values.items()}
        assert read == {
            key: " ".join(answer.split()) for key, answer in sheet.items() if answer.strip()
        }
        assert parsed.document.body.strip() == CAPTION


def test_every_question_is_a_line_of_the_sheet() -> None:
    known = {
        str(alias)
        for name, field in Sheet.model_fields.items()
        for alias in getattr(field.validation_alias, "choices", [name])
    }
    assert {question.key for question in questions()} <= known


def test_the_tables_depend_on_nothing_but_the_rules(visit: Visit) -> None:
    published = visit.page.evaluate(
        "async () => (await import('/theme/assistant/tables.js')).default"
    )
    script = tables_script(read_licence_table(), strict=False).decode()
    assert published == json.loads(script.removeprefix("export default ").removesuffix(";\n"))
