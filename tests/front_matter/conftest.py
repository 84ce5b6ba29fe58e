"""What the tests of bodies share."""

import pytest

from front_matter.body import BodyConverter

ADDRESSES = {
    "pages/fab-lab.md": "/fab-lab/",
    "pages/ecole.md": "/ecole-du-web/",
    "actualites/fete.md": "/actualites/fete/",
}


@pytest.fixture(scope="session")
def converter() -> BodyConverter:
    """One converter for all tests: state that leaks from a text to the next shows."""
    return BodyConverter()


@pytest.fixture
def convert(converter):
    def convert(text, path="content/actualites/fete.md", first_line=1):
        return converter.convert(text, path, first_line, ADDRESSES)

    return convert


@pytest.fixture
def html(convert):
    """The HTML of a text that has no problem and no photo."""

    def html(text):
        body, findings = convert(text)
        assert findings == ()
        return "".join(body.parts)

    return html


@pytest.fixture
def problems(convert):
    """Lines and codes of a text's findings."""

    def problems(text):
        return [(finding.line, finding.code) for finding in convert(text)[1]]

    return problems
