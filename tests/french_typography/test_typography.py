"""What a printer would set, what stays, and what holds for any text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from french_typography.typography import edits, typeset

CHANGED = {
    "Attention !": "Attention\u202f!",
    "Attention!": "Attention\u202f!",
    "Quoi ?! Encore ?": "Quoi\u202f?! Encore\u202f?",
    "Quand\u00a0? Demain ; ou jeudi.": "Quand\u202f? Demain\u202f; ou jeudi.",
    "Note : ceci": "Note\u00a0: ceci",
    "Note: ceci": "Note\u00a0: ceci",
    "« Bonjour ! »": "«\u00a0Bonjour\u202f!\u00a0»",
    "«Bonjour»": "«\u00a0Bonjour\u00a0»",
    "« ? »": "«\u00a0?\u00a0»",
    "«?»": "«\u00a0?\u00a0»",
    "l'école d'été": "l’école d’été",
    "L'« école »": "L’«\u00a0école\u00a0»",
    "l'11 novembre": "l’11\u00a0novembre",
    "de 14h30 à 17h": "de 14\u00a0h\u00a030 à 17\u00a0h",
    "14 h 30": "14\u00a0h\u00a030",
    "9h-12h": "9\u00a0h-12\u00a0h",
    "n° 3, n°4": "n°\u00a03, n°\u00a04",
    "n° …, n°...": "n°\u00a0…, n°\u00a0…",
    "le 5 décembre et le 1er mai": "le 5\u00a0décembre et le 1er\u00a0mai",
    "5 000 € et 12 %": "5\u202f000\u00a0€ et 12\u00a0%",
    "5€, 12%": "5\u00a0€, 12\u00a0%",
    "nº 3, n°s 4 et 5": "nº\u00a03, n°s\u00a04 et 5",
    "+33 1 23 45 67 89": "+33\u00a01\u00a023\u00a045\u00a067\u00a089",
    "10 €/mois, 5€/an": "10\u00a0€/mois, 5\u00a0€/an",
    "12 Décembre": "12\u00a0Décembre",
    "1 234 567": "1\u202f234\u202f567",
    "01 23 45 67 89": "01\u00a023\u00a045\u00a067\u00a089",
    "Ah...!": "Ah…\u202f!",
    'Il dit "oui" ; "non"!': "Il dit «\u00a0oui\u00a0»\u202f; «\u00a0non\u00a0»\u202f!",
    '« il dit "oui" »': "«\u00a0il dit “oui”\u00a0»",
    "Ouvrez `a: b` : c'est tout": "Ouvrez `a: b`\u00a0: c’est tout",
    "Voir https://exemple.org ?": "Voir https://exemple.org\u202f?",
}

KEPT = [
    "https://exemple.org/?page=1;x",
    "www.exemple.org!",
    "quelqu'un@exemple.org",
    "content/photos/l'été.md",
    "C:\\photos\\l'été",
    "l'affiche.png",
    "`clé: valeur`",
    "`l'été`",
    "&eacute; &#233;",
    "14:30",
    "+ 5, +33, ++",
    "16:9",
    "std::vector",
    ":) ;-) :D",
    '12" et 3"',
    'class="x"',
    'un "seul',
    'rien entre ""',
    "5'30",
    "en 2019 500 personnes",
    "../photos/x",
    "....",
    "!important",
    "a != b",
    "",
]


@pytest.mark.parametrize(("text", "expected"), CHANGED.items())
def test_sets_as_a_printer(text: str, expected: str) -> None:
    assert typeset(text) == expected


@pytest.mark.parametrize("text", KEPT)
def test_keeps(text: str) -> None:
    assert typeset(text) == text


MARKS = "aéhnN °05123456789 ;:!?«»\"'’“”.,…()[]/\\@&#%€`-_=\n\t\u00a0\u202f\u0301\x02\x03\ufffc"
WORDS = ["http://", "www.", "14h30", " mai", "n°", " 000", "...", " « ", " » ", "&amp;", "l'"]
ALPHABET = st.sampled_from([*MARKS, *WORDS])
TEXTS = st.one_of(st.text(), st.lists(ALPHABET, max_size=25).map("".join))


@given(TEXTS)
def test_twice_is_once(text: str) -> None:
    once = typeset(text)
    assert typeset(once) == once


def _without_typography(text: str) -> str:
    marks = "\"'’“”«»"
    text = text.replace("...", "…")
    return "".join(mark for mark in text if not mark.isspace() and mark not in marks)


@given(TEXTS)
def test_letters_and_digits_never_change(text: str) -> None:
    assert _without_typography(typeset(text)) == _without_typography(text)


@given(TEXTS)
def test_lines_stay(text: str) -> None:
    assert typeset(text).count("\n") == text.count("\n")


@given(TEXTS)
def test_edits_are_apart_and_in_order(text: str) -> None:
    done = 0
    for edit in edits(text):
        assert done <= edit.start < edit.end <= len(text)
        done = edit.end


@given(TEXTS.filter(lambda text: "`" not in text), TEXTS)
def test_what_stands_between_backticks_stays(code: str, text: str) -> None:
    quoted = f"`{code}`"
    assert quoted in typeset(quoted + text.replace("`", ""))


@given(st.lists(st.sampled_from(["https://a.fr/?b=c", "a@b.fr", "x/y.md"]), min_size=1), TEXTS)
def test_addresses_stay(addresses: list[str], text: str) -> None:
    apart = text.replace("`", "").replace("\x02", "")
    result = typeset(" ".join([apart, *addresses, apart]))
    assert all(address in result for address in addresses)


@pytest.mark.parametrize(
    "unit", [" ", "a ", "«", '"', "`", "&a", "\x02", "a.b", "/", "1 000 ", "?!"]
)
def test_time_is_linear(unit: str) -> None:
    text = unit * 100_000
    start = time.process_time()
    typeset(text)
    assert time.process_time() - start < 2
