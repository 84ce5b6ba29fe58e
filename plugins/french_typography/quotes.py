"""Straight double quotes that are surely the two ends of a quotation."""

import re

_OPENING, _CLOSING = "«\u00a0", "\u00a0»"
_INNER_OPENING, _INNER_CLOSING = "“", "”"

_STRAIGHT = re.compile('"')
_CAN_OPEN = re.compile(r"""(?<![^\s(\[«“'’—–])"(?=[^\s"])""")
_CAN_CLOSE = re.compile(r"""(?<=\S)"(?![^\s)\]»”.,;:!?…—–])""")


def paired_quotes(text: str) -> dict[int, str]:
    """The place of each straight quote → what replaces it; empty unless every one is sure.

    A quotation inside « » takes “ ”, as the Imprimerie nationale does.
    """
    if '"' not in text:
        return {}
    places = [mark.start() for mark in _STRAIGHT.finditer(text)]
    openings, closings = places[::2], places[1::2]
    sure = (
        len(openings) == len(closings)
        and all(_CAN_OPEN.match(text, place) for place in openings)
        and all(_CAN_CLOSE.match(text, place) for place in closings)
    )
    if not sure:
        return {}
    replacements: dict[int, str] = {}
    depth = done = 0
    for opening, closing in zip(openings, closings, strict=True):
        depth += text.count("«", done, opening) - text.count("»", done, opening)
        done = opening
        inner = depth > 0
        replacements[opening] = _INNER_OPENING if inner else _OPENING
        replacements[closing] = _INNER_CLOSING if inner else _CLOSING
    return replacements
