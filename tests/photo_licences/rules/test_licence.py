import pytest

from photo_licences.rules.licence import (
    is_https_address,
    licence_is_free,
    own_photo_has_a_licence_of_today,
    source_is_given,
)
from photo_licences.sheet import Sheet

PAGE = "https://commons.wikimedia.org/wiki/File:Jardin.jpg"


def codes(table, *, strict=False, **answers):
    sheet = Sheet(**({"deposit": "par-l-auteur"} | answers))
    reading = table.read(sheet.licence)
    return [
        problem.code
        for problem in (
            *licence_is_free(sheet, reading, table),
            *own_photo_has_a_licence_of_today(sheet, reading),
            *source_is_given(sheet, reading, strict=strict),
        )
    ]


@pytest.mark.parametrize("licence", ["CC-BY-4.0", "CC BY-SA 4.0", "CC0", "LAL 1.3", "Etalab 2.0"])
def test_accepts_the_five_licences_for_ones_own_photo(table, licence):
    assert codes(table, licence=licence) == []


@pytest.mark.parametrize(
    ("licence", "code"),
    [
        (None, "licence-absente"),
        ("?", "licence-absente"),
        ("CC", "licence-vague"),
        ("CC BY", "licence-sans-version"),
        ("libre de droits", "licence-formule"),
        ("domaine public", "licence-domaine-public"),
        ("tous droits réservés", "licence-fermee"),
        ("CC BY-NC 4.0", "licence-nc"),
        ("CC BY-ND 4.0", "licence-nd"),
        ("CC BY-NC-ND 4.0", "licence-nc-nd"),
        ("Wikimedia Commons", "licence-site"),
        ("ma photo", "licence-origine"),
        ("MIT", "licence-logiciel"),
        ("Unsplash", "licence-banque"),
        ("Facebook", "licence-trouvee"),
        ("Le Parisien", "licence-presse"),
        ("Midjourney", "licence-generee"),
        ("Bidule 4.0", "licence-inconnue"),
        ("\u0421\u0421 \u0412\u0423 4.0", "licence-inconnue"),
        ("PDM", "domaine-public-reserve"),
        ("CC BY 3.0", "licence-sans-version"),
    ],
)
def test_refuses_each_kind_of_licence(table, licence, code):
    assert codes(table, licence=licence) == [code]


@pytest.mark.parametrize("licence", ["PDM", "CC BY 3.0", "CC BY-SA 2.5", "LAL 1.2", "CC BY 4.0"])
def test_accepts_older_licences_for_somebody_elses_photo(table, licence):
    assert codes(table, licence=licence, deposit="tiers-libre", source=PAGE) == []


@pytest.mark.parametrize(
    "source", [None, "Wikimedia", "http://example.org/a", "https://localhost/"]
)
def test_refuses_somebody_elses_photo_without_its_page(table, source):
    answers = {"licence": "CC BY 4.0", "deposit": "tiers-libre", "source": source}

    assert codes(table, **answers) == ["source-absente"]


@pytest.mark.parametrize(
    ("licence", "found"), [("CC0", []), ("PDM", []), ("CC BY 4.0", ["source-absente"])]
)
def test_strictly_read_somebody_elses_photo_is_free_of_all_rights(table, licence, found):
    answers = {"licence": licence, "deposit": "tiers-libre", "source": PAGE}

    assert codes(table, strict=True, **answers) == found
    assert codes(table, strict=True, licence="CC BY 4.0") == []


def test_a_rare_licence_waits_for_a_reviewer_and_needs_its_name(table):
    named = {"licence_name": "GFDL 1.3", "licence_url": "https://www.gnu.org/licenses/fdl-1.3"}

    assert codes(table, licence="GFDL 1.3", **named) == ["licence-rare"]
    assert codes(table, licence="GFDL 1.3") == ["licence-rare", "licence-rare"]


@pytest.mark.parametrize(
    "address", [PAGE, " https://example.org ", "https://sub.example.org:8443/x?y"]
)
def test_accepts_an_https_address(address):
    assert is_https_address(address)


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "https://",
        "https://a b.org",
        "javascript:alert(1)",
        "https://[::1",
        "https://u:p@a.org",
        "https://127.0.0.1/a",
        'https://a.org/"onclick="a',
        "https://a.org/\u202ea",
    ],
)
def test_refuses_what_is_no_https_address(address):
    assert not is_https_address(address)
