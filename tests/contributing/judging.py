"""The two judges of a sheet: the checker, and the phone page in a browser."""

from collections.abc import Iterable
from typing import Any

from front_matter.reading import read_text
from photo_licences.facts import Photo
from photo_licences.inventory import read_licence_table
from photo_licences.rules.photo import problems_of
from photo_licences.sheet import Sheet
from tests.contributing.conftest import Visit
from tests.contributing.sheets import CAPTION, SLUG, TODAY

TABLE = read_licence_table()


def by_the_page(
    visit: Visit, asked: list[dict[str, str]], *, strict: bool, caption: str = CAPTION
) -> list[Any]:
    """Give for each sheet the codes that the page finds, and the text that it writes.

    As on the page, an answer counts when its question is asked; « legende » is the caption.
    """
    return visit.page.evaluate(
        """async ([sheets, slug, usual, today, strict]) => {
          const { asMarkdown } = await import('/theme/assistant/caption.js');
          const { isAsked, problemsOf } = await import('/theme/assistant/rules.js');
          const { sheetText } = await import('/theme/assistant/sheet.js');
          const tables = { ...(await import('/theme/assistant/tables.js')).default, strict };
          const asked = [...document.querySelectorAll('[data-key]')];
          const keys = asked.map(({ dataset }) => dataset.key);
          const code = ({ name }) => tables.sentences[name].code;
          return sheets.map(({ legende = usual, ...given }) => {
            const sheet = {};
            keys.filter((key) => key in given).forEach((key) => {
              if (isAsked(key, sheet, tables)) sheet[key] = given[key];
            });
            const caption = asMarkdown(legende);
            return [
              problemsOf(sheet, slug, caption, tables, today).map(code),
              sheetText(sheet, caption),
            ];
          });
        }""",
        [asked, SLUG, caption, TODAY.isoformat(), strict],
    )


def differing(
    visit: Visit, asked: list[dict[str, str]], *, strict: bool
) -> list[tuple[dict[str, str], list[str]]]:
    """Give the sheets of which page and checker say something else, and what the page says."""
    judged = by_the_page(visit, asked, strict=strict)
    return [
        (sheet, codes)
        for sheet, (codes, text) in zip(asked, judged, strict=True)
        if _differs(codes, text, strict=strict)
    ]


def _differs(by_page: Iterable[str], text: str, *, strict: bool) -> bool:
    """Say whether the page found something else in a sheet than the checker in its text.

    What the reader of headers refuses is asked nothing more by the checker; the page asks on.
    """
    parsed = read_text(text.encode(), f"content/photos/{SLUG}.md", Sheet)
    photo = Photo(SLUG, f"{SLUG}.jpg", f"{SLUG}.md", parsed, None, None)
    if parsed.header is None:
        return not {finding.code for finding in parsed.findings} <= set(by_page)
    found = {problem.code for problem in problems_of(photo, TABLE, TODAY, strict=strict)}
    return found - {"image-absente"} != set(by_page)
