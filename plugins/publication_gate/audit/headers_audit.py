"""What servers obey: ``_headers``, ``_redirects``, ``robots.txt``."""

from collections.abc import Iterator

from publication_gate.audit.addresses import OwnAddress
from publication_gate.audit.problems import HeadersDiffer, RemoteFetch, TextProblem
from publication_gate.policy import headers_file


def audit_headers(text: str, base_path: str) -> Iterator[TextProblem]:
    """The file is the policy's, byte for byte: no ``Link:`` that preloads, no weaker line."""
    if text != headers_file(base_path):
        yield HeadersDiffer()


def audit_redirects(text: str, own: OwnAddress) -> Iterator[TextProblem]:
    """Every address leads to this site: a rule may stand for an image, or rewrite unseen."""
    for line in text.splitlines():
        for word in line.partition("#")[0].split():
            if own.looks_remote(word):
                yield RemoteFetch("_redirects", word)


def audit_robots(text: str, own: OwnAddress) -> Iterator[TextProblem]:
    """Crawlers fetch what ``Sitemap:`` names."""
    for line in text.splitlines():
        name, colon, value = line.partition(":")
        if colon and name.strip().lower() == "sitemap" and not own.is_own(value):
            yield RemoteFetch("Sitemap", value.strip())
