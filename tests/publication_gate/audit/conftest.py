"""Pages and addresses for the tests of the audit."""

from collections.abc import Callable

import pytest

from publication_gate.audit.addresses import OwnAddress
from publication_gate.policy import META_POLICY

HEAD = (
    '<!doctype html><html lang="fr"><head><meta charset="utf-8">'
    f'<meta http-equiv="Content-Security-Policy" content="{META_POLICY}">'
    "<title>La dalle</title></head><body>"
)


@pytest.fixture
def own() -> OwnAddress:
    return OwnAddress.of("https://dalle.example/site")


@pytest.fixture
def page() -> Callable[[str], str]:
    """Put a body below the head that every page has."""
    return lambda body: f"{HEAD}{body}</body></html>"
