import pytest

from front_matter.reading import read_text
from photo_licences.pairing import Pair, pair
from photo_licences.sheet import Sheet


def sheets(**images):
    """Make sheets by path; each value is the text of its ``image`` key, or None."""
    made = {}
    for stem, image in images.items():
        path = f"content/photos/{stem}.md"
        lines = ["---", "auteur: Marie", *([f"image: {image}"] if image else []), "---", ""]
        made[path] = read_text("\n".join(lines).encode(), path, Sheet)
    return made


def photo(name):
    return f"content/photos/{name}"


@pytest.mark.parametrize("image", ["jardin.jpg", "jardin.PNG", "Jardin.jpeg", "JARDIN.JPG"])
def test_pairs_by_stem_whatever_the_capitals(image):
    assert pair([photo(image)], sheets(jardin=None)) == (
        Pair("jardin", photo(image), photo("jardin.md"), has_image=True, has_sheet=True),
    )


def test_pairs_accents_of_two_systems():
    (found,) = pair([photo("e\u0301te\u0301.jpg")], sheets(été=None))

    assert (found.slug, found.has_image, found.has_sheet) == ("ete", True, True)


@pytest.mark.parametrize(
    "key",
    ["IMG_1.jpg", "./IMG_1.jpg", "/content/photos/IMG_1.jpg", "content/photos/IMG_1.jpg",
     "/photos/IMG_1.jpg", "photos/IMG_1.jpg", "../photos/IMG_1.jpg", "img_1.JPG"],
)  # fmt: skip
def test_pairs_by_the_image_key_as_editors_write_it(key):
    (found,) = pair([photo("IMG_1.jpg")], sheets(jardin=key))

    assert found == Pair("jardin", photo("IMG_1.jpg"), photo("jardin.md"), True, True)


@pytest.mark.parametrize("key", ["absent.jpg", "../../pages/a.jpg", "/etc/passwd", "jardin.md"])
def test_an_image_key_that_names_no_photo_finds_none(key):
    (found, orphan) = pair([photo("jardin.jpg")], sheets(jardin=key))

    assert not (found.has_image and found.has_sheet)
    assert not (orphan.has_image and orphan.has_sheet)


def test_tells_an_image_without_sheet_and_a_sheet_without_image():
    alone, empty = pair([photo("2026/pont.png")], sheets(jardin=None))

    assert empty == Pair("pont", photo("2026/pont.png"), photo("2026/pont.md"), True, False)
    assert alone == Pair("jardin", photo("jardin.jpg"), photo("jardin.md"), False, True)


def test_a_second_image_of_one_stem_has_no_sheet():
    first, second = pair([photo("jardin.png"), photo("jardin.jpg")], sheets(jardin=None))

    assert (first.image_path, first.has_sheet) == (photo("jardin.jpg"), True)
    assert (second.image_path, second.has_sheet) == (photo("jardin.png"), False)
    assert first.slug == second.slug == "jardin"


def test_a_sheet_that_cannot_be_typed_still_names_its_image():
    path = "content/photos/jardin.md"
    text = "---\nimage: IMG_1.jpg\nautuer: Marie\n---\n"

    (found,) = pair([photo("IMG_1.jpg")], {path: read_text(text.encode(), path, Sheet)})

    assert found.has_image
    assert found.has_sheet
