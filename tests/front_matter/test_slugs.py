import pytest
from hypothesis import given
from hypothesis import strategies as st

from front_matter.slugs import is_slug, slug_of


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("L’Œuvre à l’école", "l-oeuvre-a-l-ecole"),
        ("Atelier : couture !", "atelier-couture"),
        ("14 h 30", "14-h-30"),
        ("Ça, là", "ca-la"),
        ("日本", ""),
    ],
)
def test_slug_of(name, slug):
    assert slug_of(name) == slug


@given(st.text())
def test_a_slug_is_one_or_empty(text):
    slug = slug_of(text)
    assert not slug or is_slug(slug)
