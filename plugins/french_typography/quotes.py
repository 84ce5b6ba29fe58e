"""Straight double quotes that are surely the two ends of a quotation."""

import re
from itertools import accumulate

_OPENING, _CLOSING = "«\u00a0", "\u00a0»"
_INNER_OPENING, _INNER_CLOSING = "“", "”"

_CAN_OPEN = re.compile(r"""(?<![^\s(\[«“'’—–])"(?=[^\s"])""")
_CAN_CLOSE = re.compile(r"""(?<=\S)"(?![^\s)\]»”.,;:!?…—–])""")


def paired_quotes(text: str) -> dict[int, str]:
    """The place of each straight quote → what replaces it; empty unless every one is sure.

    A quotation inside « » takes “ ”, as the Imprimerie nationale does.
    """
    if '"' not in text:
        return {}
    places = [place for place, mark in enumerate(text) if mark == '"']
    openings, closings = places[::2], places[1::2]
    sure = (
        len(openings) == len(closings)
        and all(_CAN_OPEN.match(text, place) for place in openings)
        and all(_CAN_CLOSE.match(text, place) for place in closings)
    )
    if not sure:
        return {}
    depths = list(accumulate((mark == "«") - (mark == "»") for mark in text))
    replacements: dict[int, str] = {}
    for opening, closing in zip(openings, closings, strict=True):
        inner = depths[opening] > 0
        replacements[opening] = _INNER_OPENING if inner else _OPENING
        replacements[closing] = _INNER_CLOSING if inner else _CLOSING
    return replacements
