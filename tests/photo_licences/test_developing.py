"""Files as cameras and attackers send them, developed to the original that is kept."""

import subprocess
import tracemalloc
import zlib
from io import BytesIO

import pillow_heif
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ExifTags, Image, PngImagePlugin

from photo_licences.defects import Animated, Damaged, Empty, NotBroughtIn, TooLarge
from photo_licences.developing import LONGEST_SIDE, UndevelopableError, develop, expose
from photo_licences.embedded.reading import read_rights
from photo_licences.examining import examine
from photo_licences.facts import PictureKind
from photo_licences.model import EmbeddedRights
from tests.responsive_images.profiles import wide_profile

RED, GREEN = (220, 30, 30), (30, 160, 40)
TURNS = {
    1: (),
    2: (Image.Transpose.FLIP_LEFT_RIGHT,),
    3: (Image.Transpose.ROTATE_180,),
    4: (Image.Transpose.FLIP_TOP_BOTTOM,),
    5: (Image.Transpose.TRANSPOSE,),
    6: (Image.Transpose.ROTATE_90,),
    7: (Image.Transpose.TRANSVERSE,),
    8: (Image.Transpose.ROTATE_270,),
}
"""How a picture is stored, for each orientation that brings it upright again."""


def upright() -> Image.Image:
    """Red with a green corner at the upper left."""
    image = Image.new("RGB", (160, 96), RED)
    image.paste(GREEN, (0, 0, 48, 48))
    return image


def stored(image: Image.Image, kind: str, orientation: int = 1, **options: object) -> bytes:
    for turn in TURNS[orientation]:
        image = image.transpose(turn)
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    out = BytesIO()
    if kind == "HEIF":
        pillow_heif.from_pillow(image).save(out, exif=exif.tobytes(), quality=95, **options)
    else:
        image.save(out, kind, exif=exif, **options)
    return out.getvalue()


def developed(data: bytes, author: str = "Amina") -> tuple[PictureKind, bytes]:
    return develop(expose(data), read_rights(data), author)


def near(pixel: tuple[int, ...], colour: tuple[int, ...], by: int = 40) -> bool:
    return all(abs(one - other) <= by for one, other in zip(pixel, colour, strict=True))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF", "HEIF"])
@pytest.mark.parametrize("orientation", [1, 3, 6, 7])
def test_every_format_comes_out_upright(kind: str, orientation: int) -> None:
    kept, data = developed(stored(upright(), kind, orientation))
    with Image.open(BytesIO(data)) as image:
        assert image.size == (160, 96)
        assert near(image.convert("RGB").getpixel((10, 10)), GREEN)
        assert near(image.convert("RGB").getpixel((140, 80)), RED)
        assert ExifTags.Base.Orientation not in image.getexif()
    assert kept is (PictureKind.PNG if kind == "PNG" else PictureKind.JPEG)
    facts = examine(data)
    assert facts.defect is None
    assert facts.rights.unreadable == ()


@pytest.mark.parametrize("orientation", TURNS)
def test_every_orientation_of_a_jpeg(orientation: int) -> None:
    picture = expose(stored(upright(), "JPEG", orientation, quality=95)).picture
    assert near(picture.getpixel((10, 10)), GREEN)


def test_a_large_picture_is_reduced_and_a_small_one_is_not() -> None:
    large = Image.effect_noise((4000, 3000), 40).convert("RGB")
    assert expose(stored(large, "JPEG")).picture.size == (LONGEST_SIDE, 1920)
    assert expose(stored(upright(), "JPEG")).picture.size == (160, 96)


def test_a_photo_in_a_png_becomes_a_jpeg_and_a_drawing_stays() -> None:
    noise = Image.effect_noise((400, 300), 80)
    assert developed(stored(Image.merge("RGB", (noise, noise, noise)), "PNG"))[0] == "jpeg"
    assert developed(stored(upright(), "PNG"))[0] == "png"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "HEIF"])
def test_colours_of_a_telephone_become_srgb(kind: str) -> None:
    flat = Image.new("RGB", (64, 64), (200, 80, 80))
    _, data = developed(stored(flat, kind, icc_profile=wide_profile()))
    with Image.open(BytesIO(data)) as image:
        assert "icc_profile" not in image.info
        red, green, blue = image.convert("RGB").getpixel((30, 30))
    assert red > 205
    assert green < 76
    assert blue < 82


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGBA", "CMYK", "I;16", "1"])
def test_every_mode_becomes_rgb(mode: str) -> None:
    image = upright().convert("I" if mode == "I;16" else mode)
    kind = "TIFF" if mode in {"CMYK", "I;16"} else "PNG"
    assert expose(stored(image, kind)).picture.mode == "RGB"


def test_the_first_picture_of_a_series_is_taken() -> None:
    out = BytesIO()
    second = Image.new("RGB", (160, 96), (0, 0, 255))
    upright().save(out, "MPO", save_all=True, append_images=[second], quality=95)
    picture = expose(out.getvalue()).picture
    assert near(picture.getpixel((10, 10)), GREEN)
    _, data = developed(out.getvalue())
    assert examine(data).defect is None


