import pytest

from front_matter.anchors import dead_anchors
from front_matter.body import Link


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("../pages/fab-lab.md", "/fab-lab/"),
        ("../pages/fab-lab.md#horaires", "/fab-lab/#horaires"),
        ("../pages/fab%2Dlab.md#Horaires-d’été", "/fab-lab/#horaires-d-ete"),
        ("fete.md", "/actualites/fete/"),
        ("https://exemple.fr/?a=1&b=2#c", "https://exemple.fr/?a=1&amp;b=2#c"),
        ("mailto:a@b.fr", "mailto:a@b.fr"),
        ("tel:+33100000000", "tel:+33100000000"),
        ("/agenda/", "/agenda/"),
    ],
)
def test_a_link_is_resolved(html, written, address):
    assert html(f"[x]({written})") == f'<p><a href="{address}">x</a></p>'


@pytest.mark.parametrize(
    ("written", "code", "hint"),
    [
        ("../pages/fablab.md", "lien-mort", "`../pages/fab-lab.md`"),
        ("../fab-lab.html", "lien-mort", "`../pages/fab-lab.md`"),
        ("../../../etc/hostname", "lien-mort", "chemin du fichier"),
        ("www.exemple.fr/a", "lien-sans-debut", "`https://www.exemple.fr/a`"),
        ("exemple.fr", "lien-sans-debut", "`https://exemple.fr`"),
        ("//exemple.fr", "lien-sans-debut", "`https://exemple.fr`"),
        ("a@b.fr", "lien-sans-debut", "`mailto:a@b.fr`"),
        ("../photos/jardin.jpg", "lien-vers-fichier", "`![](../photos/jardin.jpg)`"),
        ("javascript:alert(1)", "lien-refuse", "https://"),
        ("JaVa&#115;cript&colon;alert(1)", "lien-refuse", "https://"),
        ("data:text/html,x", "lien-refuse", "https://"),
        ("file:///etc/passwd", "lien-refuse", "https://"),
        ("", "lien-vide", "https://"),
    ],
)
def test_a_link_is_refused(convert, written, code, hint):
    body, findings = convert(f"a\n\n[mots]({written})\n")
    assert [(finding.line, finding.code) for finding in findings] == [(3, code)]
    assert hint in findings[0].remedy
    assert 'href=""' in body.parts[0]


def test_mail_and_web_addresses_in_brackets_are_links(html):
    assert html("<a@b.fr> <https://x.fr/?a&copy=1>") == (
        '<p><a href="mailto:a@b.fr">a@b.fr</a> '
        '<a href="https://x.fr/?a&amp;copy=1">https://x.fr/?a&amp;copy=1</a></p>'
    )


def test_links_inside_the_site_are_kept_with_their_lines(convert):
    body, _ = convert("a\n\n[x](../pages/fab-lab.md#h) [y](#ici) [z](/agenda/)\n\n[w](fete.md)\n")
    assert body.links == (
        Link("pages/fab-lab.md", "h", 3),
        Link("actualites/fete.md", "ici", 3),
        Link("/agenda/", "", 3),
        Link("actualites/fete.md", "", 5),
    )


def test_a_link_to_a_heading_that_does_not_exist_is_found(convert):
    target, _ = convert("## Horaires\n", path="content/pages/fab-lab.md")
    source, _ = convert("[a](../pages/fab-lab.md#horaires) [b](../pages/fab-lab.md#horaire)\n")
    bodies = {"pages/fab-lab.md": target, "actualites/fete.md": source}
    (finding,) = dead_anchors(bodies)
    assert (finding.path, finding.line) == ("content/actualites/fete.md", 1)
    assert "`#horaires`" in finding.remedy
