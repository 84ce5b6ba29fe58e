"""What somebody answers is what the check reads."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from front_matter.reading import read_text
from photo_licences.sheet import Sheet
from photo_licences.sheet_text import sheet_text

LINE = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=60)
HARD = ['"', "'a", "#1", "a  # b", "- x", "[x", "{", "|", ">", "~", "null", "no", "18:30", "a: b",
        "[À COMPLÉTER]", '"a" b', "---", "\\", "&x", "*x", "!x", "%x", "@x", "`x"]  # fmt: skip


@given(LINE)
@pytest.mark.parametrize("key", ["auteur", "alternative", "titre"])
def test_any_line_is_read_back(key: str, written: str) -> None:
    answer = " ".join(written.split())
    if answer:
        assert read_back(key, answer) == answer


@pytest.mark.parametrize("answer", HARD)
def test_what_yaml_would_take_for_something_else(answer: str) -> None:
    assert read_back("auteur", answer) == " ".join(answer.split())


@given(st.text(st.characters(exclude_categories=["C"]), max_size=80))
@example("---\nauteur: un autre")
def test_a_caption_is_no_header(caption: str) -> None:
    parsed = read_text(sheet_text({"auteur": "A"}, caption).encode(), "x", Sheet)
    assert parsed.header == Sheet(author="A")
    assert parsed.document is not None
    assert parsed.document.body.strip() == caption.strip()


def test_blank_answers_are_no_answers() -> None:
    text = sheet_text({"auteur": "A", "licence": " ", "declaration": "2026-1"})
    assert text == '---\nauteur: A\ndeclaration: "2026-1"\n---\n'


def read_back(key: str, answer: str) -> object:
    document = read_text(sheet_text({key: answer}).encode(), "x", Sheet).document
    assert document is not None
    return document.values[key].data


@pytest.mark.parametrize("unseen", ["\u00ad", "\u200b", "\u2060", "\u202e"])
@pytest.mark.parametrize("key", ["auteur", "licence"])
def test_what_nobody_sees_stays_in_a_sheet_for_the_rules(key: str, unseen: str) -> None:
    """In a news text it would be left out; here it may hide what a word says."""
    assert read_back(key, f"CC{unseen}BY 4.0") == f"CC{unseen}BY 4.0"