@pytest.mark.parametrize(
    ("data", "defect"),
    [
        (b"", Empty()),
        (b"%PDF-1.7", NotBroughtIn("pdf")),
        (b"bonjour", NotBroughtIn(None)),
        (b"\xff\xd8\xff\xe0" + bytes(64), Damaged()),
        (stored(upright(), "JPEG")[:600], Damaged()),
        (stored(upright(), "WEBP")[:60], Damaged()),
        (stored(upright(), "HEIF")[:600], Damaged()),
    ],
)
def test_what_is_no_picture_says_why(data: bytes, defect: object) -> None:
    with pytest.raises(UndevelopableError) as raised:
        expose(data)
    assert raised.value.defect == defect


@pytest.mark.parametrize("kind", ["WEBP", "PNG", "AVIF"])
def test_an_animation_is_no_photo(kind: str) -> None:
    out = BytesIO()
    others = [Image.new("RGB", (160, 96), (0, 0, shade)) for shade in (10, 250)]
    upright().save(out, kind, save_all=True, append_images=others)
    with pytest.raises(UndevelopableError) as raised:
        expose(out.getvalue())
    assert raised.value.defect == Animated()


def test_a_bomb_is_refused_before_it_is_decoded() -> None:
    bomb = bytearray(stored(Image.new("1", (8, 8)), "PNG"))
    bomb[16:24] = (20_000).to_bytes(4) + (20_000).to_bytes(4)
    bomb[29:33] = zlib.crc32(bomb[12:29]).to_bytes(4)
    tracemalloc.start()
    with pytest.raises(UndevelopableError) as raised:
        expose(bytes(bomb))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert raised.value.defect == TooLarge(20_000, 20_000, 64_000_000)
    assert peak < 4_000_000


def test_the_file_keeps_its_rights_and_nothing_else() -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Jean Dupont"
    exif[ExifTags.Base.Copyright] = "© Jean Dupont, tous droits réservés".encode()
    exif[ExifTags.Base.ImageDescription] = "Chez ma mère"
    exif[ExifTags.Base.Make] = "Canon"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (48.0, 47.0, 12.0)
    out = BytesIO()
    upright().save(out, "JPEG", exif=exif, comment="numéro 0612345678")
    before = read_rights(out.getvalue())
    _, data = developed(out.getvalue())
    after = read_rights(data)
    assert after.creators == before.creators == ("Jean Dupont",)
    assert after.copyrights == before.copyrights
    assert after.gps == ()
    assert after.cameras == ()
    for secret in (b"Canon", "mère".encode(), b"0612345678"):
        assert secret not in data


def test_exiftool_sees_rights_alone(tmp_path) -> None:
    rights = EmbeddedRights(
        creators=("A", "B"), copyrights=("© C",), licences=("https://l.example/x",)
    )
    _, data = develop(expose(stored(upright(), "JPEG")), rights, "Z")
    file = tmp_path / "x.jpg"
    file.write_bytes(data)
    command = ["exiftool", "-G1", "-s", "-EXIF:all", "-XMP:all", "-IPTC:all", "-GPS:all", file]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    tags = {line.split("]")[1].split(":")[0].strip() for line in shown.splitlines()}
    assert tags <= {"Artist", "Copyright", "Creator", "Rights", "License", "YCbCrPositioning"}


def test_a_generator_that_signs_in_a_png_is_seen_again() -> None:
    chunks = PngImagePlugin.PngInfo()
    chunks.add_text("parameters", "a cat\nSteps: 20, Sampler: Euler, CFG scale: 7, Seed: 1")
    noise = Image.effect_noise((300, 200), 90).convert("RGB")
    out = BytesIO()
    noise.save(out, "PNG", pnginfo=chunks)
    assert read_rights(out.getvalue()).generator_marks == ("Stable Diffusion",)
    _, data = developed(out.getvalue())
    assert read_rights(data).generator_marks == ("Stable Diffusion",)


WORDS = st.lists(
    st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=30)
    .map(lambda text: " ".join(text.split()))
    .filter(bool),
    max_size=3,
    unique=True,
).map(tuple)
PLAIN = stored(upright(), "JPEG")
CARRIED = (
    *("creators", "copyrights", "credits", "sources", "usage_terms", "web_statements"),
    *("licences", "licensors", "instructions", "digital_source_types"),
)


@settings(max_examples=60, deadline=None)
@given(st.fixed_dictionaries(dict.fromkeys(CARRIED, WORDS)))
def test_every_value_that_the_check_reads_is_carried_over(fields) -> None:
    _, data = develop(expose(PLAIN), EmbeddedRights(**fields), "Signataire")
    after = read_rights(data)
    for name, values in fields.items():
        wanted = values or (("Signataire",) if name == "creators" else ())
        assert set(wanted) <= set(getattr(after, name)), name
    assert after.unreadable == ()
