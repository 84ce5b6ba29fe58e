"""Fifty real-life headers, each with what it gives or says."""

import pytest

from tests.front_matter.header_table import Case, cases, outcome

CASES = tuple(cases())


def test_the_table_holds_at_least_fifty_headers():
    assert len(CASES) >= 50


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_header(case: Case):
    assert outcome(case.parsed) == case.expected
