import pytest
from PIL import Image

from photo_licences.facts import FileFacts, PictureKind
from photo_licences.model import Deposit, EmbeddedRights
from photo_licences.rules.file import (
    content_credentials_are_seen,
    file_comes_from_a_camera,
    metadata_can_be_read,
    position_is_absent,
)


def facts(width=4000, height=3000, kind=PictureKind.JPEG, **rights):
    return FileFacts("00", kind, width, height, rights=EmbeddedRights(**rights))


def origin(file, name="jardin.jpg", deposit=Deposit.BY_AUTHOR):
    problems = file_comes_from_a_camera(file, f"content/photos/{name}", deposit)
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("file", "name", "deposit"),
    [
        (facts(cameras=("Pixel 8",)), "jardin.jpg", Deposit.BY_AUTHOR),
        (facts(1600, 1200, cameras=("Pixel 8",)), "IMG-20260101-WA0001.jpg", Deposit.BY_AUTHOR),
        (facts(creators=("Marie",)), "jardin.jpg", Deposit.BY_AUTHOR),
        (facts(), "jardin.jpg", Deposit.THIRD_PARTY),
        (facts(kind=PictureKind.PNG), "dessin.png", Deposit.BY_AUTHOR),
    ],
)
def test_says_nothing_of_a_camera_or_a_drawing(file, name, deposit):
    assert origin(file, name, deposit) == []


@pytest.mark.parametrize(
    ("file", "name", "found"),
    [
        (facts(), "jardin.jpg", "sans-exif"),
        (facts(1600, 1200), "jardin.jpg", "messagerie"),
        (facts(960, 1280), "jardin.jpg", "messagerie"),
        (facts(), "IMG-20260621-WA0003.jpg", "messagerie"),
        (facts(), "WhatsApp Image 2026-06-21.jpeg", "messagerie"),
        (facts(1170, 2532, PictureKind.PNG), "a.png", "capture-d-ecran"),
        (facts(1920, 1080), "a.jpg", "capture-d-ecran"),
        (facts(), "Capture d’écran 2026.png", "capture-d-ecran"),
        (facts(), "Screenshot_2026.jpg", "capture-d-ecran"),
    ],
)
def test_warns_once_of_what_comes_from_elsewhere(file, name, found):
    assert origin(file, name) == [found]


def test_a_position_is_refused_and_not_shown():
    (problem,) = position_is_absent(facts(gps=("EXIF", "XMP")))

    assert problem.where == ("EXIF", "XMP")
    assert not list(position_is_absent(facts()))


def test_metadata_that_cannot_be_read_is_not_silence():
    assert [p.code for p in metadata_can_be_read(facts(unreadable=("XMP",)))] == [
        "metadonnees-illisibles"
    ]
    assert not list(metadata_can_be_read(facts()))


def test_content_credentials_are_shown():
    assert [p.code for p in content_credentials_are_seen(facts(content_credentials=True))] == [
        "c2pa"
    ]
    assert not list(content_credentials_are_seen(facts()))


def test_a_real_position_in_a_real_file_is_refused(project, drawn, encoded):
    exif = Image.Exif()
    position = exif.get_ifd(0x8825)
    position.update({1: "N", 2: (48.0, 47.0, 30.0), 3: "E", 4: (2.0, 23.0, 30.0)})
    exif[0x8825] = position
    project.photo(data=encoded(drawn(), exif=exif.tobytes()))

    (found,) = project.found("gps")

    assert found.blocking
    assert "48" not in found.message
