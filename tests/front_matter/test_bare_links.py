import pytest

LAB = '<a href="https://lab.fr/a_b">https://lab.fr/a_b</a>'


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("Voir https://lab.fr/a_b.", f"Voir {LAB}."),
        ("(https://lab.fr/a_b) !", f"({LAB}) !"),
        ("**https://lab.fr/a_b**", f"<strong>{LAB}</strong>"),
        ("*https://lab.fr/a_b*", f"<em>{LAB}</em>"),
        ("« https://lab.fr/a_b »", f"« {LAB} »"),
        ("<b>https://lab.fr/a_b</b>", f"<b>{LAB}</b>"),
        ("[https://lab.fr/a_b](https://lab.fr/a_b)", LAB),
        ("https://lab.fr/a_(b)", '<a href="https://lab.fr/a_(b)">https://lab.fr/a_(b)</a>'),
        ("https://lab.fr/?a=1&copy=2",
         '<a href="https://lab.fr/?a=1&amp;copy=2">https://lab.fr/?a=1&amp;copy=2</a>'),
        ("www.lab.fr, oui", '<a href="https://www.lab.fr">www.lab.fr</a>, oui'),
        ("[voir https://lab.fr](https://x.fr)", '<a href="https://x.fr">voir https://lab.fr</a>'),
        ("`https://lab.fr`", "<code>https://lab.fr</code>"),
        ("Écrire à a.b+c@lab.fr.",
         'Écrire à <a href="mailto:a.b+c@lab.fr">a.b+c@lab.fr</a>.'),
        ("[a@lab.fr](mailto:a@lab.fr)", '<a href="mailto:a@lab.fr">a@lab.fr</a>'),
        ("http:// www. @nous a@b ftp://x.fr javascript:x", None),
    ],
)  # fmt: skip
def test_an_address_is_a_link_to_itself(html, source, shown):
    assert html(source) == f"<p>{shown or source}</p>"
