import pytest

from photo_licences.model import Credit, Licence
from publication_gate.audit.credit_audit import audit_credits
from publication_gate.audit.problems import CreditMissing

NAME = "jardin-640.0a1b.jpg"
LICENCE = Licence("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.fr")
CREDITS = {NAME: Credit("Une habitante", LICENCE)}
MISSING = [CreditMissing(NAME, "Une habitante", "CC BY 4.0")]


@pytest.mark.parametrize(
    "body",
    [
        "<p>Sans image</p>",
        "<img src=/theme/icone.png>",
        f"<figure><img src=/images/{NAME}><p>Une habitante, CC BY 4.0</p></figure>",
        (
            f"<figure><picture><source srcset='/images/{NAME} 640w'></picture>"
            f"<a href='{LICENCE.url}'>licence</a> Photo : Une\u202fhabitante</figure>"
        ),
        f"<ul><li><img src=/images/{NAME}> Une habitante, CC\u00a0BY\u00a04.0</li></ul>",
    ],
)
def test_accepts(body):
    assert list(audit_credits(body, CREDITS)) == []


@pytest.mark.parametrize(
    "body",
    [
        f"<img src=/images/{NAME}>",
        f"<figure><img src=/images/{NAME}><figcaption>Une habitante</figcaption></figure>",
        f"<figure><img src=/images/{NAME}><figcaption>CC BY 4.0</figcaption></figure>",
        f"<figure><img src=/images/{NAME}></figure><p>Une habitante, CC BY 4.0</p>",
        f"<figure><img src='https://dalle.example/images/{NAME}?1'></figure>",
        f"<figure><img src='/images/{NAME.replace('j', '%6a', 1)}'></figure>",
        f"<figure><img src='/images/{NAME.replace('j', '&#106;', 1)}'></figure>",
        f"<figure><source srcset='/a.avif 1x, /images/{NAME} 2x'></figure>",
        f"<svg><image href=/images/{NAME} /></svg>",
    ],
)
def test_refuses(body):
    assert list(audit_credits(body, CREDITS)) == MISSING


def test_tells_of_a_photo_once():
    body = f"<figure><source srcset='/images/{NAME} 1x'><img src=/images/{NAME}></figure>"
    assert list(audit_credits(body, CREDITS)) == MISSING
