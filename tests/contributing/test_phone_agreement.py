"""Page and checker say the same of answers that nobody thought of."""

from datetime import timedelta
from unicodedata import ucd_3_2_0

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from front_matter.body import BodyConverter
from front_matter.reading import read_text
from photo_licences.sheet import Sheet
from tests.contributing.conftest import Visit
from tests.contributing.judging import by_the_page, differing
from tests.contributing.sheets import (
    ADDRESSES,
    ANSWERS,
    GOOD,
    ODD_LICENCES,
    PAPERS,
    TODAY,
    spellings,
)

pytestmark = pytest.mark.browser

in_one_page = settings(
    max_examples=60,
    deadline=None,
    # What differs is listed as it is: making it shorter would take minutes of the browser's time.
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
ODD = "\t\n\v\x00\x1c\x85\x9f\xa0\xad´ªº²ßİıŉſŸʰʼ\u0301\u0345ΑςАС٠१\u180e\u200b\u200d\u2010’“\u2028"
ODDER = (
    "\u202e\u202f⁄\u2066\u2069⁰№KⅠ①ⱼ\u3000李ꜱﬀ\ufe0f\ufeff／．：＠０Ａ\ufffd\uffff𝐀𝟎👩🌾\U0001f3fd"
)
MARKS = ":;#'\"[]{}|>&*!%@`~,-?\\/()<=+_. "
letters = st.one_of(
    st.sampled_from(ODD + ODDER + MARKS),
    # Known since 2002: Python and the browser need not be of the same year.
    st.characters(codec="utf-8", exclude_categories=["Cn", "Co"]).filter(
        lambda letter: ucd_3_2_0.category(letter) != "Cn"
    ),
    st.sampled_from("abcdeghilmnoprstuvyzàéêœABCDENOPSY0123456789"),
)
oddities = st.text(letters, max_size=9)


def like(known: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Give known answers, also with something odd in their midst."""

    def mixed(answer: str, odd: str, place: int) -> str:
        place %= len(answer) + 1
        return answer[:place] + odd + answer[place:]

    some = st.sampled_from(known)
    return st.one_of(some, st.builds(mixed, some, st.text(letters, max_size=2), st.integers(0, 99)))


licences = like((*spellings(), *ODD_LICENCES))
papers = like((*PAPERS, "Jean Paul 12")) | oddities
addresses = like(ADDRESSES)
days = st.integers(-400, 400).map(lambda days: (TODAY + timedelta(days)).isoformat()) | st.just("")
CASES = (
    {},
    {"depot": "pour-l-auteur", "depot_ref": "2026-07"},
    {"depot": "tiers-libre", "source": "https://exemple.org/jardin"},
    {"personnes": "adultes-accord", "accord_ref": "2026-12"},
    {"personnes": "mineurs-accord-parents", "accord_ref": "2026-12", "accord_fin": "2028-01-01"},
    {"personnes": "foule-evenement", "evenement": "Fête", "date": "2026-06-21"},
    {"oeuvre": "sujet-principal", "oeuvre_artiste": "C. Artiste", "oeuvre_ref": "2026-03"},
    {"licence": "GFDL", "licence_nom": "GFDL 1.3", "licence_url": "https://gnu.org/fdl"},
)
ODD_ANSWERS = {
    "auteur": like(ANSWERS["auteur"]) | oddities,
    "depot_ref": papers,
    "source": addresses,
    "licence": licences | st.builds("{} ou {}".format, licences, licences) | oddities,
    "licence_nom": oddities,
    "licence_url": addresses,
    "accord_ref": papers,
    "accord_fin": days,
    "evenement": like(("inconnu", "Fête")) | oddities,
    "date": days,
    "oeuvre_artiste": like(("inconnu", "C. Artiste")) | oddities,
    "oeuvre_ref": papers,
    "alternative": like(ANSWERS["alternative"]) | oddities,
    "titre": like((GOOD["alternative"], "Un titre")) | oddities,
    "lieu": oddities,
    "legende": like((GOOD["alternative"],)) | oddities,
}
changes = st.one_of(*(st.tuples(st.just(key), odd) for key, odd in ODD_ANSWERS.items()))
sheets = st.builds(
    lambda case, changed: {**GOOD, **case, **dict(changed)},
    st.sampled_from(CASES),
    st.lists(changes, min_size=1, max_size=3),
)


@pytest.mark.parametrize("strict", [False, True])
@in_one_page
@given(asked=st.lists(sheets, min_size=25, max_size=25))
def test_page_and_checker_agree(visit: Visit, strict: bool, asked: list[dict[str, str]]) -> None:
    assert differing(visit, asked, strict=strict) == []


PIECES = (
    *("#", "# ", "[x](y)", "![a](b)", "[", "]", "<b>", "</b>", "<", "<3", "<!-- x -->", "<script>"),
    *("&amp;", "&", "&nbsp;", "---", "- ", "* ", "1. ", "2) ", "===", "|a|b|", "|-|-|", "```", "`"),
    *(
        "_a_",
        "**g**",
        "\\",
        "> ",
        "    ",
        "\t",
        "\n",
        "\n\n",
        "texte",
        " ",
        ": def",
        "[^1]: note",
        "<\n",
    ),
    *("[x]: /y", "<http://a.b>", "<a@b.fr>", "😀", "!", "{: .x}", "~~~", "\u2028", "javascript:"),
)


@in_one_page
@given(
    captions=st.lists(
        st.lists(st.sampled_from(PIECES), max_size=8).map("".join), min_size=20, max_size=40
    )
)
def test_a_caption_is_never_markup(visit: Visit, captions: list[str]) -> None:
    """Hashtags, brackets and hearts of a telephone are words, and the check takes them as such."""
    converter = BodyConverter([])
    asked = [{**GOOD, "legende": caption} for caption in captions]
    for caption, (_, text) in zip(captions, by_the_page(visit, asked, strict=False), strict=True):
        parsed = read_text(text.encode(), "content/photos/x.md", Sheet)
        assert parsed.document is not None, (caption, parsed.findings)
        body, findings = converter.convert(parsed.document.body, "content/photos/x.md", 9, {})
        assert findings == (), (caption, text)
        html = "".join(str(part) for part in body.parts)
        tree = LexborHTMLParser(html)
        assert {node.tag for node in tree.css("body *")} <= {"p", "a"}, (caption, html)
        for link in tree.css("a"):  # an address is a link wherever it stands, and shows itself
            assert link.attributes["href"].removeprefix("mailto:") == link.text(), (caption, html)
