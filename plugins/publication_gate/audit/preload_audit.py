"""What a browser fetches before it has built the tree, from tags that the tree may not hold.

The preload scanner of a browser reads start tags one after the other. It does not know that an
``<img>`` inside ``<svg><![CDATA[`` is text, and of a double attribute it may take the second: all
of that was seen in Chromium 156. https://web.dev/articles/preload-scanner
"""

import re
from collections.abc import Iterator
from html import unescape

from publication_gate.audit.addresses import OwnAddress
from publication_gate.audit.css_audit import audit_css
from publication_gate.audit.markup_audit import audit_element
from publication_gate.audit.problems import RefusedMarkup, TextProblem

_START = re.compile(
    "<(base|image|img|input|link|script|source|style|video)(?=[\t\n\f\r />])", re.IGNORECASE
)
# https://html.spec.whatwg.org/multipage/parsing.html#attribute-name-state and the states after it
_ATTRIBUTE = re.compile(
    r"[\t\n\f\r /]*([^\t\n\f\r />][^\t\n\f\r />=]*)"
    r"(?:[\t\n\f\r ]*=[\t\n\f\r ]*(\"[^\"]*\"|'[^']*'|[^\t\n\f\r >]*))?"
)
_END_OF_STYLE = re.compile("</style", re.IGNORECASE)


def audit_start_tags(text: str, own: OwnAddress) -> Iterator[TextProblem]:
    """Yield what any such tag would fetch from elsewhere, be it in a comment or in a value."""
    for start in _START.finditer(text):
        tag = start[1].lower()
        attributes: dict[str, str | None] = {}
        end = start.end()
        while found := _ATTRIBUTE.match(text, end):
            name, end = found[1].lower(), found.end()
            if name in attributes:
                yield RefusedMarkup(f"<{tag} {name} … {name}>")
            attributes[name] = _value(found[2])
        yield from audit_element(tag, attributes, own)
        if tag == "style":
            close = _END_OF_STYLE.search(text, end)
            yield from audit_css(text[end + 1 : close and close.start()], own, "<style>")


def _value(written: str | None) -> str:
    if not written:
        return ""
    return unescape(written[1:-1] if written[0] in "\"'" else written)
