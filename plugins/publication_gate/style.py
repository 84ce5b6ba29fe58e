"""The one style sheet: the theme's own rules, then a colour for each organiser."""

from collections.abc import Iterable

import tinycss2
from tinycss2.ast import Node

from event_calendar.model import Organiser

_NO_SPACE_BEHIND = "{};,:"


def style_sheet(rules: str, organisers: Iterable[Organiser]) -> bytes:
    """Give ``theme/style.css`` with one class an organiser, in the light and the dark scheme.

    Organisers' colours are data of the content, and the policy forbids ``style`` attributes.
    """
    light, dark = [], []
    for organiser in organisers:
        light.append(f".who-{organiser.slug}{{--who:{organiser.colour}}}")
        dark.append(f".who-{organiser.slug}{{--who:{organiser.night_colour}}}")
    night = f"@media screen and (prefers-color-scheme:dark){{{''.join(dark)}}}" if dark else ""
    tokens = tinycss2.parse_component_value_list(rules, skip_comments=True)
    return f"{_squeezed(tokens)}{''.join(light)}{night}\n".encode()


def _squeezed(tokens: Iterable[Node]) -> str:
    """Leave out comments, line ends and spaces that only people need: a tenth of what is sent."""
    text = ""
    for token in tokens:
        if token.type == "whitespace":
            text += "" if text[-1:] in _NO_SPACE_BEHIND else " "
        elif token.type == "{} block":
            text = f"{text.rstrip()}{{{_squeezed(token.content).rstrip(' ;')}}}"
        else:
            text += token.serialize()
    return text
