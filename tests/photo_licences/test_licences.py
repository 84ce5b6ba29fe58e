import csv
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from photo_licences.licences import Verdict, read_table
from photo_licences.restrictions import restriction_in

SPELLINGS = Path(__file__).parent / "data" / "licence-spellings.tsv"
"""What a lawyer-minded person decided for 242 spellings, independent of the package's table."""

FAULTS = {
    "L01": "licence-absente",
    "L02": "licence-vague",
    "L03": "licence-sans-version",
    "L04": "licence-formule",
    "L05": "licence-domaine-public",
    "L06": "licence-fermee",
    "L07": "licence-nc",
    "L08": "licence-nd",
    "L09": "licence-nc-nd",
    "L10": "licence-site",
    "L13": "licence-origine",
    "L14": "licence-logiciel",
    "L16": "licence-banque",
    "L17": "licence-trouvee",
    "L18": "licence-presse",
    "L19": "licence-generee",
}
VERDICTS = {
    "ACCEPTEE": Verdict.ACCEPTED,
    "ACCEPTEE_SI_SOURCE": Verdict.ACCEPTED_WITH_SOURCE,
    "RELECTURE": Verdict.REVIEWED,
    "A_PRECISER": Verdict.FAULTY,
    "REFUSEE": Verdict.FAULTY,
}


def rows():
    with SPELLINGS.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def test_there_are_242_spellings():
    assert len(list(rows())) == 242


@pytest.mark.parametrize("row", list(rows()), ids=lambda row: row["saisie"] or "(vide)")
def test_judges_each_known_spelling(table, row):
    reading = table.read(row["saisie"])

    assert reading.verdict is VERDICTS[row["verdict"]]
    assert (reading.licence.spdx if reading.licence else "") == row["spdx"]
    if reading.verdict is Verdict.FAULTY:
        assert reading.fault == FAULTS[row["message"]]


