"""Whether a colour can be read on the theme's paper (WCAG 2.2, success criterion 1.4.3)."""

from colorsys import hls_to_rgb, rgb_to_hls

PAPER = "#fff8ec"
"""No ground that the theme puts beside an organiser's colour by day is harder to read it on."""
NIGHT_CARD = "#29211a"
"""The same by night; tests compare both with the tokens of ``theme/style.css``."""
ENOUGH = 4.5
_STEPS = 100


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two ``#rrggbb`` colours, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def nearest_readable(colour: str, ground: str, *, lighter: bool) -> str:
    """The same hue, made darker or lighter as little as it takes to be read on ``ground``."""
    hue, lightness, saturation = rgb_to_hls(*_channels(colour))
    target = 1.0 if lighter else 0.0
    for step in range(_STEPS + 1):
        shade = lightness + (target - lightness) * step / _STEPS
        candidate = _hexadecimal(hls_to_rgb(hue, shade, saturation))
        if contrast(candidate, ground) >= ENOUGH:
            return candidate
    return _hexadecimal((target, target, target))


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    """A channel of sRGB as light, by the formula of WCAG's relative luminance."""
    if channel <= 0.04045:  # noqa: PLR2004 - WCAG's own constant, like the others here
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red / 255, green / 255, blue / 255


def _hexadecimal(channels: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)
