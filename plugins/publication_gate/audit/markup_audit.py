"""One element and its attributes, in HTML, XHTML, SVG or MathML: what would it fetch or run?"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from publication_gate.audit.addresses import OwnAddress
from publication_gate.audit.css_audit import audit_css
from publication_gate.audit.problems import RefusedMarkup, RemoteFetch, TextProblem, UnsafeLink

_REFUSED_ELEMENTS = frozenset(
    {"iframe", "frame", "frameset", "object", "embed", "applet", "portal", "fencedframe"}
    | {"base", "audio", "video", "track", "bgsound", "param", "isindex"}
    # They change an address after the page was read.
    | {"animate", "animatemotion", "animatetransform", "set", "discard", "handler", "listener"}
)
_FOLLOWED = frozenset(
    {("a", "href"), ("area", "href"), ("a", "xlink:href")}
    | {(element, "cite") for element in ("blockquote", "q", "ins", "del")}
)
# Not "next": Firefox fetched it ahead. https://developer.mozilla.org/docs/Glossary/Prefetch
_LINKS_FOLLOWED = frozenset({"alternate", "author", "canonical", "license", "me"})
_SUBMITTED = frozenset({"action", "formaction"})
_CANDIDATES = frozenset({"srcset", "imagesrcset"})
_NAMES = frozenset(
    {"itemtype", "itemid", "itemprop", "typeof", "vocab", "prefix", "property", "about", "resource"}
)
PLAIN_ATTRIBUTES = frozenset(
    {"abbr", "accept", "allow", "alt", "class", "coords", "d", "datetime", "download", "for", "id"}
    | {"label", "media", "name", "pattern", "placeholder", "points", "rel", "sizes", "summary"}
    | {"title", "transform", "value", "viewbox"}
)
"""Attributes that hold text, a name or a number and are no address for anybody."""

NEVER_PLAIN = _REFUSED_ELEMENTS | {"meta"}
"""Elements to look at whatever attributes they carry."""

_META_TEXT = frozenset(
    {"author", "description", "generator", "keywords", "og:description", "og:image:alt"}
    | {"og:site_name", "og:title", "twitter:description", "twitter:image:alt", "twitter:title"}
)
_REFRESH = re.compile(r"\s*[\d.]+\s*[;,]?\s*(?:url\s*=\s*)?(.*)", re.IGNORECASE | re.DOTALL)


def audit_element(
    tag: str, attributes: Mapping[str, str | None], own: OwnAddress
) -> tuple[TextProblem, ...]:
    """Give what is wrong with one element; ``tag`` is its local name in lower case.

    What is not known to be text, a name or a link of a person counts as an address that is
    fetched: an attribute of the future is refused, not overlooked.
    """
    return _audited(tag, tuple(attributes.items()), own)


@lru_cache(maxsize=10_000)  # pages share their head, their menu and their foot
def _audited(
    tag: str, attributes: tuple[tuple[str, str | None], ...], own: OwnAddress
) -> tuple[TextProblem, ...]:
    return tuple(_audit(tag, dict(attributes), own))


def _audit(
    tag: str, attributes: Mapping[str, str | None], own: OwnAddress
) -> Iterator[TextProblem]:
    if tag in _REFUSED_ELEMENTS:
        yield RefusedMarkup(f"<{tag}>")
    if tag == "meta":
        yield from _audit_meta(attributes, own)
        return
    for name, value in attributes.items():
        if value and name not in PLAIN_ATTRIBUTES:
            yield from _audit_attribute(tag, name.lower(), value, attributes, own)
        elif name.startswith("on"):
            yield RefusedMarkup(f"<{tag} {name}>")


def _audit_attribute(
    tag: str, name: str, value: str, attributes: Mapping[str, str | None], own: OwnAddress
) -> Iterator[TextProblem]:
    place = f"<{tag} {name}>"
    if name.startswith("on") or name == "srcdoc":
        yield RefusedMarkup(place)
    elif name in _NAMES or name.startswith(("aria-", "data-", "xmlns")):
        return
    elif name == "style":
        yield from audit_css(value, own, place)
    elif name in _CANDIDATES:
        yield from _refuse_remote(re.split(r"[\s,]+", value), own, place)
    elif _is_followed(tag, name, attributes):
        if not own.is_link(value):
            yield UnsafeLink(place, value)
    elif name in _SUBMITTED:
        if not value.lower().startswith("mailto:"):
            yield from _refuse_remote([value], own, place)
    else:
        # Paint and filters of SVG are CSS values: fill="url(...)".
        yield from audit_css(value, own, place) if "(" in value or "\\" in value else ()
        yield from _refuse_remote([value], own, place)


def _is_followed(tag: str, name: str, attributes: Mapping[str, str | None]) -> bool:
    """Say whether only a person, or nobody, goes to the address of this attribute."""
    if tag == "link" and name == "href":
        relations = frozenset((attributes.get("rel") or "").lower().split())
        return bool(relations) and relations <= _LINKS_FOLLOWED
    return (tag, name) in _FOLLOWED


def _audit_meta(attributes: Mapping[str, str | None], own: OwnAddress) -> Iterator[TextProblem]:
    """Judge metadata: a crawler fetches ``og:image``, a browser obeys ``http-equiv``.

    The policy itself is compared by ``html_audit``.
    """
    content = attributes.get("content") or ""
    command = attributes.get("http-equiv")
    if command is not None:
        yield from _audit_command(command.strip().lower(), content, own)
        return
    name = (attributes.get("name") or attributes.get("property") or "").strip().lower()
    if name not in _META_TEXT and own.looks_remote(content):
        yield RemoteFetch(f"<meta {name}>", content)


def _audit_command(command: str, content: str, own: OwnAddress) -> Iterator[TextProblem]:
    place = f"<meta http-equiv={command}>"
    match command:
        case "content-security-policy":
            return
        case "refresh":
            target = _REFRESH.match(content)
            address = target[1].strip("\"' ") if target else content
            yield from _refuse_remote([address], own, place)
        case _:
            yield RefusedMarkup(place)


def _refuse_remote(addresses: list[str], own: OwnAddress, place: str) -> Iterator[TextProblem]:
    for address in addresses:
        if not own.is_own(address):
            yield RemoteFetch(place, address)