@pytest.mark.parametrize(
    ("written", "spdx"),
    [
        ("cc by 4.0", "CC-BY-4.0"),
        ("  CC   BY-SA\t4.0 ", "CC-BY-SA-4.0"),
        ("Sous licence CC BY 4.0", "CC-BY-4.0"),
        ("sous la licence « CC BY 4.0 »", "CC-BY-4.0"),
        ("licence CC BY 4.0", "CC-BY-4.0"),
        ("`CC-BY-4.0`", "CC-BY-4.0"),
        ("\uff23\uff23 \uff22\uff39 \uff14.\uff10", "CC-BY-4.0"),  # full-width letters (NFKC)
        ("CC\u00a0BY\u202f4.0", "CC-BY-4.0"),
        ("CREATIVE COMMONS ZE\u0301RO", "CC0-1.0"),
        ("https://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0"),
        ("http://www.creativecommons.org/licenses/by/4.0", "CC-BY-4.0"),
        ("HTTPS://CreativeCommons.org/licenses/by-sa/4.0/legalcode", "CC-BY-SA-4.0"),
        ("https://creativecommons.org/licenses/by/4.0/legalcode.fr", "CC-BY-4.0"),
        ("https://creativecommons.org/licenses/by/4.0/deed.en", "CC-BY-4.0"),
        ("<https://creativecommons.org/licenses/by/4.0/?ref=chooser-v1>", "CC-BY-4.0"),
        ("https://creativecommons.org/publicdomain/zero/1.0/legalcode", "CC0-1.0"),
        ("https://artlibre.org/licence/lal/", "LAL-1.3"),
        ("GFDL OR CC-BY-4.0", "CC-BY-4.0"),
        ("CC BY-SA 4.0 ou LAL 1.3", "CC-BY-SA-4.0"),
        ("MIT or CC0", "CC0-1.0"),
        ("CC BY v4.0", "CC-BY-4.0"),
        ("CC-BY-SA version 4", "CC-BY-SA-4.0"),
        ("Licence Ouverte / Open Licence version 2.0", "etalab-2.0"),
        ("Creative Commons Zero v1.0 Universal", "CC0-1.0"),
        ("Creative Commons Attribution-Share Alike 4.0 International", "CC-BY-SA-4.0"),
        ("Creative Commons Attribution 4.0 International (CC BY 4.0)", "CC-BY-4.0"),
        ("Licence Creative Commons CC BY 4.0", "CC-BY-4.0"),
        ("https://creativecommons.org:443/licenses/by/4.0/deed.zh-hans", "CC-BY-4.0"),
    ],
)
def test_accepts_other_ways_of_writing(table, written, spdx):
    reading = table.read(written)

    assert reading.verdict is Verdict.ACCEPTED
    assert reading.licence.spdx == spdx


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("CC BY 4.0 NC", "licence-nc"),
        ("CC BY-NC 4.0 OR CC BY 4.0", "licence-nc"),
        ("ccbync4.0", "licence-nc"),
        ("CC-BY-SA-NC", "licence-nc"),
        ("Creative Commons Attribution-NonCommercial 4.0", "licence-nc"),
        ("CC BY-NoDerivatives 4.0", "licence-nd"),
        ("pas d’utilisation commerciale, pas de modification", "licence-nc-nd"),
        ("https://creativecommons.org/licenses/by-nc-nd/4.0/", "licence-nc-nd"),
        ("CC BY 4.0 sauf usage commercial", "licence-nc"),
        ("CC BY 4.0 (usage privé)", "licence-nc"),
        ("CC BY 4.0, mais pas commercial", "licence-nc"),
        ("CC BY 4.0, aucune retouche", "licence-nd"),
        ("CC BY 4.0, ne pas recadrer", "licence-nd"),
        ("CC BY 4.0 ou rien", "licence-inconnue"),
        ("CC BY 4.0 or later", "licence-inconnue"),
        ("CC BY 4.0 ou tous droits réservés", "licence-inconnue"),
        ("CC BY 4.0 ou CC BY", "licence-inconnue"),
        ("https://creativecommons.org:8443/licenses/by/4.0/", "licence-inconnue"),
        ("https://creativecommons.org@example.org/licenses/by/4.0/", "licence-inconnue"),
        ("CC BY 4.0 AND CC BY-SA 4.0", "licence-inconnue"),
        ("CC BY 4.0, CC0", "licence-inconnue"),
        ("CC BY 4.0 sauf affiches", "licence-inconnue"),
        ("CC BY 4.0+", "licence-inconnue"),
        ("CC BY 4.0 ?", "licence-inconnue"),
        ("CC BY 5.0", "licence-inconnue"),
        ("CC BY 40", "licence-inconnue"),
        ("not CC BY 4.0", "licence-inconnue"),
        ("https://example.org/creativecommons.org/licenses/by/4.0/", "licence-inconnue"),
        ("https://creativecommons.org.example.org/licenses/by/4.0/", "licence-inconnue"),
        ("\u0421\u0421 \u0412\u0423 4.0", "licence-inconnue"),  # Cyrillic СС ВУ
        ("CC BY \u0664.0", "licence-inconnue"),  # Arabic-Indic four
        ("CC BY\u200b 4.0", "licence-inconnue"),  # zero-width space
        ("CC BY\u00ad 4.0", "licence-inconnue"),  # soft hyphen
        ("CC BY\ufe0f 4.0", "licence-inconnue"),  # variation selector
        ("\u202eCC BY 4.0", "licence-inconnue"),  # right-to-left override
        ("CC\u115f BY 4.0", "licence-inconnue"),  # Hangul filler
        ("CC\u034f BY 4.0", "licence-inconnue"),  # grapheme joiner
        ("CC BY 4.0" + " x" * 200, "licence-inconnue"),
        ("   ", "licence-absente"),
        ("…", "licence-absente"),
        (None, "licence-absente"),
    ],
)
def test_refuses_what_only_looks_accepted(table, written, fault):
    assert table.read(written).fault == fault


@pytest.mark.parametrize(
    ("written", "nearest"),
    [
        ("CC-BY-4.O", "CC-BY-4.0"),
        ("Licence Artlibre 1.3", "LAL-1.3"),
        ("Creative Common Zero", "CC0-1.0"),
        ("poisson rouge", None),
        ("(c) 2024", None),
        ("licence libre CC BY 4.0", "CC-BY-4.0"),
        ("CC BY-SA 4.0 avec mon nom", "CC-BY-SA-4.0"),
    ],
)
def test_proposes_the_nearest_licence(table, written, nearest):
    assert table.read(written).nearest == nearest


def test_two_verdicts_for_one_spelling_are_an_error():
    licences = "spdx\tname\turl\nCC0-1.0\tCC0 1.0\thttps://example.org/\n"

    with pytest.raises(ValueError, match="two verdicts"):
        read_table(
            licences,
            "spelling\tverdict\tspdx\nCC0\tacceptee\tCC0-1.0\ncc-0\tlicence-nc\ncc0\tlicence-nc\n",
        )


@given(st.text(max_size=60))
@example("CC BY\u180e4.0")
def test_never_accepts_what_names_a_restriction(table, written):
    for tail in (" NC", "-nd", " non commercial"):
        assert table.read(written + tail).licence is None


@given(st.text(max_size=40))
def test_reads_any_text_without_failing(table, written):
    reading = table.read(written)

    assert (reading.verdict is Verdict.FAULTY) == bool(reading.fault)
    assert restriction_in(written) is None or reading.licence is None
