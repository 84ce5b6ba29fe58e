"""The one style sheet: the theme's own rules, then a colour for each organiser."""

from collections.abc import Iterable

from event_calendar.model import Organiser


def style_sheet(rules: str, organisers: Iterable[Organiser]) -> bytes:
    """Give ``theme/style.css`` with one class an organiser, in the light and the dark scheme.

    Organisers' colours are data of the content, and the policy forbids ``style`` attributes.
    """
    light, dark = [], []
    for organiser in organisers:
        light.append(f".who-{organiser.slug}{{--who:{organiser.colour}}}")
        dark.append(f".who-{organiser.slug}{{--who:{organiser.night_colour}}}")
    night = f"@media screen and (prefers-color-scheme:dark){{{''.join(dark)}}}" if dark else ""
    return f"{rules}\n{''.join(light)}\n{night}\n".encode()
