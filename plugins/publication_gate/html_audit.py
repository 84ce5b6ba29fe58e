"""A whole page, or a piece of HTML in a feed, as a browser reads it."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from publication_gate.addresses import OwnAddress
from publication_gate.audit_problems import (
    CharsetMissing,
    PolicyWrong,
    RefusedMarkup,
    TextProblem,
    UnknownScript,
)
from publication_gate.css_audit import audit_css
from publication_gate.json_audit import audit_json
from publication_gate.markup_audit import REFUSED_ELEMENTS, audit_element
from publication_gate.policy import META_POLICY

_BEFORE_POLICY = frozenset({"html", "head", "meta", "title", "-undef", "!doctype"})
_NOSCRIPT = re.compile("<noscript", re.IGNORECASE)
_SCRIPT_TYPES = frozenset({"", "module", "text/javascript"})


def audit_page(text: str, own: OwnAddress) -> Iterator[TextProblem]:
    """Yield what a page would fetch, run or leave undone, the Content-Security-Policy included."""
    for tree in _readings(text):
        nodes = _elements(tree)
        yield from _audit_policy(nodes)
        yield from _audit_nodes(nodes, own)


def audit_fragment(text: str, own: OwnAddress) -> Iterator[TextProblem]:
    """Yield what a piece of HTML would fetch or run, in a feed reader or a calendar."""
    for tree in _readings(text):
        nodes = _elements(tree)
        yield from _audit_nodes(nodes, own)
        yield from (RefusedMarkup("<script>") for node in nodes if node.tag == "script")


def _readings(text: str) -> Iterator[LexborHTMLParser]:
    """Give the page as browsers with and without scripts read it.

    The two disagree on what is inside ``<noscript>``, and an attribute can be written so that
    an element exists in one reading only.
    """
    yield LexborHTMLParser(text, scripting=True)
    if _NOSCRIPT.search(text):
        yield LexborHTMLParser(text, scripting=False)


def _elements(tree: LexborHTMLParser) -> list[LexborNode]:
    """Give every element in order, then those inside ``<template>``, which the tree hides."""
    root = tree.root
    if root is None:
        return []
    nodes = list(root.traverse())
    hidden = tree.template_fragments()
    while hidden:
        fragment = hidden.pop()
        nodes += fragment.traverse()
        hidden += fragment.template_fragments()
    return nodes


def _audit_nodes(nodes: list[LexborNode], own: OwnAddress) -> Iterator[TextProblem]:
    for node in nodes:
        tag = (node.tag or "").lower()
        attributes = node.attributes
        if tag == "script":
            yield from _audit_script(node, own)
        elif tag == "style":
            yield from audit_css(node.text(), own, "<style>")
        if attributes or tag in REFUSED_ELEMENTS:
            yield from audit_element(tag, attributes, own)


def _audit_script(node: LexborNode, own: OwnAddress) -> Iterator[TextProblem]:
    """A script is a file of this site, or data for search engines; never text of the page."""
    kind = (node.attributes.get("type") or "").strip().lower()
    source = node.attributes.get("src") or node.attributes.get("href")
    if kind == "application/ld+json" and source is None:
        yield from audit_json(node.text(), own, "<script type=application/ld+json>")
    elif source is None:
        yield UnknownScript("<script>")
    elif kind not in _SCRIPT_TYPES or not source.partition("?")[0].endswith(".js"):
        yield UnknownScript(f"<script src={source}>")


def _audit_policy(nodes: list[LexborNode]) -> Iterator[TextProblem]:
    """The policy stands once, word for word, before anything that a browser could fetch."""
    found: list[str] = []
    has_charset = False
    is_late = False
    for node in nodes:
        if node.tag == "meta":
            attributes = node.attributes
            command = (attributes.get("http-equiv") or "").strip().lower()
            if command == "content-security-policy":
                found.append(attributes.get("content") or "")
            has_charset |= (attributes.get("charset") or "").lower() == "utf-8"
        elif not found and node.tag not in _BEFORE_POLICY:
            is_late = True
    if found != [META_POLICY] or is_late:
        yield PolicyWrong(tuple(found))
    if not has_charset:
        yield CharsetMissing()
