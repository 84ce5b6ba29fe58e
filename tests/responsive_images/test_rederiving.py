"""Proof that files come from their originals."""

from dataclasses import replace

import pytest

from photo_licences.model import Credit
from responsive_images.deriving import derive_all
from responsive_images.encoder import write
from responsive_images.pixels import UnexpectedOriginalError
from responsive_images.rederiving import rederive
from tests.responsive_images.photos import CC_BY, page_of
from tests.responsive_images.pictures import noise, saved


@pytest.fixture
def photo(clear):
    return clear(saved(noise(800, 600)))


@pytest.fixture
def entries(photo, cache, tmp_path):
    return write(derive_all([photo], page_of, cache).values(), tmp_path / "staging")


def test_an_honest_site_is_confirmed(photo, entries):
    assert len(entries) == 4
    assert rederive(photo, entries) == ()


def test_one_entry_alone_is_confirmed_as_well(photo, entries):
    assert rederive(photo, entries[:1]) == ()


def test_nothing_to_confirm_is_confirmed(photo):
    assert rederive(photo, []) == ()


@pytest.mark.parametrize(
    "change",
    [
        {"sha256": "0" * 64},
        {"output": "images/jardin-360.0000000000.avif"},
        {"original": "content/photos/autre.jpg"},
        {"original_sha256": "0" * 64},
        {"plan": ""},
        {"plan": "{}"},
        {"plan": "[1, 2]"},
    ],
)
def test_a_false_entry_is_named(photo, entries, change):
    false = replace(entries[0], **change)
    assert rederive(photo, [false, *entries[1:]]) == (false,)


def test_another_page_in_the_plan_is_noticed(photo, entries):
    plan = entries[0].plan.replace("example.org", "example.com")
    false = replace(entries[0], plan=plan)
    assert rederive(photo, [false]) == (false,)


def test_another_author_is_noticed(photo, entries):
    other = replace(photo, credit=Credit("Ana", CC_BY))
    assert rederive(other, entries) == entries


def test_another_original_is_refused(photo, entries):
    photo.original.write_bytes(saved(noise(800, 601)))
    with pytest.raises(UnexpectedOriginalError):
        rederive(photo, entries)
