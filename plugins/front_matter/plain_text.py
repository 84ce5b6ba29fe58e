"""Text of the tree as it is read, without the markers that Python-Markdown leaves in it."""

import re
from html import unescape
from html.entities import html5
from xml.etree.ElementTree import Element

from markdown.util import AMP_SUBSTITUTE, HTML_PLACEHOLDER_RE

ESCAPED_AMP = f"{AMP_SUBSTITUTE}amp;"
"""An ampersand that stays one, whatever follows it."""
# Only with its semicolon: `?a=1&copy=2` is an address and has no copyright sign.
ENTITY = r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);"
_ENTITY = re.compile(ENTITY)


def letter_of(entity: str) -> str:
    """Give the letter of ``&eacute;``; what is no entity, such as ``&notre;``, stays."""
    return unescape(entity) if entity[1] == "#" or entity[1:] in html5 else entity


def plain(text: str) -> str:
    """Give the text of an attribute or a text node as it is read."""
    if "&" in text:
        text = _ENTITY.sub(lambda entity: letter_of(entity[0]), text)
    if "\x02" in text:
        text = HTML_PLACEHOLDER_RE.sub("", text).replace(ESCAPED_AMP, "&")
        text = text.replace(AMP_SUBSTITUTE, "&")
    return text


def words(element: Element) -> str:
    """Give all that is to be read inside an element, on one line."""
    return plain(" ".join("".join(element.itertext()).split()))
