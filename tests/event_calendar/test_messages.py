"""Every kind of problem has words: in French, with its facts, and with the right spaces."""

import re
import typing
from dataclasses import fields
from datetime import date, datetime, time

import pytest

from event_calendar import header_problems, problems, value_problems
from event_calendar.header import EventHeader, OrganiserEntry, PlaceEntry
from event_calendar.local_time import PARIS
from event_calendar.messages import describe
from event_calendar.value_messages import describe_value
from front_matter.keys import spellings

KEYS = {key for model in (EventHeader, OrganiserEntry, PlaceEntry) for key in spellings(model)}
MOMENT = datetime(2026, 12, 5, 14, tzinfo=PARIS)
SAMPLES = {
    "key": "sauf", "line": 3, "first_line": 2, "on_series": True,
    "moment": MOMENT, "start": time(14), "end": time(13), "contrast": 4.46, "needed": 4.5,
    "meeting": date(2026, 12, 5), "known": ("fab-lab", "la-dalle"),
}  # fmt: skip


def sample(kind: type) -> object:
    values: dict[str, object] = {}
    for field in fields(kind):
        is_day = "date" in str(field.type)
        values[field.name] = SAMPLES.get(field.name, date(2026, 12, 5) if is_day else "mot")
    return kind(**values)


@pytest.mark.parametrize("kind", typing.get_args(problems.Problem), ids=lambda kind: kind.code)
def test_an_event(kind: type) -> None:
    values = sample(kind)
    if kind is header_problems.EndBeforeStart:
        values = header_problems.EndBeforeStart(MOMENT, date(2026, 12, 4))
    check(*describe(values))  # type: ignore[arg-type] # one of the union


@pytest.mark.parametrize("kind", typing.get_args(value_problems.ValueProblem), ids=lambda k: k.code)
def test_a_value(kind: type) -> None:
    check(*describe_value(sample(kind)))  # type: ignore[arg-type] # idem


def check(message: str, remedy: str) -> None:
    for text in (message, remedy):
        assert text[0].isupper() or text[0] in "«`"
        assert text.endswith(".")
        outside_code = re.sub(r"`[^`]*`", "", text)
        assert not re.search(r" [:;!?»]|« |[^\u00a0\d]:(?!//)|'", outside_code)
        for key in re.findall(r"`(\w+):(?!//)", text):
            assert key in KEYS


def test_a_ratio_that_fails_never_looks_like_one_that_passes() -> None:
    message, _ = describe_value(value_problems.PaleColour("#777777", 4.49, 4.5, "#727272"))
    assert "4,4," in message


def test_codes_are_unique() -> None:
    unions = (problems.Problem, value_problems.ValueProblem)
    codes = [kind.code for union in unions for kind in typing.get_args(union)]
    assert len(codes) == len(set(codes))
