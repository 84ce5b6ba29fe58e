import re
from dataclasses import fields
from typing import get_args

import pytest

from findings.model import Severity
from publication_gate.audit import problems as audit_problems
from publication_gate.audit.messages import finding
from publication_gate.audit.problems import AuditProblem, NotText, RemoteFetch

SAMPLES = {
    int: 3,
    str: "<img src>",
    str | None: None,
    tuple[str, ...]: ("une valeur", "une autre"),
}
PROBLEMS = [
    kind(*(SAMPLES[field.type] for field in fields(kind))) for kind in get_args(AuditProblem)
]


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: type(problem).__name__)
def test_every_problem_has_a_sentence_and_a_next_step(problem):
    found = finding("output/index.html", problem)
    assert re.fullmatch("[a-z]+(?:-[a-z]+)*", found.code)
    assert found.message.endswith(".")
    assert found.remedy.endswith(".")
    assert found.blocking
    assert found.severity is Severity.REFUSED


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: type(problem).__name__)
def test_french_is_spelt_as_french(problem):
    found = finding("output/index.html", problem)
    for text in (found.message, found.remedy):
        assert "'" not in text
        prose = re.sub("https://|mailto:|tel:", "", text)
        assert not re.search("[^\u202f][;!?]|[^\u00a0]:", prose)
        assert not re.search("«[^\u00a0]|[^\u00a0]»", text)


def test_every_code_is_of_one_problem():
    codes = [finding("x", problem).code for problem in PROBLEMS]
    assert len(codes) == len(set(codes))


def test_every_class_is_in_the_union():
    classes = {value for value in vars(audit_problems).values() if isinstance(value, type)}
    assert classes == set(get_args(AuditProblem))


def test_the_line_is_that_of_the_address():
    text = "<p>\n\n<img src=//evil.example>"
    assert finding("x", RemoteFetch("<img src>", "//evil.example"), text).line == 3
    assert finding("x", RemoteFetch("<img src>", "//hidden.example"), text).line is None
    assert finding("x", NotText(), text).line is None


def test_a_quote_is_one_short_printable_line():
    message = finding("x", RemoteFetch("<a\n>", "https://" + "é\x1b[2J\n" * 200)).message
    assert "\x1b" not in message
    assert "\n" not in message
    assert len(message) < 300


def test_a_path_that_is_no_text_can_be_shown():
    assert finding("output/\udcff.html", NotText()).path == "output/\\udcff.html"
