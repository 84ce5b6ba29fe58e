"""The colours of the tokens can be read on each other, in both schemes."""

import re

import pytest
from tiny_project import ROOT

from event_calendar.colours import NIGHT_CARD, PAPER, contrast
from event_calendar.directories import read_organisers

AAA = 7
AA = 4.5
NOT_TEXT = 3
BLACK, WHITE = "#000000", "#ffffff"
STYLE = (ROOT / "theme" / "style.css").read_text(encoding="utf-8")
SCHEMES = ("light", "dark")


def tokens(scheme: str) -> dict[str, str]:
    """The colours of a scheme; what the dark one does not name stays as it is."""
    light, dark = re.findall(r":root \{([^}]*--paper:[^}]*)\}", STYLE)
    found: dict[str, str] = dict(re.findall(r"--(\w+): (#\w+);", light))
    if scheme == "dark":
        found |= dict(re.findall(r"--(\w+): (#\w+);", dark))
    return {name: _long(colour) for name, colour in found.items()}


def _long(colour: str) -> str:
    digits = colour.removeprefix("#")
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("text", ["ink", "soft", "link"])
@pytest.mark.parametrize("ground", ["paper", "card"])
def test_text_is_read_with_ease(scheme: str, text: str, ground: str) -> None:
    colours = tokens(scheme)
    assert contrast(colours[text], colours[ground]) >= AAA


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("text", ["ink", "link"])
def test_notices_are_read_with_ease(scheme: str, text: str) -> None:
    colours = tokens(scheme)
    assert contrast(colours[text], colours["warm"]) >= AAA


@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_over_the_slabs_are_read(scheme: str) -> None:
    colours = tokens(scheme)
    assert contrast(colours["ink"], colours["grid"]) >= AAA


def test_every_colour_that_the_check_takes_is_read_on_the_grounds_of_the_theme() -> None:
    """An organiser's colour is judged without the theme, on grounds that are no better than its."""
    assert contrast(tokens("light")["card"], BLACK) >= contrast(PAPER, BLACK)
    assert contrast(tokens("dark")["card"], WHITE) >= contrast(NIGHT_CARD, WHITE)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_organisers_day_blocks_are_read(scheme: str) -> None:
    """Large bold text: 4.5 is AAA there."""
    path = "content/organisateurs.yml"
    directory, findings = read_organisers((ROOT / path).read_bytes(), path)
    assert findings == ()
    card = tokens(scheme)["card"]
    for organiser in directory.entries.values():
        colour = organiser.colour if scheme == "light" else organiser.night_colour
        assert contrast(colour, card) >= AA
        assert contrast(colour, tokens(scheme)["paper"]) >= NOT_TEXT


def test_no_colour_is_written_outside_the_tokens() -> None:
    rules = STYLE[STYLE.index("*, ::before") : STYLE.index("@page")]
    others = [path.read_text("utf-8") for path in (ROOT / "theme/static").rglob("*.css")]
    assert len(others) >= 2
    for css in (rules, *others):
        assert re.findall(r"#[0-9a-fA-F]{3,8}\b", css) == []
