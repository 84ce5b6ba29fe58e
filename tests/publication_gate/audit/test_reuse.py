import pytest

from publication_gate.audit.reuse import coverage, parse_reuse

TABLE = """
version = 1
[[annotations]]
path = "theme/**"
SPDX-FileCopyrightText = "2026 Les bénévoles"
SPDX-License-Identifier = "AGPL-3.0-or-later"

[[annotations]]
path = ["theme/static/icone.png", "theme/static/i\\\\*.svg"]
SPDX-FileCopyrightText = "2026 Une habitante"
SPDX-License-Identifier = "CC0-1.0"

[[annotations]]
path = "docs/*"
SPDX-FileCopyrightText = "2026 Les bénévoles"
SPDX-License-Identifier = ["CC0-1.0", "NOASSERTION"]
"""


def test_finds_a_file_by_its_name():
    found = coverage("theme/static/icone.png", parse_reuse(TABLE.encode()))
    assert found is not None
    assert found.is_literal
    assert found.annotation.licences == ("CC0-1.0",)


def test_tells_a_wildcard_from_a_name():
    found = coverage("theme/static/autre.png", parse_reuse(TABLE.encode()))
    assert found is not None
    assert not found.is_literal


def test_reads_an_escaped_star_as_a_star():
    found = coverage("theme/static/i*.svg", parse_reuse(TABLE.encode()))
    assert found is not None
    assert found.is_literal


def test_one_star_stops_at_a_slash():
    annotations = parse_reuse(TABLE.encode())
    assert coverage("docs/a/b.md", annotations) is None
    assert coverage("docs/b.md", annotations) is not None


def test_the_last_table_counts():
    text = TABLE + '[[annotations]]\npath = "**"\n'
    found = coverage("theme/static/icone.png", parse_reuse(text.encode()))
    assert found is not None
    assert not found.annotation.is_complete


def test_no_assertion_is_no_licence():
    found = coverage("docs/a.md", parse_reuse(TABLE.encode()))
    assert found is not None
    assert not found.annotation.is_complete


@pytest.mark.parametrize("text", ["", "version = 2\nannotations = []", "[[", "version = 1"])
def test_refuses_another_form(text):
    with pytest.raises(ValueError):
        parse_reuse(text.encode())
