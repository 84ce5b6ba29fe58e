"""The phone page and the checker say the same of every sheet that both can judge."""

import json

import pytest

from front_matter.reading import read_text
from photo_licences.inventory import read_licence_table
from photo_licences.phone_page.questions import questions
from photo_licences.phone_page.tables import tables_script
from photo_licences.sheet import Sheet
from tests.contributing.conftest import Visit
from tests.contributing.judging import by_the_page, differing
from tests.contributing.sheets import CAPTION, sheets

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("strict", [False, True])
def test_page_and_checker_agree_on_every_sheet(visit: Visit, strict: bool) -> None:
    asked = sheets()
    assert len(asked) > 1000
    assert differing(visit, asked, strict=strict) == []


def test_the_sheet_that_the_page_writes_says_what_was_answered(visit: Visit) -> None:
    asked = sheets()
    for sheet, (codes, text) in zip(asked, by_the_page(visit, asked, strict=False), strict=True):
        if {"valeur-trop-longue", "date-illisible"} & set(codes):
            continue
        parsed = read_text(text.encode(), "content/photos/jardin.md", Sheet)
        assert parsed.document is not None
        assert parsed.findings == ()
        read = {key: value.data for key, value in parsed.document.values.items()}
        assert read == {
            key: " ".join(answer.split()) for key, answer in sheet.items() if answer.strip()
        }
        assert parsed.document.body.strip() == CAPTION


def test_every_question_is_a_line_of_the_sheet() -> None:
    known = {
        str(alias)
        for name, field in Sheet.model_fields.items()
        for alias in getattr(field.validation_alias, "choices", [name])
    }
    assert {question.key for question in questions()} <= known


def test_the_tables_depend_on_nothing_but_the_rules(visit: Visit) -> None:
    published = visit.page.evaluate(
        "async () => (await import('/theme/assistant/tables.js')).default"
    )
    script = tables_script(read_licence_table(), strict=False).decode()
    assert published == json.loads(script.removeprefix("export default ").removesuffix(";\n"))
