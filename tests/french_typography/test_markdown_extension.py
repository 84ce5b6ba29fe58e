"""Typography of converted Markdown: text nodes only, and across inline elements."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from french_typography.markdown_extension import TypographyExtension


def convert(text: str, *extensions: str) -> str:
    return Markdown(extensions=[TypographyExtension(), *extensions]).convert(text)


CHANGED = {
    "C'est prêt !": "<p>C’est prêt\u202f!</p>",
    "**Attention** : lisez": "<p><strong>Attention</strong>\u00a0: lisez</p>",
    "**Attention**: lisez": "<p><strong>Attention</strong>\u00a0: lisez</p>",
    "**Attention** **!**": "<p><strong>Attention</strong>\u202f<strong>!</strong></p>",
    "« *bonjour* »": "<p>«\u00a0<em>bonjour</em>\u00a0»</p>",
    "l'*été*": "<p>l’<em>été</em></p>",
    "l'`été`": "<p>l’<code>été</code></p>",
    "«`x`»": "<p>«\u00a0<code>x</code>\u00a0»</p>",
    "le **5** décembre": "<p>le <strong>5</strong>\u00a0décembre</p>",
    'Il dit "**oui**".': "<p>Il dit «\u00a0<strong>oui</strong>\u00a0».</p>",
    "Une ligne  \n: deux": "<p>Une ligne<br />\n: deux</p>",
    "Quoi&nbsp;?": "<p>Quoi\u202f?</p>",
    "a &amp; b ; c": "<p>a &amp; b\u202f; c</p>",
    "R\\*D !": "<p>R*D\u202f!</p>",
    "<b>Attention</b> : lisez": "<p><b>Attention</b>\u00a0: lisez</p>",
    "# Quoi ?": "<h1>Quoi\u202f?</h1>",
    "- Un !\n- Deux ?": "<ul>\n<li>Un\u202f!</li>\n<li>Deux\u202f?</li>\n</ul>",
    "[l'école ?](x.md)": '<p><a href="x.md">l’école\u202f?</a></p>',
}

KEPT = [
    "`a : b`",
    "    l'été : a ?",
    "<kbd>a : b</kbd>",
    "<samp>l'été</samp>",
    "<code>a : b</code>",
    "<https://exemple.org/a?b=c>",
    "[https://exemple.org/l'a](https://exemple.org/l'a)",
    '[x](https://exemple.org/?a=b "l\'été : quoi ?")',
    '![l\'été : "x" ?](a.png)',
    "<quelqu.un@exemple.org>",
    "&copy; &#233; R&D;",
]


@pytest.mark.parametrize(("text", "expected"), CHANGED.items())
def test_sets(text: str, expected: str) -> None:
    assert convert(text) == expected


@pytest.mark.parametrize("text", KEPT)
def test_keeps(text: str) -> None:
    assert convert(text) == Markdown().convert(text)


def test_sets_tables_and_footnotes() -> None:
    table = convert("| Quoi ? | Prix |\n| --- | --- |\n| l'un | 5 € |", "tables")
    assert "<th>Quoi\u202f?</th>" in table
    assert "<td>l’un</td>" in table
    assert "<td>5\u00a0€</td>" in table


def test_an_anchor_keeps_its_name() -> None:
    assert convert("## L'école ?", "toc") == Markdown(extensions=["toc"]).convert(
        "## L'école ?"
    ).replace("L'école ?", "L’école\u202f?")


MARKDOWN = ["*l'été*", "**a** : b", "`a : l'x`", "[a ?](b.md)", "![x : y](a.png)", "\n\n", "\n- "]
RAW = ["<b>", "</b>", "<kbd>a : b</kbd>", "&nbsp;", "  \n"]
WORDS = [" ! ", "« ", " »", "14h30", '"', "mot", " : "]
PIECES = st.sampled_from([*MARKDOWN, *RAW, *WORDS])
LETTERS = re.compile(r"[\W_]+")


@given(st.lists(PIECES, max_size=12).map("".join))
def test_same_elements_same_attributes_same_letters(text: str) -> None:
    plain, typeset = Markdown().convert(text), convert(text)
    assert re.findall(r"<[^>]*>", typeset) == re.findall(r"<[^>]*>", plain)
    assert re.findall(r"<code>.*?</code>|<kbd>.*?</kbd>", typeset) == re.findall(
        r"<code>.*?</code>|<kbd>.*?</kbd>", plain
    )
    assert LETTERS.sub("", unescape(typeset)) == LETTERS.sub("", unescape(plain))
