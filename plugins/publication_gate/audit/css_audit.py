"""Style sheets, style attributes and SVG paint: nothing in them is fetched from elsewhere."""

from collections.abc import Iterator, Sequence

import tinycss2
from tinycss2.ast import (
    AtKeywordToken,
    CurlyBracketsBlock,
    FunctionBlock,
    LiteralToken,
    Node,
    ParenthesesBlock,
    ParseError,
    StringToken,
    URLToken,
)

from publication_gate.audit.addresses import OwnAddress
from publication_gate.audit.problems import RefusedMarkup, RemoteFetch, TextProblem, Unparsable

_ADDRESS_FUNCTIONS = frozenset({"url", "src", "image", "image-set", "-webkit-image-set"})
_TYPE_FUNCTIONS = frozenset({"format", "tech", "type"})
_RUNNING_FUNCTIONS = frozenset({"expression"})


def audit_css(text: str, own: OwnAddress, place: str) -> Iterator[TextProblem]:
    r"""Yield what would be fetched from elsewhere by ``text``: a sheet, declarations or a value.

    Works on tokens, after escapes (``\75rl(``) and comments are gone, so that neither an unknown
    property nor a future at-rule hides an address.
    https://www.w3.org/TR/css-syntax-3/
    """
    if not _can_fetch(text):
        return
    tokens = tinycss2.parse_component_value_list(text, skip_comments=True)
    yield from _audit_tokens(tokens, own, place, is_address=False)


def _can_fetch(text: str) -> bool:
    """Say whether there is a function, an at-rule, a string or an escape at all."""
    return any(sign in text for sign in "(\\@\"'")


def _audit_tokens(
    tokens: Sequence[Node], own: OwnAddress, place: str, *, is_address: bool
) -> Iterator[TextProblem]:
    """Judge one level; ``is_address`` says that its strings are addresses and nothing else."""
    in_import = False
    for token in tokens:
        match token:
            case AtKeywordToken():
                in_import = token.lower_value == "import"
            case LiteralToken(value=";"):
                in_import = False
            case URLToken():
                yield from _refuse_remote(token.value, own, place)
            case StringToken():
                yield from _audit_string(
                    token.value, own, place, is_address=is_address or in_import
                )
            case FunctionBlock():
                yield from _audit_function(token, own, place, is_address=is_address)
            case ParseError():
                yield Unparsable("CSS", token.message)
            case CurlyBracketsBlock() | ParenthesesBlock():
                yield from _audit_tokens(token.content, own, place, is_address=is_address)
            # Square brackets hold attribute selectors, which compare with an address only.


def _audit_string(
    text: str, own: OwnAddress, place: str, *, is_address: bool
) -> Iterator[TextProblem]:
    """A custom property or @property may hand any string to image-set() or src()."""
    if is_address:
        yield from _refuse_remote(text, own, place)
    elif own.looks_remote(text):
        yield RemoteFetch(place, text)


def _audit_function(
    function: FunctionBlock, own: OwnAddress, place: str, *, is_address: bool
) -> Iterator[TextProblem]:
    name = function.lower_name
    if name in _RUNNING_FUNCTIONS:
        yield RefusedMarkup(f"{place} {name}()")
    is_address = (is_address or name in _ADDRESS_FUNCTIONS) and name not in _TYPE_FUNCTIONS
    yield from _audit_tokens(function.arguments, own, place, is_address=is_address)


def _refuse_remote(address: str, own: OwnAddress, place: str) -> Iterator[TextProblem]:
    if not own.is_own(address):
        yield RemoteFetch(place, address)
