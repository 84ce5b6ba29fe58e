"""More than a thousand sheets, right and wrong, that page and checker both judge."""

import csv
from datetime import date
from itertools import product
from pathlib import Path

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
    *("CC BY v4.0", "CC BY-SA version 4", "CC BY 4.0 ou rien", "CC BY 4.0 sauf usage commercial"),
    *("https://creativecommons.org:443/licenses/by/4.0/", "CC BY 4.0 or MIT", "usage privé"),
    *("https://creativecommons.org:8443/licenses/by/4.0/", "CC BY 4.0, ne pas retoucher"),
    *(
        "cc-bync-4.0",
        "BYNCND",
        "Cc by pas d’utilisation commerciale",
        "CC BY 4.0, sans modification",
    ),
    *("licence CC BY 4.0", "sous la licence Art Libre 1.3", "sous CC0", "CC BY 4.0+", "CC\u200bBY"),
    *("https://creativecommons.org/licenses/by/4.0/deed.fr?x=1#y", "<https://artlibre.org/>"),
    *("http://www.creativecommons.org/licenses/by-sa/4.0/legalcode", "©", "? ", "Œuvre", "x" * 201),
    *(
        "GFDL",
        "tous droits réservés",
        "ﬀ",
        "CC—BY—4.0",
        "𝐂𝐂 𝐁𝐘 𝟒.𝟎",
        "ß",
        "CC BY ४.०",
        "non commercial",
    ),
)
ANSWERS: dict[str, tuple[str, ...]] = {
    "auteur": (
        "",
        "?",
        "Anonyme, à sa demande",
        "Inconnu",
        "X",
        "votre nom",
        "à compléter",
        "É. M.",
        "« Zoé »",
        "#1 du 12",
        "Nom : prénom",
        "N/A",
        "李小龙",
        '"Guillemets" et suite',
        "- tiret",
        "[Crochets]",
        "Nom  # rien",
        "o'Neil",
        "~",
        "null",
        "| barre",
        "2026",
        "C:\\Zoé",
        '"a\\b" c',
        "Zoé\u202e",
        "AFP",
        "Marie / Getty Images",
        "A.F.P.",
        "Le Monde",
        "Marie Le Monde",
        "x" * 500,
        "x" * 501,
    ),
    "alternative": (
        "",
        "Photo de la fête",
        "Une photographie montrant le jardin",
        "jardin",
        "Jardin.jpg",
        "IMG 1234",
        "photo",
        CAPTION,
        CAPTION.upper(),
        "Un titre à moi",
        "Image d’un chat",
        "Un clic sur le jardin : la fête ! Et « plus »",
        "Cette image du jardin",
        "…",
        "12",
        "La prise de vue du toit",
        "photographies anciennes",
        "dossier/jardin.png",
        "Un banc. " * 200,
        "Un banc. " * 300,
    ),
    "depot": ("", "autre"),
    "personnes": ("", "tout le monde"),
    "oeuvre": ("", "peut-être"),
    "declaration": ("", "2025-9"),
}
PAPERS = (
    "",
    "2026-12",
    "ACC-12",
    "accord n° 7",
    "Dupont 12",
    "papier",
    "accord de Mme Dupont 3",
    "N°2026/4",
    "²",
    "dépôt 4",
    "abcd1",
    "abcde1",
    "Jean Paul 12",
    "06 12 34 56 78",
    "+33612345678",
    "0 6 12",
    "marie@exemple.fr 1",
    "𝼀abc1",
)
ADDRESSES = (
    "",
    "www.exemple.org",
    "http://exemple.org",
    "https://exemple",
    "https://exemple.org",
    "HTTPS://Exemple.org/a?b#c",
    "https://a b.org",
    "https://moi@exemple.org",
    "https:exemple.org",
    "https:///a.b",
    "https://.org",
    "ftp://exemple.org",
    "https://127.0.0.1/a",
    "https://10.0.1",
    "https://[::1]/a.b",
    'https://exemple.org/"onclick="a',
    "https://exemple.org/\u202ea",
    "https://exemple.org/<b>",
    "https://exemple.org./a",
    "https://été.org/é",
    "https://%exemple.org",
    "https://a..org",
    "https://@exemple.org",
    "https://exemple.org:8443/a",
    "https://exemple.org:x/a",
    "https://a.℀.org",
    "https://exemple．org",
    "https://127.0.0.1.:80",
    "https://exemple.org?a=b/c",
    "https://exemple.org/" + "a" * 500,
)
DAYS = (
    "",
    "1899-12-31",
    "1900-01-01",
    "2199-12-31",
    "2200-01-01",
    "20266-01-01",
    "2026-11-21",
    "2026-11-22",
    "2026-12-22",
    "2026-12-23",
    "2030-01-01",
)


def sheets() -> list[dict[str, str]]:
    found = [dict(GOOD, titre="Un titre à moi")]
    for licence, deposit in product((*spellings(), *ODD_LICENCES), DEPOSITS):
        found.append({**GOOD, **deposit, "licence": licence})
    for key, answers in ANSWERS.items():
        found += [{**GOOD, "titre": "Un titre à moi", key: answer} for answer in answers]
    signed = ("adultes-accord", "mineurs-accord-parents")
    for people, paper, day in product(signed, PAPERS, DAYS):
        found.append({**GOOD, "personnes": people, "accord_ref": paper, "accord_fin": day})
    for event, day in product(("", "?", "Inconnu", "Fête de la dalle"), ("", "2026-06-21")):
        found.append({**GOOD, "personnes": "foule-evenement", "evenement": event, "date": day})
    for artist, paper in product(("", "à compléter", "C. Artiste"), PAPERS):
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
