import re
from dataclasses import fields
from datetime import date
from typing import get_args

import pytest

from front_matter.body_messages import body_words
from front_matter.body_problems import BodyProblem
from front_matter.header_problems import HeaderProblem
from front_matter.html_advice import _ADVICE, _UNKNOWN
from front_matter.messages import header_words
from front_matter.value_messages import value_words
from front_matter.value_problems import ValueProblem

FACTS = {
    int: 3,
    str: "mot",
    bool: True,
    date: date(2026, 12, 5),
    str | None: "mot",
    int | None: 3,
    tuple[str, ...]: ("a", "b"),
}
NAMED = {"character": "\x0b", "level": 4, "wanted": 3, "message": "Non.", "remedy": "Si."}
EXAMPLES = [
    kind(**{field.name: NAMED.get(field.name, FACTS[field.type]) for field in fields(kind)})
    for union in (HeaderProblem, ValueProblem, BodyProblem)
    for kind in get_args(union)
]


def words_of(problem):
    if isinstance(problem, HeaderProblem):
        return header_words(problem)
    return value_words(problem) if isinstance(problem, ValueProblem) else body_words(problem)


ALL_WORDS = [
    *(text for problem in EXAMPLES for text in words_of(problem)),
    *(text for one in (*_ADVICE, _UNKNOWN) for text in (one.reason, one.remedy)),
]


@pytest.mark.parametrize("text", ALL_WORDS)
def test_a_message_is_set_as_french_is(text):
    shown = re.sub(r"`[^`]*`", "", text)
    assert text.strip() == text
    assert shown.rstrip("\u00a0»").endswith((".", "!", "?", "`")) or text.endswith("`")
    assert not re.search(r"\w'\w", shown), "straight apostrophe"
    assert not re.search(r"(?<![\u00a0\u202f]):(?!/)", shown.replace("::", "")), "colon"
    assert not re.search(r"(?<!\u202f)[;!?]", shown), "double punctuation"
    assert not re.search(r"«(?!\u00a0)|(?<!\u00a0)»", text), "quotes"


def test_every_kind_has_a_code_of_its_own_or_shares_it_knowingly():
    codes = [type(problem).code for problem in EXAMPLES if isinstance(type(problem).code, str)]
    shared = {code for code in codes if codes.count(code) > 1}
    assert shared == {"trop-imbrique"}
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code) for code in codes)
