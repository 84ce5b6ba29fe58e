from dataclasses import replace
from datetime import date
from pathlib import Path

from responsive_images.gallery import VIEWS, beginnings, groups, in_order, views
from responsive_images.model import Plan, PublishedPhoto, Size, Treatment
from tests.responsive_images.photos import EXAMPLE

YEARS, PLACES, EVENTS = VIEWS


def published(slug: str, **facts: object) -> PublishedPhoto:
    size = Size(400, 300)
    plan = Plan(size, (size,), Treatment.PHOTO, f"https://example.org/photos/{slug}/")
    return PublishedPhoto(replace(EXAMPLE, slug=slug, **facts), plan, (), Path("nowhere"))


OLD = published("a-ancienne", taken_on=date(2019, 7, 10), place="Le fab-lab")
SPRING = published("b-printemps", taken_on=date(2026, 3, 1), place="Le square")
SUMMER = published("c-ete", taken_on=date(2026, 7, 1), place="Le fab-lab")
UNDATED = published("d-sans-date")
ALL = (UNDATED, OLD, SPRING, SUMMER)


def shown(photos: tuple[PublishedPhoto, ...], view: object) -> list[tuple[str, list[str]]]:
    found = groups(in_order(photos, view), view)  # type: ignore[arg-type]
    return [(group.heading, [each.photo.slug for each in group.photos]) for group in found]


def test_by_year_the_newest_comes_first_and_what_has_no_date_last() -> None:
    assert shown(ALL, YEARS) == [
        ("2026", ["c-ete", "b-printemps"]),
        ("2019", ["a-ancienne"]),
        ("Sans date", ["d-sans-date"]),
    ]


def test_by_place_names_follow_the_alphabet() -> None:
    assert shown(ALL, PLACES) == [
        ("Le fab-lab", ["c-ete", "a-ancienne"]),
        ("Le square", ["b-printemps"]),
        ("Sans lieu", ["d-sans-date"]),
    ]


def test_a_name_that_is_written_otherwise_is_the_same_place() -> None:
    photos = tuple(
        published(f"photo-{number}", place=place)
        for number, place in enumerate(["L'école", "Zoo", "l’Ecole", "山 の 家", "L’École", "村"])
    )
    found = groups(in_order(photos, PLACES), PLACES)
    assert [len(group.photos) for group in found] == [3, 1, 1, 1]
    assert len({group.anchor for group in found}) == 4
    assert all(group.anchor and not set(group.anchor) & set(" '\"") for group in found)


def test_a_view_that_tells_nothing_apart_is_left_out() -> None:
    assert views(ALL) == (YEARS, PLACES)
    assert views([UNDATED]) == (YEARS,)
    assert views([]) == (YEARS,)
    assert views([published("fete", event="Fête de la dalle")]) == (YEARS, EVENTS)


def test_a_gallery_of_several_pages_says_where_each_group_begins() -> None:
    photos = in_order(ALL, YEARS)
    assert beginnings(photos, YEARS, 4) == ()
    assert [(each.heading, each.address) for each in beginnings(photos, YEARS, 3)] == [
        ("2026", "/photos/#2026"),
        ("2019", "/photos/#2019"),
        ("Sans date", "/photos/page/2/#sans-date"),
    ]
    assert [each.address for each in beginnings(photos, YEARS, 1)] == [
        "/photos/#2026",
        "/photos/page/3/#2019",
        "/photos/page/4/#sans-date",
    ]


def test_one_group_and_very_many_have_no_list_of_beginnings() -> None:
    one = [published(f"photo-{number}", taken_on=date(2026, 5, 1)) for number in range(9)]
    assert beginnings(one, YEARS, 2) == ()
    many = [published(f"photo-{number}", event=f"Fête {number:03}") for number in range(31)]
    assert beginnings(many, EVENTS, 2) == ()
    assert len(beginnings(many[:30], EVENTS, 2)) == 30


def test_no_photo_is_no_group() -> None:
    assert shown((), YEARS) == []
