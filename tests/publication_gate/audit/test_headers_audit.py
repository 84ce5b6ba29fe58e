import pytest

from publication_gate.audit.headers_audit import audit_headers, audit_redirects, audit_robots
from publication_gate.audit.problems import HeadersDiffer, RemoteFetch
from publication_gate.policy import headers_file


def test_accepts_the_headers_of_the_policy():
    assert list(audit_headers(headers_file("/site"), "/site")) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        headers_file(),
        headers_file("/site").replace("img-src 'self'", "img-src *"),
        headers_file("/site") + "/*\n  Link: <https://evil.example/x>; rel=preload; as=image\n",
    ],
)
def test_refuses_other_headers(text):
    assert list(audit_headers(text, "/site")) == [HeadersDiffer()]


def test_accepts_redirects_on_the_site(own):
    assert list(audit_redirects("# avant\n/ancien /nouveau 301\n", own)) == []


def test_refuses_redirects_elsewhere(own):
    text = "/images/a.jpg https://evil.example/x 200\n"
    assert list(audit_redirects(text, own)) == [RemoteFetch("_redirects", "https://evil.example/x")]


def test_accepts_robots(own):
    text = "User-agent: *\nDisallow:\nSitemap: https://dalle.example/sitemap.xml\n"
    assert list(audit_robots(text, own)) == []


def test_refuses_a_site_map_elsewhere(own):
    text = "sitemap : https://evil.example/sitemap.xml\n"
    assert list(audit_robots(text, own)) == [
        RemoteFetch("Sitemap", "https://evil.example/sitemap.xml")
    ]
