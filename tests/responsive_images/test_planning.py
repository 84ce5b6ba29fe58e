"""Widths: never above the original, never without one."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responsive_images.model import Plan, Size, Treatment
from responsive_images.planning import LONGEST_SIDE, MOST_PIXELS, WIDTHS, plan
from tests.responsive_images.photos import EXAMPLE

PAGE = "https://example.org/photos/jardin/"


@pytest.mark.parametrize(
    ("width", "wanted"),
    [
        (4000, [360, 720, 1080, 1600]),
        (1600, [360, 720, 1080, 1600]),
        (1500, [360, 720, 1080, 1500]),
        (1100, [360, 720, 1080]),
        (720, [360, 720]),
        (500, [360, 500]),
        (300, [300]),
        (1, [1]),
    ],
)
def test_widths_follow_the_original(width, wanted):
    planned = plan(replace(EXAMPLE, width=width, height=width), PAGE)
    assert [size.width for size in planned.sizes] == wanted


@pytest.mark.parametrize(
    ("width", "height", "wanted"),
    [
        (3000, 4000, [360, 720, 1080, 1600]),
        (2160, 3840, [360, 720, 1080, 1600]),
        (2530, 25296, [360, 707]),
        (1000, 60000, [273]),
        (1, 60000, [1]),
    ],
)
def test_a_very_tall_original_stays_narrow(width, height, wanted):
    planned = plan(replace(EXAMPLE, width=width, height=height), PAGE)
    assert [size.width for size in planned.sizes] == wanted


def test_heights_keep_the_proportions():
    planned = plan(replace(EXAMPLE, width=4000, height=3000), PAGE)
    assert [size.height for size in planned.sizes] == [270, 540, 810, 1200]


def test_png_is_planned_as_a_drawing():
    assert plan(EXAMPLE, PAGE).treatment is Treatment.PHOTO
    assert plan(replace(EXAMPLE, is_lossless=True), PAGE).treatment is Treatment.DRAWING


def test_other_widths_can_be_asked_for():
    planned = plan(replace(EXAMPLE, width=4000, height=3000), PAGE, (1600, 480, 960))
    assert [size.width for size in planned.sizes] == [480, 960, 1600]


sides = st.integers(1, 70_000)


@given(width=sides, height=sides)
def test_any_original_gets_sizes_within_it(width, height):
    planned = _plan_of(width, height)
    widths = [size.width for size in planned.sizes]
    assert widths
    assert widths == sorted(set(widths))
    assert all(size.width <= width and 1 <= size.height <= height for size in planned.sizes)
    assert all(size.height <= LONGEST_SIDE for size in planned.sizes)
    # A height is rounded.
    assert all(size.width * (size.height - 1) <= MOST_PIXELS for size in planned.sizes)
    assert len(widths) <= len(WIDTHS) + 1


@given(width=sides, height=sides, page=st.text(), treatment=st.sampled_from(Treatment))
def test_a_plan_is_read_back_from_its_text(width, height, page, treatment):
    planned = replace(_plan_of(width, height), page=page, treatment=treatment)
    assert Plan.from_text(planned.as_text()) == planned
    assert "\n" not in planned.as_text()


def _plan_of(width: int, height: int) -> Plan:
    planned = plan(replace(EXAMPLE, width=width, height=height), PAGE)
    assert planned.original_size == Size(width, height)
    return planned
