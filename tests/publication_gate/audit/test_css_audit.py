import pytest
from hypothesis import given
from hypothesis import strategies as st

from publication_gate.audit.addresses import OwnAddress
from publication_gate.audit.css_audit import audit_css
from publication_gate.audit.problems import RefusedMarkup, RemoteFetch, Unparsable


@pytest.mark.parametrize(
    "sheet",
    [
        "p { color: red; width: calc(100% - 2px) }",
        "p { background: url(/theme/grille.svg) }",
        "p { background: url('https://dalle.example/a.png') }",
        "p { filter: url(#flou) }",
        "@import 'couleurs.css';",
        "a[href^='https://']::after { content: ' (' attr(href) ')' }",
        "p::before { content: 'Heure : '; quotes: '«' '»' }",
        "p { background: image-set('/a.avif' type('image/avif'), '/a.jpg' 2x) }",
        "/* url(https://evil.example) */",
        "@media print { @page { size: A4 } }",
    ],
)
def test_accepts(sheet, own):
    assert list(audit_css(sheet, own, "CSS")) == []


@pytest.mark.parametrize(
    "sheet",
    [
        "p { background: url(https://evil.example/x) }",
        "p { background: url( '//evil.example/x' ) }",
        "p { background: URL(//evil.example/x) }",
        "p { background: \\75rl(//evil.example/x) }",
        "p { background: \\75\\72\\6c('//evil.example/x') }",
        "p { background: url(\\68ttps://evil.example/x) }",
        "p { background: image-set('//evil.example/x' 1x) }",
        "p { background: -webkit-image-set(url(//evil.example/x) 1x) }",
        "p { background: src('//evil.example/x') }",
        "p { cursor: url(//evil.example/x), auto }",
        "p { background: url(data:image/png;base64,AAAA) }",
        "p { --x: 'https://evil.example/x'; background: image-set(var(--x) 1x) }",
        "p { --x: url(//evil.example/x) }",
        "@property --x { syntax: '*'; inherits: true; initial-value: '//evil.example/x' }",
        "@import '//evil.example/x';",
        "@import url(//evil.example/x) layer(a) screen;",
        "@\\69mport '//evil.example/x';",
        "@font-face { font-family: x; src: url(//evil.example/x) }",
        "@namespace url(http://evil.example/x);",
        "@media print { p { background: url(//evil.example/x) } }",
        "p { & q { background: url(//evil.example/x) } }",
        "p { future: brand-new(url(//evil.example/x)) }",
        "@supports (background: url(//evil.example/x)) { }",
        "p { background: url(//evil.example/x",
    ],
)
def test_refuses(sheet, own):
    assert any(isinstance(found, RemoteFetch) for found in audit_css(sheet, own, "CSS"))


def test_refuses_an_expression(own):
    assert list(audit_css("p { width: expression(x()) }", own, "CSS")) == [
        RefusedMarkup("CSS expression()")
    ]


def test_refuses_what_it_cannot_read(own):
    assert any(
        isinstance(found, Unparsable)
        for found in audit_css("p { background: url(a b) }", own, "CSS")
    )


@given(st.text(max_size=40), st.text(max_size=40))
def test_an_address_is_found_wherever_a_browser_would_find_it(before, after):
    """Comments, strings and escapes around it may hide it from a browser, and only then from us."""
    own = OwnAddress.of("https://dalle.example")
    sheet = f"{before}\np{{background:url(https://evil.example/x)}}{after}"
    if any(sign in before for sign in "/\"'\\(["):
        return
    assert any(isinstance(found, RemoteFetch) for found in audit_css(sheet, own, "CSS"))
