import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field

from front_matter.model import News
from front_matter.reading import read_list, read_text
from front_matter.types import OneLine, Slug

HEADER = "---\ntitre: Fête\ndate: 2026-12-05\n---\n"


def normalised(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data):
    parsed = read_text(data, "content/actualites/x.md", News)
    assert parsed.header is not None or any(finding.blocking for finding in parsed.findings)


MARKS = """---\n|titre: |a|é|: |\n|  |- |[|]|{|}|"|'|#| # |>|&a |*a|!!int |\t|,|\\|\r\n|%|`|?"""
MARKS += "|...\n|----\n| ---\n|—\n|• |“|” |**|titre = |date|e\u0301|\u200b|\ufeff|```\n|+++\n"
PIECES = st.sampled_from([*MARKS.split("|"), "|", "date: 2026-12-05\n"])


@given(st.lists(PIECES, max_size=40).map("".join))
def test_no_body_is_ever_lost(text):
    parsed = read_text(text.encode(), "content/actualites/x.md", News)
    assert parsed.document is not None
    whole = normalised(text)
    assert whole.endswith(parsed.document.body)
    before = whole[: len(whole) - len(parsed.document.body)]
    assert before.count("\n") == parsed.document.body_line - 1 or not parsed.document.body
    assert parsed.header is not None or parsed.findings


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=200))
def test_a_body_comes_out_as_it_is(body):
    parsed = read_text((HEADER + body).encode(), "content/actualites/x.md", News)
    if "\ufffd" in body:
        assert parsed.findings
        return
    assert parsed.document is not None
    assert parsed.document.body == body.replace("\u2028", "\n").replace("\u2029", "\n")
    assert parsed.document.body_line == 5


NOT_SEEN = (
    "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=60))
def test_a_title_means_its_text_or_is_refused(title):
    parsed = read_text(f"---\ntitre: {title}\ndate: 2026-12-05\n---\n".encode(), "x.md", News)
    if parsed.header is None:
        assert parsed.findings
    elif not title.strip().startswith(('"', "'", "|", ">", "[", "{")) and "  #" not in title:
        seen = title.translate(dict.fromkeys(map(ord, NOT_SEEN)))
        assert parsed.header.title.split() == seen.split()


@pytest.mark.parametrize(
    "header",
    [
        "cle: valeur # x\n" * 3_500,
        "".join(f"k{number}: v\n" for number in range(6_000)),
        "titre: " + "[" * 60_000,
        "titre: " + '"\\' * 30_000,
        "titre: a" + " " * 60_000 + "#b",
        "a" + " " * 60_000 + "b",
        "titre: " + "  #" * 20_000,
        "themes:\n" + "- a: b\n" * 8_000,
        "themes:\n" + "".join(" " * depth + "a:\n" for depth in range(1, 340)),
        "themes: [&a [x, x]," + "*a," * 9_000 + "]",
        "date: " + "1" * 60_000,
        "titre:\n" + "  suite\n" * 7_000,
    ],
)
def test_a_hostile_header_is_refused_quickly(header):
    start = time.process_time()
    parsed = read_text(f"---\n{header}\n---\nCorps".encode(), "x.md", News)
    assert time.process_time() - start < 2
    assert parsed.header is None
    assert 1 <= len(parsed.findings) <= 31
    assert parsed.document is not None
    assert parsed.document.body == "Corps"


def test_a_megabyte_is_refused_at_once():
    start = time.process_time()
    parsed = read_text(b"---\n" + b"titre: x\n" * 120_000, "x.md", News)
    assert time.process_time() - start < 0.1
    assert [finding.code for finding in parsed.findings] == ["texte-trop-long"]


def test_values_keep_their_lines():
    parsed = read_text(b"---\n# note\ntitre: A\n\nDate: 2026-12-05\n---\n", "x.md", News)
    assert parsed.document is not None
    assert {key: value.line for key, value in parsed.document.values.items()} == {
        "titre": 3,
        "date": 5,
    }


class Place(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    key: Slug = Field(validation_alias="cle", examples=["fab-lab"])
    name: OneLine | None = Field(default=None, validation_alias="nom")


def read_places(text: str):
    return read_list(text.encode(), "content/lieux.yml", Place, bare_key="cle")


@pytest.mark.parametrize(
    "text",
    [
        "- cle: fab-lab\n  nom: Le fab-lab : rez-de-chaussée\n- cle: ecole\n",
        "cle: fab-lab\nnom: Le fab-lab : rez-de-chaussée\ncle: ecole\n",
        "# note\n---\n- nom: Le fab-lab : rez-de-chaussée\n  Clé: fab-lab\n\n- ecole\n",
        "fab-lab:\n  nom: Le fab-lab : rez-de-chaussée\necole:\n  nom:\n",
        "\ufeff- {cle: fab-lab, nom: 'Le fab-lab : rez-de-chaussée'}\r\n- ecole\r\n",
    ],
)
def test_a_list_may_be_written_in_several_ways(text):
    read = read_places(text)
    assert read.findings == ()
    assert [entry for entry, _line in read.entries] == [
        Place(key="fab-lab", name="Le fab-lab : rez-de-chaussée"),
        Place(key="ecole"),
    ]


def test_an_empty_list_has_no_entries():
    assert read_places("# rien\n").entries == ()
    assert read_places("").findings == ()


@pytest.mark.parametrize(
    ("below", "keys", "codes"),
    [
        ("- cle: ecole", ["fab-lab", "ecole"], ["ligne-sans-cle"]),
        ("cle: ecole", ["fab-lab", "ecole"], ["ligne-sans-cle"]),
        ("ecole:", ["fab-lab"], ["ligne-sans-cle", "cle-inconnue"]),
        ("  - cle: ecole", ["fab-lab"], ["ligne-sans-cle", "decalage"]),
    ],
)
def test_what_stands_below_a_line_that_is_no_item_is_read_or_said(below, keys, codes):
    read = read_places(f"- cle: fab-lab\nVu avec la mairie.\n{below}\n")
    assert [entry.key for entry, _line in read.entries] == keys
    assert [finding.code for finding in read.findings] == codes


def test_problems_of_a_list_have_the_line_of_their_key():
    read = read_places("- cle: fab-lab\n  non: x\n- cle: Été\n- nom: y\n- [a]\n")
    assert [(finding.line, finding.code) for finding in read.findings] == [
        (2, "cle-inconnue"),
        (3, "nom-d-adresse"),
        (4, "cle-absente"),
        (5, "ligne-sans-cle"),
    ]
    assert read.entries == ()


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_list_is_read_or_refused(text):
    read_places(text)


def test_a_model_may_be_made_by_the_names_of_its_fields():
    assert News(title="A", date=date(2026, 12, 5)).title == "A"
