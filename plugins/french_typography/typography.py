"""French typography of a plain text: no-break spaces, apostrophes, guillemets."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from french_typography.kept import MASK, masked
from french_typography.quotes import paired_quotes

WIDE, FINE = "\u00a0", "\u202f"
_SPACES = f" {WIDE}{FINE}\u2009"
_S = f"[{_SPACES}]"
_MONTH = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"

_TRIGGER = re.compile(r"""[;:!?«»"'%‰€°º.+\d]""")
"""Where a rule may begin. One class of characters, so that plain words cost nothing."""

_RULE = re.compile(
    rf"""
      (?<![\w.,…])(?P<wide_phone>(?:0|\+33{_S}?)\d(?:{_S}\d\d){{4}})(?!\d)
    | (?<![\w.,…])(?P<fine_thousands>\d{{1,3}}(?:{_S}\d{{3}})+)(?!\d)
    | (?<![\w.,:…])(?:[01]?\d|2[0-4])(?P<wide_hour>{_S}*+)h(?:(?P<wide_minute>{_S}*+)[0-5]\d)?(?!\w)
    | (?<![\w.,…])(?:\d{{1,2}}|1er)(?P<wide_day>{_S}++)(?=(?i:{_MONTH})\b)
    | \d++
    | (?<=\b[nN])[°º]s?(?P<wide_number>{_S}*+)(?=[\dA-Z\[…]|\.\.\.)
    | «(?P<wide_opening>{_S}*+)(?=\S)
    | (?P<before_fine>;(?=[\s»"]|$)|[!?]++(?=[\s»”’")\].,…]|$))
    | (?P<before_wide>(?<!:):(?=[\s»"]|$)|»)
    | (?P<before_unit>[%‰€](?!\w))
    | (?P<apostrophe>(?<=[^\W\d_])'(?=[^\W_]|[«“"{MASK}]))
    | (?P<ellipsis>(?<!\.)\.\.\.(?!\.))
    | (?P<quote>")
    """,
    re.VERBOSE,
)
_SPACES_OF = {name: WIDE if name.startswith("wide") else FINE for name in _RULE.groupindex}
_RUN = re.compile(f"{_S}++")
_NEVER_BEFORE_A_MARK = re.compile(r'[\s;:!?«“‹(\[{<>=&/\\|#"-]')


class Edit(NamedTuple):
    """A change of ``text[start:end]``, never empty, so that a text node holds its first place.

    A space that nobody typed comes with the mark or the digit that it stands beside.
    """

    start: int
    end: int
    replacement: str


def typeset(text: str) -> str:
    """``text`` as a French printer would set it. Twice gives the same as once.

    Only spaces, straight quotes, apostrophes and three dots change. Usages of the Imprimerie
    nationale: U+202F before ``; ! ?`` and in « 5 000 », U+00A0 elsewhere.
    """
    pieces: list[str] = []
    done = 0
    for edit in edits(text):
        pieces += text[done : edit.start], edit.replacement
        done = edit.end
    return "".join([*pieces, text[done:]]) if pieces else text


def edits(text: str) -> Iterator[Edit]:
    """The changes that ``text`` needs, in order and apart from each other; time is linear."""
    if _TRIGGER.search(text) is None:
        return
    visible = masked(text)
    quotes = paired_quotes(visible)
    done = 0
    for trigger in _TRIGGER.finditer(visible):
        if trigger.start() < done:
            continue
        rule = _RULE.match(visible, trigger.start())
        if rule is None:
            continue
        for edit in _edits_of(rule, quotes, done):
            if visible[edit.start : edit.end] != edit.replacement:
                yield edit
        done = rule.end()


def _edits_of(rule: re.Match[str], quotes: dict[int, str], done: int) -> Iterator[Edit]:
    """What one matched rule asks for; spaces before ``done`` belong to the rule before it."""
    place = rule.start()
    match rule.lastgroup:
        case None:
            return
        case "apostrophe":
            yield Edit(place, place + 1, "’")
        case "ellipsis":
            yield Edit(place, place + 3, "…")
        case "quote":
            if place in quotes:
                yield Edit(place, place + 1, quotes[place])
        case "before_fine" | "before_wide" | "before_unit":
            space = FINE if rule.lastgroup == "before_fine" else WIDE
            yield from _space_before(rule, space, quotes, done)
        case _:
            yield from _spaces_inside(rule)


def _space_before(
    rule: re.Match[str], space: str, quotes: dict[int, str], done: int
) -> Iterator[Edit]:
    text, place = rule.string, rule.start()
    start = place
    while start > done and text[start - 1] in _SPACES:
        start -= 1
    if start < place:
        yield Edit(start, place, space)
    elif place and _takes_a_space(text[place - 1], rule, closed=place - 1 in quotes):
        yield Edit(place, place + 1, space + text[place])


def _takes_a_space(before: str, rule: re.Match[str], *, closed: bool) -> bool:
    """Whether a mark glued to ``before`` wants a space that nobody typed."""
    if rule.lastgroup == "before_unit":
        return before.isdecimal()
    if rule[0] == "»":
        return not before.isspace() and before != "«"
    return closed or _NEVER_BEFORE_A_MARK.match(before) is None


def _spaces_inside(rule: re.Match[str]) -> Iterator[Edit]:
    for name, value in rule.groupdict().items():
        if value == "":
            place = rule.start(name) - 1
            yield Edit(place, place + 1, rule.string[place] + _SPACES_OF[name])
        elif value is not None:
            offset = rule.start(name)
            for run in _RUN.finditer(value):
                yield Edit(offset + run.start(), offset + run.end(), _SPACES_OF[name])
