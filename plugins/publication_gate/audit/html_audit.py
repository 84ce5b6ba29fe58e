"""A whole page, or a piece of HTML in a feed, as a browser reads it."""

import itertools
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from publication_gate.audit.addresses import OwnAddress
from publication_gate.audit.css_audit import audit_css
from publication_gate.audit.json_audit import audit_json
from publication_gate.audit.markup_audit import NEVER_PLAIN, PLAIN_ATTRIBUTES, audit_element
from publication_gate.audit.preload_audit import audit_start_tags
from publication_gate.audit.problems import (
    CharsetMissing,
    PolicyWrong,
    RefusedMarkup,
    TextProblem,
    UnknownScript,
)
from publication_gate.policy import META_POLICY

_BEFORE_POLICY = frozenset({"html", "head", "meta", "title", "-undef", "!doctype"})
_POLICY_COMMAND = "content-security-policy"
_NOSCRIPT = re.compile("<noscript", re.IGNORECASE)
_SCRIPT_TYPES = frozenset({"", "module", "text/javascript"})


class _Element(NamedTuple):
    """A tag in lower case, its attributes, and the text of a script or style sheet."""

    tag: str
    attributes: Mapping[str, str | None]
    text: str = ""


def audit_page(text: str, own: OwnAddress) -> Iterator[TextProblem]:
    """Yield what a page would fetch, run or leave undone, the Content-Security-Policy included."""
    for tree in _readings(text):
        elements = _elements(tree)
        yield from _audit_policy(elements)
        yield from _audit_elements(elements, own)
    yield from audit_start_tags(text, own)


def audit_fragment(text: str, own: OwnAddress) -> Iterator[TextProblem]:
    """Yield what a piece of HTML would fetch or run, in a feed reader or a calendar."""
    for tree in _readings(text):
        elements = _elements(tree)
        yield from _audit_elements(elements, own)
        yield from (RefusedMarkup("<script>") for element in elements if element.tag == "script")
    yield from audit_start_tags(text, own)


def _readings(text: str) -> Iterator[LexborHTMLParser]:
    """Give the page as browsers with and without scripts read it.

    The two disagree on what is inside ``<noscript>``, and an attribute can be written so that
    an element exists in one reading only.
    """
    yield LexborHTMLParser(text, scripting=True)
    if _NOSCRIPT.search(text):
        yield LexborHTMLParser(text, scripting=False)


def _elements(tree: LexborHTMLParser) -> list[_Element]:
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
    return [_element(node) for node in nodes]


def _element(node: LexborNode) -> _Element:
    tag = (node.tag or "").lower()
    text = node.text() if tag in {"script", "style"} else ""
    return _Element(tag, node.attributes, text)


def _audit_elements(elements: list[_Element], own: OwnAddress) -> Iterator[TextProblem]:
    for element in elements:
        if element.tag == "script":
            yield from _audit_script(element, own)
        elif element.tag == "style":
            yield from audit_css(element.text, own, "<style>")
        # Most elements of a page carry nothing but a class; 3,000 pages have a million of them.
        if element.tag in NEVER_PLAIN or not element.attributes.keys() <= PLAIN_ATTRIBUTES:
            yield from audit_element(element.tag, element.attributes, own)


def _audit_script(element: _Element, own: OwnAddress) -> Iterator[TextProblem]:
    """A script is a file of this site, or data for search engines; never text of the page."""
    kind = (element.attributes.get("type") or "").strip().lower()
    source = element.attributes.get("src") or element.attributes.get("href")
    if kind == "application/ld+json" and source is None:
        yield from audit_json(element.text, own, "<script type=application/ld+json>")
    elif source is None:
        yield UnknownScript("<script>")
    elif kind not in _SCRIPT_TYPES or not source.partition("?")[0].endswith(".js"):
        yield UnknownScript(f"<script src={source}>")


def _audit_policy(elements: list[_Element]) -> Iterator[TextProblem]:
    """The policy stands once, word for word, before anything that a browser could fetch."""
    metas = [element.attributes for element in elements if element.tag == "meta"]
    found = tuple(
        meta.get("content") or ""
        for meta in metas
        if (meta.get("http-equiv") or "").strip().lower() == _POLICY_COMMAND
    )
    if found != (META_POLICY,) or not _policy_is_first(elements):
        yield PolicyWrong(found)
    # Browsers obey the first one: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding
    if [(meta["charset"] or "").lower() for meta in metas if "charset" in meta] != ["utf-8"]:
        yield CharsetMissing()


def _policy_is_first(elements: list[_Element]) -> bool:
    def is_other(element: _Element) -> bool:
        command = element.attributes.get("http-equiv") or ""
        return command.strip().lower() != _POLICY_COMMAND

    before = itertools.takewhile(is_other, elements)
    return all(element.tag in _BEFORE_POLICY for element in before)
