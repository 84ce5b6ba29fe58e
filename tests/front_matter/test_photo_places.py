import pytest

from front_matter.body import Gallery, PhotoUse


def photo(path, alternative="", title=None, line=1):
    return PhotoUse(path, alternative, title, line)


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("![](a.jpg)", (photo("a.jpg"),)),
        ('![Un &eacute;t&eacute;](<a b.jpg> "T")', (photo("a b.jpg", "Un été", "T"),)),
        ("![](a.jpg) ![](b.jpg)", (Gallery((photo("a.jpg"), photo("b.jpg"))),)),
        ("![](a.jpg)\n![](a.jpg)", (Gallery((photo("a.jpg"), photo("a.jpg", line=2))),)),
        ("x ![](a.jpg) **y**",
         ("<p>x </p>", photo("a.jpg"), "<p> <strong>y</strong></p>")),
        ("- x ![](a.jpg)\n- y",
         ("<ul>\n<li>x", photo("a.jpg"), "</li>\n<li>y</li>\n</ul>")),
        ("> ![](a.jpg)", ("<blockquote>", photo("a.jpg"), "</blockquote>")),
        ("![][r]\n\n[r]: a.jpg", (photo("a.jpg", line=3),)),
    ],
)  # fmt: skip
def test_a_photo_becomes_a_part(convert, source, parts):
    body, findings = convert(source)
    assert findings == ()
    assert body.parts == parts


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("![](https://exemple.fr/a.jpg)", "image-distante"),
        ("![](//exemple.fr/a.jpg)", "image-distante"),
        ("![](data:image/png;base64,AA)", "image-distante"),
        ("![](/images/a.jpg)", "chemin-de-photo"),
        ("![]({static}/a.jpg)", "chemin-de-photo"),
        ("![]()", "chemin-de-photo"),
        ("[![](a.jpg)](fete.md)", "photo-mal-placee"),
        ("**![](a.jpg)**", "photo-mal-placee"),
        ("## ![](a.jpg)", "photo-mal-placee"),
    ],
)
def test_a_photo_is_refused(convert, source, code):
    body, findings = convert(f"x\n\n{source}\n")
    assert code in {finding.code for finding in findings}
    assert {finding.line for finding in findings} == {3}
    assert not any("<img" in part for part in body.parts if isinstance(part, str))
