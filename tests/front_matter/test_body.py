import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from front_matter.body import Body, BodyConverter, Gallery, PhotoUse
from front_matter.body_parts import Heading


def test_plain_markdown_stays_what_it_is(html):
    assert html("Un *mot* et **deux**.\n\n- a\n- b\n") == (
        "<p>Un <em>mot</em> et <strong>deux</strong>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>"
    )


def test_an_empty_body_has_no_parts(convert):
    assert convert("\n \n") == (Body(), ())


def test_headings_have_ids_that_differ(convert):
    body, findings = convert("## Où & quand ?\n\n## Où & quand ?\n\n### 日本\n\nTitre\n-----\n")
    assert findings == ()
    assert body.anchors == {"ou-quand", "ou-quand-2", "section", "titre"}
    assert '<h2 id="ou-quand-2">Où &amp; quand ?</h2>' in body.parts[0]


def test_headings_are_given_in_their_order_with_their_words(convert):
    body, _ = convert("## Où & *quand* ?\n\n### Le `lieu`\n\n## Où & quand ?\n")
    assert body.headings == (
        Heading(2, "ou-quand", "Où & quand ?"),
        Heading(3, "le-lieu", "Le lieu"),
        Heading(2, "ou-quand-2", "Où & quand ?"),
    )


def test_a_heading_of_the_first_level_is_refused(problems):
    assert problems("a\n\n# Titre\n") == [(3, "titre-de-niveau-1")]
    assert problems("a\n\nTitre\n=====\n") == [(3, "titre-de-niveau-1")]


def test_a_skipped_level_is_only_a_warning(convert):
    findings = convert("## Un\n\n#### Trois\n")[1]
    assert [(finding.line, finding.code, finding.blocking) for finding in findings] == [
        (3, "niveau-saute", False)
    ]


def test_tables_are_converted_without_inline_style(html):
    table = html("| a | b |\n|---|--:|\n| 1 | 2 \\| 3 |\n")
    assert '<td class="right">2 | 3</td>' in table
    assert "style" not in table


def test_a_table_may_stand_right_below_a_paragraph(html):
    assert html("Voici :\n| a | b |\n|---|---|\n| 1 | 2 |\n").startswith("<p>Voici :</p>\n<table>")
    assert html("a | b\nc | d") == "<p>a | b\nc | d</p>"


@pytest.mark.parametrize("line", ["## fin", "> fin", "- fin", "1) fin", "---"])
def test_a_table_ends_where_another_block_begins(html, line):
    shown = html(f"| a |\n|---|\n| 1 |\n{line}\n")
    assert "<td>1</td>\n</tr>\n</tbody>\n</table>\n" in shown
    assert line == "---" or "fin" in shown.partition("</table>")[2]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("a\\\nb", "<p>a<br>\nb</p>"),
        ("~~annulé~~ **~~a~~ b**", "<p><del>annulé</del> <strong><del>a</del> b</strong></p>"),
        ("~5 et ~~ 6 ~~", "<p>~5 et ~~ 6 ~~</p>"),
        ("x*a**b*c", "<p>x*a**b*c</p>"),
        ("***a** b*", "<p><em><strong>a</strong> b</em></p>"),
        (r"\<b\> \~~a~~ \"x\" R\&D \&copy; \*", '<p>&lt;b&gt; ~~a~~ "x" R&amp;D &amp;copy; *</p>'),
        (r"C:\photos\été", r"<p>C:\photos\été</p>"),
        ("&notre; &copyleft; &eacute;", "<p>&amp;notre; &amp;copyleft; é</p>"),
        ("#1 du quartier\n#dalle", "<p>#1 du quartier\n#dalle</p>"),
        ("##Titre\n\n## Fin ##", '<h2 id="titre">Titre</h2>\n<h2 id="fin">Fin</h2>'),
    ],
)
def test_marks_mean_what_editors_show(html, source, shown):
    assert html(source) == shown


def test_a_footnote_stays_and_is_said(convert):
    body, findings = convert("a[^1] `[^2]`\n\n[^1]: b c\n")
    assert [(finding.line, finding.code, finding.blocking) for finding in findings] == [
        (1, "note-de-bas-de-page", False),
        (3, "note-de-bas-de-page", False),
    ]
    assert body.text == "a[^1] [^2] [^1]: b c"


def test_cells_that_would_be_dropped_are_refused(problems):
    assert problems("x\n\n| a | b |\n|---|---|\n| 1 | 2 | 3 |\n") == [(5, "cellules-en-trop")]


def test_a_line_that_would_be_swallowed_is_refused(problems):
    assert problems("a\n\n[Rappel]: demain\n") == [(3, "ligne-avalee")]
    assert problems("[a][b]\n\n[b]: https://exemple.fr/\n") == []


def test_code_is_shown_and_never_looked_into(html):
    assert html("`<iframe>` et\n\n```html\n<script>\n![](x)\n```\n") == (
        "<p><code>&lt;iframe&gt;</code> et</p>\n"
        '<pre><code class="language-html">&lt;script&gt;\n![](x)\n</code></pre>'
    )


