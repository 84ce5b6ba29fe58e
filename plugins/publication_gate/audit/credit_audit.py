"""Beside every photo stand its author and licence, on each page that shows it."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode

from photo_licences.model import Credit
from publication_gate.audit.problems import CreditMissing

_SHOWING = "img, source, image, input"
_ADDRESSES = ("src", "srcset", "href", "xlink:href")
_MAY_SHOW = re.compile("<(?:img|source|image|input)", re.IGNORECASE)
_SURROUNDINGS = frozenset({"figure", "li", "article", "section", "main", "body"})


def audit_credits(text: str, credits_by_name: Mapping[str, Credit]) -> Iterator[CreditMissing]:
    """Yield each photo in ``text``, HTML, that is shown without its credit.

    « Beside » is the nearest figure, list item or section around it. Derivatives are known by
    their file names, which carry a hash and are therefore unique.
    """
    if not _MAY_SHOW.search(text):
        return
    missing: dict[CreditMissing, None] = {}
    for node in LexborHTMLParser(text).css(_SHOWING):
        for name in _names(node):
            credit = credits_by_name.get(name)
            if credit is not None and not _is_beside(node, credit):
                missing[CreditMissing(name, credit.author, credit.licence.name)] = None
    yield from missing


def _names(node: LexborNode) -> Iterator[str]:
    for attribute in _ADDRESSES:
        for address in re.split(r"[\s,]+", node.attributes.get(attribute) or ""):
            yield unquote(re.split("[?#]", address)[0].rpartition("/")[2])


def _is_beside(node: LexborNode, credit: Credit) -> bool:
    around = node.parent
    while around is not None and around.parent is not None and around.tag not in _SURROUNDINGS:
        around = around.parent
    if around is None:
        return False
    says = _plain(around.text())
    links = {link.attributes.get("href") for link in around.css("a[href]")}
    is_licensed = credit.licence.url in links or _plain(credit.licence.name) in says
    return _plain(credit.author) in says and is_licensed


def _plain(text: str) -> str:
    """Take every kind of space for one: typography sets no-break spaces."""
    return " ".join(text.split())
