import pytest
from hypothesis import given
from hypothesis import strategies as st

from event_calendar.colours import ENOUGH, NIGHT_CARD, PAPER, contrast, nearest_readable

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@given(colours)
def test_what_can_be_read_on_paper_can_be_read_under_white(colour: str) -> None:
    if contrast(colour, PAPER) >= ENOUGH:
        assert contrast(colour, "#ffffff") >= ENOUGH


@given(colours)
def test_finds_a_shade_for_day_and_night(colour: str) -> None:
    assert contrast(nearest_readable(colour, PAPER, lighter=False), PAPER) >= ENOUGH
    assert contrast(nearest_readable(colour, NIGHT_CARD, lighter=True), NIGHT_CARD) >= ENOUGH


def test_leaves_a_good_colour_as_it_is() -> None:
    assert nearest_readable("#1f5c99", PAPER, lighter=False) == "#1f5c99"