def test_the_text_is_what_is_read(convert):
    body, _ = convert("## A\n\nR&D `<b>` &eacute; &amp;amp; *x*\\*\n\n![non](a.jpg)\n\n- b\n- c\n")
    assert body.text == "A R&D <b> é &amp; x* b c"


def test_lines_count_from_the_first_line_of_the_body(convert):
    body, findings = convert("a\n\n![](p.jpg)\n\n<iframe>\n\n[x](y.md)\n", first_line=10)
    assert [part.line for part in body.parts if isinstance(part, PhotoUse)] == [12]
    assert [finding.line for finding in findings] == [14, 16]
    assert {finding.path for finding in findings} == {"content/actualites/fete.md"}


def test_nothing_of_a_text_reaches_the_next_one(convert):
    convert("## A\n\n[x]: /y\n\n<sup>\n\n![](a.jpg) [l](../pages/fab-lab.md)\n")
    assert convert("b") == (Body(parts=("<p>b</p>",), text="b"), ())


def test_a_paragraph_without_end_is_refused_quickly(problems):
    start = time.process_time()
    assert problems("[a](" * 40_000) == [(1, "paragraphe-trop-long")]
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "text",
    [
        "[a](" * 1_990,
        "<a " * 2_600,
        "<sup>" * 1_500,
        "<sup><sub>" * 780,
        "*a " * 2_600,
        "`" * 7_900,
        '<abbr a="' * 880,
        ("<details>\n<summary>a</summary>\n\n" * 500),
        "> " * 3_000 + "a",
        "## a\n\n" * 2_000,
        "![](a.jpg)\n\n" * 1_000,
        "|a|b|\n|-|-|\n" + "|1|2|3|\n" * 900,
        "~~a " * 1_900,
        "a@" * 3_900,
        "https://" * 990,
        "https://a.fr/" + "(" * 3_900 + ")" * 3_900,
        "https://a.fr/" + ")." * 3_900,
        "```\n" * 3_001,
        "- ```\n" * 3_001,
        "|-|\n" * 3_001,
    ],
)
def test_hostile_bodies_take_seconds_at_most(convert, text):
    start = time.process_time()
    _, findings = convert(text)
    assert time.process_time() - start < 6
    assert len(findings) <= 31


def seen(parts) -> str:
    """What a reader sees of a body: its HTML without tags, and the alternatives of its photos."""
    out = []
    for part in parts:
        match part:
            case PhotoUse():
                out += [part.alternative, part.path_as_written]
            case Gallery():
                out += [word for photo in part.photos for word in (photo.alternative,)]
            case str():
                out.append(re.sub(r"</?[a-z][^<>]*>", " ", part))
    return " ".join(out)


CONVERTER = BodyConverter()
"""One for all examples: what leaks from one text into the next is found as well."""
WORDS = st.from_regex(r"mot[a-z]{3}", fullmatch=True)
MARKUP_WORDS = (
    "\n \n\n # ## - 1. > * ** _ ` ``` [ ] ( ) ! ![ ]( <b> </b> <details> <summary> </summary> "
    "</details> <div> </div> <!-- --> <br> | |-| &eacute; & < \\ ~ === --- : ://x"
)
MARKUP = st.sampled_from(MARKUP_WORDS.split(" "))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(WORDS, MARKUP), max_size=25).map(" ".join))
def test_no_word_of_a_body_is_lost_without_a_word(text):
    body, findings = CONVERTER.convert(text, "content/pages/x.md", 1, {})
    if not findings:
        shown = seen(body.parts)
        urls = re.findall(r"\]\s*\(\s*(\S*)", text)
        for word in re.findall(r"mot[a-z]{3}", text):
            assert word in shown or any(word in url for url in urls), body


ATTACKS = (
    "<script> <img src=x onerror=alert(1)> <a href='javascript:alert(1)'> onclick= style= "
    "[x](javascript:alert(1)) [y](data:text/html,x) ![z](https://e.fr/i.png) <b onclick=x> </b> "
    "<iframe src=//e.fr> <!--> <![CDATA[ ]]> &lt;script&gt; &#60;img&#62; <svg/onload=x> <details "
    'open ontoggle=x> ```{#a" onclick=x} ``` [a]: javascript:x [a] ]( \x02 &#2; \n \n\n'
)
TOKENS = st.sampled_from(ATTACKS.split(" "))


@settings(max_examples=400, deadline=None)
@given(st.lists(st.one_of(TOKENS, st.text(max_size=4)), max_size=12).map(" ".join))
def test_nothing_dangerous_comes_out(text):
    body, _ = CONVERTER.convert(text, "content/pages/x.md", 1, {})
    html = "".join(part for part in body.parts if isinstance(part, str))
    for tag in re.findall(r"<[^>]*>", html):
        assert not re.match(r"<(script|img|iframe|svg|style|object)", tag), html
        assert not re.search(r"\s(on\w+|style|srcdoc)=", tag), html
        assert not re.search(r"""(?i)(href|src)="\s*(javascript|data|vbscript)""", tag), html
