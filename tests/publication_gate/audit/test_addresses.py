import pytest
from hypothesis import given
from hypothesis import strategies as st

from publication_gate.audit.addresses import OwnAddress

OWN = OwnAddress.of("https://Dalle.example/site")


@pytest.mark.parametrize(
    "address",
    [
        "",
        "#haut",
        "?page=2",
        "/images/jardin-640.0a1b.jpg",
        "jardin.jpg",
        "../photos/a:b",
        "https://dalle.example",
        "https://dalle.example/agenda/",
        "HTTPS://DALLE.EXAMPLE/agenda/",
        "https://dalle.example#haut",
    ],
)
def test_accepts_what_stays_on_the_site(address):
    assert OWN.is_own(address)


@pytest.mark.parametrize(
    "address",
    [
        "//evil.example/x",
        "/\\evil.example/x",
        "\\\\evil.example/x",
        "https://evil.example/x",
        "http://dalle.example/x",
        "https:evil.example",
        "https:/evil.example",
        "https://dalle.example.evil.example/",
        "https://dalle.example@evil.example/",
        "https://dalle.example:8443/x",
        "https://dalle.example\\@evil.example/",
        " https://evil.example/x",
        "\x01https://evil.example/x",
        "ht\ntps://evil.example/x",
        "/\t/evil.example/x",
        "data:image/png;base64,AAAA",
        "javascript:alert(1)",
        "blob:https://dalle.example/1",
        "ftp://dalle.example/x",
    ],
)
def test_refuses_what_leaves_the_site(address):
    assert not OWN.is_own(address)


@pytest.mark.parametrize("address", ["https://x.example", "mailto:a@b.c", "tel:+33", "//x.example"])
def test_accepts_a_link(address):
    assert OWN.is_link(address)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:1",
        "JaVa\tScript:1",
        " \x02javascript:1",
        "data:text/html,x",
        "vbscript:x",
        "blob:x",
    ],
)
def test_refuses_a_link_that_runs_or_carries(address):
    assert not OWN.is_link(address)


@pytest.mark.parametrize("text", ["Heure : 14 h", "Photo: ", "//", "http", "a//b", "/x", ""])
def test_takes_plain_text_for_text(text):
    assert not OWN.looks_remote(text)


@given(
    st.text(),
    st.sampled_from(["https://", "//", "http://", "HTTPS://", "\\\\", "/\\", "ipfs://", "x+y://"]),
)
def test_never_takes_another_host_for_ours(noise, start):
    address = f"{start}evil.example/{noise}"
    assert not OWN.is_own(address)
    assert OWN.looks_remote(address)


@given(st.text())
def test_an_own_address_is_never_remote(text):
    if OWN.is_own(text):
        assert not OWN.looks_remote(text)
