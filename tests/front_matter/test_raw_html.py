import pytest


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("H<sub>2</sub>O", "<p>H<sub>2</sub>O</p>"),
        ("<kbd>Ctrl+<b>C</b></kbd>", "<p><kbd>Ctrl+<b>C</b></kbd></p>"),
        ("a<br>b<BR/>c", "<p>a<br>\nb<br>\nc</p>"),
        ('<abbr title="R&amp;D «x»">HLM</abbr>', '<p><abbr title="R&amp;D «x»">HLM</abbr></p>'),
        ("<b>**a** `b`</b>", "<p><b><strong>a</strong> <code>b</code></b></p>"),
        ("**<sup>a</sup>**", "<p><strong><sup>a</sup></strong></p>"),
        ("<span lang=en>the [lab](https://x.fr/)</span>",
         '<p><span lang="en">the <a href="https://x.fr/">lab</a></span></p>'),
        ("3 < 5 et <- ou 1<2>0", "<p>3 &lt; 5 et &lt;- ou 1&lt;2&gt;0</p>"),
        ("&eacute;&lt;b&gt;&nbsp;&amp;lt; &foo;", "<p>é&lt;b&gt;\u00a0&amp;lt; &amp;foo;</p>"),
        ("<details><summary>Plus</summary>\n\n- *a*\n\n</details>\n\nb",
         "<details><summary>Plus</summary><ul>\n<li><em>a</em></li>\n</ul>\n</details>\n<p>b</p>"),
    ],
)  # fmt: skip
def test_welcome_html_is_built(html, source, shown):
    assert (
        html(source).replace(">\n<summary", "><summary").replace("</summary>\n", "</summary>")
        == shown
    )


@pytest.mark.parametrize(
    ("source", "code", "hint"),
    [
        ('<iframe src="https://youtube.com/x"></iframe>', "html-refuse", "vidéo intégrée"),
        ("<script>alert(1)</script>", "html-refuse", "programme"),
        ('<img src="../photos/a.jpg">', "html-refuse", "![]("),
        ("<div>\na\n</div>", "html-refuse", "ligne vide"),
        ("<a href='x'>y</a>", "html-refuse", "[les mots"),
        ("<h2>a</h2>", "html-refuse", "## "),
        ("<votre nom>", "html-refuse", "accents graves"),
        ("<!-- note -->", "commentaire-html", "en-tête"),
        ("<sup>a", "html-non-ferme", "</sup>"),
        ("a</sup>", "html-non-ferme", "</sup>"),
        ("<b style='x' onclick=y>a</b>", "attribut-refuse", "`style onclick`"),
        ("<details>\n\na\n\n</details>", "html-refuse", "<summary>"),
        ("<details><summary>a</summary>\n\nb", "html-refuse", "</details>"),
        ("<svg/onload=alert(1)>", "html-refuse", "licence"),
    ],
)
def test_other_html_is_refused_and_stays_readable(convert, source, code, hint):
    body, findings = convert(f"x\n\n{source}\n")
    assert findings[0].code == code
    assert findings[0].line == 3
    assert hint in findings[0].message + findings[0].remedy
    for word in source.replace(">", " ").replace("<", " ").replace("=", " ").split():
        if code != "attribut-refuse":
            assert word.strip("'\"/")[:5] in body.text


@pytest.mark.parametrize(
    "around", ["<iframe src='{}'>", "<!-- {} -->", "<b {}>", "<b>{}", "<b x={}>"]
)
@pytest.mark.parametrize("marked", [r"a\-b", "`ab`", "[[ab](c)](https://x.fr)", "a@b.fr", "~~a~~"])
def test_what_stands_in_refused_html_stays_readable(convert, around, marked):
    body, findings = convert(around.format(marked))
    assert findings
    assert all("\x02" not in part for part in (*body.parts, *(f.message for f in findings)))


def test_each_problem_is_said_once(problems):
    source = "<sup>a <iframe></iframe> b\n\n<iframe></iframe>\n\n**_<u x=1>c</u>_**\n"
    assert problems(source) == [
        (1, "html-non-ferme"),
        (1, "html-refuse"),
        (3, "html-refuse"),
        (5, "attribut-refuse"),
    ]
